import { maxTextCharacters } from "./args.ts";
import { unspoken } from "./spoken.ts";

/** A text on one line, without quotes and full stops around it; null where there is too much or too little of it. */
export function lineOf(text: string): string | null {
  const line = text
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u0001\u0002]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s"/.,;:!*#-]+|[\s".!]+$/g, "")
    .trim();
  return line === "" || line.length > maxTextCharacters ? null : unspoken(line);
}

const politeWords =
  "(?:hey|hi|hiya|hello|hallo|good (?:morning|afternoon|evening|day)(?=[ ,.!]+\\p{L})|dear|yo|oi|ok|okay|so|and|also|just|now|please|pls|plz|plse|pleas|kindly|can|cn|could|cud|would|wud|will|wil|you|u|ya|i need (?:you|u) to|i want (?:you|u) to|i'?d like (?:you|u) to|(?:i|you) want to)";
const polite = new RegExp(`^(?:${politeWords}(?:[,.!]? |$))+`, "iu");
const manners =
  /(?:^|[\s,.!?]+)(?:please|pls|plz|plse|thanks|thanx|thx|thank (?:you|u)|ta|cheers|xx*|ok|okay|mate|love|instead|asap)[\s,.!?]*$/i;

/** The same without "hi can you" and "please thanks". */
export function bare(line: string): string {
  let words = line.replace(polite, "");
  while (manners.test(words)) words = words.replace(manners, "");
  return words.trim();
}

/** "8" as a time: "at 8". */
export function atTime(words: string): string {
  const bareWords = words.trim();
  return /^(?:1?\d|2[0-4])(?: (?:instead|please|tomorrow|today|tonight|on .+))?$/i.test(bareWords) ||
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i.test(bareWords)
    ? `at ${bareWords}`
    : bareWords;
}
