import type { StandinMessage } from "./types.ts";

const accountPath = (accountSid: string) => `/2010-04-01/Accounts/${accountSid}`;
/** RFC 2822, as the REST API writes dates. */
const date = (instant: Date) => instant.toUTCString().replace("GMT", "+0000");

/** A message as the REST API shows it: numbers are strings, a sender not chosen yet is null. */
export function messageResource(accountSid: string, message: StandinMessage) {
  const uri = `${accountPath(accountSid)}/Messages/${message.sid}`;
  return {
    account_sid: accountSid,
    api_version: "2010-04-01",
    body: message.body,
    date_created: date(message.createdAt),
    date_sent: date(message.createdAt),
    date_updated: date(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: message.errorCode === null ? null : "Delivery failed",
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: "0",
    num_segments: message.from === null ? "0" : String(message.segments),
    // Known some time after the message went out.
    price: message.status === "delivered" ? (-0.0083 * message.segments).toFixed(5) : null,
    price_unit: message.status === "delivered" ? "USD" : null,
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}

/** One page of messages, newest first, filtered as the query asks; null where the query is not valid. */
export function messagePage(accountSid: string, messages: StandinMessage[], query: URLSearchParams) {
  const pageSize = Number(query.get("PageSize") ?? 50);
  const page = Number(query.get("Page") ?? 0);
  if (!Number.isInteger(pageSize) || pageSize < 1 || !Number.isInteger(page) || page < 0) return null;
  const size = Math.min(pageSize, 1000);
  const found = messages.filter((message) => fits(message, query)).toReversed();
  const shown = found.slice(page * size, (page + 1) * size);

  const uriOf = (wanted: number, token?: string): string => {
    const parameters = new URLSearchParams(query);
    parameters.delete("PageToken");
    parameters.set("PageSize", String(size));
    parameters.set("Page", String(wanted));
    if (token) parameters.set("PageToken", token);
    return `${accountPath(accountSid)}/Messages.json?${parameters.toString()}`;
  };
  const hasNext = (page + 1) * size < found.length;
  return {
    end: page * size + Math.max(shown.length - 1, 0),
    first_page_uri: uriOf(0),
    messages: shown.map((message) => messageResource(accountSid, message)),
    next_page_uri: hasNext ? uriOf(page + 1, `PA${shown.at(-1)?.sid ?? ""}`) : null,
    page,
    page_size: size,
    previous_page_uri: page > 0 ? uriOf(page - 1) : null,
    start: page * size,
    uri: uriOf(page),
  };
}

export function accountResource(accountSid: string, authToken: string, now: Date) {
  return {
    auth_token: authToken,
    date_created: date(now),
    date_updated: date(now),
    friendly_name: "Stand-in account",
    owner_account_sid: accountSid,
    sid: accountSid,
    status: "active",
    subresource_uris: { messages: `${accountPath(accountSid)}/Messages.json` },
    type: "Full",
    uri: `${accountPath(accountSid)}.json`,
  };
}

/** `DateSent>` and `DateSent<` take in the given day or instant itself; `DateSent` means that whole day. */
function fits(message: StandinMessage, query: URLSearchParams): boolean {
  const sentAt = Math.floor(message.createdAt.getTime() / 1000) * 1000;
  const { from, until, day } = {
    from: query.get("DateSent>"),
    until: query.get("DateSent<"),
    day: query.get("DateSent")?.slice(0, 10),
  };
  return (
    (query.get("To") ?? message.to) === message.to &&
    (query.get("From") ?? message.from) === message.from &&
    (from === null || sentAt >= Date.parse(from)) &&
    (until === null || sentAt <= endOf(until)) &&
    (day === undefined || message.createdAt.toISOString().startsWith(day))
  );
}

function endOf(value: string): number {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
  return Date.parse(isDay ? `${value}T23:59:59Z` : value);
}
