import { skeleton } from "./skeleton.ts";
import type { Stem } from "./stem.ts";

/** What a word brings along, one list per kind of feature. */
type WordBlocks = [words: number[], characters: number[], skeletons: number[], stems: number[]];

/** A text's features, one list per kind: each is normalised by itself. */
type FeatureBlocks = [...WordBlocks, gaps: number[], stemPairs: number[]];

/** The blocks from here on are pairs of words that are not neighbours. */
export const firstDistantBlock = 4;

/** Gives a feature's hash its name: the hash itself, or its number in a vocabulary. Below 0: not a feature there. */
type Namer = (hash: number) => number;

/** What a word brings along wherever it stands, by name, and the hashes that pairs are made of (0: no stem). */
export type WordFeatures = { hash: number; stemHash: number; names: WordBlocks };

const seed = { word: 1, pair: 2, character: 3, skeleton: 4, stem: 5, gap: 6, stemPair: 7 };
const shortestGram = 2;
const longestGram = 5;
/** Content words are paired with as many of those that follow. */
const stemReach = 3;
const edge = 1; // a code no text has after tokenizing
const startOfText = mix(start(seed.word), edge);
const endOfText = mix(startOfText, edge);

/** 32-bit FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units, finished as MurmurHash3 does. */
function start(kind: number): number {
  return mix(0x811c9dc5 | 0, kind);
}

function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function finish(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0 || 1;
}

function hashWord(kind: number, word: string): number {
  let hash = start(kind);
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
  return finish(hash);
}

/** The features of one word; the same word always has the same, so callers may keep them. */
export function describeWord(word: string, stem: Stem, name: Namer): WordFeatures {
  const bones = skeleton(word);
  const root = stem(word);
  const hash = hashWord(seed.word, word);
  const stemHash = root === "" ? 0 : hashWord(seed.stem, root);
  const named = (hashes: number[]): number[] => hashes.map(name).filter((known) => known >= 0);
  const names: WordBlocks = [
    named([hash]),
    named(characterGrams(word)),
    bones === "" ? [] : named([hashWord(seed.skeleton, bones)]),
    stemHash === 0 ? [] : named([stemHash]),
  ];
  return { hash, stemHash, names };
}

/** Character 2- to 5-grams of a word between its edges. */
function characterGrams(word: string): number[] {
  const units = [edge, ...Array.from({ length: word.length }, (_, i) => word.charCodeAt(i)), edge];
  const grams: number[] = [];
  for (let from = 0; from < units.length - 1; from++) {
    let hash = start(seed.character);
    const last = Math.min(from + longestGram, units.length);
    for (let at = from; at < last; at++) {
      hash = mix(hash, units[at] ?? 0);
      if (at - from + 1 >= shortestGram) grams.push(finish(hash));
    }
  }
  return grams;
}

/**
 * All features of a text, repeats included: what each word brings, pairs of words side by side with the text's
 * edges, pairs around one word, and pairs of content words near each other in whatever order.
 */
export function extractFeatures(words: readonly WordFeatures[], name: Namer): FeatureBlocks {
  const found: FeatureBlocks = [[], [], [], [], [], []];
  const [singles, , , , gaps, stemPairs] = found;
  const addPair = (left: number, right: number): void => {
    const known = name(hashPair(left, right));
    if (known >= 0) singles.push(known);
  };
  let before = startOfText;
  for (const { hash, names } of words) {
    for (let block = 0; block < names.length; block++) {
      const list = found[block];
      for (const known of names[block] ?? []) list?.push(known);
    }
    addPair(before, hash);
    before = hash;
  }
  if (words.length > 0) addPair(before, endOfText);
  for (const [i, { hash }] of words.slice(2).entries()) {
    const known = name(hashPair(words[i]?.hash ?? 0, hash, seed.gap));
    if (known >= 0) gaps.push(known);
  }
  const stems = words.map(({ stemHash }) => stemHash).filter((stem) => stem !== 0);
  for (const [i, stem] of stems.entries()) {
    for (const other of stems.slice(i + 1, i + 1 + stemReach)) {
      const known = name(hashPair(Math.min(stem, other), Math.max(stem, other), seed.stemPair));
      if (known >= 0) stemPairs.push(known);
    }
  }
  return found;
}

/** The hash of the feature that two words stand side by side, or in another relation. */
export function hashPair(left: number, right: number, kind = seed.pair): number {
  return finish(mix(mix(start(kind), left), right));
}
