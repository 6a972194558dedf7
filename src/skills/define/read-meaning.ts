import { tidy, wordsOf } from "./words.ts";

const what = "(?:what|wat|wot|wht|wut|whot)";
const does = "(?:does|dose|dus|duz|dz|ds|dos|do|did|doe)";
const kind =
  "(?:the |an? )?(?:english )?(?:word|term|phrase|expression|saying|idiom|abbreviation|acronym|slang(?: word)?|text(?: word)?)s?(?: of)?";
const meaning = "(?:meaning|mean(?= of)|meanin|meening|defin[ia]tion|definiton|defenition|def)";
// "Mean in a text" is what somebody reads somewhere, no language.
const where =
  "(?: (?:in|on|when) (?:texts?|texting|a text|sms|chat|people text it|people (?:say|use|text) it|someone says? it|slang|law|legal terms|medical terms|(?:plain|simple|easy|basic|normal|everyday|other|layman'?s) (?:words|terms|english|language)|a sentence|(?:a|an|the) \\p{L}+))?";

/** A phrase may be as long as an idiom, where it is said that it is one. */
const phrases: RegExp[] = [
  new RegExp(
    `^${what} ${does} ${kind}:? (?<words>.+?) (?:mean|means|meen|stand for|stands for)${where}$`,
    "i",
  ),
  new RegExp(`^${what} ${does} (?<words>["'].+["']) (?:mean|means|meen|stand for)${where}$`, "i"),
  new RegExp(`^${what} ${does} (?:it mean )?to (?<words>.+?) mean$`, "i"),
  new RegExp(`^${what} ${does} it mean to (?:be |have )?(?<words>.+)$`, "i"),
  new RegExp(
    `^(?:${what}(?:'?s| is|s) )?(?:the )?${meaning}s? (?:of|for|4) ${kind}:? (?<words>.+?)${where}$`,
    "i",
  ),
  new RegExp(`^${kind} ${meaning}: ?(?<words>.+)$`, "i"),
  new RegExp(`^(?:explain|define) ${kind}:? (?<words>.+?)(?: means?| meaning)?$`, "i"),
  new RegExp(`^explain (?:${what} )?(?:${kind}:? )?(?<words>.+?) means?$`, "i"),
];

const words: RegExp[] = [
  new RegExp(`^${what} ${does} (?<words>.+?) (?:mean|means|meen|stand for|stands for)${where}$`, "i"),
  new RegExp(
    `^${what}(?:'?s| is|s)? (?:${kind}:? )?(?<words>.+?) (?:mean|means|meen|stand for|stands for|short for)${where}$`,
    "i",
  ),
  new RegExp(
    `^(?:${what}(?:'?s| is|s| are) )?(?:give me )?(?:the |a |an )?(?:simple |short |exact |real |proper |easy )?${meaning}s?(?: of| for| 4)?:? (?<words>.+?)${where}$`,
    "i",
  ),
  new RegExp(`^(?:${what}(?:'?s| is|s) )?(?:the )?(?<words>.+?)(?:'s)? ${meaning}${where}$`, "i"),
  new RegExp(`^(?<words>\\S+) (?:mean|means|meaning|is) (?:what|wat|wot)$`, "i"),
  new RegExp(`^${what}(?:'?s| is|s)? meant by (?<words>.+)$`, "i"),
  new RegExp(
    `^${what} ${does} (?:you|u|they|people|we|he|she) mean (?:by|when (?:they|people|you|u) say) (?<words>.+)$`,
    "i",
  ),
  new RegExp(
    `^(?:i )?(?:(?:dont|don't|do not|didnt|didn't|never) (?:know|knew|understand|get)|(?:need|want) to know|idk|dunno|no idea|no clue|forgot|not sure|keep forgetting|wonder) ${what} (?:${kind} )?(?<words>.+?) means?$`,
    "i",
  ),
  new RegExp(`^${what} (?:${kind} )?(?<words>\\S+) means$`, "i"),
  new RegExp(`^${what} (?:an?|the (?:word|term)) (?<words>\\S+) is$`, "i"),
  new RegExp(`^look (?:up|for) (?:${kind} )?(?<words>.+?)(?: in (?:the|a|your) dictionary)$`, "i"),
  new RegExp(`^(?:use |check )?(?:the |a )?dictionary(?: for|:)? (?<words>.+)$`, "i"),
  new RegExp(`^define:? (?<words>.+)$`, "i"),
  new RegExp(`^define:? (?<words>\\S+(?: \\S+)?) (?:for|in|on|to|as) .+$`, "i"),
  new RegExp(`^${meaning}(?: please| pls| plz)?: ?(?<words>.+)$`, "i"),
  new RegExp(
    `^(?:explain |${what}(?:'?s| is|s| are)? )(?<words>.+?) (?:in|using) (?:plain|simple|easy|basic|normal|everyday|layman'?s) (?:words|terms|english|language)$`,
    "i",
  ),
  new RegExp(
    `^${what} ${does} it mean (?:when|if|that) .{1,30}?\\b(?:called|described as|labell?ed|said to be|classed as|says?) (?:an? |the )?(?<words>.+)$`,
    "i",
  ),
  new RegExp(`^use (?:${kind} )?(?<words>.+?) in a sentence$`, "i"),
  // After a sentence of their own.
  new RegExp(
    `^.{3,120}?[\\s,.!?:;-]${what} ${does} (?:${kind} )?(?<words>[\\p{L}'"-]+) (?:mean|means|meen)$`,
    "iu",
  ),
];
const single = [
  new RegExp(`^${what}(?:'?s| is|s| r) an? (?<words>[\\p{L}'-]{3,})$`, "iu"),
  // "Whats a codicil my solicitor keeps saying it".
  new RegExp(
    `^${what}(?:'?s| is|s| r) an? (?<words>[\\p{L}'-]{3,}) (?:(?:my|the|our|his|her|a|everyone|they|he|she|i) )?(?:\\p{L}+ )?(?:keeps?|kept|says?|said|saying|told|wrote|calls?|called|mentions?|mentioned|talks?|talking|heard|saw|read)\\b.*$`,
    "iu",
  ),
  // One word, and where it stands: "what does POA mean on a house for sale".
  new RegExp(
    `^${what} ${does} (?:${kind} )?(?<words>[\\p{L}\\p{M}'-]+) (?:mean|means|meen|stand for) (?:on|in|at|when|if|for|from|under|next to|as) .+$`,
    "iu",
  ),
];
/** What a sentence before points at: "the word X", "X" in quotes, "wrote X on my chart". */
const pointing = new RegExp(
  `^(?<before>.+?)[\\s,.!?;:-]+(?:(?:and|so|but) )?(?:(?:can|could) (?:you|u) (?:tell me|explain) )?(?:${what}(?: on earth| exactly| actually| the hell)? ${does} (?:it|that|this|the word|that word) (?:mean|means|meen|stand for)|${what}(?:'?s| is|s)? (?:it|that|this)(?: mean)?|${what} (?:it|that) (?:is|means)|meaning)$`,
  "iu",
);
const pointedAt = [
  /\b(?:word|term|phrase|expression)s? (?:called |is |was )?["']?(?<words>[\p{L}'-]+)["']?/iu,
  /["'(](?<words>[\p{L}'-]{3,}(?: [\p{L}'-]+){0,3})["')]/iu,
  /\b(?:said|says|saying|wrote|written|calls?|called|put|diagnosed(?: \p{L}+)? with|it'?s|its|is|was|got|has|have|am|being|seems?|looks?) (?:(?:that|it|he|she|i|they|we|me|him|her|my \p{L}+)(?:'?s| is| was| has| have| had| got| am|'?m)? )?(?:an? |the |very |too |so )?(?<words>[\p{L}'-]{4,})(?: (?:on|in|at|about|to|from|yesterday|today|earlier)\b.*)?$/iu,
];

// "Gracias mean in english" is the translator's.
const isTranslation = /\b(?:in|into|to|from) (?:english|\p{L}{3,}(?:ish|ese|ian|ench|man))$/iu;
const isAboutThings = /\b(?:cost|costs|light|noise|sound|beep|error|code|symbol|sign|warning)\b.*\bmeans?\b/i;
const isClause = /^(?:the|an?|my|your|when|if|being|having)\b/i;

/** The word or phrase whose meaning a text asks for, as it was written; null where it may ask for something else. */
export function readMeaning(text: string): string | null {
  const asked = tidy(text);
  // A joke or a long talk, not a word.
  if (/\bmeaning of (?:my |your |our )?(?:life|existence)$/i.test(asked)) return null;
  if (isTranslation.test(asked)) return null;
  const phrase = firstMatch(phrases, asked, 8);
  if (phrase !== null) return isClause.test(phrase) && !/^a /i.test(phrase) ? null : phrase;
  if (isAboutThings.test(asked)) return null;
  const found = firstMatch(words, asked, 3) ?? firstMatch(single, asked, 1);
  if (found !== null) return isClause.test(found) ? null : found;
  return readPointed(asked);
}

/** "The nurse wrote oedema on my chart what does that mean". */
function readPointed(asked: string): string | null {
  const [, earlier = "", again = ""] =
    /^(.+[,.!?]) (?:what|wat|wot)(?:'?s| is|s) (?:an? )?([\p{L}'-]{4,})$/iu.exec(asked) ?? [];
  if (
    again !== "" &&
    earlier
      .toLowerCase()
      .split(/[^\p{L}'-]+/u)
      .includes(again.toLowerCase())
  )
    return again;
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
