import { anyMonth, anyWeekday, type Part, weekdayNumber } from "./day-words.ts";
import { findDays, type Weekday } from "./repeated-days.ts";
import type { SaidRepeat } from "./said-time.ts";
import { anyNumber, nths, numberOf } from "./take-date.ts";
import { mark, take, type TakenText } from "./taken-text.ts";

type Found = { repeat: SaidRepeat; part: Part | null; isDoubtful: boolean };
type Groups = Record<string, string | undefined>;

const each = "(?:every|each|evry|evrey|evey|evr|ev|ever|eech|once (?:a|an|per|every)|1x (?:a|per))";
const weekday = `(?:${anyWeekday})`;
const units: Record<string, SaidRepeat["unit"]> = {
  mi: "minute", ho: "hour", hr: "hour", h: "hour", da: "day", we: "week", wk: "week", fo: "week", mo: "month", mt: "month", ye: "year", yr: "year",
}; // prettier-ignore
const nth = `(?<nth>${Object.keys(nths).join("|")})`;
const ofMonth =
  "(?:(?:of|in) (?:the|each|every|a|evry) month|(?:each|every|of the|a|monthly) ?month|monthly)";
const day = "(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";

const none = { days: null, nth: null, monthDay: null, timesADay: null };
type Rule = { pattern: RegExp; read: (groups: Groups) => SaidRepeat | null };
const rule = (source: string, read: Rule["read"]): Rule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}'])(?:${source})(?![\\p{L}\\p{N}'])`, "giu"),
  read,
});

const rules: Rule[] = [
  // "first monday of the month", "every last friday of the month", "the 2nd tuesday of each month"
  rule(`(?:on )?(?:${each} )?(?:the )?${nth} (?<weekday>${weekday}) ${ofMonth}|(?:${each}|on|monthly on) (?:the )?${nth.replace("nth", "nth2")} (?<weekday2>${weekday})(?! (?:of|in) (?:${anyMonth}))`, (groups) => ({
    ...none, unit: "month", every: 1, nth: nths[(groups.nth ?? groups.nth2 ?? "").toLowerCase()] ?? null, days: [weekdayNumber(groups.weekday ?? groups.weekday2 ?? "") as Weekday],
  })), // prettier-ignore
  rule(`${each} month (?:on )?(?:the )?${nth} (?<weekday>${weekday})`, (groups) => ({
    ...none, unit: "month", every: 1, nth: nths[(groups.nth ?? "").toLowerCase()] ?? null, days: [weekdayNumber(groups.weekday ?? "") as Weekday],
  })), // prettier-ignore
  rule(
    `(?:on )?(?:the )?last day ${ofMonth}|(?:at )?(?:the )?end of (?:each|every) month|${each} month ?end`,
    () => ({ ...none, unit: "month", every: 1, monthDay: -1 }),
  ),
  rule(
    `(?:on )?(?:the )?${day} ${ofMonth}|(?:${each} month|monthly) (?:on )?(?:the )?(?<day2>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)|(?:${each} month|monthly) on (?:the )?(?<day3>3[01]|[12]\\d|0?[1-9])|${each} (?<day4>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)(?! (?:of )?(?:${anyMonth}))(?! ?(?:days?|weeks?|wks?|months?|hours?|hrs?|years?)(?![\\p{L}]))`,
    (groups) => {
      const said = Number(groups.day ?? groups.day2 ?? groups.day3 ?? groups.day4);
      return { ...none, unit: "month", every: 1, monthDay: said };
    },
  ),
  // "every other monday", "alternate mondays"
  rule(
    `(?:${each} (?:other|second|2nd)|alternate|every alternate) (?<weekday>${weekday})|${each} (?<weekday2>${weekday}) fortnight`,
    (groups) => ({
      ...none,
      unit: "week",
      every: 2,
      days: [weekdayNumber(groups.weekday ?? groups.weekday2 ?? "") as Weekday],
    }),
  ),
  rule(
    `(?<count>twice|two times|2 times|2x|three times|3 times|3x|thrice|four times|4 times|4x) (?:a|per|each|every) ?day|(?<count2>twice|three times|3 times|3x|2x) daily`,
    (groups) => {
      const word = (groups.count ?? groups.count2 ?? "").toLowerCase();
      const timesADay = /^(?:tw|2)/.test(word) ? 2 : /^(?:th|3)/.test(word) ? 3 : 4;
      return { ...none, unit: "day", every: 1, timesADay };
    },
  ),
  rule(`${each} half(?: an)? hour`, () => ({ ...none, unit: "minute", every: 30 })),
  // "every day" is one of the days of the week below: with its part of the day.
  rule(
    `${each} (?:(?<other>other|second|2nd|alternate)|(?<third>third|3rd)|(?<fourth>fourth|4th)|(?<count>${anyNumber})) ?(?<unit>minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|months?|mths?|years?|yrs?)(?: from now)?`,
    (groups) =>
      every(
        groups.other ? 2 : groups.third ? 3 : groups.fourth ? 4 : numberOf(groups.count ?? "a"),
        groups.unit ?? "",
      ),
  ),
  rule(
    `(?<unit>hourly|fortnightly|bi ?weekly|quarterly|yearly|annually)|${each} (?<unit2>hour|hr|week|wk|fortnight|quarter|month|mth|year|yr)(?! (?:day|end))|(?<unit3>weekly|monthly)(?! \\p{L}+ (?:meeting|report|shop))`,
    (groups) => {
      const word = (groups.unit ?? groups.unit2 ?? groups.unit3 ?? "").toLowerCase();
      if (word.startsWith("quarter")) return every(3, "month");
      if (word.startsWith("annual")) return every(1, "year");
      return word.startsWith("fortnight") || word.startsWith("bi") ? every(2, "week") : every(1, word);
    },
  ),
  // "every june 3": the date is taken afterwards.
  rule(`${each}(?= (?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:${anyMonth})(?![\\p{L}]))`, () =>
    every(1, "year"),
  ),
];

/** Takes what comes again out of a text: "every 2 weeks on monday", "first monday of the month", "weekdays". */
export function takeRepeat(text: TakenText): Found | null {
  for (const { pattern, read } of rules) {
    const repeat = take(text, pattern, (groups) => read(groups));
    if (!repeat) continue;
    if (repeat.unit === "week" && repeat.days === null)
      return { repeat: { ...repeat, days: takeDaysOf(text) }, part: null, isDoubtful: false };
    return { repeat, part: null, isDoubtful: false };
  }
  const found = findDays(text.left);
  if (!found) return null;
  const from = found.rest.indexOf("\u0001");
  const length = text.left.length - (found.rest.length - 1);
  mark(text, from, from + length);
  const part = found.part === "noon" ? "midday" : found.part;
  return {
    repeat: { ...none, unit: "week", every: 1, days: found.days },
    part,
    isDoubtful: found.isDoubtful,
  };
}

/** The weekdays after "every 2 weeks on", "mon and thu". */
function takeDaysOf(text: TakenText): Weekday[] | null {
  const list = new RegExp(
    `(?<=\\u0002\\s*)(?:on )?(?:an? )?(?<days>${weekday}(?:(?:\\s*(?:,|&|and)\\s*|\\s+)${weekday})*)(?![\\p{L}])`,
    "giu",
  );
  return take(text, list, ({ days }) => {
    const words = (days ?? "").match(/\p{L}+/gu) ?? [];
    const numbers = words.map(weekdayNumber).filter((number) => number > 0);
    return [...new Set(numbers)].sort((a, b) => a - b) as Weekday[];
  });
}

function every(count: number, unit: string): SaidRepeat | null {
  const lower = unit.toLowerCase();
  const name = units[lower.slice(0, 2)] ?? units[lower.slice(0, 1)];
  return name && count >= 1 ? { ...none, unit: name, every: count } : null;
}
