/**
 * The wordings of times that people text, as sources of regular expressions (lower case, single spaces). Used to
 * find a time behind the places of a MAP text, and to bring it into the forms that chrono-node knows.
 */
const hour = "(?:[01]?\\d|2[0-4])";
const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const weekday =
  "(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const partOfDay = "(?:morning|afternoon|evening|night)";
const soften = "(?:about |around |just after |after |before |by |at |on )*";

/** A clock time that can be nothing else: 8:30, 8am, 8.30 p.m. */
const clearClock = `(?:${hour}:[0-5]\\d(?: ?(?:[ap]\\.? ?m\\.?|hrs|hours|h))?|${hour}(?:[.:][0-5]\\d)? ?[ap]\\.? ?m\\.?)`;

/** Also what is a time only where the words around say so: 9, 8.30, 0830, half past 8, noon. */
const anyClock = `(?:${clearClock}|${hour}[.h][0-5]\\d|(?:[01]\\d|2[0-3])[0-5]\\d(?: ?(?:hrs|hours|h))?|${hour}(?: ?(?:o'?clock|hrs|hours|h))?|(?:half past|quarter past|quarter to) ${hour}|noon|midday|midnight)`;

/** A day that is no street or shop: "Friday" alone is one of those ("Ruby Tuesday"), "on friday" is a day. */
const clearDay = `(?:(?:today|tomorrow|tomorow|tommorow|tmrw|tmr|tmw|(?:on|this|next) ${weekday})(?: ${partOfDay})?|tonight|this ${partOfDay}|on (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|on ${month} \\d{1,2}(?:st|nd|rd|th)?|on \\d{1,2}/\\d{1,2}|\\d{4}-\\d{2}-\\d{2})`;
const anyDay = `(?:${clearDay}|${weekday}(?: ${partOfDay})?|\\d{1,2}(?:st|nd|rd|th)? ${month}|${month} \\d{1,2}(?:st|nd|rd|th)?)`;

const inAWhile =
  "in (?:about )?(?:\\d{1,3}|an?|half an) ?(?:minutes?|mins?|m|hours?|hrs?|h)(?: time)?|(?:right )?now|asap";
const inThePart = `(?: (?:in the ${partOfDay}|at night))?`;

const afterKeyword = `(?:${inAWhile}|${anyClock}${inThePart}(?:,? ${anyDay})?|${anyDay}(?:,? ${soften}${anyClock}${inThePart})?)`;
const leave =
  "(?:leave|leaving|depart|departing|departure|dep|start|starting|go|going|set off|setting off|set out|setting out)";
const arrive =
  "(?:arrive|arriving|arrival|arr|be there|being there|get there|getting there|must be there|reach|reaching)";

const leavePhrase = `${leave},? ${soften}${afterKeyword}`;
const arrivePhrase = `(?:${arrive},? ${soften}${afterKeyword}|(?:by|before) ${afterKeyword}|${anyDay},? (?:by|before) ${anyClock}${inThePart})`;
const barePhrase = `(?:(?:at|around|about|after|for) ${afterKeyword}|${inAWhile}|${clearClock}${inThePart}(?:,? ${anyDay})?|${anyDay},? ${soften}${anyClock}${inThePart}|${clearDay})`;

/** Finds a time at the end of a text. Exactly one of the groups `leave`, `arrive` and `bare` is the time itself. */
export const trailingTime = new RegExp(
  `(?:^|[\\s,;.]+)(?:and )?(?:(?<leave>${leavePhrase})|(?<arrive>${arrivePhrase})|(?<bare>${barePhrase}))$`,
  "i",
);

const relative =
  /^(?:in )?(?:about )?(?<count>\d{1,3}|an?|half an) ?(?<unit>m|min|mins|minutes?|h|hrs?|hours?)(?: time| from now)?$/;

/** The minutes in "in 20 minutes" or "in half an hour"; null for any other time. */
export function relativeMinutes(words: string): number | null {
  const match = relative.exec(bareTime(words));
  if (!match?.groups) return null;
  const { count = "", unit = "" } = match.groups;
  const number = count === "half an" ? 0.5 : count.startsWith("a") ? 1 : Number(count);
  return number * (unit.startsWith("h") ? 60 : 1);
}

/** Says of the words whether they mean this moment. */
export function meansNow(words: string): boolean {
  return /^(?:right )?now$|^asap$/.test(bareTime(words));
}

/** Brings a time into a form chrono-node reads: "half past 8 tmw" → "8:30 tomorrow", "9 in the morning" → "9:00 am". */
export function standardTime(words: string): string {
  const spelled = bareTime(words)
    .replace(/\b(?:tomorow|tommorow|tmrw|tmr|tmw)\b/g, "tomorrow")
    .replace(/\bmidday\b/g, "noon")
    .replace(/\bhalf past (\d{1,2})\b/g, "$1:30")
    .replace(/\bquarter past (\d{1,2})\b/g, "$1:15")
    .replace(
      /\bquarter to (\d{1,2})\b/g,
      (_, next: string) => `${Number(next) === 1 ? 12 : Number(next) - 1}:45`,
    )
    .replace(/ ?o'?clock\b/g, "")
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

const keyword = new RegExp(`^(?:(?:${leave}|${arrive}),? )?(?:(?:by|before|at|around|about|after|for|on) )*`);

/** The time alone: "Leaving at  8:30" → "8:30", "tomorrow by 9" → "tomorrow 9". */
export function bareTime(words: string): string {
  const lower = words.toLowerCase().replace(/\s+/g, " ").trim();
  return lower.replace(keyword, "").replace(/ (?:just )?(?:by|before|around|about|after)(?= )/g, "");
}
