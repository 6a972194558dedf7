/** The wordings of days and parts of days that people text, as sources of regular expressions (lower case). */
const weekdayWords = [
  "mon|mondays?|mnday",
  "tue|tues|tuesdays?|tuseday|tusday",
  "wed|weds|wednesdays?|wensday|wednsday|wendsday|wednesay",
  "thu|thur|thurs|thursdays?|thirsday|thrusday",
  "fri|fridays?|firday|friady",
  "sat|saturdays?|satday|saterday|satuday",
  "sundays?|sunda|suday",
];

export const anyWeekday = [...weekdayWords, "sun"].join("|");

const months = [
  "jan|january",
  "feb|february",
  "mar|march",
  "apr|april",
  "may",
  "jun|june",
  "jul|july",
  "aug|august",
  "sep|sept|september",
  "oct|october",
  "nov|november",
  "dec|december",
];
export const anyMonth = months.join("|");

/** 1 to 12. */
export function monthNumber(word: string): number {
  return 1 + months.findIndex((names) => names.split("|").includes(word.toLowerCase()));
}

/** 1 (Monday) to 7. */
export function weekdayNumber(word: string): number {
  if (word.toLowerCase() === "sun") return 7;
  return 1 + weekdayWords.findIndex((names) => new RegExp(`^(?:${names})$`, "i").test(word));
}

export const todayWords = "today|2day|2da|tday|todays|2days|tdy|todai|toady|to day";
export const tonightWords =
  "tonight|tonite|2nite|2night|2nyt|2nt|tonit|tonigt|tonights|tnite|tonyt|to night|2nght|tnight|2niet";
export const tomorrowWords =
  "tomorrow|tomorrows|tomorow|tommorow|tommorrow|tomorro|tomoro|tomorrw|tommorw|tomorr|tomoz|tomo|tomos|2moro|2morow|2morrow|2mrw|2mro|2moz|2mora|2morro|2maro|tmoz|tmz|tomz|tomrw|tomos|tmmrw|tmrw|tmr|tmw|tmrow|tmoro|tmorrow|tmro|tmo|tom|kesho";
export const nowWords =
  "right now|rite now|right nw|rn|now|nw|atm|at the moment|at the mo|at this moment|currently|at present|just now|as we speak|this minute|this second|this instant";

/** Parts of a day: the hours they last, 24 being midnight and 30 six in the morning after. */
export const parts = {
  morning: {
    from: 6,
    until: 12,
    words: "mornings?|mornin|mornng|mrng|mrning|morn|am|first thing|breakfast|breakfast time|early on",
  },
  midday: { from: 11, until: 15, words: "lunch ?time|lunch|midday|mid day|noon|dinner ?time" },
  afternoon: {
    from: 12,
    until: 18,
    words: "afternoons?|aftrnoon|arvo|aft|afternon|pm|after lunch|after school",
  },
  evening: {
    from: 17,
    until: 24,
    words: "evenings?|evnin|eve|evenin|evng|teatime|tea time|after work|sundown|dusk",
  },
  night: { from: 18, until: 30, words: "nights?|nite|nyt|overnight|over night|overnite" },
  dawn: { from: 4, until: 8, words: "dawn|daybreak" },
} as const;

export type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];
export const anyPart = partNames.map((name) => parts[name].words).join("|");

export function partOf(word: string): Part | undefined {
  return partNames.find((name) => new RegExp(`^(?:${parts[name].words})$`, "i").test(word));
}

const counts: Record<string, number> = {
  a: 1, an: 1, one: 1, couple: 2, "couple of": 2, "a couple of": 2, "a couple": 2, two: 2, three: 3, few: 4, "a few": 4,
  several: 5, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12,
}; // prettier-ignore
export const anyCount = `\\d{1,2}|${Object.keys(counts)
  .toSorted((a, b) => b.length - a.length)
  .join("|")}`;

export function countOf(words: string | undefined): number {
  const text = (words ?? "a").toLowerCase();
  return counts[text] ?? Number(text);
}
