import { anyMonth, monthNumber, type Part, partOf } from "./day-words.ts";
import { mendedDay } from "./mended-day.ts";
import type { Lead, SaidClock, SaidDate, SaidTime } from "./said-time.ts";
import { takeClocks } from "./take-clock.ts";
import { anyNumber, numberOf, takeDate, takePart } from "./take-date.ts";
import { takeRepeat } from "./take-repeat.ts";
import { leftWords, type Reach, take, type TakenText, takenWords } from "./taken-text.ts";

/**
 * A time in a text: what it says, the words that say it, and the words around (\u0001 where they stood). `whole` is the
 * text as it was read, `left` the same with \u0002 for each character of the time.
 */
export type FoundTime = { said: SaidTime; words: string; rest: string; whole: string; left: string };

type Options = {
  /** end: only what stands at the end of the text. */
  reach?: Reach;
  /** Whether "10 min" alone is a time from now, as after "timer" or "snooze". */
  isSpanBare?: boolean;
};

const minuteUnit = "(?:minutes?|mins?|minuets?|minits?|m)";
const hourUnit = "(?:hours?|hrs?|h|houres?|hr)";
const amount =
  "(?<amount>half an|half a|half(?= ?h)|three quarters of an|(?:3|three)[/ ](?:4|quarters?) of an|a quarter of an|quarter of an|\\d{1,3}(?:\\.\\d)?|" +
  anyNumber.slice(3);
const hours = `(?<hours>\\d{1,3}|an?|one|two|three|four|five|six) ?${hourUnit}`;
const length = `(?:${hours}(?:(?: and| &| n|,)? ?(?:(?<more>half|a half|a quarter|three quarters|3/4)|(?<minutes>\\d{1,2}) ?${minuteUnit}|(?<minutes2>\\d\\d)))|(?<hours2>\\d{1,2}|one|two|three|four)(?: (?:and|&|n) (?:a )?half|\\.5| 1/2) ?${hourUnit}|${amount} ?(?<unit>${minuteUnit}|${hourUnit}|seconds?|secs?))`;
const edge = "(?![\\p{L}\\p{N}])";
const spans = [
  new RegExp(
    `(?<![\\p{L}\\p{N}'])in (?:about |around |like |another |the next )?${length}(?:'? time| from now)?${edge}`,
    "giu",
  ),
  new RegExp(`(?<![\\p{L}\\p{N}'])${length} from (?:now|nw)${edge}`, "giu"),
  new RegExp(
    `(?<![\\p{L}\\p{N}'])in (?<amount>\\d{1,3})(?<unit>)(?=$|[\\s,.]*$| (?:to|2|about|that) )`,
    "giu",
  ),
];
const bareSpan = new RegExp(
  `(?<![\\p{L}\\p{N}'])(?:(?:for|of|another|by) )?${length}(?! (?:a|per) )${edge}`,
  "giu",
);
const ahead = "(?:before|b4|bfore|befor|ahead of|prior to|early|in advance(?: of)?)";
const leads = new RegExp(`(?<![\\p{L}\\p{N}'])${length} ${ahead}${edge}`, "giu");
const leadDays = new RegExp(
  `(?<![\\p{L}\\p{N}'])(?:the|(?<count>${anyNumber})) (?<unit>days?|weeks?|wks?|fortnights?|months?|night|evening|eve|morning|afternoon) ${ahead}${edge}`,
  "giu",
);
const untils = /(?<![\p{L}\p{N}'])(?:until|untill|till|til|up to|ending)(?: the)? (?<rest>.+)$/giu;
const lasting = new RegExp(
  `(?<![\\p{L}\\p{N}'])for (?:the next )?(?<count>${anyNumber}) (?<unit>days?|weeks?|wks?|months?)${edge}`,
  "giu",
);

/**
 * Finds a time in a text, once or repeated: "tomorrow 7am", "in 20 min", "every 4 hours until friday", "first monday of
 * the month". Null where it says none.
 */
export function readRule(text: string, options: Options = {}): FoundTime | null {
  const found = readOnce(text, options);
  if (found) return found;
  const mended = text.replace(/\p{L}{5,}/gu, (word) => mendedDay(word) ?? word);
  return mended === text ? null : readOnce(mended, options);
}

function readOnce(words: string, { reach = "anywhere", isSpanBare = false }: Options): FoundTime | null {
  const text: TakenText = { whole: words, left: words };
  const lead = take(text, leads, (groups) => leadOf(minutesOf(groups)));
  const dayLead = lead === null ? takeDayLead(text, reach) : null;
  const part = dayLead?.part ?? takePart(text, reach);
  const repeated = takeRepeat(text);
  const until = repeated ? takeUntil(text) : null;
  const span = repeated || lead !== null || dayLead ? null : takeSpan(text, { reach, isSpanBare });
  const dated = span === null ? takeDate(text, reach) : null;
  const isMany = repeated !== null && !["minute", "hour"].includes(repeated.repeat.unit);
  const all = span === null ? takeClocks(text, { isList: isMany, reach }) : [];
  const clocks = dayLead?.part ? all.filter((clock) => !isOfOther(clock, dayLead.part)) : all;
  // "sat sun" without a time are the next ones: the first of them is taken as a day.
  if (repeated?.isDoubtful && clocks.length === 0) return null;
  const said: SaidTime = {
    span,
    lead: dayLead?.lead ?? (clocks.length > 0 ? lead : null),
    date: dated?.date ?? null,
    part: dated?.part ?? repeated?.part ?? part,
    clocks,
    repeat: repeated?.repeat ?? null,
    until,
  };
  const isSaid = said.span !== null || said.date || said.part || clocks.length > 0 || said.repeat;
  return isSaid ? { said, words: takenWords(text), rest: leftWords(text), ...text } : null;
}

/** "flight at 6am, remind me the night before": the time is that of what comes then. */
function isOfOther({ minutes, isSure }: SaidClock, part: Part | null): boolean {
  const isMorning = minutes < 720;
  return isSure && (part === "morning" ? !isMorning : (part === "evening" || part === "night") && isMorning);
}

function leadOf(minutes: number | null): Lead | null {
  return minutes === null ? null : { minutes };
}

/** "a week before 12 june", "the night before my exam on the 3rd": only with the day that it is before. */
function takeDayLead(text: TakenText, reach: Reach): { lead: Lead; part: Part | null } | null {
  const after = { ...text };
  const found = take(after, leadDays, ({ count, unit = "" }) => {
    const many = numberOf(count ?? "a");
    const each = /^w/i.test(unit) ? 7 : /^fo/i.test(unit) ? 14 : 1;
    const lead: Lead = /^mon/i.test(unit) ? { months: many } : { days: many * each };
    return { lead, part: partOf(unit) ?? null };
  });
  if (!found || takeDate({ ...after }, reach) === null) return null;
  text.left = after.left;
  return found;
}

function takeSpan(text: TakenText, { reach, isSpanBare }: Required<Options>): number | null {
  for (const pattern of isSpanBare ? [...spans, bareSpan] : spans) {
    const found = take(text, pattern, (groups) => minutesOf(groups), reach);
    if (found !== null) return found;
  }
  return null;
}

function minutesOf(groups: Record<string, string | undefined>): number | null {
  const { hours: whole, more, minutes, minutes2, hours2, amount: said = "", unit = "" } = groups;
  const quarter = !more ? 0 : /^(?:three|3)/i.test(more) ? 45 : more.includes("quarter") ? 15 : 30;
  if (whole !== undefined) return numberOf(whole) * 60 + quarter + Number(minutes ?? minutes2 ?? 0);
  if (hours2 !== undefined) return numberOf(hours2) * 60 + 30;
  const lower = said.toLowerCase();
  // "am" is no minute.
  if (/^[mh]$/i.test(unit) && !/^\d/.test(lower)) return null;
  const count = lower.startsWith("half")
    ? 0.5
    : /^(?:three|3).+ of an$/.test(lower)
      ? 0.75
      : lower.includes("quarter of")
        ? 0.25
        : numberOf(lower);
  const minutesEach = /^h/i.test(unit) ? 60 : /^s/i.test(unit) ? 1 / 60 : 1;
  const total = count * minutesEach;
  return total > 0 ? total : null;
}

/** "until friday", "till 6pm", "for 5 days". */
function takeUntil(text: TakenText): SaidTime["until"] {
  const days = take(text, lasting, ({ count, unit }): SaidTime["until"] => {
    const each = unit?.startsWith("d") ? 1 : unit?.startsWith("w") ? 7 : 30;
    return { days: numberOf(count ?? "a") * each };
  });
  if (days) return days;
  const match = [...text.left.matchAll(untils)][0];
  const rest = match?.groups?.rest;
  if (!match || !rest) return null;
  const after: TakenText = { whole: rest, left: rest };
  const found = takeMonth(after) ?? takeDate(after, "anywhere");
  // "until 6 to check": "at" makes a time of it.
  const at: TakenText = { whole: `at ${rest}`, left: `at ${rest}` };
  const isBare = !found && /^\d{1,2} /.test(rest);
  const clocks = found ? [] : takeClocks(isBare ? at : after, { isList: false, reach: "anywhere" });
  if (isBare) after.left = at.left.slice(3);
  const [clock] = clocks;
  if (!/^\s*\u0002/.test(after.left) || (!found && !clock)) return null;
  const start = match.index + match[0].length - rest.length;
  text.left = text.left.slice(0, match.index) + "\u0002".repeat(start - match.index) + after.left;
  return found ? { date: found.date } : clock ? { clock } : null;
}

/** Each year has them. */
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthAlone = new RegExp(
  `^(?<edge>(?:the )?(?:end|start|beginning) of )?(?<month>${anyMonth})(?: (?<year>20\\d\\d))?${edge}(?! \\d{1,2}(?:st|nd|rd|th)?${edge})`,
  "giu",
);

/** "until june" is until its first day, "until the end of june" its last. */
function takeMonth(text: TakenText): { date: SaidDate } | null {
  return take(text, monthAlone, ({ edge: said = "", month: word = "", year }) => {
    const month = monthNumber(word);
    const day = /end/i.test(said) ? (lastDays[month - 1] ?? 28) : 1;
    return { date: { kind: "date", day, month, year: year === undefined ? null : Number(year) } };
  });
}
