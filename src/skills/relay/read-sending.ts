import { commonName } from "../lists/names.ts";
import type { RelayArgs } from "./args.ts";

const verb =
  "(?:re-?)?(?:send|snd|sned|sent|text|txt|sms|msg|message|share|forward|foward|forwrd|fwd|pass|relay)(?: (?:on|over|along))?";
/** With a number beside them. */
const handing = `(?:${verb}|give|show|tell|let|get|copy|cc|ping|drop)`;
export const startsWithVerb = new RegExp(`^${handing}(?: |$)`, "i");
/** Between what is sent and who gets it. */
const towards = "(?:on to|onto|to|2|too|with|wiv|w/|w)";
const withoutOver = (words: string): string => words.replace(/ (?:on|over|along|across|again)+$/i, "").trim();
const ownThing =
  "(?:lists?|lst|notes?|that|dat|this|it|answer|reply|message|route|directions|address|weather|forecast|results?|times?|translation|definition|headlines?)";
const ownThings = new RegExp(`\\b${ownThing}\\b|^(?:my |the )*${commonName}$`, "i");

/** What is asked of sending as such: "how do i send my list to someone", "what can i send", "can you send a list to my friend". */
const questions = [
  `(?:how|hw) (?:do|can|could|would|wud) (?:i|u|you|we) ${verb}(?: (?:it|them|things|stuff|.*\\b${ownThing}\\b.*))?`,
  `(?:how|hw) (?:do|does) (?:sharing|sending|forwarding|relay)(?: .*)? work`,
  `(?:what|wot|who) (?:can|could) (?:i|u|you|we) (?:send|share|forward)(?: .*)?`,
  `${verb} (?:an?|some) (?:list|note|answer)(?: ${towards} [^\\d]*)?`,
  `${verb} (?:things|stuff|something|texts?|messages?|lists|notes) ${towards} [^\\d]*`,
];
export const asksHow = new RegExp(`^(?:${questions.join("|")})$`, "i");

/** A phone number, or a short one behind "to". */
export const longNumber = /(?:\+|\b00|\()?\(?\d[\d\s()./-]{4,}\d/gu;
const shortNumber = /(?<=\b(?:to|2|with|on) )\d{2,6}$/iu;

/** Reads what goes to a number that stands in the text: "send WHAT to mum on 07…"; null where none does. */
export function readToNumber(line: string): RelayArgs | null {
  // "send list 2 07700…": the 2 is a word.
  const spoken = line.replace(/(?<=\p{L} )2 (?=[+(\d])/gu, "to ");
  if (/^(?:give|show|tell|let) (?:me|us)\b/i.test(spoken)) return null;
  const long = [...spoken.matchAll(longNumber)].filter(([number]) => mayBePhone(number));
  const found = long.at(-1) ?? shortNumber.exec(spoken);
  if (!found) return null;
  const [to] = found;
  const first = long[0];
  if (first && first !== found) {
    const what = readWhat(spoken.slice(0, first.index).trim(), "");
    return what ? { what, to: spoken.slice(first.index, found.index + to.length) } : null;
  }
  const before = spoken.slice(0, found.index).trim();
  const after = spoken
    .slice(found.index + to.length)
    .replace(/^[\s,.:;-]+/, "")
    .trim();
  // At another time is for reminders.
  if (/^(?:at \d|in \d|tomorrow|2moro|tonight|later|every|on (?:mon|tue|wed|thu|fri|sat|sun))/i.test(after))
    return null;
  const what = startsWithVerb.test(before)
    ? readWhat(before, after)
    : (readWhatAfter(after) ?? readWhatBefore(before) ?? readBare(before));
  return what === null || what === "" ? null : { what, to: to.trim() };
}

/** Rather than an amount: "tell him it cost 1000000". */
function mayBePhone(number: string): boolean {
  const digits = number.replace(/\D/g, "").length;
  return digits >= (/^[(]?[+0]/.test(number) ? 6 : 9);
}

const verbFirst = new RegExp(`^${handing}(?: me)?(?: |$)`, "i");
const punctuationLast = /[\s,.:;?!-]+$/;
/** "mum's number is", "he's on": what only leads to a number. */
const numberWords =
  /(?:^|[\s,.?!]+)(?:(?:on|at|via|is|my|his|her|hers|their|theirs|the|this|mobile|cell|phone|number|no|num|mob|tel|it'?s|he'?s|she'?s|they'?re|(?:he|she|who|that|which) is|who'?s|-)[:,]?(?: |$))+$/i;
const toSomebody = new RegExp(`^(?<what>.*) ${towards}(?<whom>(?: [\\p{L}'’]+,?){0,5})$`, "iu");

/** What is to be sent, where the verb comes first: "send WHAT to mum on 07…", "text mum 07… WHAT", "fwd to 07…". */
function readWhat(before: string, after: string): string | null {
  const rest = before.replace(verbFirst, "").replace(punctuationLast, "");
  const bare = rest.replace(numberWords, "").replace(punctuationLast, "");
  const what = withoutOver(toSomebody.exec(` ${bare}`)?.groups?.["what"] ?? "");
  if (what !== "") return startsWithGet.test(before) && !ownThings.test(what) ? null : what;
  if (after !== "") return after.replace(/^(?:with|have|see|saying|and say) (?=\S)/i, "");
  const isLast = new RegExp(`^${verb}(?: ${towards}\\b|$)`, "i").test(before);
  if (bare === "" || toSomebody.test(` ${bare}`)) return isLast && isSurelyLast(before) ? "that" : null;
  return startsWithGet.test(before) ? null : bare;
}

const startsWithGet = /^get /i;
/** "fwd 07…" and "send to 07…" can only mean the last answer; "text 07…" may be the beginning of anything. */
const isSurelyLast = (before: string): boolean => !/^(?:send|snd|text|txt|sms|msg|message)$/i.test(before);

/** "my husband is on 07…, send him the shopping list", "i want 07… to have my list". */
function readWhatAfter(after: string): string | null {
  const sent = new RegExp(
    `^(?:(?:and|so|please|pls|can (?:you|u)|could (?:you|u)) )*${verb} (?:to )?(?:(?:him|her|them|it to (?:him|her|them)) )?(?<what>\\S.*?)(?: there)?$`,
    "iu",
  ).exec(after)?.groups?.["what"];
  if (sent !== undefined) return sent;
  const had = new RegExp(`^(?:to |should |must |can )?${having} (?<what>\\S.*)$`, "iu").exec(after)?.groups?.[
    "what"
  ];
  return had !== undefined && ownThings.test(had) ? had : null;
}

const having = "(?:have|see|get|gets|needs?|wants?(?: to (?:have|see|get))?)";

/** "can my wife have the list too, shes on 07…", "mum needs my list 07…". */
function readWhatBefore(before: string): string | null {
  const bare = before.replace(numberWords, "").replace(punctuationLast, "");
  const had = new RegExp(
    `^(?:can |could |let |so )*(?!(?:i|we|you|u|add|note|call|ring)\\b)(?:[\\p{L}'’]+ ){1,3}${having} (?<what>\\S.*?)(?: (?:too|as ?well|also|please|pls))?$`,
    "iu",
  ).exec(bare)?.groups?.["what"];
  return had !== undefined && ownThings.test(had) ? had : null;
}

/** "shopping list to 07…" */
function readBare(before: string): string | null {
  const bare = before.replace(numberWords, "").replace(punctuationLast, "");
  const what = withoutOver(toSomebody.exec(bare)?.groups?.["what"] ?? "");
  const isShort =
    what.split(" ").length <= 4 && !/^(?:add|put|note|remember|remind|save|stick|pop)\b/i.test(what);
  return isShort && /(?:^|\b(?:my|the) |\w )(?:list|lst|notes?)$|^(?:my |the )?(?:that|this|it)$/i.test(what)
    ? what
    : null;
}

/** Whom it may be that nothing is sent to, or that another skill serves. */
const notSomebody =
  /^(?:me|us|myself|my ?self|you|u|my (?:phone|number)|here|this number|(?:a |the )?(?:human|person|operator|agent|manager|advis[eo]r)|(?:my |your )?e-?mail|bed|sleep|the list|(?:my |the )?(?:to ?do|shopping)(?: list)?|list|work|\p{L}+ list)$/iu;

/** "text mum the list" */
const toNamed = new RegExp(
  `^${verb} (?!me |us |out |back |that |this |it )(?:[\\p{L}'’]+ ){1,3}?(?<what>(?:the|my|our|that|this) (?:\\S+ ){0,3}?(?:list|note|answer|route|directions|address))$`,
  "iu",
);

/** "send that to mum", "share my list": the number is still to be asked for. */
export function readToSomebody(line: string): RelayArgs | null {
  const alone = /^(?:share|forward|foward|fwd|pass on|relay) (?<what>\S.*?)(?: on)?$/i.exec(line)?.groups?.[
    "what"
  ];
  const named = toNamed.exec(line)?.groups?.["what"];
  if (named !== undefined && !/ (?:to|on|in|from) /i.test(line)) return { what: named };
  // "forward to my mum"
  const found = new RegExp(
    `^${verb} (?:(?<what>\\S.*) )?${towards} (?<whom>[\\p{L}'’]+(?: [\\p{L}'’]+){0,2})$`,
    "iu",
  ).exec(line)?.groups;
  const isLast = found !== undefined && found["what"] === undefined && isSurelyLast(line.split(" ")[0] ?? "");
  const what = isLast
    ? "that"
    : withoutOver(
        found?.["what"] ?? alone ?? /^(?:send|snd) (this|that|dat)(?: on)?$/i.exec(line)?.[1] ?? "",
      );
  if (!ownThings.test(what) || /^(?:me|us)\b/i.test(what)) return null;
  return notSomebody.test(found?.["whom"] ?? "") ? null : { what };
}
