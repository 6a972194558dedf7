import { endsInLanguage } from "../translate/languages.ts";
import { wordsOf } from "./words.ts";

const what = "what(?:'?s| is| are)?";
const does = "(?:does|do|did)";
const mean = "(?:means?|meant|stands? for)";
/** "The word", "the medical term". */
const kind =
  "(?:(?:the |an? )?(?:english |slang |legal |medical )?(?:word|term|phrase|expression|saying|idiom|proverb|abbreviation|acronym|slang)s?(?: of)?:? )";
const x = "(?<words>.+?)";
const plainly =
  "(?:plain|simple|easy|basic|normal|everyday|layman'?s|other) (?:words|terms|english|language)";
// "Mean in a text" is what somebody reads somewhere, no language.
const where = `(?: (?:in|on|when) (?:texts?|texting|sms|chat|slang|law|legal terms|medical terms|${plainly}|people (?:say|use|text) it|someone says? it|(?:a|an|the) \\p{L}+))?`;

/** A phrase may be as long as an idiom. */
const phrases = [
  `what ${does} ${kind}?(?:it mean )?(?:to )?${x} ${mean}${where}`,
  `what ${does} it mean to (?:be |have )?${x}`,
  `(?:${what} )?(?:the )?(?:mean|meanings?|definition) (?:of|for|4) ${kind}${x}${where}`,
  `${kind}(?:meaning|definition): ?${x}`,
  `(?:explain|define) ${kind}${x}(?: means?| meaning)?`,
  `explain what ${kind}?${x} means?`,
  `(?:whats? )?(?:the )?${x}(?:'s)? (?:meaning|definition)${where}`,
].map((source) => new RegExp(`^${source}$`, "iu"));

const adjectives = "(?:simple |short |exact |real |proper |easy |dictionary )?";
const unsure =
  "(?:(?:dont|don't|do not|didnt|didn't|never) (?:know|knew|understand|get)|(?:need|want) to know|idk|dunno|no idea|no clue|forgot|not sure|keep forgetting|wonder)";
const words = [
  `${what} ${kind}?${x} (?:${mean}|short for)${where}`,
  `what means? ${kind}?${x}`,
  `(?:${what} )?(?:give me )?(?:the |an? )?${adjectives}(?:mean|meanings?|definition|def)(?: please| pls| plz)?(?: of| for| 4|:)?:? ${kind}?${x}${where}`,
  `(?<words>\\S+) (?:${mean}|meaning|is) what`,
  `${what} (?:is )?meant by ${kind}?${x}`,
  `what ${does} (?:you|they|people|we|he|she) mean (?:by|when (?:they|people|you) say) ${kind}?${x}`,
  `(?:i )?${unsure} what ${kind}?${x} means?`,
  `what ${kind}?(?<words>\\S+) means`,
  `what (?:an?|the (?:word|term)) (?<words>\\S+) is`,
  `(?:look (?:up|for)|find) ${kind}?${x} in (?:the|a|your) dictionary`,
  `(?:use |check )?(?:the |a )?dictionary(?: for|:)? ${x}`,
  `define:? ${x}`,
  `define:? (?<words>\\S+(?: \\S+)?) (?:for|in|on|to|as) .+`,
  `(?:explain |${what} )${x} (?:in|using) ${plainly}`,
  `what ${does} it mean (?:when|if|that) .{1,30}?\\b(?:called|described as|labell?ed|said to be|classed as|says?) (?:an? |the )?${x}`,
  `use ${kind}?${x} in a sentence`,
  // After a sentence of their own.
  `.{3,120}?[\\s,.!?:;-]what ${does} ${kind}?(?<words>[\\p{L}'"-]+) ${mean}`,
].map((source) => new RegExp(`^${source}$`, "iu"));

const single = [
  `(?:${what}|what r) an? (?<words>[\\p{L}'-]{3,})`,
  // "Whats a codicil my solicitor keeps saying it".
  `(?:${what}|what r) an? (?<words>[\\p{L}'-]{3,}) (?:(?:my|the|our|his|her|a|everyone|they|he|she|i) )?(?:\\p{L}+ )?(?:keeps?|kept|says?|said|saying|told|wrote|calls?|called|mentions?|mentioned|talks?|talking|heard|saw|read)\\b.*`,
  // One word, and where it stands: "what does POA mean on a house for sale".
  `what ${does} ${kind}?(?<words>[\\p{L}\\p{M}'-]+) ${mean} (?:on|in|at|when|if|for|from|under|next to|as) .+`,
].map((source) => new RegExp(`^${source}$`, "iu"));

/** What a sentence before points at: "the word X", "X" in quotes, "wrote X on my chart". */
const pointing = new RegExp(
  `^(?<before>.+?)[\\s,.!?;:-]+(?:(?:and|so|but) )?(?:(?:can|could) you (?:tell me|explain) )?(?:what(?: on earth| exactly| actually| the hell)? ${does} (?:it|that|this|the word|that word|he|she|they) ${mean}|${what} (?:it|that|this)(?: mean)?|what (?:it|that) (?:is|means)|meaning)$`,
  "iu",
);
const pointedAt = [
  /\b(?:word|term|phrase|expression)s? (?:called |is |was )?["']?(?<words>[\p{L}'-]+)["']?/iu,
  /["'(](?<words>[\p{L}'-]{3,}(?: [\p{L}'-]+){0,3})["')]/iu,
  /\b(?:said|says|saying|wrote|written|calls?|called|put|diagnosed(?: \p{L}+)? with|it'?s|its|is|was|got|has|have|am|being|seems?|looks?) (?:(?:that|it|he|she|i|they|we|me|him|her|my \p{L}+)(?:'?s| is| was| has| have| had| got| am|'?m)? )?(?:an? |the |very |too |so )?(?<words>[\p{L}'-]{4,})(?: (?:on|in|at|about|to|from|yesterday|today|earlier)\b.*)?$/iu,
];

const isAboutThings = /\b(?:cost|costs|light|noise|sound|beep|error|code|symbol|sign|warning)\b.*\bmeans?\b/i;
const isClause = /^(?:the|an?|my|your|when|if|being|having|by|about|exactly)\b/i;
/** A joke or a long talk, not a word. */
const ofLife = /\bmeaning of (?:my |your |our )?(?:life|existence)$/i;

/** The word or phrase whose meaning a mended text asks for; null where it may ask for something else. */
export function readMeaning(asked: string): string | null {
  // "Gracias mean in english" is the translator's.
  if (ofLife.test(asked) || endsInLanguage(asked)) return null;
  const phrase = firstMatch(phrases, asked, 8);
  if (phrase !== null && !isAboutThings.test(asked))
    return isClause.test(phrase) && !/^a /i.test(phrase) ? null : phrase;
  if (isAboutThings.test(asked)) return null;
  const found = firstMatch(words, asked, 3) ?? firstMatch(single, asked, 1);
  if (found !== null) return isClause.test(found) ? null : found;
  return readPointed(asked);
}

/** "The nurse wrote oedema on my chart what does that mean". */
function readPointed(asked: string): string | null {
  const [, earlier = "", again = ""] = /^(.+[,.!?]) what(?:'?s| is) (?:an? )?([\p{L}'-]{4,})$/iu.exec(asked) ?? []; // prettier-ignore
  const saidBefore = earlier.toLowerCase().split(/[^\p{L}'-]+/u);
  if (again !== "" && saidBefore.includes(again.toLowerCase())) return again;
  const before = pointing.exec(asked)?.groups?.["before"];
  if (before === undefined) return null;
  const said = before.replace(
    /[\s,.]+(?:is|was) (?:it|that|this|he|she) (?:a )?(?:good|bad|serious|ok|okay|normal|rude|nice|dangerous)(?: or (?:good|bad|not))?$/i,
    "",
  );
  // "Ambivalent what does that mean".
  return wordsOf(/^\S+$/.exec(said)?.[0], 1) ?? firstMatch(pointedAt, said, 4);
}

function firstMatch(patterns: RegExp[], text: string, maxWords: number): string | null {
  for (const pattern of patterns) {
    const found = wordsOf(pattern.exec(text)?.groups?.["words"], maxWords);
    if (found !== null) return found;
  }
  return null;
}
