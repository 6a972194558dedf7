import { readItem, type DigestSkills } from "./read-item.ts";
import { readUtterance } from "./read-digest.ts";
import type { DigestArgs } from "./args.ts";
import { splitItems } from "./split-items.ts";
import { readRepeat } from "../time/read-repeat.ts";

/** "the 8:12 bus to work" needs to be asked about; more words that no skill reads are something else. */
const mostUnreadWords = 5;

/** "bus times sundays from a to b" is a question about a timetable. */
const clearly =
  /(?<![\p{L}])(?:every|evry|evr|evrey|each|eech|everyday|evryday|daily|dayly|digest|send|snd|text|txt|tell|give|gimme|message|msg)(?![\p{L}])/iu;

/**
 * Reads a wish for a daily text that can be nothing else, so that it is one without a classifier, and no other skill
 * takes it for a question about today: a repeat, and nothing but things that can be told.
 */
export function readSurely(text: string, skills: DigestSkills): DigestArgs | null {
  const isQuestion =
    /\?\s*$/.test(text) && !/^\W*(?:please |pls |plz )?(?:can|cn|could|cud|will|would|may)\b/i.test(text);
  const args = readUtterance(text);
  if (args?.do !== "set" || !args.what) return args;
  const isSaidClearly = readRepeat(text)?.isTimeSaid === true || clearly.test(text);
  if (isQuestion || !isSaidClearly) return null;
  const isAll = splitItems(args.what).every(
    (item) => readItem(item, skills, []) !== null || item.words.split(" ").length <= mostUnreadWords,
  );
  return isAll ? args : null;
}
