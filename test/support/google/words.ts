/** Metres as the crow flies. */
export function metersBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const radians = Math.PI / 180;
  const x = (b.longitude - a.longitude) * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians);
  const y = (b.latitude - a.latitude) * radians;
  return 6_371_000 * Math.hypot(x, y);
}

/** Words in plain lower case, without accents and punctuation. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ø", "o");
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** The part of `words` that occurs, perhaps misspelt, among the others. */
export function shareOf(words: string[], others: string[]): number {
  return (
    words.filter((word) => others.some((other) => other === word || isSlip(word, other))).length /
    words.length
  );
}

/** At most two letters off in a word of five or more. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) <= 2;
}
