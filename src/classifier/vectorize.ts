import { describeWord, extractFeatures, hashPair, type WordFeatures } from "./features.ts";
import type { Stem } from "./stem.ts";
import { createLookup, type Vocabulary } from "./vocabulary.ts";

/** A text as numbers: features with their weights, length 1. */
export type Vector = { indices: number[]; values: number[] };

export type Vectorizer = {
  vectorize: (tokens: readonly string[]) => Vector;
  /** In how many training texts a word stood. */
  wordCount: (word: string) => number;
  /** In how many training texts two words stood side by side. */
  pairCount: (left: string, right: string) => number;
};

/** How much each block of features counts: words, characters, skeletons, stems, pairs around a word, pairs of stems. */
const blockWeights = [2, 1, 0.3, 1, 0.7, 0.7];
const mostRememberedWords = 20_000;

/**
 * Turns tokens into weights: (1 + log tf) × idf (Salton & Buckley 1988), each block of features scaled to its weight,
 * then the whole to length 1. `counts` may be those of a part of the training texts: what it does not hold is unknown.
 */
export function createVectorizer(
  vocabulary: Vocabulary,
  stem: Stem,
  counts: Uint32Array = vocabulary.documentCounts,
): Vectorizer {
  const lookup = createLookup(vocabulary.hashes);
  const name = (hash: number): number => {
    const index = lookup(hash);
    return index >= 0 && counts[index] !== 0 ? index : -1;
  };
  const idf = Float64Array.from(vocabulary.documentCounts, (count) => {
    return Math.log((1 + vocabulary.texts) / (1 + count)) + 1;
  });
  const logs = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count));
  const remembered = new Map<string, WordFeatures>();
  const termCounts = new Uint8Array(vocabulary.hashes.length);

  const describe = (word: string): WordFeatures => {
    let known = remembered.get(word);
    if (!known) {
      known = describeWord(word, stem, name);
      if (remembered.size >= mostRememberedWords) remembered.clear();
      remembered.set(word, known);
    }
    return known;
  };

  const countOf = (index: number): number => (index < 0 ? 0 : (vocabulary.documentCounts[index] ?? 0));

  return {
    wordCount: (word) => countOf(describe(word).names[0][0] ?? -1),
    pairCount: (left, right) => countOf(name(hashPair(describe(left).hash, describe(right).hash))),
    vectorize(tokens) {
      const indices: number[] = [];
      const values: number[] = [];
      let total = 0;
      for (const [block, names] of extractFeatures(tokens.map(describe), name).entries()) {
        const from = indices.length;
        for (const index of names) {
          const count = termCounts[index] ?? 0;
          if (count === 0) indices.push(index);
          if (count < 255) termCounts[index] = count + 1;
        }
        let square = 0;
        for (let i = from; i < indices.length; i++) {
          const index = indices[i] ?? 0;
          const value = (logs[termCounts[index] ?? 1] ?? 1) * (idf[index] ?? 0);
          termCounts[index] = 0;
          values.push(value);
          square += value * value;
        }
        if (square === 0) continue;
        const weight = blockWeights[block] ?? 0;
        const factor = weight / Math.sqrt(square);
        for (let i = from; i < values.length; i++) values[i] = (values[i] ?? 0) * factor;
        total += weight * weight;
      }
      const factor = total === 0 ? 0 : 1 / Math.sqrt(total);
      for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * factor;
      return { indices, values };
    },
  };
}
