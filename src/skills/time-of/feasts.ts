import { DateTime } from "luxon";

type Feast = { words: string; date: (year: number, country: string | null) => DateTime };

const fixed = (words: string, month: number, day: number): Feast => ({
  words,
  date: (year) => DateTime.utc(year, month, day),
});
const fromEaster = (words: string, days: number): Feast => ({
  words,
  date: (year) => easter(year).plus({ days }),
});

/** Days with a name that a rule or the calendar fixes. The moon's (Ramadan) are in moon-feasts.ts. */
const feasts: Feast[] = [
  fixed("new year'?s? eve|nye|hogmanay", 12, 31),
  fixed("new year'?s?(?: day)?", 1, 1),
  fixed("valentine'?s?(?: day)?", 2, 14),
  fixed("(?:st|saint|st\\.) ?patrick'?s?(?: day)?|paddy'?s day", 3, 17),
  fixed("april fools?'?(?: day)?", 4, 1),
  fixed("may day", 5, 1),
  fixed("burns night", 1, 25),
  fixed("(?:st|saint|st\\.) ?david'?s?(?: day)?", 3, 1),
  fixed("(?:st|saint|st\\.) ?george'?s?(?: day)?", 4, 23),
  fixed("(?:st|saint|st\\.) ?andrew'?s?(?: day)?", 11, 30),
  fixed("earth day", 4, 22),
  fixed("international women'?s day", 3, 8),
  fixed("armistice day|remembrance day|veterans'? day", 11, 11),
  fixed("halloween|hallowe'en", 10, 31),
  fixed("bonfire night|guy fawkes(?: night)?", 11, 5),
  fixed("(?:xmas|christmas|crimbo|chrimbo) eve", 12, 24),
  fixed(
    "xmas(?: day)?|(?:santa|father christmas)(?: (?:comes?|is here|gets here))?|christmas(?: day)?|crimbo|chrimbo|chrismas|x-mas",
    12,
    25,
  ),
  fixed("boxing day", 12, 26),
  fixed("independence day|fourth of july|july 4th", 7, 4),
  fixed("bastille day", 7, 14),
  fixed("midsummer(?: day)?", 6, 24),
  fromEaster("(?:shrove tuesday|pancake day|mardi gras)", -47),
  fromEaster("ash wednesday|(?:start of |beginning of )?lent(?: starts?| begins?)?", -46),
  fromEaster("palm sunday", -7),
  fromEaster("good friday", -2),
  fromEaster("easter monday", 1),
  fromEaster("easter(?: sunday)?", 0),
  fromEaster("ascension(?: day)?", 39),
  fromEaster("(?:pentecost|whit sunday)", 49),
  {
    words: "(?:mothers?'?s?|mother's|mum'?s) day|mothering sunday",
    // Britain and Ireland: the fourth Sunday of Lent; most others the second Sunday of May.
    date: (year, country) =>
      ["GB", "IE"].includes(country ?? "") ? easter(year).minus({ days: 21 }) : nth(year, 5, 7, 2),
  },
  {
    words: "remembrance sunday|poppy day",
    date: (year) => nth(year, 11, 7, 2),
  },
  { words: "(?:start of |first sunday of )?advent(?: sunday)?", date: (year) => adventOf(year) },
  { words: "cyber monday", date: (year) => nth(year, 11, 4, 4).plus({ days: 4 }) },
  { words: "fathers?'?s? day|father's day", date: (year) => nth(year, 6, 7, 3) },
  {
    words: "thanksgiving(?: day)?",
    date: (year, country) => (country === "CA" ? nth(year, 10, 1, 2) : nth(year, 11, 4, 4)),
  },
  { words: "black friday", date: (year) => nth(year, 11, 4, 4).plus({ days: 1 }) },
  {
    words: "labou?r day",
    date: (year, country) =>
      ["US", "CA"].includes(country ?? "") ? nth(year, 9, 1, 1) : DateTime.utc(year, 5, 1),
  },
  { words: "memorial day", date: (year) => lastMonday(year, 5) },
  { words: "mlk day|martin luther king day", date: (year) => nth(year, 1, 1, 3) },
];

const named = feasts.map(({ words, date }) => ({ pattern: new RegExp(`^(?:the )?(?:${words})$`), date }));

/** The date of a day with a name in a year; null where the words name none. */
export function feastDate(words: string, year: number, country: string | null): DateTime | null {
  const feast = named.find(({ pattern }) => pattern.test(words));
  return feast ? feast.date(year, country) : null;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easter(year: number): DateTime {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)];
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return DateTime.utc(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function nth(year: number, month: number, weekday: number, count: number): DateTime {
  const first = DateTime.utc(year, month, 1);
  return first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (count - 1) });
}

/** The fourth Sunday before Christmas. */
function adventOf(year: number): DateTime {
  const eve = DateTime.utc(year, 12, 24);
  return eve.minus({ days: (eve.weekday % 7) + 21 });
}

function lastMonday(year: number, month: number): DateTime {
  const last = DateTime.utc(year, month, 1).endOf("month").startOf("day");
  return last.minus({ days: last.weekday - 1 });
}
