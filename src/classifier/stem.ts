import * as snowball from "snowball-stemmers";
import { functionWords } from "./function-words.ts";

/** The language most of these words belong to, by its function words; undefined where none stands out. */
export function guessLanguage(tokens: Iterable<string>): string | undefined {
  const counts = new Map<string, number>();
  let total = 0;
  for (const token of tokens) {
    total++;
    for (const language of languagesOf.get(token) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] >= total * leastShare ? best[0] : undefined;
}

const languagesOf = new Map<string, string[]>();
for (const [language, words] of functionWords) {
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** In running text of a language at least a fifth of the words are its function words; commands have fewer. */
const leastShare = 0.1;

/** Whether words of this language can be brought to their stems. */
export function isStemmed(language: string): boolean {
  return functionWords.has(language);
}

export type Stem = (word: string) => string;

/**
 * The stem of a content word (Snowball, https://snowballstem.org), "" for a function word, a number, or where the
 * language is unknown.
 */
export function stemmer(language: string | undefined): Stem {
  if (language === undefined) return () => "";
  const { stem } = snowball.newStemmer(language);
  const skipped = functionWords.get(language);
  return (word) => (skipped?.has(word) || /\P{L}/u.test(word) ? "" : stem(word));
}
