import { DateTime } from "luxon";
import type { App } from "../app.ts";
import type { Carrier, FailurePolicy, SendError } from "../carriers/carrier.ts";
import { now } from "../clock.ts";
import { RetryLater } from "../queue/retry-later.ts";
import { markUnreachable, optOut } from "../store/contacts.ts";
import type { Conversation } from "../store/conversations.ts";
import { type Db, inTransaction } from "../store/db.ts";
import { placeHold } from "../store/holds.ts";
import * as messages from "../store/messages.ts";

/** Retries wait at least this long, growing with each attempt, with jitter so that they do not come in step. */
const firstWaitMs = 1_000;
const longestWaitMs = 15 * 60_000;

/** Does what the failure's policy says about a message that the carrier did not take. */
export async function afterFailure(
  app: App,
  carrier: Carrier,
  conversation: Conversation,
  message: messages.Message,
  error: SendError,
): Promise<void> {
  const { code, policy } = error;
  tell(app, message.id, code, policy);
  const known = error.outcomeUnknown ? {} : { outcomeUnknownSince: null };
  if (policy.action === "retry") {
    await messages.changeMessage(app.db, message.id, known);
    throw new RetryLater(`carrier error ${code}`, Math.max(policy.waitMs ?? 0, waitMs(message.attempts)));
  }
  if (policy.action === "hold") {
    // Together: a message that is held without a hold would be let go by nobody.
    await inTransaction(app.db, async (tx) => {
      await hold(tx, carrier, conversation, code, policy);
      await messages.changeMessage(tx, message.id, { ...known, status: "held", statusAt: now() });
    });
    return;
  }
  await inTransaction(app.db, async (tx) => {
    await messages.changeMessage(tx, message.id, {
      ...known,
      status: "failed",
      errorCode: code,
      statusAt: now(),
    });
    if (policy.action === "stop") await stopTexting(tx, conversation.contactId, code, policy);
  });
}

/** Never text this number again until it texts us or opts in. */
export async function stopTexting(
  tx: Db,
  contactId: number,
  code: string,
  policy: FailurePolicy,
): Promise<void> {
  if (policy.optOut) await optOut(tx, contactId, "carrier");
  else await markUnreachable(tx, contactId, code);
}

/** Stops the use of a sender until the clock, new credentials or an operator say go. */
export async function hold(
  db: Db,
  carrier: Carrier,
  conversation: Conversation,
  code: string,
  policy: FailurePolicy,
): Promise<void> {
  await placeHold(db, {
    carrier: carrier.name,
    sender: policy.wholeAccount ? "*" : conversation.ourNumber,
    code,
    until: endOfHold(policy.until),
    credentials: carrier.credentials,
  });
}

/** Tells the operator what to do, where something is to be done. */
export function tell(app: App, messageId: number, code: string, policy: FailurePolicy): void {
  const details = { messageId, code, action: policy.action };
  if (policy.alert) app.log.error({ ...details, advice: policy.alert }, "sending needs an operator");
  else app.log.warn(details, "a message was not sent");
}

function waitMs(attempts: number): number {
  const grown = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempts, 12));
  return grown * (1 + Math.random() / 2);
}

/** Daily caps of US networks end at midnight Pacific time; quiet hours at 8 in the morning. */
export function endOfHold(until: FailurePolicy["until"]): Date | null {
  const at = DateTime.fromJSDate(now());
  switch (until) {
    case "next-day":
      return at.setZone("utc").plus({ days: 1 }).startOf("day").toJSDate();
    case "midnight-pacific":
      return at.setZone("America/Los_Angeles").plus({ days: 1 }).startOf("day").toJSDate();
    case "morning": {
      const eight = at.set({ hour: 8, minute: 0, second: 0, millisecond: 0 });
      return (eight > at ? eight : eight.plus({ days: 1 })).toJSDate();
    }
    case undefined:
      return null;
  }
}
