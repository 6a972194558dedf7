import { plain } from "../wording.ts";
import { findWikitext, wordsOf } from "./wikitext.ts";

/** A word in another language. `pronounced`: in Latin letters, where it is written in others. */
export type Translated = { sense: string; word: string; pronounced: string | null };

const MAX_FOUND = 12;

/**
 * The translations of an English word that Wiktionary's tables have for a language, by sense, the usual first.
 * `codes`: Wiktionary's codes of the language. Throws SourceError.
 */
export async function findTranslations(
  url: string,
  word: string,
  codes: string[],
  signal: AbortSignal,
): Promise<Translated[]> {
  const text = await findWikitext(url, word, signal);
  const found = readTranslations(text, codes);
  // Long pages have their tables on a page of their own.
  if (found.length > 0 || !/\{\{see translation subpage/i.test(text)) return found;
  return readTranslations(await findWikitext(url, `${word}/translations`, signal), codes);
}

/** Reads `{{trans-top|sense}}` and `{{t+|fr|eau|f|tr=…}}`. https://en.wiktionary.org/wiki/Template:t */
export function readTranslations(wikitext: string, codes: string[]): Translated[] {
  const found: Translated[] = [];
  let sense = "";
  for (const line of wikitext.split("\n")) {
    const top = /\{\{trans-top(?:-also)?\|([^}]{0,200})/i.exec(line)?.[1];
    if (top !== undefined)
      sense = plain(wordsOf(top.split("|").find((part) => !/^\w+=/.test(part)) ?? ""), 60);
    for (const [, inside = ""] of line.matchAll(/\{\{tt?\+?\|([^{}]{1,300})\}\}/gi)) {
      const parts = inside.split("|").map((part) => part.trim());
      if (!codes.includes(parts[0] ?? "") || found.length >= MAX_FOUND) continue;
      const word = plain(wordsOf(parts[1] ?? ""), 60);
      const pronounced = parts.find((part) => part.startsWith("tr="))?.slice(3);
      if (word !== "" && !found.some((one) => one.word === word))
        found.push({ sense, word, pronounced: pronounced ? plain(wordsOf(pronounced), 60) : null });
    }
  }
  return found;
}
