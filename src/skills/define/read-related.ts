import { tidy, wordsOf } from "./words.ts";

const lead = "(?:(?:what|wat|wot|wht)(?:'?s| is|s| are)? |wats |give me |tell me |find |i need |need )?";
const same = new RegExp(
  `^${lead}(?:an? |the |some )?(?:(?:synonyms?|synonim|synonyms? words?) (?:for|of|4|to)|(?:another|other|different|better|alternative|similar|more|posh|fancy|formal|polite|nice|(?!other)\\p{L}{3,}er) (?:words?|names?|terms?|ways? (?:of saying|to say)) (?:for|4|of|to|than|meaning|that means?)|(?:another|other|different|better) ways? (?:of saying|to say)|words? (?:like|similar to|that means? the same as)) (?:the word )?(?<words>.+)$`,
  "iu",
);
const opposite = new RegExp(
  `^${lead}(?:an? |the |some )?(?:opposites?|oposite|antonyms?) (?:word |words )?(?:of|for|to|4) (?:the word )?(?<words>.+)$`,
  "i",
);
/** What no dictionary is ordered by. */
const beyond =
  /^(?:(?:what|wat|wot) (?:do|does|d) (?:you|u|we|they|people) call (?:an?|some(?:one|body)|the|when|it when|people)\b|(?:(?:what|wat|wot)(?:'?s| is|s)? )?(?:words? that )?rhym(?:e|es|ing)(?: words?)?(?: with| for)|(?:(?:what|wat|wot)(?:'?s| is|s)? )?(?:an?|the|one|1|vocabulary|\d+ letter|an? \d+ letter)? ?words? (?:for|meaning|4) (?:an?|the|some(?:one|body)|fear|when|saying|very|being|people)\b|(?:(?:what|wat|wot)(?:'?s| is|s)? )?(?:the )?(?:plural|past tense|past participle|past|singular|comparative|superlative) (?:form )?(?:of|for) \S+$|how (?:is|do (?:you|u|i)) .{1,30} pronounced?$|(?:what|wat) part of speech\b|where does the word\b|(?:an? )?\d+ letter word\b)/i;

export type AskedRelated = { do: "synonyms" | "opposites"; words: string } | { do: "beyond"; words: null };

/** Other words that a text asks for; null where it asks for something else. */
export function readRelated(text: string): AskedRelated | null {
  const asked = tidy(text);
  const synonym = related(same.exec(asked)?.groups?.["words"]);
  if (synonym !== null) return { do: "synonyms", words: synonym };
  const antonym = related(opposite.exec(asked)?.groups?.["words"]);
  if (antonym !== null) return { do: "opposites", words: antonym };
  return beyond.test(asked) ? { do: "beyond", words: null } : null;
}

/** "Very tired" is looked up as "tired". */
function related(found: string | undefined): string | null {
  return wordsOf(found?.replace(/^(?:very|really|so|being|to be) (?=\S)/i, ""), 3);
}
