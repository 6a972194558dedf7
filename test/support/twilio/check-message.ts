/** The account a message is checked against. */
export type Account = {
  numbers: string[] | undefined;
  messagingServices: Record<string, string[]>;
  testCredentials: boolean;
  isBlocked: (sender: string, contact: string) => boolean;
};

const phoneNumber = /^\+[1-9]\d{6,14}$/;
const shortCode = /^\d{3,8}$/;
/** https://www.twilio.com/docs/glossary/what-alphanumeric-sender-id */
const alphanumericSender = /^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/;

/**
 * The code of the error Twilio refuses this create request with, or null where it accepts it.
 * The 1600 are counted in UTF-16 units: the strictest reading of "characters".
 */
export function refusalOf(parameters: Record<string, string>, account: Account): number | null {
  const {
    To: to,
    From: from,
    MessagingServiceSid: service,
    Body: body,
    StatusCallback: callback,
  } = parameters;
  if (!to) return 21604;
  if (!from && !service) return 21603;
  if (!body && !parameters["MediaUrl"] && !parameters["ContentSid"]) return 21602;
  if (body && body.length > 1600) return 21617;
  // Scheduling is not played here: better refused than silently sent at once.
  if (parameters["ScheduleType"] || parameters["SendAt"]) return service ? 20001 : 35118;
  if (callback !== undefined && !isCallbackUrl(callback)) return 21609;

  if (account.testCredentials) return magicRefusal(from, to);
  if (!phoneNumber.test(to) || to === from) return 21211;
  return (
    senderRefusal(from, service, account) ?? (account.isBlocked(service || from || "", to) ? 21610 : null)
  );
}

function senderRefusal(
  from: string | undefined,
  service: string | undefined,
  account: Account,
): number | null {
  if (service) {
    const numbers = account.messagingServices[service];
    if (!numbers) return 21701;
    if (numbers.length === 0) return 21704;
    return from && !numbers.includes(from) ? 21606 : null;
  }
  if (!from || ![phoneNumber, shortCode, alphanumericSender].some((form) => form.test(from))) return 21212;
  return account.numbers && !account.numbers.includes(from) ? 21606 : null;
}

/** https://www.twilio.com/docs/iam/test-credentials: numbers that mean something with test credentials only. */
function magicRefusal(from: string | undefined, to: string): number | null {
  const fromCodes: Record<string, number | null> = {
    "+15005550001": 21212,
    "+15005550006": null,
    "+15005550007": 21606,
    "+15005550008": 21611,
  };
  const toCodes: Record<string, number> = {
    "+15005550001": 21211,
    "+15005550002": 21612,
    "+15005550003": 21408,
    "+15005550004": 21610,
    "+15005550009": 21614,
  };
  const fromCode = from === undefined ? null : fromCodes[from];
  return (fromCode === undefined ? 21606 : fromCode) ?? toCodes[to] ?? (phoneNumber.test(to) ? null : 21211);
}

/** The real Twilio refuses loopback hosts as well; here they are the point. */
function isCallbackUrl(value: string): boolean {
  const url = URL.parse(value);
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  return isWeb && !url.hostname.includes("_") && value.length <= 4000;
}
