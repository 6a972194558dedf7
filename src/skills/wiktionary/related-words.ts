import { plain } from "../wording.ts";
import { findWikitext, wordsOf } from "./wikitext.ts";

const MAX_FOUND = 8;

/** Words that mean the same as an English word, or the opposite, as its page names them. Throws SourceError. */
export async function findRelated(
  url: string,
  word: string,
  kind: "synonyms" | "opposites",
  signal: AbortSignal,
): Promise<string[]> {
  return readRelated(await findWikitext(url, word, signal), kind).filter((one) => one !== word);
}

/** Reads `{{syn|en|glad|merry}}`, and `{{l|en|glad}}` under the heading Synonyms. https://en.wiktionary.org/wiki/Template:syn */
function readRelated(wikitext: string, kind: "synonyms" | "opposites"): string[] {
  const inline =
    kind === "synonyms"
      ? /\{\{syn(?:onyms)?\|en\|([^{}]{1,400})\}\}/gi
      : /\{\{ant(?:onyms)?\|en\|([^{}]{1,400})\}\}/gi;
  const heading = kind === "synonyms" ? /^=+ *synonyms *=+/i : /^=+ *antonyms *=+/i;
  const found = new Set<string>();
  let isUnder = false;
  for (const line of wikitext.split("\n")) {
    if (/^=/.test(line)) isUnder = heading.test(line);
    const parts = [...line.matchAll(inline)].flatMap(([, inside = ""]) => inside.split("|"));
    const listed = isUnder
      ? [...line.matchAll(/\{\{l\|en\|([^{}|]{1,60})/gi)].map(([, one = ""]) => one)
      : [];
    for (const part of [...parts, ...listed]) {
      // "q1=informal" says something of a word, "Thesaurus:happy" is another page.
      const word = plain(wordsOf(part.replace(/<[^>]{0,80}>/g, "")), 40);
      if (word !== "" && !/[=:<>]/.test(word) && found.size < MAX_FOUND) found.add(word);
    }
  }
  return [...found];
}
