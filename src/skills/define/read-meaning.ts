import { tidy, wordsOf } from "./words.ts";

const what = "(?:what|wat|wot|wht|wut|whot)";
const does = "(?:does|dose|dus|duz|dos|do|did|doe)";
const kind =
  "(?:the |an? )?(?:english )?(?:word|term|phrase|expression|saying|idiom|abbreviation|acronym|slang(?: word)?|text(?: word)?)s?(?: of)?";
const meaning = "(?:meaning|mean(?= of)|meanin|meening|defin[ia]tion|definiton|defenition|def)";
// "Mean in a text" is what somebody reads somewhere, no language.
const where =
  "(?: (?:in|on|when) (?:texts?|texting|a text|sms|chat|people text it|people (?:say|use|text) it|someone says? it|slang|law|legal terms|medical terms|plain english|simple (?:words|terms|english)|a sentence|(?:a|an|the) \\p{L}+))?";

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
    `^${what}(?:'?s| is|s)? (?<words>.+?) (?:mean|means|meen|stand for|stands for|short for)${where}$`,
    "i",
  ),
  new RegExp(
    `^(?:${what}(?:'?s| is|s| are) )?(?:give me )?(?:the |a |an )?${meaning}s?(?: of| for| 4)?:? (?<words>.+?)${where}$`,
    "i",
  ),
  new RegExp(`^(?:${what}(?:'?s| is|s) )?(?:the )?(?<words>.+?)(?:'s)? ${meaning}$`, "i"),
  new RegExp(`^${what}(?:'?s| is|s)? meant by (?<words>.+)$`, "i"),
  new RegExp(
    `^${what} ${does} (?:you|u|they|people|we|he|she) mean (?:by|when (?:they|people|you|u) say) (?<words>.+)$`,
    "i",
  ),
  new RegExp(
    `^(?:i )?(?:(?:dont|don't|do not|didnt|didn't) (?:know|understand|get)|(?:need|want) to know) ${what} (?:${kind} )?(?<words>.+?) means?$`,
    "i",
  ),
  new RegExp(`^${what} (?:${kind} )?(?<words>\\S+) means$`, "i"),
  new RegExp(`^look (?:up|for) (?:${kind} )?(?<words>.+?)(?: in (?:the|a|your) dictionary)$`, "i"),
  new RegExp(`^(?:use |check )?(?:the |a )?dictionary(?: for|:)? (?<words>.+)$`, "i"),
  new RegExp(`^define:? (?<words>.+)$`, "i"),
  // After a sentence of their own.
  new RegExp(
    `^.{3,120}?[\\s,.!?:;-]${what} ${does} (?:${kind} )?(?<words>[\\p{L}'"-]+) (?:mean|means|meen)$`,
    "iu",
  ),
];
const single = new RegExp(`^${what}(?:'?s| is|s| r) an? (?<words>[\\p{L}'-]{3,})$`, "iu");

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
  const found = firstMatch(words, asked, 3) ?? wordsOf(single.exec(asked)?.groups?.["words"], 1);
  return found !== null && isClause.test(found) ? null : found;
}

function firstMatch(patterns: RegExp[], text: string, maxWords: number): string | null {
  for (const pattern of patterns) {
    const found = wordsOf(pattern.exec(text)?.groups?.["words"], maxWords);
    if (found !== null) return found;
  }
  return null;
}
