import {
  anyCount,
  anyMonth,
  anyPart,
  anyWeekday,
  countOf,
  monthNumber,
  nowWords,
  partOf,
  todayWords,
} from "./day-words.ts";
import { tomorrowWords, tonightWords, weekdayNumber, type Part } from "./day-words.ts";
import { mendedDay } from "./mended-day.ts";
import { resolveDay, type Day, type DayReader } from "./resolve-day.ts";

/** A day as it is said, before any calendar: which days, and which part of them. */
export type SaidDay = {
  days:
    | { kind: "now" }
    /** The next hours, from now on; null: the rest of the day. */
    | { kind: "hours"; count: number | null }
    /** So many days from today, or the seven of next week. */
    | { kind: "days"; count: number }
    | { kind: "next-week" }
    | { kind: "weekend"; isNext: boolean }
    /** "fri to sun", both included. */
    | { kind: "span"; from: number; until: number }
    /** 0 today, 1 tomorrow, -1 yesterday. */
    | { kind: "offset"; days: number }
    | { kind: "weekday"; weekday: number; isNext: boolean }
    /** `month` null: the next day of that number. */
    | { kind: "date"; day: number; month: number | null; year: number | null }
    /** "3/4": which of them is the month depends on the country. */
    | { kind: "slashed"; first: number; second: number };
  part: Part | null;
  /** "at 3": an hour of that day, 0 to 24; `isSure` where am or pm, or the form, says which half. */
  hour: { hour: number; isSure: boolean; isEnd: boolean } | null;
};

/** Finds a day in a text and takes it out; null where there is none. `rest` keeps the words around as they stand. */
export function readDay(text: string, reader: DayReader): { day: Day; rest: string } | null {
  const said = takeDay(text);
  return said && { day: resolveDay(said.said, reader), rest: said.rest };
}

type Rule = { pattern: RegExp; make: (groups: Record<string, string | undefined>) => SaidDay["days"] | null };

const lead =
  "(?:(?:(?:on|for|over|during|from|of|in|by|around|about|throughout|through|across|as of) )?(?:the |all |this |that |these |rest of (?:the )?|remainder of the |later (?:on )?|early |earlier |first thing |mid |late |coming |current |upcoming )*)";
const rule = (source: string, make: Rule["make"]): Rule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${source})(?![\\p{L}\\p{N}'])`, "iu"),
  make,
});

// "sun" is a Sunday only where the words around it say so: elsewhere it shines.
const sunday = `(?:(?<=(?:^|\\s)(?:on|this|next|coming|for|4|and|sat|fri|sat,|on the|til|till|until|by|weather|wether|wthr|forecast|rain|snow|wind|temp) )sun|sun(?= (?:morning|mornin|morn|afternoon|arvo|evening|eve|nite|night|am|pm|\\d))|(?<=[^\\s] )sun(?=[\\s?!.]*(?:(?:pls|plz|plse|please|thanks|thx|ta|x+)[\\s?!.]*)?$)(?<!(?:^|\\s)(?:the|any|some|more|much|of|see|get|no|have|be|is|bit|if|little|with|hot|bright|full|there|out|this much|proper|enough|going to|come|up|is it|lots of) sun))`;
const sunDoes =
  "(?! ?(?:set|sets|rise|rises|up|down|cream|screen|shine|burn|light|go|goes|come|comes|going|coming|out|gonna|be|hat)(?![a-z]))";
const weekday = `(?:${anyWeekday.replace(/\|sun$/, "")}|${sunday}${sunDoes})`;

const rules: Rule[] = [
  rule(`${lead}(?:next|nxt|coming|following) (?<count>${anyCount})? ?(?:hours?|hrs?|h)`, (groups) => hours(groups.count ?? "a")),
  rule(`(?:in|within) (?:about |the next |the )?(?<count>${anyCount}|half an) ?(?:hours?|hrs?|hr|h)(?:'?s? time)?`, ({ count }) => hours(count === "half an" ? "a" : count)),
  rule("(?:in|within|for) (?:the next |next |about )*(?:\\d{1,3}|few|a few) ?(?:minutes?|mins?)", () => hours("a")),
  rule("(?:in|over|within|for)? ?(?:the )?(?:coming|next|following) (?:minutes|hour|hr)", () => hours("a")),
  rule("(?:in a (?:bit|while|minute|min|mo)|soon|shortly|before long|(?:over|in) the (?:coming|next) hours)", () => hours("few")),
  rule("(?:for )?(?:the )?(?:rest|remainder) of (?:the day|today|2day)|later (?:on )?(?:today|2day)|(?:today|2day) later|later on|laters?|l8e?rs?(?: on)?|lata", () => ({ kind: "hours", count: null })),
  rule(`${lead}(?:next|nxt|following) (?:week|wk)|(?:week|wk) after(?: this)?`, () => ({ kind: "next-week" })),
  rule(`${lead}(?:next|nxt|coming|following) (?<count>${anyCount}) ?(?:days|dys)(?: ahead)?`, ({ count }) => days(count)),
  // "2day" is today.
  rule(`${lead}(?<count>(?!an? )(?:${anyCount}))(?:[ -](?:days?|dys)|(?<!2)days?)(?: ahead)?(?! ago)`, ({ count }) => days(count)),
  rule(`${lead}(?:coming|next) days`, () => days("four")),
  rule(`${lead}(?:next|nxt) (?:wkend|weekend|wknd|week end|wk end|w\\/e)`, () => ({ kind: "weekend", isNext: true })),
  rule(`(?:${lead}|(?:at|@|thru) (?:the )?)(?:bank holiday )?(?:wkend|wkends|weekends?|wknd|week end|wk end|w\\/e|weeknd|wekend|wkd)`, () => ({ kind: "weekend", isNext: false })),
  rule(`${lead}(?:sat|saturday) ?(?:and|&|n|\\+|or|to|-|/) ?(?:sun|sunday)`, () => ({ kind: "weekend", isNext: false })),
  rule(`${lead}(?<from>${anyWeekday}) ?(?<link>to|-|till|til|until|thru|through|and|&|n|/|,) ?(?<until>${anyWeekday})`, ({ from, until, link }) => weekdaySpan(weekdayNumber(from ?? ""), weekdayNumber(until ?? ""), /^(?:and|&|n|\/|,)$/i.test(link ?? ""))),
  rule(`${lead}(?:next )?(?:week|wk|weeks|weekly|7day|7-day|fortnight)(?: ahead| coming)?`, () => ({ kind: "days", count: 7 })),
  rule("(?:on )?(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})", ({ year, month, day }) => date(day, Number(month), Number(year))),
  rule(`(?:on |for )?(?:the )?(?:(?:${anyWeekday}),? )?(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${anyMonth})(?: (?<year>20\\d\\d))?`, ({ day, month, year }) => date(day, monthNumber(month ?? ""), year ? Number(year) : null)),
  rule(`(?:on |for )?(?:(?:${anyWeekday}),? )?(?<month>${anyMonth}) (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>20\\d\\d))?`, ({ day, month, year }) => date(day, monthNumber(month ?? ""), year ? Number(year) : null)),
  rule("(?:on |for )?(?<first>\\d{1,2})/(?<second>\\d{1,2})(?:/(?:20)?\\d\\d)?", ({ first, second }) => slashed(first, second)),
  rule("(?:on |for )?(?:new years? eve)", () => date("31", 12, null)),
  rule("(?:on |for |at )?(?:xmas|christmas|crimbo) eve", () => date("24", 12, null)),
  rule("(?:on |for )?(?:xmas|christmas)(?: day)?", () => date("25", 12, null)),
  rule("(?:on |for )?boxing day", () => date("26", 12, null)),
  rule(`(?:on |for )?(?:the )?day after (?:${tomorrowWords})|overmorrow`, () => ({ kind: "offset", days: 2 })),
  rule(`(?:on |for |by |of |from )?(?:(?:later|early|first thing|late) )?(?:${tomorrowWords})(?:'?s)?`, () => ({ kind: "offset", days: 1 })),
  rule(`${lead}(?:yesterday|yest|yday|ystrday)(?:'?s)?`, () => ({ kind: "offset", days: -1 })),
  rule("(?:on |for )?last (?:night|nite)", () => ({ kind: "offset", days: -1 })),
  rule(`(?:on |for |by |of )?(?:${tonightWords})(?:'?s)?`, () => ({ kind: "offset", days: 0 })),
  rule(`(?:(?:on|for|by|of|from|till|til|until|before|in) )?(?:(?:the|this|coming|upcoming|early|late|bank hol|bank holiday) )*(?<next>(?:next|nxt|the following) )?(?<weekday>${weekday})(?:'s)?(?:,? (?:the )?\\d{1,2}(?:st|nd|rd|th))?`, ({ next, weekday: word }) => ({ kind: "weekday", weekday: weekdayNumber(word ?? ""), isNext: next !== undefined })),
  rule("(?:on |for )(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)|(?:on |for )?the (?<other>\\d{1,2})(?:st|nd|rd|th)", ({ day, other }) => date(day ?? other, null, null)),
  rule(`(?:for |of |from |on )?(?:${todayWords})(?:'s)?`, () => ({ kind: "offset", days: 0 })),
  rule("(?:for )?(?:the day|all day|this day|throughout the day|during the day)", () => ({ kind: "offset", days: 0 })),
  rule(`(?:for )?(?:${nowWords})`, () => ({ kind: "now" })),
]; // prettier-ignore

const hourRule = new RegExp(
  `(?<![\\p{L}\\p{N}:/-])(?:(?<end>by|before|till|til|until|b4|up to|4) |(?:@ ?|(?:at|around|about|arnd|round|from|after|since|past|come) )(?:about |around |half past |half )?)?(?:(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap]\\.?m\\.?|o'?clock|oclock|hrs|h)?|(?<named>midnight|noon|mid-night))(?![\\p{L}\\p{N}:/])`,
  "giu",
);

export type TakenDay = {
  said: SaidDay;
  /** The words around, as they stand. */
  rest: string;
  /** The same, with `TAKEN` where words were taken out. */
  marked: string;
};

/** Stands in `marked` for words that were taken out. */
export const TAKEN = "\u0001";

/** "between 8 and 10": the answer is for the first of them. */
const hourRange =
  /\b(?:between|from|btwn) ([01]?\d|2[0-4])(?:[:.]\d\d)? ?([ap]m)? ?(?:and|to|-|n|&|til|till|until) ?(?:[01]?\d|2[0-4])(?:[:.]\d\d)? ?([ap]m)?(?![\p{L}\p{N}])/giu;

/** The same without a calendar: for whoever does not know yet in which zone the day is meant. */
export function takeDay(text: string): TakenDay | null {
  let rest = text
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<![\p{L}\p{N}'])\p{L}{5,11}(?![\p{L}\p{N}'])/gu, (word) => mendedDay(word) ?? word)
    .replace(
      hourRange,
      (_, first: string, half: string | undefined, last: string | undefined) =>
        `at ${first}${half ?? last ?? ""}`,
    );
  let days: SaidDay["days"] | null = null;
  let isTonight = false;
  for (const { pattern, make } of rules) {
    const match = pattern.exec(rest);
    const made = match && make(match.groups ?? {});
    if (!match || !made) continue;
    days = made;
    isTonight = new RegExp(`\\b(?:${tonightWords})\\b`, "i").test(match[0]) || /\blast n/i.test(match[0]);
    rest = without(rest, match);
    // "today, now": one of them says it all.
    break;
  }
  const spans = days && ["hours", "days", "next-week", "weekend", "span"].includes(days.kind);
  const hour = spans ? null : takeHour(rest);
  if (hour) rest = hour.rest;
  const part = spans && days?.kind !== "weekend" ? null : takePart(rest, days !== null);
  if (part) rest = part.rest;
  if (!days && !hour && !part) return null;
  // "right now this morning", "tonight at 9 today": a second, vaguer word for the same day only stands in the way.
  rest = rest.replace(
    new RegExp(`(?<![\\p{L}\\p{N}'])(?:${todayWords}|right now|rn|atm)(?![\\p{L}\\p{N}'])`, "giu"),
    " ",
  );
  // "at night at the moment" is tonight.
  if (days?.kind === "now" && part) days = null;
  const said: SaidDay = {
    days: days ?? { kind: "offset", days: 0 },
    part: part?.part ?? (isTonight ? "night" : null),
    hour: hour?.hour ?? null,
  };
  if (said.hour && !said.hour.isSure) said.hour = inPart(said.hour, said.part);
  const marked = rest.replaceAll(TAKEN, ` ${TAKEN} `).replace(/\s+/g, " ").trim();
  return { said, rest: marked.replaceAll(TAKEN, " ").replace(/\s+/g, " ").trim(), marked };
}

function hours(count: string | undefined): SaidDay["days"] | null {
  const number = countOf(count);
  return number >= 1 && number <= 48 ? { kind: "hours", count: number } : null;
}

function days(count: string | undefined): SaidDay["days"] | null {
  const number = countOf(count);
  return number >= 1 && number <= 16 ? { kind: "days", count: number } : null;
}

/** "thu and fri" are two days on end, "tue and fri" are not. */
function weekdaySpan(from: number, until: number, isPair: boolean): SaidDay["days"] | null {
  if (from < 1 || until < 1 || from === until || (isPair && until !== (from % 7) + 1)) return null;
  return { kind: "span", from, until };
}

function date(day: string | undefined, month: number | null, year: number | null): SaidDay["days"] | null {
  const number = Number(day);
  return number >= 1 && number <= 31 ? { kind: "date", day: number, month, year } : null;
}

function slashed(first: string | undefined, second: string | undefined): SaidDay["days"] | null {
  const [one, other] = [Number(first), Number(second)];
  const isDate = one >= 1 && other >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
  return isDate ? { kind: "slashed", first: one, second: other } : null;
}

function takeHour(text: string): { hour: NonNullable<SaidDay["hour"]>; rest: string } | null {
  for (const match of text.matchAll(hourRule)) {
    const { end, hour, minute, half, named } = match.groups ?? {};
    const isBare = hour !== undefined && minute === undefined && half === undefined;
    // A number alone may be a house, a postcode or a bus; "4" is also "for".
    if (
      isBare &&
      !/^(?:by|before|till|til|until|b4|up to|at|@|around|about|after|from|past|round) ?/i.test(match[0])
    )
      continue;
    if (isBare && end === "4") continue;
    const rest = without(text, match);
    if (named) {
      const at = named.toLowerCase() === "noon" ? 12 : 24;
      return { hour: { hour: at, isSure: true, isEnd: end !== undefined }, rest };
    }
    const number = Number(hour);
    const meridiem = /^([ap])/i.exec(half ?? "")?.[1]?.toLowerCase();
    if (meridiem && number > 12) continue;
    const at = meridiem === "p" ? (number % 12) + 12 : meridiem === "a" ? number % 12 : number;
    const isSure = meridiem !== undefined || number > 12 || number === 0 || /^0/.test(hour ?? "");
    return { hour: { hour: at, isSure, isEnd: end !== undefined && end !== "4" }, rest };
  }
  return null;
}

/** "at 8 tonight" is 20:00, "at 3 in the morning" 3:00. */
function inPart(hour: NonNullable<SaidDay["hour"]>, part: Part | null): NonNullable<SaidDay["hour"]> {
  if (part === null) return hour;
  const isEarly = part === "morning" || part === "dawn" || (part === "night" && hour.hour % 12 < 5);
  const at = isEarly ? hour.hour % 12 : (hour.hour % 12) + 12;
  return { ...hour, hour: part === "night" && isEarly ? at + 24 : at, isSure: true };
}

const partWithLead = new RegExp(
  `(?<![\\p{L}\\p{N}'])(?<lead>${lead}|at |around |before |by |til |till |until )(?<part>${anyPart})(?![\\p{L}\\p{N}'])`,
  "giu",
);

/** Takes "in the morning"; "am", "eve" or "lunch" alone only where a day is named as well. */
function takePart(text: string, hasDay: boolean): { part: Part; rest: string } | null {
  for (const match of text.matchAll(partWithLead)) {
    const word = match.groups?.part ?? "";
    const part = partOf(word);
    if (!part) continue;
    const isShort = /^(?:am|pm|eve|aft|lunch|morn|night|breakfast|early on)$/i.test(word);
    if (isShort && !hasDay && match.groups?.lead === "") continue;
    // "good morning" greets.
    if (/\b(?:good|gd|gud)\s*$/i.test(text.slice(0, match.index))) continue;
    return { part, rest: without(text, match) };
  }
  return null;
}

/** The text with a mark where words were taken out, so that what stood on both sides does not run together. */
function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${TAKEN} ${text.slice(match.index + match[0].length)}`
    .replace(/\s+/g, " ")
    .trim();
}

const offsets: Record<number, string> = {
  [-1]: "yesterday",
  0: "today",
  1: "tomorrow",
  2: "day after tomorrow",
};
const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Writes a day in words that `takeDay` reads again as the same day: for arguments and memory. */
export function dayWords({ days, part, hour }: SaidDay): string {
  const at =
    hour &&
    `${hour.isEnd ? "before" : "at"} ${hour.isSure ? `${String(hour.hour % 24).padStart(2, "0")}:00` : hour.hour}`;
  const isMidnight = hour?.hour === 24;
  if (part === "night" && days.kind === "offset" && days.days === 0 && !hour) return "tonight";
  return [daysWords(days), part, isMidnight ? "at midnight" : at].filter(Boolean).join(" ");
}

function ordinal(day: number): string {
  const isTeen = day > 10 && day < 14;
  return (isTeen ? null : { 1: "st", 2: "nd", 3: "rd" }[day % 10]) ?? "th";
}

function daysWords(days: SaidDay["days"]): string {
  switch (days.kind) {
    case "now":
      return "now";
    case "hours":
      return days.count === null ? "later today" : `next ${days.count} hours`;
    case "days":
      return `${days.count} days`;
    case "next-week":
      return "next week";
    case "span":
      return `${weekdayNames[days.from - 1] ?? "monday"} to ${weekdayNames[days.until - 1] ?? "sunday"}`;
    case "weekend":
      return days.isNext ? "next weekend" : "weekend";
    case "offset":
      return offsets[days.days] ?? "today";
    case "weekday":
      return `${days.isNext ? "next " : ""}${weekdayNames[days.weekday - 1] ?? "monday"}`;
    case "date":
      if (days.month === null) return `on the ${days.day}${ordinal(days.day)}`;
      return `${days.day} ${monthNames[days.month - 1] ?? "jan"}${days.year === null ? "" : ` ${days.year}`}`;
    case "slashed":
      return `${days.first}/${days.second}`;
  }
}
