import { withoutPoliteness } from "../where/politeness.ts";

const MAX_READ = 400;

/** A text as the readers take it: on one line, plain apostrophes, without greetings, "please" and who asks. */
export function tidy(text: string): string {
  let rest = withoutPoliteness(clean(text));
  let before = "";
  while (rest !== before) {
    before = rest;
    rest = rest.replace(lead, "").replace(trail, "").trim();
  }
  // "What exactly does escrow mean".
  return rest.replace(/^(what|wat|wot|how) (?:exactly|actually|really|even|on earth|the hell) /i, "$1 ");
}

/** A text on one line, bounded, with plain quotes and no signs at its end. */
export function clean(text: string): string {
  return text
    .slice(0, MAX_READ)
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/\s+/g, " ")
    .replace(/[\s?!.]+$/, "")
    .trim();
}

const lead =
  /^(?:(?:please|kindly|pls|plz|plse|ok|okay|so|and|hey|hi|hello|er+|um+|oi)[\s,]+(?=\S)|(?:can|cn|could|cud|would|wud|will) (?:you|u|ya|someone|anyone|i)(?: please| pls| plz)? (?:please )?(?:help me (?:to )?)?(?:tell me |let me know |give me |know |ask )?(?:please )?(?=\S)|(?:tell|remind) me (?=\S)|do (?:you|u) (?:happen to )?know (?=\S)|i(?:'d| would)? (?:like|want|need|wanna) (?:to know|to ask)?(?:,| )?(?=(?:how|what|wh?at|wot|if|the))|(?:any ?(?:one|body) know|any idea|just wondering|wondering|i wonder|not sure)[\s,]+(?=\S))/i;
const trail =
  /[\s,]*(?:\b(?:(?:its|it's|it is|this is|i need it|need it) (?:for|4) (?:(?:my|an?|the|his|her|our) )?(?:\p{L}+ ?){1,3}|(?:for|4) (?:my|an?|the|his|her|our) (?:essay|homework|crossword|assignment|exam|school|class|letter|cv|project|report|work)|please|pls|plz|plse|pleas|thanks|thx|ta|cheers|mate|m8|lol|for me|4 me|4me|again|exactly|anyway|btw|asap|luv|x+)|[?!.…]+)$/iu;

/** The word or phrase a pattern found, without quotes and end signs; null where it cannot be one. */
export function wordsOf(found: string | undefined, maxWords: number): string | null {
  const isQuoted = /^["']/.test(found?.trim() ?? "");
  const words = (found ?? "")
    .trim()
    .replace(/^["'([{:,.\s-]+|["')\]},.!?:;\s]+$/g, "")
    .trim();
  if (words.length < 1 || words.length > 60 || !/^[\p{L}\p{M}\p{N}' .&/+-]+$/u.test(words)) return null;
  if (!/\p{L}/u.test(words) || words.split(" ").length > (isQuoted ? 8 : maxWords)) return null;
  return !isQuoted && noWord.test(words) ? null : words;
}

// What points at something, or starts a clause, is no word that is looked up.
const noWord =
  /^(?:do|does|did|is|are|was|would|could|aisms|it|its|it's|this|that|thats|these|those|he|she|they|we|i|im|i'm|you|u|me|my|your|ur|his|her|our|their|there|when|if|how|why|where|who|mean|means|meant|all|everything|something|anything|nothing|one|ones|some|any|him|them|us)\b(?:\s|$)/i;
