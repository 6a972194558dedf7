import { readDoubt } from "./read-doubt.ts";
import { wordsOf } from "./words.ts";

/** What a text asks about spelling: a word as they wrote it, and what else it might be. */
export type AskedSpelling = { words: string; or: string[] };

const you = "(?:you|i|we|one|people|they)";
const spell = "(?:spell|splel|spelle|write(?= the word))";
const spelt = "(?:spelt|spelled|spellt|spelld|written|spelling)";
const kind = "(?:(?:the (?:word|name|surname|town|place|city) |the |that |a |it )?(?:word )?)";
const right = "(?:right|correct(?:ly)?|proper(?:ly)?|real|ok|wrong|rite)";
const x = "(?<words>.+)";
const one = "(?<words>\\S+)";

const single = [
  `(?:how|hows|how's)(?: (?:do|d|does|would|wud|wd|should|shud|to|2|can|cn|could|did))?(?: ${you})? (?:correctly )?${spell} ${kind}${x}`,
  `how (?:is|do|was|are) ${kind}(?<words>.+?) ${spelt}(?: ${right})?`,
  `how ${one} (?:is )?${spelt}`,
  `(?:${you} )?(?:can(?:'?t|not)? |cn )?(?:${you} )?(?:spell|spelling|spellcheck|spell check|spell-check)(?: check)?(?: for| of|:)? ?${kind}${x}`,
  `(?:whats |what is )?(?:the )?${right}? ?(?:spelling|spelin|way (?:to|of|2) (?:${spell}|spelling|writing))(?: of| for| 4)? ${kind}${x}`,
  `${one} (?:spelling|${right} spelling)`,
  `(?:have i ${spelt}|did i (?:${spell}|write)) ${kind}${one} ${right}`,
  `is ${kind}${one} (?:is )?(?:(?:(?:the |an? )?${right} )?${spelt}(?: ${right}| like that)?|(?:an? )?(?:${right} )?(?:english )?word)`,
  // "Did i spell this right: seperate".
  `(?:is|have i ${spelt}|did i (?:${spell}|write)) (?:this|that|it)(?: ${spelt})? ${right}[\\s:,-]+${one}`,
  `is ${kind}${one} (?:(?:even |actually )?in|from) (?:the|a|any) dictionary`,
].map((source) => new RegExp(`^${source}$`, "i"));

/** The word whose spelling a mended text asks for, as it was written; null where it asks for something else. */
export function readSpelling(asked: string): AskedSpelling | null {
  const doubt = readDoubt(asked);
  if (doubt) return doubt;
  for (const pattern of single) {
    const words = wordsOf(pattern.exec(asked)?.groups?.["words"], 2);
    // "spell it out", "how do you write to the council" are about something else.
    if (words !== null && !/^(?:it|out|that|a|an|to|about|with|in|on|me|this)\b/i.test(words))
      return { words, or: [] };
  }
  const counted = readCounted(asked);
  return counted === null ? null : { words: counted, or: [] };
}

const letterCount =
  /\b(?:how many (?:letters|[a-z]'?s?)|(?:one|two|1|2|a double|double|single|an?) [a-z]'?s?)(?= |$)/gi;
const aroundCount =
  /^(?:does|do|is|are|has|have|there|in|with|have|got|spelt|spelled|spelling|or|and|it|just|only|the|word|with|how|many|then)$/i;

/** "One l or two in travelling", "how many c's in necessary": the one word that letters are counted of. */
function readCounted(asked: string): string | null {
  if (!/\b(?:in|with|have|has|got|spel\w*)\b/i.test(asked)) return null;
  const rest = asked.replace(letterCount, " ");
  if (rest === asked) return null;
  const left = rest
    .replace(/\b(?:or|and) (?:one|two|1|2)\b/gi, " ")
    .split(" ")
    .filter((word) => word !== "" && !aroundCount.test(word));
  const [word] = left;
  return left.length === 1 && word !== undefined ? longWord(word) : null;
}

function longWord(word: string): string | null {
  return /^\p{L}{4,}[?]?$/u.test(word) ? wordsOf(word, 1) : null;
}
