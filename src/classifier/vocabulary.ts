import { describeWord, extractFeatures, type WordFeatures } from "./features.ts";
import type { Stem } from "./stem.ts";

/**
 * What the training texts held: their words, and their features by ascending hash, each with the number of texts
 * it occurred in.
 */
export type Vocabulary = {
  texts: number;
  words: readonly string[];
  hashes: Uint32Array;
  documentCounts: Uint32Array;
};

/** Counts the words and features of the training texts. */
export function buildVocabulary(texts: readonly (readonly string[])[], stem: Stem): Vocabulary {
  const described = new Map<string, WordFeatures>();
  const places = new Map<number, number>();
  const counts: number[] = [];
  const lastText: number[] = [];
  const asItIs = (hash: number): number => hash;
  for (const [text, tokens] of texts.entries()) {
    const words = tokens.map((token) => {
      const known = described.get(token) ?? describeWord(token, stem, asItIs);
      described.set(token, known);
      return known;
    });
    for (const hashes of extractFeatures(words, asItIs)) {
      for (const hash of hashes) {
        const place = places.get(hash);
        if (place === undefined) {
          places.set(hash, counts.length);
          counts.push(1);
          lastText.push(text);
        } else if (lastText[place] !== text) {
          counts[place] = (counts[place] ?? 0) + 1;
          lastText[place] = text;
        }
      }
    }
  }
  const hashes = Uint32Array.from(places.keys()).sort();
  return {
    texts: texts.length,
    words: [...described.keys()].sort(),
    hashes,
    documentCounts: hashes.map((hash) => counts[places.get(hash) ?? 0] ?? 0),
  };
}

/** The number of a feature by its hash, or -1: a hash table with open addressing, several times a Map's speed. */
export function createLookup(hashes: Uint32Array): (hash: number) => number {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2));
  const slots = new Int32Array(size).fill(-1);
  for (let i = 0; i < hashes.length; i++) {
    let slot = (hashes[i] ?? 0) & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = i;
  }
  return (hash) => {
    for (let slot = hash & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const found = slots[slot] ?? -1;
      if (found === -1 || hashes[found] === hash) return found;
    }
  };
}
