import { z } from "zod";
import { keywordText } from "../../sms/keyword-text.ts";
import { lineOf } from "../lists/line.ts";
import { maxTextCharacters, type RelayArgs } from "./args.ts";
import { asksHow, longNumber, readToNumber, readToSomebody, startsWithVerb } from "./read-sending.ts";

/** Reads SEND … TO a number, YES and BLOCK with a question's digits; null where the text is none of them. */
export function readCommand(text: string): RelayArgs | null {
  const answer = readAnswer(text);
  if (answer) return answer;
  const line = lineToRead(text);
  if (line === null) return null;
  return /^(?:send|relay)$/i.test(line) || asksHow.test(line) ? {} : readToNumber(line);
}

/** On one line, without what only asks whether it can be done: "can i send my list to dave?" */
function lineToRead(text: string): string | null {
  if (text.length > maxTextCharacters) return null;
  return (
    lineOf(text)
      ?.replace(/[?!]+$/, "")
      .replace(/^(?:can|could|may|might) (?:i|we) (?=\S)/i, "") ?? null
  );
}

/** As `readCommand`, also where the number is still to be asked for: "send that to mum". */
export function readUtterance(text: string): RelayArgs | null {
  const line = lineToRead(text);
  return readCommand(text) ?? (line === null ? null : readToSomebody(line));
}

const memorySchema = z.object({
  awaiting: z.enum(["number", "answer"]).nullish(),
  /** What was last to be sent, and the beginning of what the last answer was by then. */
  what: z.string().nullish(),
  lastAnswer: z.string().nullish(),
});

export type RelayMemory = z.infer<typeof memorySchema>;

/** What the skill remembers of its last reply in a conversation. */
export function readMemory(memory: unknown): RelayMemory {
  return memorySchema.safeParse(memory).data ?? {};
}

/** Reads the number that was asked for, and the yes or no of somebody who was asked and left the digits out. */
export function readFollowUp(text: string, memory: unknown): RelayArgs | null {
  const { awaiting, what } = readMemory(memory);
  const word = keywordText(text);
  if (awaiting === "number") {
    const number = readNumberAlone(text);
    return number === null ? null : { what, to: number };
  }
  const other = alsoTo.test(text.trim()) ? readNumberAlone(text) : null;
  if (awaiting !== "answer") return other === null ? null : { what: "it", to: other };
  if (/^(?:YES|Y|YEAH|YEP|YES PLEASE|OK|OKAY|SURE|ALLOW|ALLOW IT|\d{4})$/.test(word))
    return { answer: "yes" };
  return /^(?:NO|N|NOPE|NO THANKS|NO THANK YOU|NO THX|DECLINE)$/.test(word) ? { answer: "no" } : null;
}

/** "and to 07700 900124", "07700 900124 too", "sorry i meant 07700 900124": after something was sent, or is about to be. */
const alsoTo =
  /^(?:(?:and|also|now|then|plus|same|again|no|nope|sorry|oops|wait|wrong number|i mean[t]?|make (?:it|that)|it should be|not that one)[\s,]+)+(?:(?:send )?(?:it|that|them) )?(?:(?:to|2|with)\b)?[^\d+]{0,20}[+(]?\d[\d\s()./-]+\D*$|^[+(]?\d[\d\s()./-]+,? (?:too|as ?well|also)[.!]?$/i;

/** A number, and at most who it is of: "tom 07700 900123", "its 07700 900123 please". */
function readNumberAlone(text: string): string | null {
  const [found, ...others] = [...text.matchAll(longNumber)];
  if (!found || others.length > 0) return null;
  const rest = text
    .replace(found[0], " ")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  const isOther =
    startsWithVerb.test(rest) || /^(?:note|add|remind|call|ring|block|remember|save|find)\b/i.test(rest);
  return rest.split(" ").length > 5 || isOther ? null : found[0].trim();
}

function readAnswer(text: string): RelayArgs | null {
  const word = keywordText(text);
  const yes =
    /^(?:YES|Y|YEAH|YEP|OK|OKAY|ALLOW|ACCEPT)(?: TO)?[ ,:-]*(\d{4})(?: (?:PLEASE|PLS|THANKS|THX))?$/.exec(
      word,
    );
  if (yes) return { answer: "yes", code: yes[1] };
  const no = /^(?:NO|N|NOPE|DECLINE)[ ,:-]+(\d{4})$/.exec(word);
  if (no) return { answer: "no", code: no[1] };
  if (/^BLOCK (?:ALL|EVERYONE|EVERYBODY|ALL OF THEM|ALL NUMBERS)$/.test(word)) return { answer: "block-all" };
  const block = /^BLOCK(?: (?:THEM|HIM|HER|THIS(?: NUMBER)?|THAT(?: NUMBER)?))?(?:[ ,:-]+(\d{4}))?$/.exec(
    word,
  );
  if (block) return { answer: "block", code: block[1] };
  // "stop people sending me lists"; whoever wants nothing from us texts STOP alone.
  if (
    /^(?:STOP|BLOCK) (?:PEOPLE|ANYONE|ANYBODY|EVERYONE|EVERYBODY|OTHERS|OTHER PEOPLE|STRANGERS)(?: FROM)?(?: SENDING| TEXTING| MESSAGING)(?: ME)?\b/.test(
      word,
    )
  )
    return { answer: "block-all" };
  const number = /^BLOCK (?:NUMBER )?(\+?[\d\s()./-]{6,})$/.exec(
    keywordText(text).replace(/^BLOCK (\d{6,})/, "BLOCK $1"),
  );
  return number ? { answer: "block", to: number[1] } : null;
}
