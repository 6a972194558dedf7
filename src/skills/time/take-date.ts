import {
  anyMonth,
  anyPart,
  anyWeekday,
  monthNumber,
  type Part,
  partOf,
  todayWords,
  tomorrowWords,
  tonightWords,
  weekdayNumber,
} from "./day-words.ts";
import type { SaidDate } from "./said-time.ts";
import { type Reach, take, type TakenText } from "./taken-text.ts";

type Found = { date: SaidDate; part: Part | null };
type Groups = Record<string, string | undefined>;
type Rule = { pattern: RegExp; read: (groups: Groups) => SaidDate | null };

const numberWords = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|");
export const anyNumber = `(?:\\d{1,3}|an?|${numberWords.join("|")}|couple of|a couple of|a couple|couple|few|a few)`;

/** "a" 1, "couple of" 2, "ten" 10. */
export function numberOf(words: string): number {
  const lower = words.toLowerCase().replace(/^a (?=c|f)/, "");
  if (/^an?$/.test(lower)) return 1;
  if (lower.startsWith("couple")) return 2;
  if (lower === "few") return 3;
  const word = numberWords.indexOf(lower);
  return word >= 0 ? word + 1 : Number(lower);
}

// "call tom": a name; what is left out can be nothing else.
const tomorrow = tomorrowWords.replace(/\|tom$/, "").replace(/\|tomo(?=\|)/, "");
const day = "(?<day>3[01]|[12]\\d|0?[1-9])";
const ordinal = "(?:st|nd|rd|th)";
const month = `(?<month>${anyMonth})`;
const year = "(?:,? (?<year>20\\d\\d))?";
const weekday = `(?<weekday>${anyWeekday.replace(/\|sun$/, "").replace(/(?<=\|)sat\|/, "")})`;
const beginning = "(?:(?:at |in )?(?:the )?(?:beginning|start|begining) of )?";
/** "first" 1, "last" -1. */
export const nths: Record<string, number> = {
  first: 1, "1st": 1, second: 2, "2nd": 2, third: 3, "3rd": 3, fourth: 4, "4th": 4, last: -1,
}; // prettier-ignore
const weeks = `(?:(?<count>${anyNumber}) )?(?<unit>weeks?|wks?|fortnights?)`;
const shortDay = "(?<weekday>sat|sun)";
const lead = "(?:(?:(?:on|for|by|come|starting|from|beginning|until|b4|before) )?(?:the )?)";
const part = `(?:,? (?:in the |at )?(?<part>${anyPart.replace(/\|am\|/, "|").replace(/\|pm\|/, "|")}))?`;
const notDash = "(?![\\p{L}\\p{N}]|'(?!s(?![\\p{L}]))|-\\p{L})";
const rule = (source: string, read: Rule["read"]): Rule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}'/.:-])${lead}(?:${source})${part}${notDash}`, "giu"),
  read,
});

/** The same day everywhere. */
const feasts: [name: RegExp, day: number, month: number][] = [
  [/mas day/i, 25, 12],
  [/mas eve/i, 24, 12],
  [/boxing/i, 26, 12],
  [/year.*day/i, 1, 1],
  [/year.*eve/i, 31, 12],
  [/hallow/i, 31, 10],
  [/bonfire/i, 5, 11],
  [/valentine/i, 14, 2],
];

const rules: Rule[] = [
  rule("(?:the )?day after (?:tomorrow|tomorow|tomoz|tmrw|2moro|tmr)|overmorrow", () => ({
    kind: "offset",
    days: 2,
  })),
  // "2 weeks today", "a week tomorrow", "3 weeks on friday"
  rule(`(?:in )?${weeks} (?:from |on )?(?:${tomorrow})|(?:${tomorrow}) week`, (groups) => ({
    kind: "offset",
    days: 1 + 7 * weeksOf(groups),
  })),
  rule(`(?:in )?${weeks} (?:from |on )?(?:${todayWords})|(?:${todayWords}) week`, (groups) => ({
    kind: "offset",
    days: 7 * weeksOf(groups),
  })),
  // "next week friday", "tuesday of next week", "this week on friday"
  rule(`(?<next>next|nxt) (?:week|wk),? (?:on )?(?:${weekday}|(?<weekday2>sat|sun))`, (groups) =>
    weekdayOf(groups, 0),
  ),
  rule(`(?:${weekday}|(?<weekday2>sat|sun)),? (?:of |in )?(?<next>next|nxt) (?:week|wk)(?!end)`, (groups) =>
    weekdayOf(groups, 0),
  ),
  rule(
    `this (?:week|wk),? (?:on )?(?:${weekday}|(?<weekday2>sat|sun))|(?:${weekday.replace("<weekday>", "<weekday3>")}|(?<weekday4>sat|sun)) (?:of )?this (?:week|wk)(?!end)`,
    (groups) => weekdayOf(groups, 0),
  ),
  rule(
    `(?<nth>${Object.keys(nths).join("|")}) (?:${weekday}|(?<weekday2>sat|sun)) (?:of|in) (?:${month}|(?<ahead>next|this) month)`,
    ({ nth = "", month: named, ahead, ...groups }) => {
      const said = weekdayOf(groups, 0);
      return said?.kind !== "weekday"
        ? null
        : {
            kind: "nth",
            nth: nths[nth.toLowerCase()] ?? 1,
            weekday: said.weekday,
            month: named ? monthNumber(named) : null,
            ahead: ahead?.toLowerCase() === "next" ? 1 : 0,
          };
    },
  ),
  rule("(?<easter>good friday|easter (?:sunday|monday|day))", ({ easter = "" }) => ({
    kind: "easter",
    days: /^good/i.test(easter) ? -2 : /monday/i.test(easter) ? 1 : 0,
  })),
  rule(`(?:in )?${weeks} (?:on |from |this )?(?:${weekday}|(?<weekday2>sat|sun))`, (groups) =>
    weekdayOf(groups, weeksOf(groups)),
  ),
  rule(`${weekday} week`, (groups) => weekdayOf(groups, 1)),
  rule(
    `(?:(?:in )?(?<count>${anyNumber}) (?<unit>days?|weeks?|wks?|fortnights?|months?|years?)(?: from (?:now|today)|'? time| later)|in (?:about )?(?<count2>${anyNumber}) (?<unit2>days?|weeks?|wks?|fortnights?|months?|years?))`,
    (groups) => away(groups.count ?? groups.count2, groups.unit ?? groups.unit2),
  ),
  rule("(?<year>20\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)", (groups) => dated(groups, Number(groups.month))),
  rule(`(?:(?:${anyWeekday}),? (?:the )?)?${day} ?${ordinal}?(?: of)? ?${month}${year}`, (groups) =>
    dated(groups, monthNumber(groups.month ?? "")),
  ),
  rule(
    `(?:(?:${anyWeekday}),? )?${month} (?:the )?${day}${ordinal}?(?!:\\d|\\.\\d|\\s?[ap]m)${year}`,
    (groups) => dated(groups, monthNumber(groups.month ?? "")),
  ),
  rule(
    `(?<first>\\d{1,2})/(?<second>\\d{1,2})(?:/(?<year>(?:20)?\\d\\d))?`,
    ({ first, second, year: said }) => {
      const made = { kind: "slashed" as const, first: Number(first), second: Number(second) };
      const isDate = made.first >= 1 && made.second >= 1 && made.first <= 31 && made.second <= 31;
      return isDate ? { ...made, year: said ? 2000 + (Number(said) % 100) : null } : null;
    },
  ),
  // "14.5.2026", and "14.5. 18:00" where a time follows: dots put the day first.
  rule(
    `(?:(?:${anyWeekday}),? )?${day}\\.(?<month>1[0-2]|0?[1-9])\\.(?:(?<year>20\\d\\d)|(?= (?:at |um |@ ?)?\\d))`,
    (groups) => dated(groups, Number(groups.month)),
  ),
  rule(`(?:${anyWeekday}),?(?: the)? ${day}${ordinal}`, (groups) => dated(groups, null)),
  rule(
    `(?<=on |the |by |for |from )${day}${ordinal}|(?<=on the )${day.replace("<day>", "<day2>")}(?![:.]\\d|\\s?[ap]m)`,
    (groups) => dated({ ...groups, day: groups.day ?? groups.day2 }, null),
  ),
  rule("(?:at )?(?:the )?end of (?:(?:the|this) )?(?:week|wk)", () => endOfWeek(false)),
  rule("(?:at )?(?:the )?end of (?:next|nxt) (?:week|wk)", () => endOfWeek(true)),
  rule(
    "(?:(?:at|by|before) )?(?:the )?(?:(?:end|last day) of (?:(?:the|this) )?month|month end|months end)(?! of)",
    () => ({
      kind: "named",
      name: "month's end",
    }),
  ),
  rule(`${beginning}(?:next|nxt) (?:week|wk)(?!end)`, () => ({ kind: "named", name: "next week" })),
  rule(`${beginning}(?:next|nxt) month`, () => ({ kind: "named", name: "next month" })),
  rule("(?:next|nxt) (?:weekend|wkend)", () => ({ kind: "named", name: "next weekend" })),
  rule("(?:at |over )?(?:the |this )(?:weekend|wkend|wknd)", () => ({ kind: "named", name: "weekend" })),
  rule(
    "(?<feast>christmas day|xmas day|christmas eve|xmas eve|boxing day|new ?year'?s? day|new ?year'?s? eve|halloween|hallowe'en|bonfire night|valentine'?s(?: day)?)",
    ({ feast }) => {
      const [, day, month] = feasts.find(([name]) => name.test(feast ?? "")) ?? [];
      return day && month ? { kind: "date", day, month, year: null } : null;
    },
  ),
  rule(`(?:${tomorrow})`, () => ({ kind: "offset", days: 1 })),
  rule(`(?:later (?:on )?)?(?:${todayWords})`, () => ({ kind: "offset", days: 0 })),
  rule(`(?<next>next |nxt )?(?:this |coming |this coming )?${weekday}`, (groups) => weekdayOf(groups, 0)),
  rule(
    `(?<=on |this |by |until |from )${shortDay}|(?<next>next |nxt )${shortDay.replace("<weekday>", "<weekday2>")}|(?<weekday4>(?<=\\d ?[ap]m |\\d[:.]\\d\\d |o'?clock )(?:sat|sun))|(?<weekday3>sat|sun)(?= (?:\\d|at |@|noon|morning|mornin|morn|evening|eve|night|nite|afternoon|am |pm ))`,
    (groups) => weekdayOf(groups, 0),
  ),
  rule("^(?<weekday>sat|sun)(?=[ ,:])", (groups) => weekdayOf(groups, 0)),
];

const tonight = new RegExp(`(?<![\\p{L}\\p{N}'])(?:${tonightWords})${notDash}`, "giu");
const thisPart = new RegExp(`(?<![\\p{L}\\p{N}'])(?:this|later this) (?<part>${anyPart})${notDash}`, "giu");

/** Takes a day out of a text, with the part of the day that is said with it. */
export function takeDate(text: TakenText, reach: Reach): Found | null {
  const night = take(
    text,
    tonight,
    (): Found => ({ date: { kind: "offset", days: 0 }, part: "night" }),
    reach,
  );
  if (night) return night;
  const now = take(
    text,
    thisPart,
    (groups): Found => ({ date: { kind: "offset", days: 0 }, part: partOf(groups.part ?? "") ?? null }),
    reach,
  );
  if (now) return now;
  for (const { pattern, read } of rules) {
    const found = take(
      text,
      pattern,
      (groups): Found | null => {
        const date = read(groups);
        return date && { date, part: groups.part ? (partOf(groups.part) ?? null) : null };
      },
      reach,
    );
    if (found) return found;
  }
  return null;
}

const partAlone = new RegExp(
  `(?<![\\p{L}\\p{N}'])(?:(?:in the|at) (?<part>mornings?|mornin|morn|afternoons?|arvo|evenings?|evenin|nights?|nite)|(?<after>after work|after lunch|first thing))${notDash}`,
  "giu",
);

/** Takes "in the morning" or "at night" out of a text. */
export function takePart(text: TakenText, reach: Reach): Part | null {
  return take(text, partAlone, ({ part: said, after }) => partOf(said ?? after ?? "") ?? null, reach);
}

/** Friday. */
function endOfWeek(isNext: boolean): SaidDate {
  return { kind: "weekday", weekday: 5, isNext, weeks: 0 };
}

function weeksOf({ count, unit = "" }: Groups): number {
  return numberOf(count ?? "a") * (/^f/i.test(unit) ? 2 : 1);
}

function weekdayOf(groups: Groups, weeks: number): SaidDate | null {
  const word = groups.weekday ?? groups.weekday2 ?? groups.weekday3 ?? groups.weekday4 ?? "";
  const number = word.toLowerCase() === "sat" ? 6 : weekdayNumber(word);
  return number < 1 ? null : { kind: "weekday", weekday: number, isNext: groups.next !== undefined, weeks };
}

function dated(groups: Groups, monthSaid: number | null): SaidDate | null {
  const number = Number(groups.day);
  if (!(number >= 1 && number <= 31) || (monthSaid !== null && !(monthSaid >= 1 && monthSaid <= 12)))
    return null;
  return { kind: "date", day: number, month: monthSaid, year: groups.year ? Number(groups.year) : null };
}

function away(count: string | undefined, unit = ""): SaidDate {
  const number = numberOf(count ?? "a");
  if (unit.startsWith("month")) return { kind: "months", months: number };
  if (unit.startsWith("year")) return { kind: "months", months: number * 12 };
  const days = unit.startsWith("day") ? 1 : unit.startsWith("fortnight") ? 14 : 7;
  return { kind: "offset", days: number * days };
}
