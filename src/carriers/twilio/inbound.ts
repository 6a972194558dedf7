import type { Consent, InboundMessage, MediaItem } from "../../sms/message.ts";
import { FormError } from "./form.ts";

const consents: Record<string, Consent> = { STOP: "opt-out", START: "opt-in", HELP: "help" };

/** Twilio sends at most ten media items; more are not believed. */
const mostMedia = 10;

/**
 * Twilio's parameters of an inbound text, put into our type; unknown ones are ignored.
 * https://www.twilio.com/docs/messaging/guides/webhook-request
 * Throws `FormError` (400) where `MessageSid`, `From` or `To` is missing.
 */
export function readInbound(form: URLSearchParams): InboundMessage {
  const numMedia = Math.min(Number(form.get("NumMedia")) || 0, mostMedia);
  const media: MediaItem[] = [];
  for (let index = 0; index < numMedia; index += 1) {
    const url = form.get(`MediaUrl${index}`);
    if (url) media.push({ url, contentType: form.get(`MediaContentType${index}`) ?? "" });
  }
  return {
    carrier: "twilio",
    carrierId: required(form, "MessageSid"),
    carrierAccount: form.get("AccountSid"),
    from: required(form, "From"),
    to: required(form, "To"),
    body: form.get("Body") ?? "",
    media,
    consent: consents[form.get("OptOutType") ?? ""] ?? null,
  };
}

/** News about a message of ours. */
export type DeliveryReport = { carrier: string; carrierId: string; status: string; errorCode: string | null };

/**
 * Twilio's status callback, put into our type.
 * https://www.twilio.com/docs/messaging/guides/track-outbound-message-status
 * Throws `FormError` (400) where `MessageSid` or the status is missing.
 */
export function readDeliveryReport(form: URLSearchParams): DeliveryReport {
  return {
    carrier: "twilio",
    carrierId: required(form, "MessageSid"),
    status: form.get("MessageStatus") ?? required(form, "SmsStatus"),
    errorCode: form.get("ErrorCode"),
  };
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name)?.trim();
  if (!value) throw new FormError(400, `${name} is missing`);
  return value;
}
