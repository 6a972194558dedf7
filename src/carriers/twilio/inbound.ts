import type { Consent, InboundMessage, MediaItem } from "../../sms/message.ts";
import { cleanText } from "../../sms/clean-text.ts";
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
    const url = optional(form, `MediaUrl${index}`);
    if (url) media.push({ url, contentType: optional(form, `MediaContentType${index}`) ?? "" });
  }
  return {
    carrier: "twilio",
    carrierId: required(form, "MessageSid"),
    carrierAccount: optional(form, "AccountSid"),
    from: required(form, "From"),
    to: required(form, "To"),
    body: optional(form, "Body") ?? "",
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
    status: optional(form, "MessageStatus") ?? required(form, "SmsStatus"),
    errorCode: optional(form, "ErrorCode"),
  };
}

function optional(form: URLSearchParams, name: string): string | null {
  const value = form.get(name);
  return value === null ? null : cleanText(value);
}

function required(form: URLSearchParams, name: string): string {
  const value = optional(form, name)?.trim();
  if (!value) throw new FormError(400, `${name} is missing`);
  return value;
}
