const numbers = "moja|mbili|tatu|nne|tano|sita|saba|nane|tisa|kumi".split("|");
const hour = `(?<hour>\\d{1,2}|kumi na (?:moja|mbili)|${numbers.join("|")})`;
const part = "(?<part>asubuhi|alfajiri|mchana|alasiri|jioni|usiku)";
/** "saa moja na nusu asubuhi" */
const clock = new RegExp(
  `(?<!\\p{L})saa ${hour}(?:[:.](?<minute>[0-5]\\d)| (?<more>na nusu|na robo|kasoro ?robo))?(?: (?:ya |za )?${part})?(?!\\p{L})`,
  "giu",
);

/** What is to come again: "kila siku", "kila asubuhi". */
export const swahiliAgain =
  /(?<!\p{L})kila (?:siku|asubuhi|jioni|usiku|juma\p{L}+|alhamisi|ijumaa)(?!\p{L})/iu;

const weekdays = {
  jumatatu: "monday",
  jumanne: "tuesday",
  jumatano: "wednesday",
  alhamisi: "thursday",
  ijumaa: "friday",
  jumamosi: "saturday",
  jumapili: "sunday",
};

const phrases: [RegExp, string][] = [
  ...Object.entries(weekdays).map(([day, english]): [RegExp, string] => [
    new RegExp(`(?<!\\p{L})kila ${day}(?!\\p{L})`, "giu"),
    `every ${english}`,
  ]),
  [/(?<!\p{L})kila siku ya kazi|siku za kazi(?!\p{L})/giu, "every weekday"],
  [/(?<!\p{L})kila siku(?!\p{L})/giu, "every day"],
  [/(?<!\p{L})kila asubuhi(?!\p{L})/giu, "every morning"],
  [/(?<!\p{L})kila jioni(?!\p{L})/giu, "every evening"],
  [/(?<!\p{L})kila usiku(?!\p{L})/giu, "every night"],
  [
    /(?<!\p{L})(?:nitumie|unitumie|naomba|tafadhali|nipe|niambie|tuma|nataka|ningependa)(?: (?:unitumie|kupata))?(?!\p{L})/giu,
    "send me",
  ],
  [/(?<!\p{L})(?:ratiba|kalenda|miadi)(?: yangu)?(?!\p{L})/giu, "calendar"],
  [/(?<!\p{L})vichwa vya habari(?!\p{L})|(?<=(?: na|,) )habari(?!\p{L})/giu, "headlines"],
];

/** "kila siku saa moja asubuhi" → "every day at 07:00": the first hour of the day is the one after six. */
export function swahiliTimes(text: string): string {
  // "kila jioni saa 12": the part of the day may stand first.
  const told = /(?<!\p{L})kila (asubuhi|jioni|usiku)(?!\p{L})/iu.exec(text)?.[1];
  const timed = text.replace(clock, (...found) => {
    const said = found.at(-1) as Said;
    return at({ ...said, part: said.part ?? told });
  });
  return phrases.reduce((line, [pattern, english]) => line.replace(pattern, english), timed);
}

type Said = Partial<Record<"hour" | "minute" | "more" | "part", string | undefined>>;

function at({ hour: said = "", minute, more, part: half = "" }: Said): string {
  const count = /^\d/.test(said) ? Number(said) : numberOf(said.toLowerCase());
  // In digits it may be meant as in English: no morning has a seventh hour, which is one o'clock.
  const isEnglish = /^\d/.test(said) && !isLikely(count, half);
  if (isEnglish && count > 12) return `at ${clockText(count * 60 + Number(minute ?? 0))}`;
  const hourOfHalf = (isEnglish ? count : count + 6) % 12;
  const shift = /nusu/i.test(more ?? "") ? 30 : /kasoro/i.test(more ?? "") ? -15 : more ? 15 : 0;
  const isLate = isAfterNoon(hourOfHalf, half);
  return `at ${clockText((hourOfHalf + (isLate ? 12 : 0)) * 60 + Number(minute ?? 0) + shift)}`;
}

function clockText(count: number): string {
  const minutes = (count + 1440) % 1440;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function numberOf(word: string): number {
  const more = /^kumi na (?<more>\p{L}+)/u.exec(word)?.groups?.["more"];
  return more ? 10 + numbers.indexOf(more) + 1 : numbers.indexOf(word) + 1;
}

/** Whether a part of the day has such an hour, counted from six. */
function isLikely(count: number, half: string): boolean {
  if (/^(?:mchana|alasiri)$/i.test(half)) return count >= 4 && count <= 10;
  if (/^jioni$/i.test(half)) return count === 1 || (count >= 10 && count <= 12);
  return /^usiku$/i.test(half) ? count <= 12 : count <= 5 || count === 12;
}

/** `hour`: 0 to 11. Without a word of it, people are up. */
function isAfterNoon(hour: number, half: string): boolean {
  if (/^a(?:subuhi|lfajiri)/i.test(half)) return false;
  if (/^jioni$/i.test(half)) return true;
  if (/^usiku$/i.test(half)) return hour >= 6;
  return half === "" ? hour < 5 : hour < 10;
}
