import { numberWordsToDigits } from "../calculate/number-words.ts";

const unit = "(?:min|mins|minutes?|hours?|hrs?|seconds?|secs?|days?|weeks?)";
const tens = "twenty|thirty|forty|fifty";
const ones = "one|two|three|four|five|six|seven|eight|nine";
const teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const hours = `${ones}|ten|eleven|twelve`;
const minutes = `oh (?:${ones})|(?:${tens})(?:[ -](?:${ones}))?|${teens}`;

const counted = new RegExp(
  `(?<![\\p{L}])(?:(?:${tens})(?:[ -](?:${ones}))?|${teens}|ninety|sixty)(?= ${unit}(?![\\p{L}]))`,
  "giu",
);
const clock = new RegExp(
  `(?<=(?<![\\p{L}])(?:at|by|for|@|tomorrow|tmrw|2moro|today|tonight|morning|evening|day|daily) )(?<hour>${hours}) (?<minute>${minutes})(?![\\p{L}]| ${unit}(?![\\p{L}]))`,
  "giu",
);
const beforeHalf = new RegExp(
  `(?<![\\p{L}])(?<hour>${hours}) (?<minute>${minutes})(?= ?(?:[ap]\\.?m(?![\\p{L}])|in the (?:morning|afternoon|evening)|at night))`,
  "giu",
);
/** "at 6 30": no colon on the keys. */
const spaced =
  /(?<=(?<![\p{L}])(?:at|for|by|@|alarm|up) )(?<hour>1?\d|2[0-3]) (?<minute>[0-5]\d)(?= ?[ap]\.?m(?![\p{L}])|$|[ ,.](?! ?(?:m|mins?|minutes?|h|hrs?|hours?|days?|people|secs?|seconds?|%)(?![\p{L}])))(?! ?(?:m|mins?|minutes?|h|hrs?|hours?|people|secs?)(?![\p{L}]))/giu;
/** "remind me 4 2moro", "4get": the digit is a word. */
const forDay =
  /(?<![\p{L}\p{N}])4 (?=(?:2moro|2morrow|2mrw|tmrw|tomorrow|2nite|tonight|2day|today|my|the|me|mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*)(?![\p{L}\p{N}]))/giu;

/** "alarm 4 6", "set it 4 7.30" */
const forClock = /(?<=(?<![\p{L}])(?:alarm|reminder|timer|it|me|call|up) )4 (?=\d)/giu;
/** "when 25 minutes is up" */
const whenUp = new RegExp(
  `(?<![\\p{L}])(?:when|once|after) (?<length>(?:an?|half an|\\d{1,3}) ?${unit}) (?:is|are|r|has|have)? ?(?:up|over|passed|gone|done|elapsed)(?: by)?(?![\\p{L}])`,
  "giu",
);

/** A line as it would be typed with care: "at five thirty" → "at 5:30", "forty five minutes" → "45 minutes", "dnt 4get" → "dont forget". */
export function unspoken(line: string): string {
  const digits = (words: string) => numberWordsToDigits(words.toLowerCase().replace(/^oh /, ""));
  const asClock = (_: string, hour: string, minute: string) =>
    `${digits(hour)}:${digits(minute).padStart(2, "0")}`;
  return line
    .replace(/(?<![\p{L}])remindme(?![\p{L}])/giu, "remind me")
    .replace(/(?<![\p{L}\p{N}])4get/giu, "forget")
    .replace(/(?<![\p{L}\p{N}])giv(?=(?: (?:me|us))(?![\p{L}]))/giu, "give")
    .replace(forDay, "for ")
    .replace(forClock, "for ")
    .replace(/(?<=(?<![\p{L}])(?:timer|countdown)(?: for)? )\d{1,3}$/iu, "$& min")
    .replace(
      /(?<![\p{L}])(?:every ?day|daily) (?:except|but not|apart from|bar) (?:at |on |the )*(?:weekends?|wkends?|sat(?:urday)?s? (?:and|&|n|or) sun(?:day)?s?)(?![\p{L}])/giu,
      "every weekday",
    )
    .replace(whenUp, "in $<length>")
    .replace(/(?<![\p{L}])count ?down(?![\p{L}])/giu, "countdown")
    .replace(/(?<=(?<![\p{L}])(?:at|for) )(?:like|say|maybe|around|about) (?=\d)/giu, "")
    .replace(spaced, "$<hour>:$<minute>")
    .replace(/(?<![\p{L}])when (?:its|it's|it is) (?=\d)/giu, "at ")
    .replace(counted, digits)
    .replace(clock, asClock)
    .replace(beforeHalf, asClock);
}
