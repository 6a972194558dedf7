import type { FailurePolicy } from "../carrier.ts";

const minute = 60_000;
const hour = 60 * minute;

const sender = "Check the number or Messaging Service that AISMS sends from, in the Twilio console.";
const registration = "Finish the registration or verification of the sending number, in the Twilio console.";
const credentials =
  "Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, and the account, then start AISMS again.";
const defect = "This is a defect in AISMS; please report it.";

const hold = (alert: string): FailurePolicy => ({ action: "hold", resends: 1, alert });
const holdAccount = (alert: string): FailurePolicy => ({ ...hold(alert), wholeAccount: true });
const drop = (alert: string | null): FailurePolicy => ({ action: "drop", alert });
const stop: FailurePolicy = { action: "stop", alert: null };
const slower: FailurePolicy = { action: "retry", waitMs: 2 * minute, resends: 2, alert: null };

/**
 * Twilio's error codes and what AISMS does about each. Meanings: Twilio's Error and Warning Dictionary,
 * https://www.twilio.com/docs/api/errors
 */
const policies: Record<string, FailurePolicy> = {
  20429: { action: "retry", alert: null },
  20500: { action: "retry", alert: null },
  20503: { action: "retry", alert: null },
  20003: holdAccount(credentials),
  20005: holdAccount(credentials),
  20008: holdAccount("Test credentials cannot send; set the live ones."),
  20404: holdAccount(credentials),
  63038: {
    ...holdAccount("The account's daily message limit is reached; ask Twilio to raise it."),
    until: "next-day",
  },
  21211: stop,
  21612: stop,
  21614: stop,
  21610: { action: "stop", optOut: true, alert: null },
  21408: drop("Texting this country is not enabled: see Messaging > Settings > Geo permissions."),
  21608: drop("A trial account texts only numbers that are verified in the Twilio console."),
  21602: drop(defect),
  21604: drop(defect),
  21617: drop(defect),
  21609: hold("Twilio refuses the status callback address: check PUBLIC_URL."),
  21212: hold(sender),
  21603: hold(sender),
  21606: hold(sender),
  21701: hold(sender),
  21702: hold(sender),
  21703: hold(sender),
  21704: hold(sender),
  21611: { action: "retry", waitMs: 5 * minute, alert: "The sender's queue at Twilio is full." },
  30001: { action: "retry", waitMs: 5 * minute, resends: 3, alert: "The sender's queue at Twilio is full." },
  30002: holdAccount("The Twilio account is suspended."),
  30003: { action: "retry", waitMs: hour, resends: 2, alert: null },
  30008: { action: "retry", waitMs: 10 * minute, resends: 1, alert: null },
  30004: stop,
  30005: stop,
  30006: stop,
  30640: stop,
  30007: drop("A network filtered a message as spam; look at its wording, never send it again as it is."),
  30017: slower,
  30022: slower,
  30410: slower,
  30047: slower,
  30023: { ...hold("The network's daily limit is reached."), until: "midnight-pacific" },
  30027: { ...hold("T-Mobile's daily limit is reached."), until: "midnight-pacific" },
  30024: hold(registration),
  30032: hold(registration),
  30033: hold(registration),
  30034: hold(registration),
  30035: hold(registration),
  30036: drop(null),
  30044: drop("A trial account cannot send so many segments: lower SEGMENT_BUDGET."),
  30450: drop("Twilio's pumping protection blocks the destination for up to 30 minutes."),
  30610: { action: "hold", until: "morning", resends: 1, alert: null },
  14107: {
    action: "stop",
    alert: "A conversation ran in a loop with another machine; it was silenced.",
  },
};

/** What to do about a Twilio error code. A code we do not know: give the message up and tell. */
export function errorPolicy(code: string): FailurePolicy {
  return policies[code] ?? drop(`See https://www.twilio.com/docs/api/errors/${code}`);
}
