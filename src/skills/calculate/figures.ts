import { numberPattern } from "./number-signs.ts";

/** A number of a text, and the words between it and its neighbours. */
export type Figure = {
  /** As it was texted, and where it stands. */
  number: string;
  at: number;
  isPercent: boolean;
  /** Words since the figure before it, and up to the next one. */
  before: string;
  after: string;
  /** "13.20 an hour": what it is for one of. */
  per: string | null;
  /** "38 hrs", "240 miles": what there are so many of. */
  of: string | null;
};

const units: Record<string, string> = {
  hour: "hours?|hrs?|h",
  day: "days?|dys?",
  night: "nights?|nites?",
  week: "weeks?|wks?",
  month: "months?|mths?|mnths?",
  year: "years?|yrs?|annum",
  shift: "shifts?",
  mile: "miles?|mi",
  km: "kms?|kilomet(?:er|re)s?",
  litre: "lit(?:er|re)s?|ltrs?|l",
  gallon: "gallons?|gals?",
  kilo: "kilos?|kgs?",
  minute: "minutes?|mins?",
};
/** Words that no counted thing is called by: "20 cigs a day", but not "7 in a day". */
const between =
  "(?:at|for|in|to|and|is|was|are|on|with|if|over|how|what|whats|much|many|of|from|by|plus|minus|times|an?|per|each|every|or|than|then|i|we|do|work)";
const anyUnit = Object.values(units).join("|");
const per = new RegExp(
  `^ ?(?:(?:\\(?before tax\\)? )?(?:(?!(?:${between}) )[a-z]+ ){0,2}(?:an?|per|each|every|/|p/|p) ?(${anyUnit})|(p[ /.]?h|p[ /.]?a|pcm|pw)|(hourly|daily|weekly|monthly|yearly|annually))(?![a-z])`,
);
/** "monthly pay of 2150" */
const periodic =
  /(?<![a-z])(hourly|daily|weekly|monthly|yearly|annual(?:ly)?) (?:[a-z]+ ){1,2}(?:(?:of|is|=|was) )?$/;
const of = new RegExp(`^ ?(${anyUnit})(?![a-z])`);
const short: Record<string, string> = { h: "hour", a: "year", cm: "month", w: "week" };
const daily: Record<string, string> = { hourly: "hour", daily: "day", weekly: "week", monthly: "month", yearly: "year", annual: "year", annually: "year" }; // prettier-ignore

/** "hrs" → "hour"; null for what is no unit that sums are told in. */
export function unitNamed(word: string | undefined): string | null {
  if (word === undefined) return null;
  if (daily[word]) return daily[word];
  return Object.entries(units).find(([, words]) => new RegExp(`^(?:${words})$`).test(word))?.[0] ?? null;
}

/** The numbers of a text that is in lower case, in order. */
export function figuresOf(text: string): Figure[] {
  const matches = [
    ...text.matchAll(
      new RegExp(`(?<![a-z\\d.,])${numberPattern}(?= ?(%|per ?cent(?![a-z])|pct(?![a-z]))|)`, "g"),
    ),
  ];
  return matches.map((match, index) => {
    const end = match.index + match[0].length;
    const before = matches[index - 1];
    const next = matches[index + 1];
    const isPercent = match[1] !== undefined;
    const after = text.slice(end, next?.index).replace(/^ ?(?:%|per ?cent|pct)/, "");
    // "5 days a week" counts days.
    const counted = isPercent ? null : unitNamed(of.exec(after)?.[1]);
    const rate = isPercent || counted ? null : per.exec(after);
    return {
      number: match[0],
      at: match.index,
      isPercent,
      before: text.slice(before ? before.index + before[0].length : 0, match.index),
      after,
      per: rate
        ? (unitNamed(rate[1] ?? rate[3]) ?? short[(rate[2] ?? "").replace(/^p[ /.]?/, "")] ?? null)
        : isPercent || counted
          ? null
          : unitNamed(
              periodic.exec(text.slice(before ? before.index + before[0].length : 0, match.index))?.[1],
            ),
      of: counted,
    };
  });
}
