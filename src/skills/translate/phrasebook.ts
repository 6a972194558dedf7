import type { Language } from "./languages.ts";
import { latinPhrases } from "./phrases-latin.ts";
import { otherPhrases } from "./phrases-other.ts";
import { knownAbroad } from "./known-abroad.ts";
import { morePhrases } from "./more-phrases.ts";
import { numberKeys, type PhraseKey, phraseList } from "./phrase-list.ts";

/** A phrase in a language. `pronounced`: in English letters, where it is written in others. */
export type Phrase = { words: string; pronounced: string | null };

const shortForms = new Map([
  ["u", "you"],
  ["ur", "your"],
  ["r", "are"],
  ["im", "i am"],
  ["dont", "do not"],
  ["cant", "can not"],
  ["wheres", "where is"],
  ["whats", "what is"],
  ["pls", "please"],
  ["plz", "please"],
  ["thanx", "thanks"],
  ["bday", "birthday"],
  ["gud", "good"],
  ["gd", "good"],
  ["mornin", "morning"],
  ["nite", "night"],
  ["luv", "love"],
  ["thnx", "thanks"],
  ["soz", "sorry"],
  ["loo", "toilet"],
  ["bathroom", "toilet"],
  ["restroom", "toilet"],
]);
const books = { ...latinPhrases, ...otherPhrases };
const keys = Object.keys(phraseList) as PhraseKey[];
const byEnglish = new Map(
  keys.flatMap((key) => phraseList[key].map((words) => [foldEnglish(words), key] as const)),
);
const moreByEnglish = new Map(
  morePhrases.flatMap(({ english, by }) => english.map((words) => [foldEnglish(words), by] as const)),
);
const byForeign = indexForeign();

/** The languages that the phrasebook has. */
export const bookCodes: string[] = Object.keys(books);

/** What an English phrase is in a language; null where the phrasebook does not have it. */
export function phraseIn(language: Language, english: string): Phrase | null {
  const key = keyOf(english);
  const more = moreByEnglish.get(foldEnglish(english))?.[language.code];
  const found = more ?? (key === undefined ? undefined : books[language.code]?.[key]);
  return found === undefined ? null : toPhrase(found);
}

/** Whether some words are an English phrase of the book. */
export function isPhrase(english: string): boolean {
  return keyOf(english) !== undefined || moreByEnglish.has(foldEnglish(english));
}

/** "Yes and no", "one two three": each by itself, where all are phrases of the book; else none. */
export function phrasesOf(english: string): string[] {
  const parts = english.split(/,? (?:and|&|or) |, ?/i).filter(Boolean);
  const found = parts.length > 1 ? parts : english.split(" ");
  return found.length > 1 && found.every(isPhrase) ? found : [];
}

/** The phrase; what is only polite around it is left out where it is not in the book so. */
function keyOf(english: string): PhraseKey | undefined {
  const folded = foldEnglish(english);
  const bare = folded
    .replace(/^(?:excuse me|hello|hi|sorry|please|can you tell me|pardon)\s+(?=\S)/, "")
    .replace(/\s+please$/, "");
  return byEnglish.get(folded) ?? byEnglish.get(bare);
}

function foldEnglish(english: string): string {
  return fold(english)
    .split(" ")
    .map((word) => shortForms.get(word) ?? word)
    .join(" ");
}

/** One to ten in a language; null where the phrasebook does not have it. */
export function numbersIn(language: Language): Phrase[] | null {
  const book = books[language.code];
  return book ? numberKeys.map((key) => toPhrase(book[key])) : null;
}

/** What foreign words mean, in each language that has them; accents may be missing. */
export function meaningsOf(words: string, from: Language | null): { code: string; english: string }[] {
  const folded = fold(words);
  // "Danke schoen" for "danke schön".
  const found = byForeign.get(folded) ?? byForeign.get(folded.replace(/([aou])e/g, "$1")) ?? [];
  return found.filter(({ code }) => from === null || code === from.code);
}

function toPhrase(entry: string): Phrase {
  const [words = "", pronounced = null] = entry.split("|");
  return { words, pronounced };
}

type Meanings = Map<string, { code: string; english: string }[]>;

function indexForeign(): Meanings {
  const index: Meanings = new Map();
  for (const [code, words, english] of knownAbroad) index.set(fold(words), [{ code, english }]);
  for (const { english, by } of morePhrases) {
    for (const [code, entry] of Object.entries(by)) {
      for (const form of formsOf(entry)) addMeaning(index, form, code, english[0] ?? "");
    }
  }
  for (const [code, book] of Object.entries(books)) {
    for (const key of keys) {
      for (const form of formsOf(book[key])) addMeaning(index, form, code, phraseList[key][0]);
    }
  }
  return index;
}

/** "Bonjour" is said for hello and for good morning. */
function addMeaning(index: Meanings, form: string, code: string, english: string): void {
  const found = index.get(form) ?? [];
  const same = found.find((one) => one.code === code);
  if (!same) index.set(form, [...found, { code, english }]);
  else if (!same.english.toLowerCase().split("; ").includes(english.toLowerCase()))
    same.english += `; ${english}`;
}

/** "santé !; cin cin (a woman: x)" → its forms, and how they sound, as they are looked for. */
function formsOf(entry: string): string[] {
  return entry
    .replace(/\((?:[^)]*: )?([^)]*)\)/g, "; $1")
    .split(/[;|]/)
    .map((form) => fold(form.replace(/^[^:]*: /, "")))
    .filter(Boolean);
}

function fold(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}+/gu, (marks) =>
      /\p{Script=Latin}|\p{Script=Greek}|[\u0300-\u036f]/u.test(marks) ? "" : marks,
    )
    .toLowerCase()
    .replace(/['\u2019\u02bc]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
