import { DateTime } from "luxon";
import { anyMonth } from "../time/day-words.ts";
import { readRule } from "../time/read-rule.ts";
import { isNoDay, resolveRule } from "../time/resolve-rule.ts";
import type { SaidTime } from "../time/said-time.ts";
import { plain } from "../wording.ts";
import { readDayRange } from "./day-range.ts";
import { eventText, localOf, wallOf } from "./kept.ts";
import { toRecur } from "./repeat.ts";

type Reader = { zone: string; now: Date; country: string | null };

/**
 * An event as it was told. `kept`: as it is to be kept, more than one where it comes at several times of a day; none: no
 * time is said. `isTooOften`: it comes by hours or minutes. `isNoDay`: its day is in no calendar.
 */
export type ToldEvent = { title: string; kept: string[]; isTooOften?: true; isNoDay?: true };

const range = new RegExp(
  String.raw`(?<![\p{L}\p{N}:./])(?<lead>from |between )?(?<from>\d{1,2}(?:[:.][0-5]\d)?) ?(?<half>[ap]m)? ?(?<joint>-|to|til|till|until|and) ?(?<to>\d{1,2}(?:[:.][0-5]\d)?) ?(?<half2>[ap]m)?(?![\p{L}\p{N}:/])(?!(?:st|nd|rd|th)? (?:of )?(?:${anyMonth})(?![\p{L}]))`,
  "iu",
);

/** Reads "dentist fri 3pm", "fri 3 apr 2pm-4pm interview" or "yoga every tuesday 6pm" into events of a person's calendar. */
export function readEvent(words: string, when: string | null, reader: Reader): ToldEvent {
  const said = withoutAllDay(oneTuesday(when === null ? words : `${when} ${words}`));
  const range = readDayRange(said, reader);
  if (range) {
    const { first: start, last: end } = range;
    const title = tidyTitle(range.rest);
    return { title, kept: [eventText({ start, end, title, recur: null, without: [] })] };
  }
  const { text, lengthMs } = takeLength(said);
  const found = readRule(text);
  const title = tidyTitle(found ? found.rest : words);
  const resolved = found && resolveRule(eveningOf(found.said, title), reader);
  if (found && isNoDay(found.said, reader)) return { title, kept: [], isNoDay: true };
  if (!resolved) return { title, kept: [] };
  const { zone } = reader;
  const { at, rule } = resolved;
  const until = rule?.until ? DateTime.fromISO(rule.until, { zone }).toISODate() : null;
  const recur = rule && toRecur(rule, until);
  if (rule && recur === null) return { title, kept: [], isTooOften: true };
  const isAllDay = isWholeDay(found.said);
  const first = DateTime.fromJSDate(at, { zone });
  // As it is said: the first may be on a day whose clocks skip it.
  const starts = rule && !isAllDay ? rule.times : [first.toFormat("HH:mm")];
  const kept = starts.map((clock) => {
    const start = wallOf(`${first.toFormat("yyyy-MM-dd")}T${clock}`);
    const end = lengthMs === null || isAllDay ? null : localOf(start + lengthMs, false);
    return eventText({ start: localOf(start, isAllDay), end, title, recur, without: [] });
  });
  return { title, kept };
}

const ofEvenings =
  /(?<![\p{L}])(?:dinner|drinks?|pub|tea|supper|curry|cocktails|theatre|theater|cinema|movies?|gig|concert|quiz|night out|date night|evening)(?![\p{L}])/iu;

/** "dinner sat 7" is no breakfast. */
function eveningOf(said: SaidTime, title: string): SaidTime {
  const isOpen = said.part === null && said.clocks.every(({ isSure }) => !isSure);
  return isOpen && said.clocks.length > 0 && ofEvenings.test(title) ? { ...said, part: "evening" } : said;
}

/** "jury duty 7 may all day": what has no time lasts all day, and comes once. */
function withoutAllDay(words: string): string {
  return words.replace(/(?<![\p{L}])(?:all|whole|full)[ -]?day(?: long| event)?(?![\p{L}])/giu, " ");
}

/** "tues" is one Tuesday; read as a plural it would be each of them. */
export function oneTuesday(words: string): string {
  return words.replace(/(?<![\p{L}])tues(?![\p{L}])/giu, "tue");
}

/** Whether a day is said, and no time of it. */
export function isWholeDay({ clocks, part, span }: SaidTime): boolean {
  return clocks.length === 0 && part === null && span === null;
}

/** "2pm-4pm" → "2pm" and two hours. */
export function takeLength(words: string): { text: string; lengthMs: number | null } {
  return takeEnd(words) ?? takeHours(words) ?? { text: words, lengthMs: null };
}

const lasting =
  /(?: for|,? lasting|,)? \(?(?<length>(?:half an?|an?|one|two|three|four|\d{1,2}(?:\.5)?)(?: and a half| 1\/2)? ?(?:hours?|hrs?|h|minutes?|mins?)(?: (?:and a half|\d\d(?: ?m(?:ins?)?)?))?)(?: long)?(?![\p{L}])\)?/giu;

/** "noon for half an hour", "3pm 1 hour": a while beside a time of the day. */
function takeHours(words: string): { text: string; lengthMs: number } | null {
  for (const { 0: whole, groups } of words.matchAll(lasting)) {
    const text = words.replace(whole, " ").replace(/\s+/g, " ").trim();
    const minutes = readRule(groups?.["length"] ?? "", { isSpanBare: true })?.said.span ?? null;
    const said = readRule(text)?.said;
    const isOnce = said && !isWholeDay(said) && said.clocks.length < 2;
    if (minutes !== null && isOnce && !/ in$/i.test(words.split(whole)[0] ?? ""))
      return { text, lengthMs: minutes * 60_000 };
  }
  return null;
}

function takeEnd(words: string): { text: string; lengthMs: number } | null {
  const groups = range.exec(words)?.groups;
  const { lead, from = "", half, to = "", half2 } = groups ?? {};
  const isTime = half ?? half2 ?? lead ?? (/[:.]/.test(from + to) ? "time" : undefined);
  // "8am and 5pm" are two times, "between 8 and 5" is one.
  const isList = groups?.["joint"] === "and" && !/^between/i.test(lead ?? "");
  // "mon-fri 9-5"
  const isAfterDay = /(?:day|tomorrow|mon|tue|wed|thu|thur|fri|sat|sun)s?,? $/i.test(
    words.slice(0, range.exec(words)?.index ?? 0),
  );
  if ((isTime === undefined && !(groups && isAfterDay)) || isList) return null;
  const [first, last] = [minutesOf(from), minutesOf(to)];
  // By clocks of twelve hours it is the next such time; by those of twenty-four it is told.
  const around = first >= 13 * 60 || last >= 13 * 60 ? 1440 : 720;
  const minutes = (((last - first) % around) + around) % around || around;
  // "11-1pm" begins in the morning.
  const startHalf = half ?? (half2 && first % 720 > last % 720 ? other(half2) : half2) ?? "";
  return {
    text: words
      .replace(range, ` at ${from.replace(".", ":")}${startHalf} `)
      .replace(/\s+/g, " ")
      .trim(),
    lengthMs: minutes * 60_000,
  };
}

function other(half: string): string {
  return /^a/i.test(half) ? "pm" : "am";
}

function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(/[:.]/).map(Number);
  return hour * 60 + minute;
}

/** The words for an event without those around them. */
export function tidyTitle(rest: string): string {
  return plain(rest.replace(/[\u0001\u0002]/g, " ").replace(/(?:\s*,)+(?=\s)/g, ","), 100)
    .replace(
      /^(?:,? *(?:i|we)(?: have|'ve|ve| will be|'ll be|'m|m| am)?(?: got| having)?|there(?:'s| is)) /i,
      "",
    )
    .replace(
      /^(?:(?:to|for|that|about|my|an?|the|on|at|of|called|named|is|its|it's|there'?s|with a)(?=\s)|[\s:;,-])+/i,
      "",
    )
    .replace(/(?:[\s:;,-]+|\s(?:on|at|for|from|in|this|is|the|by))+$/i, "")
    .trim();
}
