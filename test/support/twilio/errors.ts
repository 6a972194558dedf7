import { jsonAnswer } from "../http/listen.ts";

/**
 * HTTP status and message of the errors the Messages resource refuses with (https://www.twilio.com/docs/api/errors).
 * The wording is Twilio's to change, only the code is its contract.
 */
const errors: Record<number, [status: number, message: string]> = {
  20001: [400, "Invalid parameter"],
  20003: [401, "Authenticate"],
  20004: [405, "Method not allowed"],
  20005: [403, "Account not active"],
  20008: [403, "Resource not accessible with Test Account Credentials"],
  20404: [404, "The requested resource {path} was not found"],
  20429: [429, "Too Many Requests"],
  20500: [500, "An internal server error has occurred"],
  20503: [503, "Service unavailable"],
  21211: [400, "The 'To' number {To} is not a valid phone number."],
  21212: [400, "The 'From' number {From} is not a valid phone number, shortcode, or alphanumeric sender ID."],
  21408: [
    400,
    "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: {To}",
  ],
  21602: [400, "Message body is required."],
  21603: [400, "A 'From' or 'MessagingServiceSid' parameter is required to send a message."],
  21604: [400, "A 'To' phone number is required."],
  21606: [
    400,
    "The 'From' phone number provided is not a valid message-capable Twilio phone number for this destination.",
  ],
  21608: [400, "The 'to' phone number provided is not yet verified for this account."],
  21609: [400, "The 'StatusCallback' URL {StatusCallback} is not a valid URL."],
  21610: [400, "Attempt to send to unsubscribed recipient"],
  21611: [400, "This 'From' number has exceeded the maximum number of queued messages"],
  21612: [
    400,
    "The 'To' phone number: {To}, is not currently reachable using the 'From' phone number via SMS.",
  ],
  21614: [400, "'To' number: {To}, is not a valid mobile number"],
  21617: [400, "The concatenated message body exceeds the 1600 character limit"],
  21701: [400, "The Messaging Service does not exist"],
  21703: [400, "The Messaging Service does not have a phone number available to send a message"],
  21704: [400, "The Messaging Service contains no phone numbers"],
  35118: [400, "MessagingServiceSid is required to schedule a message"],
  63038: [429, "Account exceeded the daily messages limit"],
};

const codeOfStatus: Record<number, number> = { 401: 20003, 404: 20404, 429: 20429, 500: 20500, 503: 20503 };

/** Twilio's JSON answer for an error code. `{name}` in its message takes the value of that name. */
export function errorAnswer(code: number, values: Record<string, string | undefined> = {}) {
  const [status, text] = errors[code] ?? [400, "Error"];
  const message = text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  const body = { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
  const challenge = status === 401 ? { "www-authenticate": 'Basic realm="Twilio API"' } : {};
  return jsonAnswer(status, body, challenge);
}

/** The error that belongs to a bare HTTP status. */
export function statusAnswer(status: number) {
  const answer = errorAnswer(codeOfStatus[status] ?? 20500);
  return { ...answer, status, body: JSON.stringify({ ...(JSON.parse(answer.body) as object), status }) };
}
