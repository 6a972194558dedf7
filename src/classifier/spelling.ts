import { abbreviations } from "./abbreviations.ts";
import { editDistance } from "./edit-distance.ts";
import { skeleton } from "./skeleton.ts";

/** What the training texts held. `pairCount`: in how many the two words stood side by side. */
type SeenWords = {
  words: readonly string[];
  counts: ArrayLike<number>;
  pairCount: (left: string, right: string) => number;
};

/** Reads tokens that training never saw as ones it did. */
type Repair = (tokens: readonly string[]) => string[];

type Reading = { words: readonly string[]; cost: number };

const cost = { abbreviation: 0.5, edit: 1, skeleton: 1.2 };
const weight = { cost: 2.5, count: 0.5, pair: 1 };
const shortestWord = 3;
const twoEditsFrom = 5;
const longestWord = 24;
const mostRemembered = 5000;

/**
 * Spelling repair against the training vocabulary: an unseen token may be an abbreviation, have one wrong letter
 * (two from five letters on), or have lost its vowels. Among the readings, the commoner word and the one that stood
 * beside the same neighbours in training wins (a noisy channel, Kernighan, Church & Gale 1990).
 */
export function createRepair({ words, counts, pairCount }: SeenWords): Repair {
  const known = new Map(words.map((word, i) => [word, counts[i] ?? 1]));
  const candidates = createIndex(words);
  const remembered = new Map<string, readonly Reading[]>();

  const readings = (token: string): readonly Reading[] => {
    let found = remembered.get(token);
    if (!found) {
      found = [...expand(token), ...candidates(token)];
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(token, found);
    }
    return found;
  };

  const expand = (token: string): Reading[] =>
    (abbreviations.get(token) ?? [])
      .filter((full) => full.some((word) => known.has(word)))
      .map((full) => ({ words: full, cost: cost.abbreviation }));

  const strength = (
    { words: read, cost: price }: Reading,
    left: string | undefined,
    right: string | undefined,
  ) => {
    const first = read[0] ?? "";
    const last = read.at(-1) ?? "";
    const count = Math.max(...read.map((word) => known.get(word) ?? 0));
    const beside =
      (left === undefined ? 0 : Math.log1p(pairCount(left, first))) +
      (right === undefined ? 0 : Math.log1p(pairCount(last, right)));
    return weight.count * Math.log(count) + weight.pair * beside - weight.cost * price;
  };

  return (tokens) => {
    if (tokens.every((token) => known.has(token) && !isAmbiguous(token))) return [...tokens];
    const repaired: string[] = [];
    for (const [i, token] of tokens.entries()) {
      const left = repaired.at(-1);
      const next = tokens[i + 1];
      const right = next !== undefined && known.has(next) ? next : undefined;
      const isKnown = known.has(token);
      if (isKnown && !(isAmbiguous(token) && isOutOfPlace(token, left, right))) {
        repaired.push(token);
        continue;
      }
      let best: Reading | undefined;
      let bestStrength = -Infinity;
      for (const reading of isKnown ? expand(token) : readings(token)) {
        const its = strength(reading, left, right);
        if (isKnown && !stoodBeside(reading.words, left, right)) continue;
        if (its > bestStrength) [best, bestStrength] = [reading, its];
      }
      repaired.push(...(best?.words ?? [token]));
    }
    return repaired;
  };

  function isOutOfPlace(token: string, left: string | undefined, right: string | undefined): boolean {
    return !stoodBeside([token], left, right);
  }

  function stoodBeside(
    read: readonly string[],
    left: string | undefined,
    right: string | undefined,
  ): boolean {
    return (
      (left !== undefined && pairCount(left, read[0] ?? "") > 0) ||
      (right !== undefined && pairCount(read.at(-1) ?? "", right) > 0)
    );
  }
}

/** "2" or "n" is often itself and often "to" or "in": only such short forms are doubted although training saw them. */
function isAmbiguous(token: string): boolean {
  return token.length <= 2 && abbreviations.has(token);
}

type Index = (token: string) => Reading[];

/**
 * All words within the allowed distance. Letter sets that differ in more than two letters per edit rule a word out
 * before anything is computed, so a scan of ten thousand words takes tens of microseconds.
 */
function createIndex(words: readonly string[]): Index {
  const eligible = words
    .filter((word) => word.length >= 2 && word.length <= longestWord && !/\P{L}/u.test(word))
    .sort((a, b) => a.length - b.length);
  const letters = Uint32Array.from(eligible, letterSet);
  const firstOfLength = Array.from({ length: longestWord + 4 }, (_, length) => {
    const first = eligible.findIndex((word) => word.length >= length);
    return first < 0 ? eligible.length : first;
  });
  const bySkeleton = Map.groupBy(eligible, skeleton);
  bySkeleton.delete("");

  return (token) => {
    if (token.length < shortestWord || token.length > longestWord || /\P{L}/u.test(token)) return [];
    const most = token.length >= twoEditsFrom ? 2 : 1;
    const set = letterSet(token);
    const found: Reading[] = [];
    const from = firstOfLength[Math.max(0, token.length - most)] ?? 0;
    const to = firstOfLength[token.length + most + 1] ?? eligible.length;
    for (let i = from; i < to; i++) {
      if (bitCount(set ^ (letters[i] ?? 0)) > 2 * most) continue;
      const word = eligible[i] ?? "";
      const distance = editDistance(token, word, most);
      if (distance <= most) found.push({ words: [word], cost: distance * cost.edit });
    }
    for (const word of bySkeleton.get(skeleton(token)) ?? []) {
      found.push({ words: [word], cost: cost.skeleton });
    }
    return found;
  };
}

function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set >>> 0;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
