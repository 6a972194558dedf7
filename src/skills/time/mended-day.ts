/** Words of a day that are long enough to be told from others with a slip or two of the thumb. */
const days: [word: string, slips: number][] = [
  ["monday", 1],
  ["tuesday", 1],
  ["wednesday", 2],
  ["thursday", 2],
  ["friday", 1],
  ["saturday", 2],
  ["sunday", 1],
  ["tomorrow", 2],
  ["tonight", 1],
  ["weekend", 1],
  ["yesterday", 2],
];
// Real words, and names of places, that are one slip from a day.
const others = new Set([
  "sundae",
  "sundry",
  "friary",
  "mondays",
  "fridays",
  "sundays",
  "knight",
  "weekends",
  "weekened",
  "holiday",
  "midday",
  "birthday",
  "thirsty",
]);

/** The day that a word with a slip of the thumb means ("wedsday"); null for every other word. */
export function mendedDay(word: string): string | null {
  const lower = word.toLowerCase();
  if (others.has(lower) || days.some(([day]) => day === lower)) return null;
  const near = days
    .filter(([day, most]) => lower.charAt(0) === day.charAt(0) && Math.abs(lower.length - day.length) <= most)
    .map(([day, most]) => ({ day, most, slips: slipsBetween(lower, day) }))
    .filter(({ most, slips }) => slips <= most)
    // "tursday" misses a letter of thursday; that a wrong one stands in tuesday is less likely.
    .toSorted((a, b) => a.slips - b.slips || lengthApart(b.day, lower) - lengthApart(a.day, lower));
  return near[0]?.day ?? null;
}

function lengthApart(one: string, other: string): number {
  return Math.abs(one.length - other.length);
}

/** How many letters are wrong, missing, too many, or swapped with their neighbour (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + same,
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? Infinity;
}
