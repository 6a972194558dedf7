/** Numbers that hours, minutes and small prices are made of, in words. */
const units = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const teens = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const words = new Map<string, number>([
  ...[...units, ...teens].map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const aWord = `(?:${[...words.keys()].toSorted((a, b) => b.length - a.length).join("|")})`;
const wordNumber = String.raw`(?:${aWord}(?:[\s-]${aWord})?)`;
const hour = String.raw`(?:${wordNumber}|[01]?\d|2[0-3])`;
const clockWords: [RegExp, (minutes: string, hour: string) => string][] = [
  [new RegExp(String.raw`\b()half\spast\s(${hour})\b`, "gi"), (_, at) => clockOf(at, 30)],
  [
    new RegExp(String.raw`\b()half\s(${aWord}|1?\d)\b(?!\s?(?:an?\b|hours?|%))`, "gi"),
    (_, at) => clockOf(at, 30),
  ],
  [
    new RegExp(String.raw`\b(quarter|${wordNumber}|\d{1,2})\s(?:minutes?\s)?past\s(${hour})\b`, "gi"),
    (minutes, at) => clockOf(at, minutesOf(minutes)),
  ],
  [
    // Of minutes in digits no: "10 to 12" is how many.
    new RegExp(
      String.raw`\b(quarter|${wordNumber})\s(?:minutes?\s)?to\s(${aWord}|1?\d)\b(?=\s*(?:[.,;!?\n]|$|in\sthe|at\snight|today|to))`,
      "gi",
    ),
    (minutes, at) =>
      minutesOf(minutes) < 60 ? clockOf(String(valueOf(at) - 1 || 12), 60 - minutesOf(minutes)) : "",
  ],
  [new RegExp(String.raw`\b()(${hour})\so['\u2019]?\s?clock\b`, "gi"), (_, at) => clockOf(at, 0)],
  [
    new RegExp(
      String.raw`(?<=\b(?:at|by|until|till|from|leaves|leaving|departs|arrives|around|about)\s)(\d{1,2})[ .]([0-5]\d)\b(?![.,:]?\d|\s?(?:[ap]\.?m\b|%|\p{L}{1,3}\b))`,
      "giu",
    ),
    (at, minutes) => (Number(at) < 24 ? `${at}:${minutes}` : ""),
  ],
  [
    new RegExp(
      String.raw`\b(?<=\b(?:at|by|until|till|from|leaves|around|about)\s)(${aWord})\s(thirty|fifteen|forty[\s-]five|twenty|ten|forty|fifty|oh?\s${aWord})\b(?=\s*(?:[.,;!?\n]|$|[ap]\.?m|in\sthe|at\snight))`,
      "gi",
    ),
    (at, minutes) => clockOf(at, valueOf(minutes.replace(/^oh?\s/i, ""))),
  ],
  // Four digits are a year as well, but not after these.
  [
    /(?<=\b(?:leaves|departs|arrives)\s(?:at\s)?)([01]\d|2[0-3])([0-5]\d)\b(?![.,:]?\d)/gi,
    (at, minutes) => `${at}:${minutes}`,
  ],
  [
    new RegExp(String.raw`\b()(${wordNumber})(?=\s(?:minutes?|mins?)\b)`, "gi"),
    (_, amount) => String(valueOf(amount)),
  ],
  [new RegExp(String.raw`\b()(${wordNumber})(?=\s?[ap]\.?m\b)`, "gi"), (_, at) => String(valueOf(at))],
  [
    new RegExp(
      String.raw`\b()(${wordNumber})(?=\s(?:dollars?|pounds?|euros?|rupees?|shillings?|cents?|pence)\b)`,
      "gi",
    ),
    (_, amount) => String(valueOf(amount)),
  ],
];

/** A text whose digits are all ASCII, and whose times and prices are not in words: "half past nine" → "9:30". */
export function inDigits(text: string): string {
  const ascii = text
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .replace(/[\uff1a\ufe55\u2236]/g, ":")
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, ",")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
  return clockWords.reduce(
    (told, [pattern, write]) =>
      told.replace(pattern, (match: string, minutes: string, at: string) => write(minutes, at) || match),
    ascii,
  );
}

/** Unicode's decimal digits stand in rows of ten; only those for mathematics have no gap between the rows. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  if (point < 0x80) return digit;
  if (point >= 0x1d7ce && point <= 0x1d7ff) return String((point - 0x1d7ce) % 10);
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value);
}

function clockOf(hourWords: string, minutes: number): string {
  const value = valueOf(hourWords);
  return value <= 24 && minutes < 60 ? `${value}:${String(minutes).padStart(2, "0")}` : "";
}

function minutesOf(given: string): number {
  return given.toLowerCase() === "quarter" ? 15 : valueOf(given);
}

/** "forty five" → 45, "9" → 9; 99 for what is no number of an hour. */
function valueOf(given: string): number {
  if (/^\d+$/.test(given)) return Number(given);
  const parts = given.toLowerCase().split(/[\s-]+/);
  const values = parts.map((part) => words.get(part) ?? 99);
  return values.reduce((sum, value) => sum + value, 0);
}
