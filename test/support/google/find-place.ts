import { places, type Place } from "./world.ts";

/** A place an address was taken for. `isGuess`: not all of the address fits it. */
export type Found = { place: Place; isGuess: boolean };

const countryWords = ["uk", "united", "kingdom", "england", "usa", "us", "states", "il", "illinois"];

/** Finds the place an address means, much as a geocoder does: a slip of the pen or a wrong house number makes a guess. */
export function findByAddress(address: string): Found | null {
  const asked = wordsOf(address);
  if (asked.length === 0) return null;
  const exact = places.filter((place) => namesOf(place).some((name) => isExact(asked, name, place)));
  const longest = exact.toSorted((a, b) => wordsOf(b.name).length - wordsOf(a.name).length)[0];
  if (longest) return { place: longest, isGuess: false };

  const guesses = places.filter((place) => shareOf(wordsOf(place.name), asked) > 0.5);
  const ranked = guesses
    .map((place) => ({ place, explained: shareOf(asked, wordsOf(`${place.name} ${place.town}`)) }))
    .toSorted((a, b) => b.explained - a.explained);
  const best = ranked[0];
  return best && best.explained > 0.5 ? { place: best.place, isGuess: true } : null;
}

export function findById(id: string): Place | null {
  return places.find((place) => place.id === id) ?? null;
}

/** The place nearest to a point, if one lies within 2 km. */
export function findByPoint(point: { latitude: number; longitude: number }): Place | null {
  const nearest = places.toSorted((a, b) => metersBetween(a, point) - metersBetween(b, point))[0];
  return nearest && metersBetween(nearest, point) < 2000 ? nearest : null;
}

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
    .toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

function namesOf(place: Place): string[] {
  return [place.name, place.address, ...(place.aliases ?? [])];
}

/** All of the name is asked for, and nothing that does not belong to the place. */
function isExact(asked: string[], name: string, place: Place): boolean {
  const known = [...namesOf(place), place.town].flatMap(wordsOf).concat(countryWords);
  return wordsOf(name).every((word) => asked.includes(word)) && asked.every((word) => known.includes(word));
}

/** The part of `words` that occurs, perhaps misspelt, among the others. */
function shareOf(words: string[], others: string[]): number {
  return (
    words.filter((word) => others.some((other) => other === word || isSlip(word, other))).length /
    words.length
  );
}

/** At most two letters off in a word of five or more. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5) return false;
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
