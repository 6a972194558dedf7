import { readItem, type DigestSkills } from "./read-item.ts";
import { readUtterance } from "./read-digest.ts";
import type { DigestArgs } from "./args.ts";
import { namingCalendar, splitItems } from "./split-items.ts";
import { inEnglish } from "../weather/other-tongues.ts";
import { asksOnce, readRepeat } from "../time/read-repeat.ts";

/** "the 8:12 bus to work" needs to be asked about; more words that no skill reads are something else. */
const mostUnreadWords = 5;

/** "bus times sundays from a to b" is a question about a timetable. */
const clearly =
  /(?<![\p{L}])(?:every|evry|evr|evrey|each|eech|everyday|evryday|daily|dayly|digest|send|sendin|sending|snd|text|txt|texting|txtin|tell|give|gimme|message|msg)(?![\p{L}])/iu;

const beginsWithCommand = /^[\s/.,:;!*#"'-]*(?:weather|forecast|wthr|wx)(?![\p{L}\p{N}'_-])/iu;
/** Ends or changes what there is, by the name of what it tells: an owner's "cancel my daily order" is none of ours. */
const namesOurs = /(?<![\p{L}])digest(?![\p{L}])/iu;

/**
 * Reads a wish for a daily text that can be nothing else, so that it is one without a classifier, and no other skill
 * takes it for a question about today: a repeat, and nothing but things that can be told.
 */
export function readSurely(said: string, skills: DigestSkills): DigestArgs | null {
  const text = namingCalendar(inEnglish(said));
  const isQuestion =
    /\?\s*$/.test(text) &&
    !/^\W*(?:please |pls |plz )?(?:can|cn|could|cud|will|would|may)\b/i.test(text) &&
    asksOnce(text);
  const args = readUtterance(text);
  if (args === null) return null;
  if (args.do !== "set") return namesOurs.test(text) || splitItems(text).length > 0 ? args : null;
  if (!args.what) return null;
  const repeat = readRepeat(text);
  const isWhenSaid = repeat?.isTimeSaid === true || repeat?.isPartSaid === true;
  const isSaidClearly = repeat?.isTimeSaid === true || clearly.test(text);
  if (isQuestion || !isSaidClearly || !(isWhenSaid || beginsWithCommand.test(text))) return null;
  const isAll = splitItems(args.what).every(
    (item) => readItem(item, skills, []) !== null || item.words.split(" ").length <= mostUnreadWords,
  );
  return isAll ? args : null;
}
