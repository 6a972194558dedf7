import type { SaidClock } from "./said-time.ts";
import { mark, type Reach, take, type TakenText } from "./taken-text.ts";

const hourWords = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|");
const hourWord = `(?:${hourWords.join("|")})`;
const hour = `(?:[01]?\\d|2[0-4]|${hourWord})`;
const meridiem = "(?:\\s?(?<half>[ap])\\.?\\s?m\\b\\.?|(?<half2>[ap])(?![\\p{L}\\p{N}'.]))";
const start = "(?<![\\p{L}\\p{N}.,:/£$€#+-])";
const end = "(?![\\p{L}\\p{N}]|[:/]\\d|[.,]\\d|%|'\\p{L})";
/** What follows a number that counts something. */
const notCount =
  "(?!\\s*(?:min|mins|minutes?|hours?|hrs?|h|secs?|seconds?|days?|weeks?|wks?|months?|years?|yrs?|people|pills?|tablets?|tabs?|capsules?|drops?|eggs?|bags?|bottles?|glasses|cups?|puffs?|times?|x|st|nd|rd|th|km|kg|miles?|quid|pounds?|dollars?|euros?|percent|lots|more|of)(?![\\p{L}\\p{N}]))";
/** "at 9 tablets" is when, "by 9 tablets" may be how many. */
const notLength =
  "(?!\\s*(?:min|mins|minutes?|hours?|hrs?|h|secs?|seconds?|days?|weeks?|wks?|months?|years?|yrs?|st|nd|rd|th|km|kg|miles?|percent|times?|x|of)(?![\\p{L}\\p{N}]))";
const keyword = "(?:(?:at|@|by|around|arnd|from|after|til|for)\\s*(?:about |around |abt |exactly )?)";
const atKeyword =
  "(?:(?<![\\p{L}\\p{N}])(?:(?:at|@|by|around|arnd|after|from)\\s*(?:about |around |abt |exactly |roughly )?))";

type Rule = { pattern: RegExp; read: (groups: Record<string, string | undefined>) => SaidClock | null };
const rule = (source: string, read: Rule["read"]): Rule => ({ pattern: new RegExp(source, "giu"), read });

const spoken =
  "(?<amount>half|quarter|qtr|quater|five|ten|twenty|twenty[ -]five|5|10|20|25)(?: minutes?| mins?)?(?: ?(?<which>past|after|to|till|2(?= \\d|  ?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)))|(?<=half))";

/** The surest first. */
const rules: Rule[] = [
  rule(
    `${keyword}?${start}(?<hour>1[0-2]|0?\\d|${hourWord})(?:[:.h]?\\s?(?<minute>[0-5]\\d))?${meridiem}${end}`,
    (groups) => {
      const half = (groups.half ?? groups.half2 ?? "").toLowerCase();
      return clockOf(groups.hour, groups.minute, half === "p" ? "pm" : "am");
    },
  ),
  rule(
    `${keyword}?(?<![\\p{L}\\p{N}])${spoken} (?<hour>${hour})(?:${meridiem})?${end}${notCount}`,
    (groups) => {
      const half = (groups.half ?? groups.half2)?.toLowerCase();
      const clock = clockOf(groups.hour, "0", half === undefined ? null : half === "p" ? "pm" : "am");
      if (!clock) return null;
      const amounts: Record<string, number> = {
        half: 30,
        quarter: 15,
        qtr: 15,
        quater: 15,
        five: 5,
        ten: 10,
        twenty: 20,
      };
      const word = (groups.amount ?? "").toLowerCase();
      const count = /^twenty.five$/.test(word) ? 25 : (amounts[word] ?? Number(word));
      const isTo = /^(?:to|till|2)$/i.test(groups.which ?? "");
      const minutes = clock.minutes + (isTo ? -count : count);
      // Quarter to one is in the half of the day before.
      return { minutes: (minutes + 1440) % (clock.isSure ? 1440 : 720), isSure: clock.isSure };
    },
  ),
  rule(
    `${keyword}?${start}(?<hour>[01]?\\d|2[0-4])[:.h](?<minute>[0-5]\\d)(?:\\s?(?:hrs|hours|h))?${end}${notCount}(?!\\s*(?:each|off|bus|train))`,
    (groups) => clockOf(groups.hour, groups.minute, null),
  ),
  rule(`${keyword}?${start}(?<hour>0\\d|1\\d|2[0-3])(?<minute>[0-5]\\d)\\s?(?:hrs|hours|h)${end}`, (groups) =>
    sure(groups),
  ),
  rule(`${keyword}?${start}(?<hour>0\\d)(?<minute>[0-5]\\d)${end}${notCount}`, (groups) => sure(groups)),
  rule(
    `(?:${atKeyword}|(?<=\\u0002[\\s,]*))${start}(?<hour>1\\d|2[0-3])(?<minute>[0-5]\\d)${end}${notCount}`,
    (groups) => sure(groups),
  ),
  // "at 930"
  rule(`(?<![\\p{L}\\p{N}])(?:at|@) ?(?<hour>[1-9])(?<minute>[0-5][05])${end}${notCount}`, (groups) =>
    clockOf(groups.hour, groups.minute, null),
  ),
  rule(`${keyword}?${start}(?<hour>${hour})\\s?(?:o ?'?clock|oclock|o'clock|ish|sharp)${end}`, (groups) =>
    clockOf(groups.hour, "0", null),
  ),
  rule(
    `${keyword}?(?<![\\p{L}\\p{N}])(?<name>noon|midday|mid day|midnight|lunch ?time|breakfast ?time|dinner ?time|tea ?time|bed ?time|supper ?time|last thing)(?![\\p{L}\\p{N}])`,
    ({ name }) => named(name ?? ""),
  ),
  rule(`${atKeyword}(?<name>lunch|breakfast|dinner|tea|bed|supper)(?![\\p{L}\\p{N}])`, ({ name }) =>
    named(name ?? ""),
  ),
  rule(`${atKeyword}${start}(?<hour>${hour})${end}${notCount}`, (groups) => clockOf(groups.hour, "0", null)),
  rule(`(?<![\\p{L}\\p{N}])(?:at|@) ?(?<hour>1?\\d)${end}${notLength}`, (groups) =>
    clockOf(groups.hour, "0", null),
  ),
  // "ring the plumber about 11"
  rule(`(?<![\\p{L}\\p{N}])(?:about|abt|roughly|approx) (?<hour>1?\\d)(?=[\\s.!]*$)`, (groups) =>
    clockOf(groups.hour, "0", null),
  ),
  rule(
    `(?<=(?:alarm|reminder|wake ?up|wake ?up call|alert|nudge|that|it) )for (?<hour>${hour})${end}${notCount}`,
    (groups) => clockOf(groups.hour, "0", null),
  ),
  // "alarm 6", but not "remind me 2 ring".
  rule(
    `(?<=(?:^|\\s)(?:alarm|wake me|wake me up|get me up|wakeup|reminder|remind me|rmd me|rmnd me|nudge me|ping me) )(?<hour>${hour})${end}${notCount}(?<![24](?= \\p{L}))`,
    (groups) => clockOf(groups.hour, "0", null),
  ),
  // Next to a day: "tomorrow 7", "7 tomorrow".
  rule(
    `(?<=\\u0002[\\s,]*)(?:for |at )?${start}(?<hour>${hour})${end}${notCount}(?<!\\b[24](?= \\p{L}))`,
    (groups) => clockOf(groups.hour, "0", null),
  ),
  rule(`${start}(?<hour>${hour})(?=[\\s,]*\\u0002)`, (groups) => clockOf(groups.hour, "0", null)),
];

const further = new RegExp(
  `^\\s*(?:,|&|\\+|and|n|then)\\s*(?:again )?(?:at |@ )?(?:(?<hour>${hour})(?:[:.](?<minute>[0-5]\\d))?(?:${meridiem})?|(?<name>noon|midday|midnight|bed ?time|lunch ?time|tea ?time))${end}${notCount}`,
  "iu",
);

/** Takes a time of the day out of a text, and where `isList` those that follow it: "at 8, 2 and 8". */
export function takeClocks(
  text: TakenText,
  { isList, reach }: { isList: boolean; reach: Reach },
): SaidClock[] {
  for (const { pattern, read } of rules) {
    let endAt = 0;
    const found = take(
      text,
      pattern,
      (groups, match) => {
        endAt = match.index + match[0].length;
        return read(groups);
      },
      // A list goes on behind its first time.
      isList ? "anywhere" : reach,
    );
    if (found) return isList ? [found, ...takeFurther(text, endAt)] : [found];
  }
  return [];
}

function takeFurther(text: TakenText, from: number): SaidClock[] {
  const clocks: SaidClock[] = [];
  for (let at = from; clocks.length < 11;) {
    const match = further.exec(text.left.slice(at));
    const { hour: said, minute, half, half2, name } = match?.groups ?? {};
    const letter = (half ?? half2)?.toLowerCase();
    const clock = name
      ? named(name)
      : clockOf(said, minute ?? "0", letter === undefined ? null : letter === "p" ? "pm" : "am");
    if (!match || !clock) break;
    mark(text, at, at + match[0].length);
    at += match[0].length;
    clocks.push(clock);
  }
  return clocks;
}

function clockOf(said = "", minute = "0", half: "am" | "pm" | null): SaidClock | null {
  const word = hourWords.indexOf(said.toLowerCase());
  const hours = word >= 0 ? word + 1 : Number(said);
  const minutes = Number(minute);
  if (said === "" || hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null;
  if (half)
    return hours > 12 || hours === 0
      ? null
      : { minutes: (hours % 12) * 60 + minutes + (half === "pm" ? 720 : 0), isSure: true };
  if (hours > 12 || hours === 0 || /^0\d$/.test(said))
    return { minutes: (hours % 24) * 60 + minutes, isSure: true };
  return { minutes: (hours % 12) * 60 + minutes, isSure: false };
}

function sure({ hour: hours, minute }: Record<string, string | undefined>): SaidClock {
  return { minutes: Number(hours) * 60 + Number(minute), isSure: true };
}

function named(name: string): SaidClock {
  const word = name.toLowerCase().replace(/\s/g, "").replace(/time$/, "");
  const hours =
    {
      noon: 12,
      midday: 12,
      midnight: 24,
      lunch: 12,
      breakfast: 7,
      dinner: 18,
      tea: 17,
      bed: 22,
      supper: 19,
      lastthing: 22,
    }[word] ?? 12;
  return { minutes: (hours % 24) * 60, isSure: true };
}
