import { keywordText } from "../../sms/keyword-text.ts";
import { type NewsArgs, readMemory } from "./args.ts";
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
  const topic = (another.exec(spelled(tidy))?.groups?.["topic"] ?? tidy).toLowerCase();
  return isTopic(topic) ? { about: topic } : null;
}
