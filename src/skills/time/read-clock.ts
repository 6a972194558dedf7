import type { PartOfDay } from "./repeated-days.ts";

/** A time of the day in a text, "07:00", and the words around it. */
type FoundClock = { at: string; rest: string };

type Options = {
  /** The part of the day that was said with it: "every evening at 8" is 20:00. */
  part: PartOfDay | null;
  /** Whether a bare number next to where the days stood (\u0001) is a time: "weekdays 7". */
  isBareTaken: boolean;
};

const meridiem = "(?:\\s?(?<meridiem>[ap])\\.?\\s?m?\\.?(?![\\p{L}\\p{N}]))";
const digits = "(?<hour>[01]?\\d|2[0-4])(?:(?:[:.h]|\\s(?=[0-5][05](?!\\d)))(?<minute>[0-5]\\d))?";
const military = "(?<military>(?:[01]\\d|2[0-3])[0-5]\\d)(?:\\s?(?:hrs|hours|h))?";
// "at 630", "645am": without a sign of a time such a number is a bus.
const compact =
  "(?<compact>(?<=(?:^|at |@|@ |by ))(?:[1-9]|1[0-2])[0-5][05](?!\\d)|(?:[1-9]|1[0-2])[0-5]\\d(?=\\s?[ap]\\.?\\s?m))";
const spoken =
  "(?<spoken>half past|half|quarter past|qtr past|quarter to|qtr to|(?:5|10|20|25|five|ten|twenty) (?:past|to)) (?<spokenHour>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const named = "(?<named>noon|midday|midnight|lunch ?time|lunch|breakfast(?: time)?|bed ?time)";
const hourWord = "(?<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const after = "(?:\\s?o ?'?clock|\\s?oclock|ish|\\s?sharp|\\s?hrs|\\s?hours)?";
const clock = `(?:${named}|${spoken}|${military}|(?:${compact}|${digits}|${hourWord})(?:${after}${meridiem})?${after})`;
const surelyClock = `(?:${spoken}|(?:[01]?\\d|2[0-3])[:.][0-5]\\d${meridiem}?|(?:1[0-2]|0?\\d)${meridiem})`;
// "the 8:12 bus", "7.50 to York": a time of the timetable, not of the text.
const notVehicle =
  "(?!\\s*(?:o'?clock|am|pm)?\\s*(?:bus|buses|train|trian|trains|tram|trams|ferry|boat|coach|metro|tube|departure|service|flight|min|mins|minutes|km|miles|segments|texts|lines|days?\\b))";
const notLength = "(?!\\s*(?:min|mins|minutes|km|miles|segments|texts|lines|days?\\b|st|nd|rd|th))";
const end = "(?![\\p{L}\\p{N}]|[:.]\\d|%)";
const keyword =
  "(?<![\\p{L}\\p{N}])(?:at|@|by|around|about|for|from|before|after|to)\\s*(?:about |around |abt )?";
const departure =
  /(?:leav\w*|depart\w*|dep|arriv\w*|arr|be there|get there|getting there|reach\w*)(?: home| there| work)?(?: at| by| before| around)*\s*$/i;

/** The places where a time may stand, the surest first. */
const places: { source: string; isBare?: boolean }[] = [
  { source: `\\u0001[\\s,:;.-]*(?:at|@)\\s*(?:about |around )?(?<clock>${clock})${end}`, isBare: true },
  {
    source: `\\u0001[\\s,:;.-]*(?:(?:by|around|about|from|for)\\s*)?(?<clock>${clock})${notLength}${end}`,
    isBare: true,
  },
  {
    source: `(?:${keyword})?(?<![\\p{L}\\p{N}.:])(?![24][\\s,]*\\u0001)(?<clock>${clock})[\\s,]*(?=\\u0001)`,
    isBare: true,
  },
  { source: `(?<![\\p{L}\\p{N}])(?:at|@)\\s*(?:about |around |abt )?(?<clock>${clock})${notVehicle}${end}` },
  { source: `(?<![\\p{L}\\p{N}.:])(?<clock>${clockOnly()})${notVehicle}${end}` },
  { source: `${keyword}(?<clock>${named})${end}` },
  // "weather nairobi daily pls 7"
  {
    source: `(?<!(?:^|\\s)(?:to|2|platform|stop|line|bus|number|no|zone|terminal|route|gate|district|part|sector))\\s(?<clock>1?\\d)$`,
    isBare: true,
  },
];

function clockOnly(): string {
  // Named groups may stand once in a pattern: here the text itself is read again.
  return surelyClock.replace(/\?<\w+>/g, "?:");
}

/** Finds the time of the day that a text says, such as "at 7", "6.45", "8pm", "half 7" or "noon"; null where it says none. */
export function findClock(text: string, { part, isBareTaken }: Options): FoundClock | null {
  for (const { source, isBare } of places) {
    if (isBare && !isBareTaken) continue;
    for (const match of text.matchAll(new RegExp(source.replace(/\?<(?!clock|!|=)\w+>/g, "?:"), "giu"))) {
      const before = text.slice(0, match.index);
      const at = departure.test(before.replace(/\u0001/g, " "))
        ? null
        : readClock(match.groups?.clock ?? "", part);
      if (at === null) continue;
      const rest = `${before} ${text.slice(match.index + match[0].length)}`.replace(/\s+/g, " ").trim();
      return { at, rest };
    }
  }
  return null;
}

const numbers = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const whole = new RegExp(`^${clock}$`, "iu");

/** "half 7", "0645", "8pm" or "noon" as "19:30"; null where the words are no time of the day. */
function readClock(words: string, part: PartOfDay | null): string | null {
  const groups = whole.exec(words.trim())?.groups;
  if (!groups) return null;
  if (groups.named) return namedTime(groups.named);
  if (groups.military) return `${groups.military.slice(0, 2)}:${groups.military.slice(2)}`;
  const compactHour = groups.compact?.slice(0, -2);
  const said = compactHour ?? groups.hour ?? groups.word ?? groups.spokenHour ?? "";
  const number = /\d/.test(said) ? Number(said) : numbers.indexOf(said.toLowerCase());
  const minutes =
    number * 60 + Number(groups.compact?.slice(-2) ?? groups.minute ?? 0) + spokenMinutes(groups.spoken);
  if (number > 24 || minutes >= 25 * 60) return null;
  return clockAt(halfOfDay(minutes, { said, meridiem: groups.meridiem?.toLowerCase(), part }));
}

function spokenMinutes(words = ""): number {
  const lower = words.toLowerCase();
  if (lower === "") return 0;
  if (lower.startsWith("half")) return 30;
  const [amount = ""] = lower.split(" ");
  const minutes = { quarter: 15, qtr: 15, five: 5, ten: 10, twenty: 20 }[amount] ?? Number(amount);
  return lower.endsWith("to") ? -minutes : minutes;
}

/** "7" is the morning's, "7 pm" and "every evening at 7" the evening's; "at 3" is in the afternoon for most people. */
function halfOfDay(
  minutes: number,
  { said, meridiem, part }: { said: string; meridiem: string | undefined; part: PartOfDay | null },
): number {
  const isSecondHalf = minutes >= 13 * 60;
  if (isSecondHalf) return minutes;
  const first = minutes % 720;
  if (meridiem) return first + (meridiem === "p" ? 720 : 0);
  if (said.length === 2 && said.startsWith("0")) return first;
  if (part === "morning") return first;
  if (part === "night") return first < 5 * 60 ? first : first + 720;
  if (part) return first + 720;
  return minutes >= 60 && minutes < 5 * 60 ? minutes + 720 : minutes;
}

function namedTime(word: string): string {
  const lower = word.toLowerCase();
  if (lower === "midnight") return "00:00";
  if (lower.startsWith("breakfast")) return "07:00";
  return lower.startsWith("bed") ? "21:00" : "12:00";
}

function clockAt(minutes: number): string {
  const ofDay = (minutes + 1440) % 1440;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}
