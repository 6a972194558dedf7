/**
 * The wordings of times that people text, as sources of regular expressions (lower case, single spaces). Used to
 * find a time behind the places of a MAP text, and to bring it into the forms that chrono-node knows.
 */
const hour = "(?:[01]?\\d|2[0-4])";
const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const weekday =
  "(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)";
const partOfDay = "(?:morning|mornin|afternoon|evening|eve|night)";
const tomorrow =
  "(?:tomorrow|tomorow|tommorow|tommorrow|tomorro|tomoro|tomoz|tmrow|tmoro|tmrw|tmr|tmw|2morrow|2morro|2moro|2mrw|2mro|2moz)";
const tonight = "(?:tonight|tonite|tnite|2night|2nite)";
const today = "(?:today|2day)";
const soften = "(?:about |around |round |roughly |just after |after |before |by |at |on |for )*";
const hourWord = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const minuteWord = "(?:half|(?:a )?quarter|five|ten|twenty|twenty[ -]five|[0-5]?\\d)(?: minutes?| mins?)?";

/** A clock time that can be nothing else: 8:30, 8am, 8.30 p.m. */
const clearClock = `(?:${hour}:[0-5]\\d(?: ?(?:[ap]\\.? ?m\\.?|hrs|hours|h))?|${hour}(?:[.:][0-5]\\d)? ?[ap]\\.? ?m\\.?)`;

/** Also what is a time only where the words around say so: 9, 8.30, 0830, half past 8, noon. */
const anyClock = `(?:${clearClock}|${hour}[.h][0-5]\\d|(?:[01]\\d|2[0-3]|[1-9])[0-5]\\d(?: ?(?:hrs|hours|h))?|${hour}(?: ?(?:o'?clock|hrs|hours|h))?|${minuteWord} (?:past|after|to) (?:${hour}|${hourWord})|half (?:${hour}|${hourWord})|${hour} ?ish|${hourWord}(?:ish)?(?: ?o'?clock)?|noon|midday|midnight|lunchtime)(?: ?[ap]\\.? ?m\\.?)?(?: ?ish)?`;

/** A day that is no street or shop: "Friday" alone is one of those ("Ruby Tuesday"), "on friday" is a day. */
const clearDay = `(?:(?:${today}|${tomorrow}|(?:on|this|next) ${weekday})(?: ${partOfDay})?|${tonight}|(?:this|in the) ${partOfDay}|on (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|on ${month} \\d{1,2}(?:st|nd|rd|th)?|on \\d{1,2}/\\d{1,2}|\\d{4}-\\d{2}-\\d{2})`;
const anyDay = `(?:${clearDay}|${weekday}(?: ${partOfDay})?|\\d{1,2}(?:st|nd|rd|th)? ${month}|${month} \\d{1,2}(?:st|nd|rd|th)?)`;

const inAWhile =
  "in (?:about )?(?:\\d{1,3}|an?|half an|a couple of) ?(?:minutes?|mins?|m|hours?|hrs?|h)(?: time)?|(?:right |just )?now|asap|straight away";
const inThePart = `(?: (?:in the ${partOfDay}|at night))?`;

const afterKeyword = `(?:${inAWhile}|${anyClock}${inThePart}(?:,? ${anyDay})?|${anyDay}(?:,? ${soften}${anyClock}${inThePart})?)`;
const leave =
  "(?:leave|leaving|depart|departing|departure|dep|start|starting|go|going|set off|setting off|set out|setting out)";
const arrive =
  "(?:arrive|arriving|arrival|arr|be there|being there|get there|getting there|must be there|reach|reaching)";

const leavePhrase = `${leave},? ${soften}${afterKeyword}`;
const arrivePhrase = `(?:${arrive},? ${soften}${afterKeyword}|(?:by|before) ${afterKeyword}|for ${anyClock}${inThePart}(?:,? ${anyDay})?|${anyDay},? (?:by|before|for) ${anyClock}${inThePart})`;
const barePhrase = `(?:(?:at|around|about|round|after|for) ${afterKeyword}|${inAWhile}|${clearClock}${inThePart}(?:,? ${anyDay})?|(?:[01]\\d|2[0-3])[0-5]\\d(?: ?(?:hrs|hours|h))?,? ${clearDay}|0\\d[0-5]\\d(?: ?(?:hrs|hours|h))?|${anyDay},? ${soften}${anyClock}${inThePart}|${clearDay})`;

/** Finds a time at the end of a text. Exactly one of the groups `leave`, `arrive` and `bare` is the time itself. */
export const trailingTime = new RegExp(
  `(?:^|[\\s,;.]+)(?:and )?(?:(?<leave>${leavePhrase})|(?<arrive>${arrivePhrase})|(?<bare>${barePhrase}))$`,
  "i",
);

/** Finds a time at the start of a text, as `trailingTime` does at its end. */
export const leadingTime = new RegExp(
  `^(?:(?<leave>${leavePhrase})|(?<arrive>${arrivePhrase})|(?<bare>${barePhrase}))(?=$|[\\s,;])`,
  "i",
);

// A number alone is an hour only where no name follows: "22 Harbour St" is a house.
const noHouse = `(?!\\d{1,4} (?!(?:[ap]\\.? ?m|o'?clock|hrs?|hours?|${anyDay}|in the|at night|from|to|by|on|at|and|how|what|which|when|please|sharp)\\b)\\p{L}|\\d{1,4} \\d+(?:st|nd|rd|th) (?!of|${month}))`;
const wholeTime = new RegExp(
  `^${noHouse}(?:${leavePhrase}|${arrivePhrase}|${barePhrase}|${afterKeyword})(?:[\\s,]|$)`,
  "iu",
);

/** Says whether a time stands at the start of the words, be it one only after "at": "9", "half 8". */
export function startsWithTime(words: string): boolean {
  return wholeTime.test(words);
}

const dayOnly = new RegExp(`^(?:${anyDay}|for ${anyDay})$`, "i");

/** Says whether the words name a day and no hour: "tomorrow", "on friday morning". */
export function isDay(words: string): boolean {
  return dayOnly.test(words.trim());
}

const dayWithin = new RegExp(`(?:^|\\s)${anyDay}(?:$|[\\s,])`, "i");

/** Says whether a day stands in the words: "9am tomorrow". */
export function namesDay(words: string): boolean {
  return dayWithin.test(words);
}

const relative =
  /^(?:in )?(?:about )?(?<count>\d{1,3}|an?|half an|a couple of) ?(?<unit>m|min|mins|minutes?|h|hrs?|hours?)(?: time| from now)?$/;

/** The minutes in "in 20 minutes" or "in half an hour"; null for any other time. */
export function relativeMinutes(words: string): number | null {
  const match = relative.exec(bareTime(words));
  if (!match?.groups) return null;
  const { count = "", unit = "" } = match.groups;
  const number =
    count === "half an" ? 0.5 : count === "a couple of" ? 2 : count.startsWith("a") ? 1 : Number(count);
  return number * (unit.startsWith("h") ? 60 : 1);
}

/** Says of the words whether they mean this moment. */
export function meansNow(words: string): boolean {
  return /^(?:right |just )?now$|^asap$|^straight away$/.test(bareTime(words));
}

const numbers = new Map(
  "one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, index) => [word, index + 1]),
);
const minutesOf = new Map([
  ["half", 30],
  ["quarter", 15],
  ["twenty", 20],
  ["twenty five", 25],
  ["twenty-five", 25],
]);
// "half 8" is 8:30 in Britain and Ireland; elsewhere in English it is not said.
const clockWords = new RegExp(
  `\\b(?:a )?(half|quarter|five|ten|twenty[ -]five|twenty|[0-5]?\\d)(?: minutes?| mins?)?(?:(?<=half)(?: past)?| (past|after|to)) (\\d{1,2}|${hourWord})\\b(?!:)`,
  "g",
);
const wordAlone = new RegExp(`\\b${hourWord}\\b`, "g");

/** "quarter", "to", "9" → "8:45". */
function spokenClock(minutes: string, which: string, next: string): string {
  const hours = numbers.get(next) ?? Number(next);
  const count = minutesOf.get(minutes) ?? numbers.get(minutes) ?? Number(minutes);
  const [hour, minute] = which === "to" ? [hours === 1 ? 12 : hours - 1, 60 - count] : [hours, count];
  return `${hour}:${String(minute).padStart(2, "0")}`;
}

const spokenHour = new RegExp(
  `\\b(?:half|(?:quarter|five|ten|twenty|twenty[ -]five|\\d{1,2})(?: minutes?| mins?)? (?:past|to)|${hourWord}|\\d{1,2} ?(?:o'?clock|ish))\\b(?! an hour)`,
  "i",
);

/** Says whether a time of day is said rather than written: "half past six", "ten to 8", "7 o'clock". */
export function saysHour(words: string): boolean {
  return spokenHour.test(words) && relativeMinutes(words) === null;
}

/** Says whether a time is an hour and nothing else, without minutes and without its half of the day: "at 5". */
export function isHourAlone(words: string): boolean {
  return /^(?:[1-9]|1[0-2])$/.test(bareTime(words));
}

/** Brings a time into a form chrono-node reads: "half past 8 tmw" → "8:30 tomorrow", "9 in the morning" → "9:00 am". */
export function standardTime(words: string): string {
  const spelled = bareTime(words)
    .replace(new RegExp(`\\b${tomorrow}\\b`, "g"), "tomorrow")
    .replace(new RegExp(`\\b${tonight}\\b`, "g"), "tonight")
    .replace(/\b2day\b/g, "today")
    .replace(/\bmornin\b/g, "morning")
    .replace(/\beve\b/g, "evening")
    .replace(/\b(mon|tues|wednes|thurs|fri|satur|sun)days\b/g, "$1day")
    .replace(/\b(?:midday|lunchtime)\b/g, "noon")
    .replace(/(?<=\w) ?ish\b/g, "")
    .replace(/ ?o'?clock\b/g, "")
    .replace(clockWords, (_, minutes: string, which: string | undefined, next: string) =>
      spokenClock(minutes, which ?? "past", next),
    )
    .replace(wordAlone, (word) => String(numbers.get(word) ?? word))
    .replace(/\b([ap])\.? ?m\b\.?/g, "$1m")
    .replace(/(?<![\d:/-])(\d{1,2})[.h:]([0-5]\d)(?: ?(?:hrs|hours|h))?(?=[ap]m|[\s,]|$)/g, "$1:$2");
  return withPartOfDay(spelled.includes(":") || /\d ?[ap]m\b/.test(spelled) ? spelled : withColon(spelled));
}

const hourAlone = new RegExp(
  `(?<![\\d/.-])(?<!${month} )(\\d{1,2}?)(\\d{2})?(?: ?(?:hrs|hours|h))?(?=$|[\\s,])(?! (?:of )?${month})`,
  "g",
);

/** "0830" → "8:30", "9" → "9:00"; a day of the month, such as the 5 of "on 5 may", stays. */
function withColon(words: string): string {
  return words.replace(hourAlone, (_, hours: string, minutes?: string) => `${hours}:${minutes ?? "00"}`);
}

/** "8:30 tomorrow evening" → "8:30 pm tomorrow": next to a clock time chrono-node drops the part of the day. */
function withPartOfDay(words: string): string {
  const clock = /\b(\d{1,2}):(\d{2})(?! ?[ap]m)\b/.exec(words);
  const part = /\b(morning|afternoon|evening|night|tonight)\b/.exec(words)?.[1];
  if (!clock || !part || Number(clock[1]) > 12) return words;
  const early = part === "morning" || (part.endsWith("night") && Number(clock[1]) % 12 < 5);
  return words
    .replace(clock[0], `${clock[0]} ${early ? "am" : "pm"}`)
    .replace(/\btonight\b/g, "today")
    .replace(/\b(?:in the|at) (?:morning|afternoon|evening|night)\b/g, "")
    .replace(/\bthis (?:morning|afternoon|evening|night)\b/g, "today")
    .replace(/\b(?:morning|afternoon|evening|night)\b/g, "")
    .replace(/ +/g, " ")
    .trim();
}

const keyword = new RegExp(
  `^(?:(?:${leave}|${arrive}),? )?(?:(?:by|before|at|around|about|round|roughly|after|for|on) )*`,
);

/** The time alone: "Leaving at  8:30" → "8:30", "tomorrow by 9" → "tomorrow 9". */
export function bareTime(words: string): string {
  const lower = words.toLowerCase().replace(/\s+/g, " ").trim();
  return lower
    .replace(keyword, "")
    .replace(
      /(?<!half|quarter|five|ten|twenty|mins?|minutes?|\d) (?:just )?(?:by|before|around|about|after|for)(?= )/g,
      "",
    );
}
