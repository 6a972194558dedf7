import { endsInLanguage } from "../translate/languages.ts";
import { wordsOf } from "./words.ts";

const lead = "(?:what(?:'?s| is| are)? |give me |tell me |find |i need |need )?";
/** Where the word is wanted: "in an essay", "to use in a letter". */
const where =
  "(?:,? (?:(?:that i can |i can |to )use (?:in|on|for|at) .+|(?:in|on|for) (?:an?|my|the|his|her|our|this) \\p{L}+(?: \\p{L}+)?|when (?:writing|talking|you|i)\\b.*))?";
const same = new RegExp(
  `^${lead}(?:an? |the |some |a few |a couple of |several |two |three |\\d |a list of )?(?:(?:synonyms?(?: words?)?)(?: (?:for|of|4|to)|:)?|(?:another|other|different|diff|better|alternative|similar|more|posh|fancy|formal|polite|nice|smart|clever|stronger|simple|(?!other)\\p{L}{3,}er) (?:words?|names?|terms?|ways? (?:of saying|to say)) (?:for|4|of|to|than|meaning|that means?)|(?:another|other|different|better) ways? (?:of saying|to say)|words? (?:like|similar to|that means? the same as|with the same meaning as|meaning the same as)|(?:what |which )?(?:word|words) (?:means?|has) the same (?:meaning )?as) (?:the word )?(?<words>.+?)${where}$`,
  "iu",
);
const opposite = new RegExp(
  `^${lead}(?:(?:(?:what|which|a|the) )?words? (?:that )?(?:means?|is|with|for|meaning) )?(?:an? |the |some )?(?:opposites?|antonyms?) (?:word |words )?(?:meaning )?(?:of|for|to|4) (?:the word )?(?<words>.+?)${where}$`,
  "iu",
);
/** What no dictionary is ordered by. */
const beyond =
  /^(?:what (?:do|does|d) (?:you|we|they|people) call (?:an?|some(?:one|body)|the|when|it when|people)\b|(?:what(?:'?s| is)? )?(?:an?|the|one|1|vocabulary|\d+ letter|an? \d+ letter)? ?words? (?:for|meaning|4) (?:an?|the|some(?:one|body)|fear|when|saying|very|being|people)\b|what part of speech\b|where does the word\b|(?:an? )?\d+ letter word\b)/i;

export type AskedRelated = { do: "synonyms" | "opposites"; words: string } | { do: "beyond"; words: null };

/** Other words that a mended text asks for; null where it asks for something else. */
export function readRelated(asked: string): AskedRelated | null {
  const synonym = related(same.exec(asked)?.groups?.["words"]);
  if (synonym !== null) return { do: "synonyms", words: synonym };
  const antonym = related(opposite.exec(asked)?.groups?.["words"]);
  if (antonym !== null) return { do: "opposites", words: antonym };
  // "What do you call a spoon in french" is the translator's.
  return beyond.test(asked) && !endsInLanguage(asked) ? { do: "beyond", words: null } : null;
}

/** "Very tired" is looked up as "tired". */
function related(found: string | undefined): string | null {
  const words = wordsOf(found?.replace(/^(?:very|really|so|being|to be) (?=\S)/i, ""), 3);
  // "Opposite of the station" is where something stands.
  return words !== null && /^(?:the|my) /i.test(words) ? null : words;
}
