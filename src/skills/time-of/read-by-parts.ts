import type { Question, Unit } from "./question.ts";
import { anyZoneName } from "./city-zones.ts";
import { namedPlaces } from "./named-places.ts";

/** How a part is read. */
export type PartReaders = {
  /** A date's words, if they are one. */
  dated: (words: string) => string | null;
  clocked: (words: string) => { minutes: number; isOpen?: boolean } | null;
  unitOf: (word: string | undefined) => Unit;
};

const mostWords = 30;
/** Of other skills, whatever places and times stand beside. */
const isOther =
  /(?<![a-z])(?:by (?:road|car|train|bus|air|sea|boat|plane|bike|foot)|driv\w+|walk\w*|journey|travel\w*|like|hot|cold|warm|temperature|thunder\w*|storms?|fog\w*|degrees|wear|time ?zones?|tz|clocks?|alarm|ticket|show|concert|store|shop|restaurant|arrive|leave|get to|directions?|miles|km|cost|price|flights?|fly|who|why|where|recipe|cook|news|score|book|movie|meet|translate|define|mean|means|spell|how do)(?![a-z])/;
const units =
  /(?<![a-z])(?<unit>work(?:ing)? ?days?|days?|dys|sleeps?|weeks?|wks?|months?|mths?|(?<!new )years?|yrs?)(?![a-z])/;
const ahead = /(?<![a-z])(?:until|untill|till|til|to go|away|left|count ?down|before)(?![a-z])/;
const past = /(?<![a-z])(?:since|ago)(?![a-z])/;
const asksDay =
  /(?<![a-z])(?:(?:what|wat|wot|which|whats|what's) (?:date|day|weekday)|day of (?:the )?week|what is the date|^date |(?<![a-z])date$|date (?:of|is|for)|when'?s|when (?:is|does|do|will|are|was))(?![a-z])/;
const isDifference =
  /(?<![a-z])(?:difference|diffrence|diferense|diff|gap|ahead|behind|in front|hours? (?:between|apart)|compared)(?![a-z])/;
const asksClock =
  /(?<![a-z])time (?:is it|it is|it's|its|there|now|at present|right now|currently|at the moment|over|in|would it|will it|here|do they have)(?![a-z])|(?<![a-z])(?:current|local|exact|present|right) time(?![a-z])|(?<![a-z])(?:know|tell me|have|need|check) the time(?![a-z])/;
const clock =
  /(?<![\d:.])(?:(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)? ?[ap]\.?m\.?(?![a-z])|(?:[01]?\d|2[0-4])[:.][0-5]\d(?![\d/])|\d{1,2} ?o'?clock|(?<![a-z])(?:noon|midday|midnight))/;

/** "has the uk changed clocks yet" */
const isClockChange =
  /^(?=.*(?<![a-z])(?:clocks?|daylight savings?|dst|bst|summer ?time)(?![a-z]))(?=.*(?<![a-z])(?:when|wen|has|have|do|does|did|is|are|will|what|date)(?![a-z]))(?=.*(?<![a-z])(?:on (?:bst|dst|summer)|chang\w*|go|goes|going|went|gone|forwards?|back|starts?|ends?|begins?|moved?|turn|put)(?![a-z]))/;
const isOwnClock = /(?<![a-z])(?:my|your|alarm|reminders?|zone|broken|fix|set|shop|buy)(?![a-z])/;
/** "4pm cet", "9pm nairobi time": a time is spoken of, and not what happens then. */
const isOfClocks = new RegExp(`(?<![a-z])(?:time|tym|times)(?![a-z])|=|\\u0001 ${anyZoneName}(?![a-z])`);
const asksWeek =
  /(?<![a-z])(?:(?:what|which|wat|wot|whats|what's) (?:week|wk)|(?:week|wk) (?:number|no|num|nr))(?![a-z])/;

/**
 * Reads a question by its parts, the places, dates and clocks in it and the words that say what is asked, in whatever
 * order: for what no rule of `readQuestion` fits. `text`: lower case. null where a part is missing.
 */
export function readByParts(text: string, readers: PartReaders): Question | null {
  if (isClockChange.test(text) && !isOwnClock.test(text))
    return { kind: "clock-change", place: namedPlaces(text.split(" "))[0]?.name ?? null };
  if (isOther.test(text)) return null;
  const line = text
    .replace(/[,;!?]+|\.(?!\d)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const words = line.split(" ");
  if (words.length > mostWords) return null;
  return readPlaces(line, readers) ?? readDates(line, readers);
}

function readPlaces(line: string, { clocked }: PartReaders): Question | null {
  const said = clock.exec(line);
  const bare = said ? line.replace(said[0], "\u0001") : line;
  if (/\d/.test(bare)) return null;
  const words = bare.split(" ");
  const places = namedPlaces(words);
  const [one, other] = places;
  if (!one || places.length > 2) return null;
  const at = said && clocked(said[0]);
  if (at) {
    if (!isOfClocks.test(bare)) return null;
    const clockAt = words.findIndex((word) => word.includes("\u0001"));
    // "9am in tokyo", "tokyo 9am": what stands by the clock is its place.
    const by = places.find((place) => {
      const between = words.slice(clockAt + 1, place.at).join(" ");
      return place.at > clockAt && /^(?:(?:in|at|the|over|our|on|of) ?)*$/.test(between);
    });
    // "7.30pm kickoff in madrid uk time": what ends with "time" is whose is asked for.
    const last = other && bare.endsWith(`${other.name} time`) ? one : undefined;
    const from = by ?? last;
    if (places.length === 2 && !from) return null;
    return {
      kind: "convert",
      at,
      from: from?.name ?? null,
      to: places.find((place) => place !== from)?.name ?? null,
    };
  }
  if (said) return null;
  if (isDifference.test(bare)) return { kind: "difference", from: other?.name ?? null, to: one.name };
  if (!asksClock.test(bare) || /(?<![a-z])time (?:does|do|did|should|can) /.test(bare)) return null;
  return { kind: "now", place: places.map(({ name }) => name).join(" and ") };
}

function readDates(line: string, { dated, unitOf }: PartReaders): Question | null {
  const unit = unitOf(units.exec(line)?.groups?.["unit"]);
  const isAhead =
    (ahead.test(line) || /(?<![a-z])count ?down to /.test(line)) &&
    (unit !== null || /(?<![a-z])(?:long|time|far|countdown|count down)(?![a-z])/.test(line));
  const isPast = past.test(line) && (unit !== null || /(?<![a-z])long(?![a-z])/.test(line));
  const isWeek = asksWeek.test(line);
  if (!isAhead && !isPast && !isWeek && !asksDay.test(line)) return null;
  const year = /(?<=(?:since|was|in|until|till|til|to|before) )(?:1\d|20|21)\d\d$/.exec(line)?.[0];
  if (year !== undefined && isPast) return { kind: "since", date: `1 jan ${year}`, unit: unit ?? "year" };
  if (year !== undefined && isAhead) return { kind: "until", date: `1 jan ${year}`, unit };
  const date = dateWithin(line, dated);
  if (date === null) return null;
  if (isWeek) return { kind: "week-number", date };
  if (isAhead || isPast) return { kind: isPast ? "since" : "until", date, unit };
  return { kind: "date-of", date, isPast: /(?<![a-z])(?:was|were|did|born)(?![a-z])/.test(line) };
}

const besideDate =
  /^(?:be|will|fall|falls|falling|does|do|is|was|it|its|start|starts|begin|begins|land|lands|on|gonna|going|we|get|are|have|celebrated|this|and|holiday|again|there|until|untill|till|til|since|ago|to|left|away|the)$/;

/** The longest words that are a date, without those around and between them: "xmas be on in 2030" → "xmas 2030". */
function dateWithin(line: string, dated: (words: string) => string | null): string | null {
  const all = line.split(" ").filter((word) => word !== "");
  for (const words of [all.filter((word) => !besideDate.test(word) && word !== "in"), all]) {
    for (let count = Math.min(6, words.length); count > 0; count--) {
      for (let at = 0; at + count <= words.length; at++) {
        const span = words.slice(at, at + count);
        const said = span.join(" ");
        const isWeak = /^(?:may|now|today|mar|sun|sat|the .*)$/.test(said) && count === 1;
        if (!isWeak && !besideDate.test(span[0] ?? "") && dated(said) !== null) return said;
      }
    }
  }
  return null;
}
