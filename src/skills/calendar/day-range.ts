import { DateTime } from "luxon";
import { dateOf } from "../time/calendar-date.ts";
import { readRule } from "../time/read-rule.ts";
import type { SaidDate } from "../time/said-time.ts";
import { anyNumber, numberOf } from "../time/take-date.ts";

type Reader = { zone: string; now: Date; country: string | null };

/** Whole days on end, local dates and both included, and the words around them. */
export type DayRange = { first: string; last: string; rest: string };

const joints = /(?<=[\p{L}\d])(?: ?[-–] ?| (?:to|till?|until|thru|through|and) )(?=[\p{L}\d])/giu;
/** "sat" and "sun" are words of their own elsewhere. */
const shortDay =
  /(?<=[ -])(?:sat|sun)(?= ?- ?\p{L}| (?:to|till?|until) )|(?<=\p{L}-| (?:to|till?|until) )(?:sat|sun)(?![\p{L}'])/giu;
const numberAtEnd = /(?:^| )(?:the )?(?<day>3[01]|[12]\d|0?[1-9])(?<ordinal>st|nd|rd|th)?$/i;
const numberAtStart =
  /^(?:the )?(?<day>3[01]|[12]\d|0?[1-9])(?<ordinal>st|nd|rd|th)?(?![\p{L}\d]|[:./]\d| ?[ap]m)/iu;
const opener = / ?(?<=^|[ ,])(?:from|between)(?: the)?$/i;
const lasting = new RegExp(
  ` for (?<count>${anyNumber}) (?<unit>days?|nights?|weeks?|wks?|fortnights?)(?![\\p{L}])`,
  "iu",
);
const longestDays = 100;

/** Reads "4 to 11 april", "fri to sun", "this weekend" or "from 4 april for 3 days"; null where a time is said, or one day. */
export function readDayRange(words: string, reader: Reader): DayRange | null {
  if (/(?<![\p{L}])(?:every|each|weekly|daily|weekdays)(?![\p{L}])/iu.test(words)) return null;
  return readFromTo(words, reader) ?? readLasting(words, reader);
}

function readFromTo(said: string, reader: Reader): DayRange | null {
  const words = said.replace(shortDay, (day) => (/t$/i.test(day) ? "saturday" : "sunday"));
  for (const { index, 0: joint } of words.matchAll(joints)) {
    const before = words.slice(0, index);
    const after = words.slice(index + joint.length);
    const left = dateAtEnd(before);
    const right = dateAtStart(after);
    const from = left ?? numbered(numberAtEnd.exec(before), right?.date, true);
    const to =
      right ?? numbered(numberAtStart.exec(after), from?.date, joint === "-" || /^\d+\p{L}/u.test(after));
    if (!from || !to || (/and/i.test(joint) && !/between/i.test(before))) continue;
    const rest = [
      before.slice(0, before.length - from.length).replace(opener, ""),
      after.slice(to.length),
    ].join(" ");
    const found = rangeOf(from.date, to.date, rest, reader);
    if (found) return found;
  }
  return null;
}

type Edge = { date: SaidDate; length: number };

function dateAtEnd(text: string): Edge | null {
  const found = readRule(text, { reach: "end" });
  const taken = /\u0002+\s*$/.exec(found?.left ?? "");
  return found && taken && isDateOnly(found) ? { date: dateIn(found), length: taken[0].length } : null;
}

function dateAtStart(text: string): Edge | null {
  const found = readRule(text);
  const taken = /^\u0002+/.exec(found?.left ?? "");
  return found && taken && isDateOnly(found) ? { date: dateIn(found), length: taken[0].length } : null;
}

function isDateOnly({ said }: NonNullable<ReturnType<typeof readRule>>): boolean {
  return said.date !== null && said.clocks.length === 0 && said.part === null && said.repeat === null;
}

function dateIn({ said }: NonNullable<ReturnType<typeof readRule>>): SaidDate {
  if (!said.date) throw new Error("no date");
  return said.date;
}

/** A number alone is a day of the month that the other end names: "4 to 11 april", "april 4-11", "the 4th to the 8th". */
function numbered(match: RegExpExecArray | null, other: SaidDate | undefined, isSure: boolean): Edge | null {
  const { day, ordinal } = match?.groups ?? {};
  const month = other?.kind === "date" ? other.month : null;
  if (!match || (month === null && !ordinal) || !(isSure || ordinal)) return null;
  const year = other?.kind === "date" ? other.year : null;
  return { date: { kind: "date", day: Number(day), month, year }, length: match[0].length };
}

/** "for 3 days" from a day on; a weekend has two. */
function readLasting(words: string, reader: Reader): DayRange | null {
  const match = lasting.exec(words);
  const found = readRule(match ? words.replace(match[0], "") : words);
  if (!found || !isDateOnly(found)) return null;
  const date = dateIn(found);
  const { count = "1", unit = "" } = match?.groups ?? {};
  const each = /^w/i.test(unit) ? 7 : /^f/i.test(unit) ? 14 : 1;
  const isWeekend = date.kind === "named" && /weekend/.test(date.name);
  const days = match ? numberOf(count) * each + (/^n/i.test(unit) ? 1 : 0) : isWeekend ? 2 : 1;
  const start = dateOf(date, hereOf(reader), reader.country);
  if (!start || days < 2 || days > longestDays) return null;
  const last = start.plus({ days: isWeekend && start.weekday === 7 ? 0 : days - 1 });
  return { first: isoOf(start), last: isoOf(last), rest: found.rest };
}

function rangeOf(from: SaidDate, to: SaidDate, rest: string, reader: Reader): DayRange | null {
  // "fri 3 to sun 5 april 9am" is a time of each day.
  if ((readRule(rest)?.said.clocks.length ?? 0) > 0) return null;
  const here = hereOf(reader);
  const start = dateOf(from, here, reader.country);
  let end = dateOf(to, here, reader.country);
  if (!start || !end) return null;
  const step = to.kind === "weekday" ? { weeks: 1 } : to.kind === "date" && to.month === null ? { months: 1 } : { years: 1 }; // prettier-ignore
  while (end <= start && to.kind !== "offset") end = end.plus(step);
  if (end <= start || end.diff(start, "days").days > longestDays) return null;
  return { first: isoOf(start), last: isoOf(end), rest };
}

function hereOf({ zone, now }: Reader): DateTime {
  return DateTime.fromJSDate(now, { zone });
}

function isoOf(date: DateTime): string {
  return date.toFormat("yyyy-MM-dd");
}
