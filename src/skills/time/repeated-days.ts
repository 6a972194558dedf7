/** Monday is 1, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type PartOfDay = "morning" | "noon" | "afternoon" | "evening" | "night";

/** Days that come again, the part of the day that was said with them, and the words around; \u0001 marks where they stood. */
type FoundDays = {
  days: Weekday[];
  part: PartOfDay | null;
  /** Single days one after the other, "sat sun": with a time they come again, without one they are the next ones. */
  isDoubtful: boolean;
  rest: string;
};

export const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const workdays: Weekday[] = [1, 2, 3, 4, 5];
const weekend: Weekday[] = [6, 7];

/** "every day this week" is a forecast for a week. */
const notOneWeek = "(?! (?:(?:of |in |for )?(?:this|next|the (?:next|coming|following)|last) |until |till ))";
const each =
  "(?:each and every|every ?single|ever?y|evry|evrey|evey|eveyr|evr|ev|each|eech|eahc|eatch|eac|al+)";
const part =
  "(?:mornings?|mornin[gs]?|mornins|mornign|morn|mrning|mornng|am|noons?|middays?|lunch(?:time)?s?|afternoons?|arvos?|evenings?|evenin|evning|eves?|nights?|nites?|bedtimes?|pm)";
const weekdayWord =
  "(?:mon(?:day)?s?|tues?(?:day)?s?|tuseday|wed(?:s|nesday|nesdays|nsday|ensday)?|thu(?:r|rs|rsday|rsdays)?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?)";
const dayList = `${weekdayWord}(?:(?:\\s*(?:,|&|\\+|/|and|n|or)\\s*|\\s+)${weekdayWord})*`;
const workdayWord = "(?:week ?days?|wk ?days?|weekdys?|work(?:ing)? ?days?|school ?days?|business days?)";
const weekendWord = "(?:week ?ends?|wk ?e?nds?)";
// "at noon" is a time, and read as one.
const during = `(?:(?: in the| at)? ?(?!noon|midday|lunch)(?<part>${part}))?`;

/** The first that is found counts; each ends with the part of the day that may follow. */
const patterns: { pattern: RegExp; days: (words: string) => Weekday[] | null }[] = [
  {
    pattern: phrase(
      `(?:${each} |on )?(?<days>mon(?:day)?s?\\s*(?:-|to|2|thru|through|til+|until)\\s*fri(?:day)?s?|m ?- ?f)${during}`,
    ),
    days: () => workdays,
  },
  {
    pattern: phrase(
      `(?:${each} |on )?(?<days>${weekdayWord}\\s*(?:-|to|2|thru|through|til+|until)\\s*${weekdayWord})${during}`,
    ),
    days: readSpan,
  },
  {
    pattern: phrase(`(?:${each} |on |during the |in the )?(?<days>${workdayWord})${during}`),
    days: () => workdays,
  },
  {
    pattern: phrase(`(?:${each} |at (?:the )?|on )?(?<days>weekends|wk ?e?nds)${during}`),
    days: () => weekend,
  },
  { pattern: phrase(`${each} (?<days>${weekendWord})${during}`), days: () => weekend },
  {
    pattern: phrase(
      `(?:${each}|${each} week(?: on)?|once a week(?: on)?|weekly(?: on)?) (?<days>${dayList})${during}`,
    ),
    days: readList,
  },
  // Without "every": only where it can be no single day.
  { pattern: phrase(`(?:on )?(?<days>${dayList})${during}`), days: readPlurals },
  {
    pattern: phrase(`${each} ?(?:day|dya|dy|days|1 day|24 ?h(?:ou)?rs)(?: of the week)?${during}`),
    days: () => everyDay,
  },
  { pattern: phrase(`(?:${each} |ever?y|evry|evrey)(?<part>${part})`), days: () => everyDay },
  {
    pattern: phrase(
      `(?:daily|dayly|daley|dialy|daly|dailly|nightly|7 days a week|once a day|day by day)${during}`,
    ),
    days: () => everyDay,
  },
  // "every 5am"; "every 5" may be minutes.
  {
    pattern: phrase(`${each}(?= (?:at )?\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m|o'?clock)(?![\\p{L}]))`),
    days: () => everyDay,
  },
  {
    pattern: phrase(`(?:in (?:the|da|d) |on )?(?<part>mornings|evenings|afternoons|nights)`),
    days: () => everyDay,
  },
  {
    pattern: phrase(
      `(?<part>morning|mornin|mrng|morn|evening|evenin|night|nite|bedtime|lunchtime)(?= (?:\\p{L}+ ){0,2}(?:text|txt|message|msg|digest|briefing|update|summary|report)s?(?![\\p{L}]))`,
    ),
    days: () => everyDay,
  },
];

const isRepeated =
  /^(?:[ae]\p{L}*\s|ever|each|daily|dayly|daley|dialy|daly|dailly|nightly|7 days|once|day by|in (?:the|da|d) |on )|(?:days|kdays|ends|mons|tues|weds|thurs|fris|sats|suns)\b|^(?:morning|mornin|evening|evenin|night|nite|afternoon|bedtime|lunchtime)/iu;

function phrase(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}'])${source}(?![\\p{L}\\p{N}'])${notOneWeek}`, "iu");
}

const except = new RegExp(
  `^,? (?:except|but not|but|apart from|not)(?: for| on)? ${dayList}(?![\\p{L}])`,
  "iu",
);

/** Finds the first days in a text that come again; null where there are none. */
export function findDays(text: string): FoundDays | null {
  for (const { pattern, days } of patterns) {
    const match = pattern.exec(text);
    const found = match && days(match.groups?.days?.toLowerCase() ?? "");
    if (!match || !found) continue;
    const after = text.slice(match.index + match[0].length);
    const left = except.exec(after);
    const without = left ? found.filter((day) => !readList(left[0].toLowerCase()).includes(day)) : found;
    const rest = `${text.slice(0, match.index)}\u0001${after.slice(left?.[0].length ?? 0)}`;
    const said = match.groups?.part ?? (/^nightly/i.test(match[0]) ? "night" : null);
    const isDoubtful = !isRepeated.test(match[0]);
    return takePart({
      days: without.length > 0 ? without : found,
      part: said === null ? null : partOf(said),
      isDoubtful,
      rest,
    });
  }
  return null;
}

/** "every day … in the morning": the part may stand elsewhere. */
function takePart(found: FoundDays): FoundDays {
  if (found.part) return found;
  const match = new RegExp(
    `(?<![\\p{L}\\p{N}'])(?:in the|at) (?<part>mornings?|mornin|evenings?|afternoons?|nights?|nites?)(?![\\p{L}\\p{N}'])`,
    "iu",
  ).exec(found.rest);
  if (!match?.groups?.part) return found;
  const rest = found.rest.slice(0, match.index) + found.rest.slice(match.index + match[0].length);
  return { ...found, part: partOf(match.groups.part), rest };
}

function partOf(word: string): PartOfDay {
  const lower = word.toLowerCase();
  if (/^(?:am$|mor|mrn)/.test(lower)) return "morning";
  if (/^(?:noon|midday|lunch)/.test(lower)) return "noon";
  if (/^(?:afternoon|arvo)/.test(lower)) return "afternoon";
  if (/^(?:night|nite|bed)/.test(lower)) return "night";
  return "evening";
}

const starts = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function weekdays(words: string): Weekday[] {
  return [...words.matchAll(new RegExp(weekdayWord, "giu"))].map(([word]) => {
    const start = word.slice(0, 3) === "tus" ? "tue" : word.slice(0, 3);
    return (starts.indexOf(start) + 1) as Weekday;
  });
}

function readList(words: string): Weekday[] {
  return everyDay.filter((day) => weekdays(words).includes(day));
}

function readSpan(words: string): Weekday[] | null {
  const [first, last] = weekdays(words);
  if (!first || !last || first === last) return null;
  return everyDay.filter((day) => (first < last ? day >= first && day <= last : day >= first || day <= last));
}

/** "tuesdays and thursdays", "mon wed fri": several days, or one in the plural; "tues" is short for one. */
function readPlurals(words: string): Weekday[] | null {
  const days = readList(words);
  const isPlural = /(?:day|^mon|^fri|^sat|^sun)s$/.test(words);
  return days.length > 1 || isPlural ? days : null;
}
