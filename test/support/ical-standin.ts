import { listen, type Answer, type ReceivedRequest } from "./http/listen.ts";

/** Calendars at private addresses, as Google, Apple and Outlook serve them. */
export type IcalStandin = {
  origin: string;
  requests: ReceivedRequest[];
  /** Puts a calendar at a path, and gives its address. */
  put: (path: string, lines: string[]) => string;
  /** Answers a path in another way. */
  answer: (path: string, answer: Answer) => string;
  close: () => Promise<void>;
};

/** Starts a stand-in that knows only what it was given; everything else, as a wrong private address, is 404. */
export async function startIcal(options: { port?: number; now?: () => Date } = {}): Promise<IcalStandin> {
  const answers = new Map<string, Answer>();
  const listener = await listen(
    ({ method, url, headers }) => {
      if (method !== "GET") return { status: 405, body: "" };
      // Outlook turns away who does not say who asks.
      if (!headers["user-agent"]) return { status: 403, body: "Forbidden" };
      return answers.get(url.pathname) ?? { status: 404, body: "Not Found" };
    },
    { port: options.port, now: options.now ?? (() => new Date()) },
  );
  const answer = (path: string, given: Answer): string => {
    answers.set(path, given);
    return listener.origin + path;
  };
  return {
    origin: listener.origin,
    requests: listener.requests,
    answer,
    put: (path, lines) =>
      answer(path, {
        status: 200,
        headers: { "content-type": "text/calendar; charset=UTF-8" },
        body: calendarText(lines),
      }),
    close: listener.close,
  };
}

/** A calendar file of events as RFC 5545 writes them, folded at 75 octets. */
export function calendarText(lines: string[]): string {
  const all = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//stand-in//EN",
    "CALSCALE:GREGORIAN",
    ...lines,
    "END:VCALENDAR",
  ];
  return `${all.map((line) => line.replace(/(.{70})(?=.)/g, "$1\r\n ")).join("\r\n")}\r\n`;
}

let events = 0;

/** One event's lines; `more` are further ones, such as RRULE. */
export function eventLines(title: string, start: string, more: string[] = [], uid?: string): string[] {
  events += 1;
  return [
    "BEGIN:VEVENT",
    `UID:${uid ?? `event-${events}`}@standin`,
    "DTSTAMP:20260301T000000Z",
    `DTSTART${start.startsWith(";") ? "" : ":"}${start}`,
    `SUMMARY:${title}`,
    ...more,
    "END:VEVENT",
  ];
}
