import { lineOf } from "../lists/line.ts";
import { readByWords } from "./read-by-words.ts";
import { readLoosely } from "./read-loosely.ts";

export type AboutMeArgs = {
  do?: "tell" | "forget" | null | undefined;
  isSure?: boolean | null | undefined;
};

const everything = "(?:everything|every ?thing|evrything|it all|all of it|the (?:whole )?lot)";
/** By what rights are called, and what names nobody: "right to erasure", "wipe the lot". */
const forgets = [
  /\bright to (?:be forgotten|erasure|deletion)\b(?!.*\?)/i,
  /^(?:gdpr|ccpa)[\s:,-]+(?:erase|delete|remove|forget|erasure|deletion)\b/i,
  new RegExp(`^(?:forget|4get|delete|erase|wipe|clear|purge) (?:absolutely |just )?${everything}$`, "i"),
];
const tells = [
  /^who am i$/i,
  /^(?:do|d|did) (?:you|u|ya) (?:know|no|remember|rember) (?:who i am|me|my name|who this is)$/i,
  /^(?:(?:this is )?an? |make an? )?(?:(?:data )?subject access(?: request)?|dsar|data access request)\b/i,
];
const wish =
  /^(?:(?:may|can|could) i (?:ask|know|see|have|get)|please tell me|tell me|(?:im|i'm) (?:just )?(?:asking|wondering)|(?:just )?wondering|i wonder|gdpr(?: (?:request|query))?|data (?:protection )?request|subject access request)[\s:,-]+(?=\S)|^(?:i (?:want|wish|would like|need|demand)|i'?d like|want)(?: (?:you|u|that you|that u))? (?:to |2 )?(?=\S)|^(?:how (?:do|can) (?:i|you|u) |can (?:you|u) |could (?:you|u) |you (?:must|should|have to) )/i;

const between =
  /[,.;:!?]+\s*|\s+(?:so|and then|and|because|cos|coz|cuz|since|as|but|then)\s+|\s+(?=(?:im|i'm|i am|i have|ive|i've|its|it's|this phone|my sister|i dont|i don't|i no longer|we are|giving|before)\s)|\s+(?=(?:please |pls )?(?:delete|erase|forget|remove|wipe) (?:all|my|everything|me)\b)/i;
/** Another's, where one may have an account too; and what is not to be forgotten. */
const notOurs =
  /\b(?:facebook|fb|instagram|insta|whatsapp|google|gmail|tik ?tok|twitter|snapchat|bank|netflix|amazon|paypal|mpesa|m-pesa|email|my phone's|dont|don't|do not|never)\b(?! (?:want|need|like|wish|trust|keep|store|save|hold|record|remember|collect|track))/i;

function withoutWish(part: string): string {
  let rest = part.trim();
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest
      .replace(wish, "")
      .replace(/^(?:please|pls|plz|kindly|just|to|2|now|also|and) (?=\S)/i, "")
      .replace(
        / (?:please|pls|plz|now|thanks|ok|today|right now|straight away|immediately|at once|asap|for good|for ever|forever|completely)$/i,
        "",
      );
  }
  return rest;
}

/** Reads ME, MY DATA, WHAT DO YOU KNOW, FORGET ME; null where the text is none of them. */
export function readCommand(text: string): AboutMeArgs | null {
  const line = lineOf(text)?.replace(/[?!.]+$/, "");
  if (line === undefined) return null;
  if (/^(?:me|about me|my data|my info|what do (?:you|u) know(?: (?:about|bout|abt) me)?)$/i.test(line))
    return { do: "tell" };
  if (
    /^(?:i (?:want|wish|would like|need|wanna) (?:to |2 ))?be (?:forgotten|deleted|erased)(?: (?:by|from) (?:you|u|here|(?:this|the|your|ur) (?:service|system|number|records?|database)))?(?: please| pls)?$/i.test(
      line,
    )
  )
    return { do: "forget" };
  return /^(?:forget|4get|forgt|erase|delete) ?(?:me|all my data|my data|everything about me)$/i.test(line)
    ? { do: "forget" }
    : null;
}

/** Reads the same from a sentence; null where it is not surely about all that is kept of a person. */
export function readUtterance(text: string): AboutMeArgs | null {
  const command = readCommand(text);
  if (command) return command;
  const line = lineOf(text)
    ?.replace(/[?!.]+$/, "")
    .replace(/^(?=know (?:anything|much|a lot|stuff|things) )/i, "do you ")
    .trim();
  if (!line || line.length > 160) return null;
  // "I'm changing number so please erase everything about me", "delete all my info, my sister gets this phone"
  const parts = [line, ...line.split(between)].flatMap((part) => [part, withoutWish(part)]);
  if (notOurs.test(line)) return null;
  if (parts.some((part) => forgets.some((pattern) => pattern.test(part)))) return { do: "forget" };
  if (parts.some((part) => tells.some((pattern) => pattern.test(part)))) return { do: "tell" };
  return readLoosely(line) ?? parts.map(readByWords).find((read) => read !== null) ?? null;
}
