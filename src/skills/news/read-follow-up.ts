import { keywordText } from "../../sms/keyword-text.ts";
import { type NewsArgs, readMemory } from "./args.ts";
import { questionWords } from "./question-words.ts";
import { spelled } from "./spelled.ts";

const more = new Set(
  "MORE,MORE PLEASE,MORE PLS,MORE NEWS,MORE HEADLINES,NEXT,GO ON,CONTINUE,ANY MORE,ANYTHING ELSE,WHAT ELSE,KEEP GOING".split(
    ",",
  ),
);
const byNumber =
  /^(?:(?:please |pls )?(?:read|open|tell me|more|give me|send|show|what about|about|on|the|number|num|no\.?|nr|story|headline|abt|me|bout|#) ?)*(?<number>\d{1,2}|first|second|third|1st|2nd|3rd)(?: (?:one|story|headline|please|pls))*$/iu;
const ordinals = ["first", "second", "third"];
const another =
  /^(?:and|what about|how about|now|ok|any)(?: the)?(?: in)? (?<topic>\p{L}[\p{L} &-]{1,25}?)(?: news| headlines)?$/iu;

/** Reads MORE, the number of a headline, and "and sport?"; `isTopic` tells what the feeds are about. */
export function readFollowUp(
  text: string,
  memory: unknown,
  isTopic: (words: string) => boolean,
): NewsArgs | null {
  const known = readMemory(memory);
  if (!known) return null;
  if (more.has(keywordText(text))) return "results" in known ? { results: known.results } : { more: true };
  const tidy = text.trim().replace(/[\s?!.]+$/u, "");
  const number = byNumber.exec(tidy)?.groups?.["number"]?.toLowerCase();
  if (number !== undefined && "stories" in known && known.shown > 0) {
    const index = ordinals.indexOf(number);
    return { story: Math.max(1, index < 0 ? Number.parseInt(number, 10) : index + 1) };
  }
  const onQuestion = known.question ? askOn(tidy, known.question) : null;
  if (onQuestion !== null && !isTopic(questionWords(onQuestion))) return { question: onQuestion };
  const topic = (another.exec(spelled(tidy))?.groups?.["topic"] ?? tidy).toLowerCase();
  return isTopic(topic) ? { about: topic } : null;
}

const they = /(?<![\p{L}])(?:they|them|that team)(?![\p{L}])/iu;

/** "and the lakers?" asks the last question of another team, "when do they play next" another one of the same. */
function askOn(text: string, last: string): string | null {
  const names = questionWords(last);
  if (names === "") return null;
  if (they.test(text)) return text.split(" ").length <= 8 ? text.replace(they, names) : null;
  const other = another.exec(spelled(text))?.groups?.["topic"];
  if (other === undefined || other.split(" ").length > 3) return null;
  const at = last.toLowerCase().indexOf(names);
  return at < 0 ? `${other} score` : `${last.slice(0, at)}${other}${last.slice(at + names.length)}`;
}
