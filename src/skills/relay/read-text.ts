import { z } from "zod";
import { keywordText } from "../../sms/keyword-text.ts";
import { lineOf } from "../lists/line.ts";
import { maxTextCharacters, type RelayArgs } from "./args.ts";

const verb =
  "(?:send|snd|sned|sent|text|txt|sms|msg|message|share|forward|foward|forwrd|fwd|pass|relay)(?: (?:on|over|along))?";
const startsWithVerb = new RegExp(`^${verb}(?: |$)`, "i");
const ownThings = /\b(?:list|lst|notes?|that|dat|this|it|answer|reply|message|route|directions|address)\b/i;
const who = "(?:[\\p{L}'’]+ ){0,5}?";

/** Reads SEND … TO a number, YES and BLOCK with a question's digits; null where the text is none of them. */
export function readCommand(text: string): RelayArgs | null {
  if (text.length > maxTextCharacters) return null;
  const answer = readAnswer(text);
  if (answer) return answer;
  const line = lineOf(text)?.replace(/[?!]+$/, "");
  if (line === undefined) return null;
  if (/^(?:send|relay)$/i.test(line)) return {};
  return readToNumber(line) ?? readToSomebody(line);
}

/** A phone number, or a short one behind "to". */
const longNumber = /(?:\+|\b00|\()?\(?\d[\d\s()./-]{4,}\d/gu;
const shortNumber = /(?<=\b(?:to|2|with|on) )\d{2,6}$/iu;

function readToNumber(line: string): RelayArgs | null {
  // "send list 2 07700…": the 2 is a word.
  const spoken = line.replace(/(?<=\p{L} )2 (?=[+(\d])/gu, "to ");
  const found =
    [...spoken.matchAll(longNumber)].filter(([number]) => number.replace(/\D/g, "").length >= 6).at(-1) ??
    shortNumber.exec(spoken);
  if (!found) return null;
  const [to] = found;
  const before = spoken.slice(0, found.index).trim();
  const after = spoken
    .slice(found.index + to.length)
    .replace(/^[\s,.:;-]+/, "")
    .trim();
  const what = startsWithVerb.test(before) ? readWhat(before, after) : readWhatAfter(after);
  return what === null || what === "" ? null : { what, to: to.trim() };
}

const verbFirst = new RegExp(`^${verb}(?: me)?(?: |$)`, "i");
const numberWords =
  /(?:^| )(?:(?:on|at|via|his|her|their|the|this|my|mobile|cell|phone|number|no|num|mob|tel|who is|whos|who's)[:,]? ?)+$/i;

/** What is to be sent, where the verb comes first: "send WHAT to mum on 07…", "text mum 07… WHAT". */
function readWhat(before: string, after: string): string | null {
  const rest = before.replace(verbFirst, "").replace(/[\s,.:;-]+$/, "");
  const bare = rest.replace(numberWords, "").trim();
  const split = new RegExp(
    `^(?<what>.*?)(?: |^)(?:on to|onto|over to|to|2|too|with)(?: ${who.trim()}[\\p{L}'’]+)?$`,
    "iu",
  );
  const lastTo = new RegExp(
    `^(?<what>.*) (?:to|2|too|with)(?: (?:[\\p{L}'’]+ ){0,4}[\\p{L}'’]+)?$`,
    "iu",
  ).exec(bare);
  const what = (lastTo?.groups?.["what"] ?? "").replace(/ (?:on|over|along|across)$/i, "").trim();
  if (what !== "") return what;
  if (after !== "") return after.replace(/^(?:with|saying|and say|that) (?=\S)/i, "");
  return split.test(` ${bare}`) && !ownThings.test(bare) ? null : bare;
}

/** "my husband is on 07…, send him the shopping list". */
function readWhatAfter(after: string): string | null {
  const found = new RegExp(
    `^(?:(?:and|so|please|pls|can (?:you|u)|could (?:you|u)) )*${verb} (?:to )?(?:(?:him|her|them|it to (?:him|her|them)) )?(?<what>\\S.*)$`,
    "iu",
  ).exec(after);
  return found?.groups?.["what"] ?? null;
}

/** "send that to mum": the number is still to be asked for. */
function readToSomebody(line: string): RelayArgs | null {
  if (/^(?:share|forward|foward|fwd|send) (?:this|that|dat)(?: on)?$/i.test(line)) return { what: "that" };
  const found = new RegExp(
    `^${verb} (?<what>\\S.*) (?:on to|onto|to|2|with) (?<whom>[\\p{L}'’]+(?: [\\p{L}'’]+){0,2})$`,
    "iu",
  ).exec(line)?.groups;
  const what = found?.["what"]?.replace(/ (?:on|over|along)$/i, "");
  if (!what || !ownThings.test(what) || /^(?:me|us)\b/i.test(what)) return null;
  return /^(?:me|us|myself|my ?self|you|u|my (?:phone|number)|here|this number|bed|sleep|the list|(?:my |the )?(?:to ?do|shopping)(?: list)?|list|work|\p{L}+ list)$/iu.test(
    found?.["whom"] ?? "",
  )
    ? null
    : { what };
}

const memorySchema = z.object({
  awaiting: z.enum(["number", "answer"]).nullish(),
  what: z.string().nullish(),
});

/** Reads the number that was asked for, and the yes or no of somebody who was asked and left the digits out. */
export function readFollowUp(text: string, memory: unknown): RelayArgs | null {
  const { awaiting, what } = memorySchema.safeParse(memory).data ?? {};
  const word = keywordText(text);
  if (awaiting === "number") {
    const number =
      /^(?:(?:(?:it'?s|its|to|on|the|her|his|number|no|is|my|mum'?s?) )*)([+(]?\d[\d\s()./-]{4,}\d)[.!]?$/i.exec(
        text.trim(),
      )?.[1];
    return number === undefined ? null : { what, to: number };
  }
  if (awaiting !== "answer") return null;
  if (/^(?:YES|Y|YEAH|YEP|YES PLEASE|OK|OKAY|SURE|ALLOW|ALLOW IT)$/.test(word)) return { answer: "yes" };
  return /^(?:NO|N|NOPE|NO THANKS|NO THANK YOU|NO THX|DECLINE)$/.test(word) ? { answer: "no" } : null;
}

function readAnswer(text: string): RelayArgs | null {
  const word = keywordText(text);
  const yes = /^(?:YES|Y|YEAH|YEP|OK|OKAY|ALLOW|ACCEPT)(?: TO)?[ ,:-]*(\d{4})$/.exec(word);
  if (yes) return { answer: "yes", code: yes[1] };
  const no = /^(?:NO|N|NOPE|DECLINE)[ ,:-]+(\d{4})$/.exec(word);
  if (no) return { answer: "no", code: no[1] };
  if (/^BLOCK (?:ALL|EVERYONE|EVERYBODY|ALL OF THEM|ALL NUMBERS)$/.test(word)) return { answer: "block-all" };
  const block = /^BLOCK(?: (?:THEM|HIM|HER|THIS(?: NUMBER)?|THAT(?: NUMBER)?))?(?:[ ,:-]+(\d{4}))?$/.exec(
    word,
  );
  if (block) return { answer: "block", code: block[1] };
  const number = /^BLOCK (?:NUMBER )?(\+?[\d\s()./-]{6,})$/.exec(
    keywordText(text).replace(/^BLOCK (\d{6,})/, "BLOCK $1"),
  );
  return number ? { answer: "block", to: number[1] } : null;
}
