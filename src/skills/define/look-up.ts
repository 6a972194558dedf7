import { type Entry, findDefinitions } from "../wiktionary/definitions.ts";
import { findNearWords, lettersApart } from "../wiktionary/near-words.ts";
import { misspellings } from "./misspellings.ts";

/** What the dictionary has: the entries of a word, or words that are written much like it. */
export type Found =
  | { kind: "word"; word: string; entries: Entry[]; from: string | null }
  /** No English word, but one of other languages. */
  | { kind: "foreign"; word: string; entries: Entry[] }
  | { kind: "near"; words: string[] }
  | { kind: "none" };

const MAX_NEAR = 4;

/**
 * Looks a word up: as it is usually written, then as it was typed, then what is written much like it. Forms ("mice")
 * and misspellings lead to the word itself, once; `from` then says what the asked one is. Throws SourceError.
 */
export async function lookUp(
  url: string,
  words: string,
  isTitle: boolean,
  signal: AbortSignal,
): Promise<Found> {
  const asked = words.replace(/\s+/g, " ").trim();
  const first = isTitle ? asked : asked.toLowerCase();
  const entries = await findDefinitions(url, first, signal);
  const known = await withBase(url, first, entries, signal);
  if (known) return known;
  const right = misspellings.get(first);
  if (right !== undefined) {
    const meant = await withBase(url, right, await findDefinitions(url, right, signal), signal);
    if (meant) return { ...meant, from: `${asked}: misspelling of ${right}` };
  }
  const near = isTitle ? [] : await findNearWords(url, asked, signal);
  // "rsvp" for RSVP, "uber" for über.
  const same = near.find((title) => title !== first && fold(title) === fold(asked));
  const other = same ? await withBase(url, same, await findDefinitions(url, same, signal), signal) : null;
  if (other) return other;
  if (entries.length > 0) return { kind: "foreign", word: first, entries };
  const offered = rankNear(asked, near);
  return offered.length > 0 ? { kind: "near", words: offered } : { kind: "none" };
}

/** Those that may be meant, the most alike first. */
export function rankNear(asked: string, near: string[]): string[] {
  const most = asked.length <= 4 ? 1 : asked.length <= 7 ? 2 : 3;
  return [...new Set(near)]
    .map((title, index) => ({ title, index, apart: lettersApart(title, asked) }))
    .filter(({ title, apart }) => apart <= most && fold(title) !== fold(asked))
    .toSorted((a, b) => a.apart - b.apart || a.index - b.index)
    .slice(0, MAX_NEAR)
    .map(({ title }) => title);
}

async function withBase(
  url: string,
  word: string,
  all: Entry[],
  signal: AbortSignal,
): Promise<Extract<Found, { kind: "word" }> | null> {
  const entries = all.filter(({ code }) => code === "en");
  const [first] = entries;
  if (!first) return null;
  const [sense] = first.senses;
  const isOnlyForm = first.senses.every(({ formOf }) => formOf !== null);
  if (!sense?.formOf || !isOnlyForm || sense.formOf.base === word)
    return { kind: "word", word, entries, from: null };
  const { base } = sense.formOf;
  const based = (await findDefinitions(url, base, signal)).filter(({ code }) => code === "en");
  const from = `${word}: ${withoutEnd(sense.text)}`;
  if (based.length === 0) return { kind: "word", word, entries, from: null };
  // "left" of a verb leads to the verb "leave" first.
  const isOfClass = (entry: Entry) => Number(entry.wordClass !== first.wordClass);
  return { kind: "word", word: base, entries: based.toSorted((a, b) => isOfClass(a) - isOfClass(b)), from };
}

function withoutEnd(text: string): string {
  return text.replace(/[.:;\s]+$/, "");
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
