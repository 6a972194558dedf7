import { shorten } from "../wording.ts";
import { withoutAsides } from "./without-asides.ts";

/** After these a full stop ends no sentence. */
const shortForms =
  /(?:^|[\s("'[])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sr|Jr|Prof|Rev|Gen|Col|Capt|Lt|Sgt|Gov|Sen|Hon|Mt|Ft|No|Nos|Vol|vs|etc|ca?|fl|cf|approx|est|lit|Inc|Ltd|Co|Corp|e\.g|i\.e|a\.k\.a|(?:\p{L}\.)+\p{L})\.$/u;
const MAX_SENTENCES = 600;
const MAX_SENTENCE_CHARACTERS = 600;

/**
 * The sentences of an article's plain text, each on one line and without its brackets of pronunciation. What is no
 * sentence (a heading, a line of a table) is left out. Work and number are bounded.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, " ")
    .split(/\n+/)) {
    for (const sentence of splitLine(withoutAsides(line))) {
      if (sentences.length >= MAX_SENTENCES) return sentences;
      if (/[.!?]["')\u201d]*$/.test(sentence)) sentences.push(shorten(sentence, MAX_SENTENCE_CHARACTERS));
    }
  }
  return sentences;
}

/** Ends at a stop with a space and the start of another sentence behind it, but for short forms and initials. */
function splitLine(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(/[.!?]["')\u201d]{0,2}(?=\s+["'(\u201c]?[\p{Lu}\p{N}])/gu)) {
    const end = match.index + match[0].length;
    const before = line.slice(Math.max(from, end - 24), end);
    if (match[0] === "." && shortForms.test(before)) continue;
    parts.push(line.slice(from, end).trim());
    from = end;
  }
  parts.push(line.slice(from).trim());
  return parts.filter((part) => part !== "");
}
