import { skeleton } from "./skeleton.ts";
import type { Stem } from "./stem.ts";

/** A text's features, one list per kind: each is normalised by itself. */
type FeatureBlocks = [words: number[], characters: number[], skeletons: number[], stems: number[]];

/** Gives a feature's hash its name: the hash itself, or its number in a vocabulary. Below 0: not a feature there. */
type Namer = (hash: number) => number;

/** What a word brings along wherever it stands, by name, and the hash that pairs are made of. */
export type WordFeatures = { hash: number; names: FeatureBlocks };

const seed = { word: 1, pair: 2, character: 3, skeleton: 4, stem: 5 };
const shortestGram = 2;
const longestGram = 5;
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
  const named = (hashes: number[]): number[] => hashes.map(name).filter((known) => known >= 0);
  const names: FeatureBlocks = [
    named([hash]),
    named(characterGrams(word)),
    bones === "" ? [] : named([hashWord(seed.skeleton, bones)]),
    root === "" ? [] : named([hashWord(seed.stem, root)]),
  ];
  return { hash, names };
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

/** All features of a text, repeats included: what each word brings, and pairs of words with the text's edges. */
export function extractFeatures(words: readonly WordFeatures[], name: Namer): FeatureBlocks {
  const found: FeatureBlocks = [[], [], [], []];
  const singles = found[0];
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
  return found;
}

/** The hash of the feature that two words stand side by side. */
export function hashPair(left: number, right: number): number {
  return finish(mix(mix(start(seed.pair), left), right));
}
