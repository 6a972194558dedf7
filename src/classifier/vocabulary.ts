import { createFeatureCounter } from "./count-features.ts";
import { describeWord, extractFeatures, firstDistantBlock, type WordFeatures } from "./features.ts";
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

/** There are many such pairs, and few say anything. */
const leastDistantTexts = 3;

/**
 * Counts the words and features of the training texts. What stands in fewer than `leastTexts` of them is left out,
 * words aside, which spelling repair needs: with 2 half of the features go, and with them half of the memory. Pairs of
 * words that are not neighbours always need three.
 */
export function buildVocabulary(
  texts: readonly (readonly string[])[],
  stem: Stem,
  leastTexts = 1,
): Vocabulary {
  const described = new Map<string, WordFeatures>();
  const counter = createFeatureCounter();
  const distantCounter = createFeatureCounter();
  const asItIs = (hash: number): number => hash;
  for (const [text, tokens] of texts.entries()) {
    const words = tokens.map((token) => {
      const known = described.get(token) ?? describeWord(token, stem, asItIs);
      described.set(token, known);
      return known;
    });
    for (const [block, hashes] of extractFeatures(words, asItIs).entries()) {
      const { add } = block < firstDistantBlock ? counter : distantCounter;
      for (const hash of hashes) add(hash, text);
    }
  }
  const isWord = new Set(Array.from(described.values(), ({ hash }) => hash));
  const near = counter.list((hash, count) => count >= leastTexts || isWord.has(hash));
  const distant = distantCounter.list(
    (hash, count) => count >= leastDistantTexts && counter.countOf(hash) === 0,
  );
  const hashes = Uint32Array.from([...near, ...distant]).sort();
  return {
    texts: texts.length,
    words: [...described.keys()].sort(),
    hashes,
    documentCounts: hashes.map((hash) => counter.countOf(hash) || distantCounter.countOf(hash)),
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
