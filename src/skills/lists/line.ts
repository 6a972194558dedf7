import { withoutPoliteness } from "../where/politeness.ts";
import { maxTextCharacters } from "./args.ts";

const before =
  /^(?:(?:hi|hello|hey|hiya|ok|okay|so|oh|well|please|pls|plz|plse|kindly|now|sorry|actually|just|can (?:you|u)|cn u|could (?:you|u)|cud u|would (?:you|u)|will (?:you|u)|i want to|i wanna|i'?d like (?:(?:you|u) )?to|i (?:want|need|would like) (?:you|u) to|i need to|need to|let'?s|lemme|let me|i forgot to say|forgot to say|i forgot|would you mind|be so kind (?:as )?to|do me a favou?r and|i(?:'?d| would| should)(?: be)?(?: so| most| very| really)* (?:grateful|obliged|appreciate it|thankful|glad) if (?:you|u) (?:could|would|can)|(?:you|u) can(?= (?:take|cross|tick|add|put|remove|delete|clear)\b)|(?:can|could|may|might) i(?= (?:just |please |pls |kindly |also )*(?:make|add|put|start|see|view|clear|take|remove|delete|rename|note|save|write|begin|create)\b)|quick|yes|yeah|yep|no(?! (?:longer|more|need)\b)|nope)[\s,:]+)+(?=\S)/i;
const after =
  /(?:[\s,.!]+(?:(?:please|pls|plz|thanks|thank you|ta|cheers)[\s,]+(?:my )?(?:love|luv|hun|dear|darling|pet|duck|pal|bro|sis|sir|madam)|please|pls|plz|plse|thanks|thank you|thank u|thx|thnx|ta|ty|cheers|mate|m8|for me|4 me|x{1,4}|xo|ok|will (?:you|u)|would (?:you|u)|if (?:you|u) can|now|aswell|as well))+[\s.!]*$/i;

/** "on the list love" */
const vocative =
  /(?<=\b(?:list|shopping|groceries|it|that|off|done|me)[\s,]+)(?:my )?(?:love|luv|hun|hon|dear|darling|duck|pal|bro|babe|buddy)$/i;

/** A text on one line, without the politeness around it; null where it is too long to be read. */
export function lineOf(text: string): string | null {
  if (text.length > maxTextCharacters) return null;
  const line = withoutPoliteness(text)
    .normalize("NFC")
    .replace(/[’‘`´]/g, "'")
    .replace(/\s*[\r\n]+\s*/g, ", ")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/:, /g, ": ")
    .trim()
    .replace(/^[\s/]+/, "");
  const bare = line
    .replace(before, "")
    .replace(after, "")
    .replace(vocative, "")
    .replace(/[\s.!]+$/, "")
    .trim();
  return bare === "" ? null : bare;
}
