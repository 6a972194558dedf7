import { randomUUID } from "node:crypto";
import { parsePhoneNumberFromString } from "libphonenumber-js";
import { SegmentedMessage } from "sms-segments-calculator";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import type { PhoneText, StandinMessage, MessageStatus, WebhookAnswer, WebhookRequest } from "./types.ts";

/** The parameters of an inbound message's webhook, in Twilio's mixed order. */
export function inboundParameters(text: PhoneText & { to: string; sid: string }, accountSid: string) {
  const media = text.media ?? [];
  const parameters: Record<string, string> = {
    ToCountry: countryOf(text.to),
    ToState: "",
    SmsMessageSid: text.sid,
    NumMedia: String(media.length),
    ToCity: "",
    FromZip: "",
    SmsSid: text.sid,
    FromState: "",
    SmsStatus: "received",
    FromCity: "",
    Body: text.body,
    FromCountry: countryOf(text.from),
    To: text.to,
    ToZip: "",
    NumSegments: String(segmentsOf(text.body)),
    MessageSid: text.sid,
    AccountSid: accountSid,
    From: text.from,
    ApiVersion: "2010-04-01",
  };
  for (const [index, item] of media.entries()) {
    parameters[`MediaUrl${index}`] = item.url;
    parameters[`MediaContentType${index}`] = item.contentType;
  }
  return { ...parameters, ...text.extra };
}

/** The parameters of a status callback. `ErrorCode` comes only with failures, the receipt's date only with receipts. */
export function statusParameters(
  message: StandinMessage,
  status: MessageStatus,
  errorCode: number | null,
  accountSid: string,
) {
  const hasReceipt = status === "delivered" || status === "undelivered";
  const receiptDate = message.updatedAt.toISOString().replace(/\D/g, "").slice(2, 12);
  return {
    AccountSid: accountSid,
    ...(message.from === null ? {} : { From: message.from }),
    To: message.to,
    MessageSid: message.sid,
    MessageStatus: status,
    SmsSid: message.sid,
    SmsStatus: status,
    ...(message.messagingServiceSid === null ? {} : { MessagingServiceSid: message.messagingServiceSid }),
    ...(errorCode === null ? {} : { ErrorCode: String(errorCode) }),
    ...(hasReceipt ? { RawDlrDoneDate: receiptDate } : {}),
    ApiVersion: "2010-04-01",
  };
}

/** A form POST signed by the official SDK, for the URL as it is configured at Twilio (without its `#…`). */
export function signedRequest(
  configuredUrl: string,
  parameters: Record<string, string>,
  authToken: string,
  signature?: string | null,
): WebhookRequest {
  const url = configuredUrl.split("#")[0] ?? "";
  const signed = signature ?? getExpectedTwilioSignature(authToken, url, parameters);
  return {
    method: "POST",
    url,
    headers: {
      "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
      "user-agent": "TwilioProxy/1.1",
      "i-twilio-idempotency-token": randomUUID(),
      ...(signature === null ? {} : { "x-twilio-signature": signed }),
    },
    body: new URLSearchParams(parameters).toString(),
  };
}

/** Sends a webhook request over HTTP. Like Twilio, gives it 15 s and tries twice where no connection comes about. */
export async function sendByHttp(request: WebhookRequest): Promise<WebhookAnswer> {
  const send = () => {
    const body = request.method === "GET" ? null : request.body;
    return fetch(request.url, { ...request, body, signal: AbortSignal.timeout(15_000) });
  };
  const response = await send().catch((error: unknown) => {
    if (error instanceof DOMException)
      throw new Error("the webhook took over 15 s (11200)", { cause: error });
    return send();
  });
  return {
    status: response.status,
    contentType: response.headers.get("content-type"),
    body: await response.text(),
  };
}

/** What Twilio would do with an inbound webhook's answer other than take note of it; null for a good answer. */
export function violationIn(answer: WebhookAnswer): string | null {
  if (answer.status < 200 || answer.status > 299 || answer.status === 204) return null;
  const type = answer.contentType?.split(";")[0]?.trim().toLowerCase();
  if (!type) return "an answer without Content-Type (12300)";
  if (type === "text/plain") return answer.body === "" ? null : "a text/plain answer is texted to the sender";
  if (!["text/xml", "application/xml", "text/html"].includes(type))
    return `an answer of type ${type} (12300)`;
  const isEmptyTwiml = /^\s*(<\?xml[^>]*\?>)?\s*<Response\s*(\/>|>\s*<\/Response>)\s*$/.test(answer.body);
  return isEmptyTwiml ? null : "TwiML that is not an empty <Response/>";
}

/** Segments Twilio bills for a text. */
export function segmentsOf(body: string, smartEncoded = false): number {
  return Math.max(1, new SegmentedMessage(body, "auto", smartEncoded).segmentsCount);
}

function countryOf(number: string): string {
  return parsePhoneNumberFromString(number)?.country ?? "";
}
