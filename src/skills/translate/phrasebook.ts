import type { Language } from "./languages.ts";
import { latinPhrases } from "./phrases-latin.ts";
import { otherPhrases } from "./phrases-other.ts";
import { knownAbroad } from "./known-abroad.ts";
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
  ["loo", "toilet"],
  ["bathroom", "toilet"],
  ["restroom", "toilet"],
]);
const books = { ...latinPhrases, ...otherPhrases };
const keys = Object.keys(phraseList) as PhraseKey[];
const byEnglish = new Map(
  keys.flatMap((key) => phraseList[key].map((words) => [foldEnglish(words), key] as const)),
);
const byForeign = indexForeign();

/** The languages that the phrasebook has. */
export const bookCodes: string[] = Object.keys(books);

/** What an English phrase is in a language; null where the phrasebook does not have it. */
export function phraseIn(language: Language, english: string): Phrase | null {
  const key = keyOf(english);
  const found = key === undefined ? undefined : books[language.code]?.[key];
  return found === undefined ? null : toPhrase(found);
}

/** Whether some words are an English phrase of the book. */
export function isPhrase(english: string): boolean {
  return keyOf(english) !== undefined;
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
  const found = byForeign.get(fold(words)) ?? [];
  return found.filter(({ code }) => from === null || code === from.code);
}

function toPhrase(entry: string): Phrase {
  const [words = "", pronounced = null] = entry.split("|");
  return { words, pronounced };
}

function indexForeign(): Map<string, { code: string; english: string }[]> {
  const index = new Map<string, { code: string; english: string }[]>();
  for (const [code, words, english] of knownAbroad) index.set(fold(words), [{ code, english }]);
  for (const [code, book] of Object.entries(books)) {
    for (const key of keys) {
      for (const form of formsOf(book[key])) {
        const found = index.get(form) ?? [];
        const same = found.find((one) => one.code === code);
        // "Bonjour" is said for hello and for good morning.
        if (!same) index.set(form, [...found, { code, english: phraseList[key][0] }]);
        else if (!same.english.split("; ").includes(phraseList[key][0]))
          same.english += `; ${phraseList[key][0]}`;
      }
    }
  }
  return index;
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
