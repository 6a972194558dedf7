import { lettersApart } from "../wiktionary/near-words.ts";
import { commonBase } from "./forms.ts";
import { findConfused } from "./confused-words.ts";
import { tidy, wordsOf } from "./words.ts";

/** What a text asks about spelling: a word as they wrote it, and what else it might be. */
export type AskedSpelling = { words: string; or: string[] };

const you = "(?:you|u|ya|i|we|one|people|they)";
const spell = "(?:spell|spel|spelle?|speel|splel|write(?= the word)|spellt)";
const spelt = "(?:spelt|spelled|spellt|spelld|speled|written|spelling)";
const kind = "(?:the (?:word|name|surname|town|place|city) |the |that |a |it )?";
const right = "(?:right|correct(?:ly)?|proper(?:ly)?|real|ok|wrong|rite)";

const single: RegExp[] = [
  new RegExp(
    `^(?:how|hw|hows|how's)(?: (?:do|d|does|would|wud|wd|should|shud|to|can|cn|could|did))?(?: ${you})? (?:correctly )?${spell} ${kind}(?:word )?(?<words>.+)$`,
    "i",
  ),
  new RegExp(`^(?:how|hw) (?:is|do|was|are) ${kind}(?:word )?(?<words>.+?) ${spelt}(?: ${right})?$`, "i"),
  new RegExp(`^(?:how|hw) (?<words>\\S+) (?:is )?${spelt}$`, "i"),
  new RegExp(
    `^(?:${you} )?(?:can(?:'?t|not)? |cn )?(?:${you} )?(?:spell|spel|speling|spelling|spellcheck|spell check|spell-check)(?: check)?(?: for| of|:)? ?${kind}(?:word )?(?<words>.+)$`,
    "i",
  ),
  new RegExp(
    `^(?:(?:what|wat|wot)(?:'?s| is|s) )?(?:the )?${right}? ?(?:spelling|speling|spelin|way (?:to|of|2) (?:${spell}|spelling|writing))(?: of| for| 4)? ${kind}(?:word )?(?<words>.+)$`,
    "i",
  ),
  new RegExp(`^(?<words>\\S+) (?:spelling|speling|${right} spelling)$`, "i"),
  new RegExp(`^(?:have i ${spelt}|did i (?:${spell}|write)) ${kind}(?:word )?(?<words>\\S+) (?:right|rite|correctly|correct|properly|ok)$`, "i"), // prettier-ignore
  new RegExp(
    `^(?:is|have i ${spelt}|did i (?:${spell}|write)) ${kind}(?:word )?(?<words>\\S+) (?:is )?(?:(?:the )?${right} ${spelt}|${spelt}(?: ${right}| like that)?|(?:an? )?(?:${right} )?(?:english )?word|${right} spelling|spelt ${right})$`,
    "i",
  ),
  new RegExp(
    `^(?:how|hw) many (?:letters|[a-z]'?s?) (?:are )?(?:there )?in (?:the word )?(?<words>\\S+)$`,
    "i",
  ),
  new RegExp(
    `^(?:does|dose|do|is there|are there|has) (?:the word )?(?:(?:one|two|1|2|double|a double|an?) [a-z]'?s? in (?<words>\\S+)|(?<words>\\S+) (?:have|has|got|with|spelt with|spelled with)(?: got)? (?:one|two|1|2|a double|double|an?) [a-z]'?s?(?: or (?:one|two|1|2|just one))?)$`,
    "i",
  ),
];

/** "Their, there or theyre". */
const ofThree =
  /^(?:(?:when|which|how) (?:do|d|should|to) ?(?:you|u|i|we)? ?(?:use|write|put) |is it |which (?:one )?(?:is it |is right )?|(?:what|wat)(?:'?s| is|s)? (?:the )?diff(?:er?[ea]nce)? (?:between|of) )?(\S+?),?(?: or| and| vs)? (\S+?),?(?: or| and| vs) (\S+)(?: (?:for|when|as|if|in|which) ?.*)?$/i;
const either: RegExp[] = [
  new RegExp(
    `^(?:is|(?:should|would) it be|do ${you} (?:${spell}|write|use|put|say)|should ${you} (?:${spell}|put|use)|(?:${right} )?spelling|which is ${right}|whats ${right}) ?(?:it |the word )?(?:${spelt} |${spell} )?(?:as )?[:,]? ?(?<one>\\S+?),? or (?<other>\\S+)(?: (?:for|when|as|if|in|which) ?.*)?$`,
    "i",
  ),
  /^(?:which (?:one )?(?:is it|do i (?:use|write|put)|is (?:right|correct)),? )?(?<one>\S+) or (?<other>\S+)(?: (?:spelling|for|when|as|if|in|which) ?.*)?$/i,
  /^(?:(?:what|wat|wot)(?:'?s| is|s) )?(?:the )?diff(?:er?[ea]nce)? (?:between|btw|of) (?<one>\S+) (?:and|&|or|n|vs) (?<other>\S+)$/i,
];

/** The word whose spelling a text asks for, as it was written; null where it asks for something else. */
export function readSpelling(text: string): AskedSpelling | null {
  const asked = tidy(text);
  const doubt = readDoubt(asked);
  if (doubt) return doubt;
  for (const pattern of single) {
    const words = wordsOf(pattern.exec(asked)?.groups?.["words"], 2);
    // "spell it out", "how do you write to the council" are about something else.
    if (words !== null && !/^(?:it|out|that|a|an|to|about|with|in|on|me)\b/i.test(words))
      return { words, or: [] };
  }
  return null;
}

/** "seperate or separate": only of words that look or sound alike; "open or closed" asks for something else. */
function readDoubt(asked: string): AskedSpelling | null {
  const three = ofThree.exec(asked)?.slice(1).map(wordLike).filter((word) => word !== null) ?? []; // prettier-ignore
  if (three.length === 3 && findConfused(three)) return { words: three[0] ?? "", or: three.slice(1) };
  // "Should have or should of", "your welcome or you're welcome".
  const shared = /^(?:is it )?(\S+) (\S+),? or \1 (\S+)$/i.exec(asked)?.slice(2) ?? /^(?:is it )?(\S+) (\S+),? or (\S+) \2$/i.exec(asked)?.filter((_, at) => at % 2 === 1); // prettier-ignore
  if (shared && findConfused(shared)) return { words: shared[0] ?? "", or: shared.slice(1) };
  for (const pattern of either) {
    const groups = pattern.exec(asked)?.groups;
    const [one, other] = [wordLike(groups?.["one"]), wordLike(groups?.["other"])];
    if (one === null || other === null) continue;
    const isAlike = Math.min(one.length, other.length) >= 5 && lettersApart(one, other) <= 2;
    const isOfOne = commonBase(one.toLowerCase(), other.toLowerCase()) !== null;
    if (findConfused([one, other]) || isAlike || isOfOne || /\bspel/i.test(asked))
      return { words: one, or: [other] };
  }
  return null;
}

function wordLike(found: string | undefined): string | null {
  const word = (found ?? "").replace(/^["'(]+|["'),.!?:;]+$/g, "");
  return /^[\p{L}'-]{2,40}$/u.test(word) ? word : null;
}
