import { isTypo } from "../lists/names.ts";
import type { AboutMeArgs } from "./read-text.ts";

const words = (all: string): Set<string> => new Set(all.trim().split(/\s+/));

const mine = words("me my mine myself us our i ive im meself");
const you = words(
  "you u ya ur your youve uve youre yours yous yall aisms system systems database databases server servers service number records record file files memory books computer",
);
const keeping = words(
  `know kno knw knows known knowing found remember rember remembr remembering recall keep keeping kept keeps store stored storing stores save saved
   saving savd hold holding held holds collect collected collecting gather gathered gathering log logged logging logs record recorded recording
   remembered remembers learn learnt learned retain retained retaining track tracking tracked processing process`,
);
/** Of what is kept, only beside a word for data: "what details have you got". */
const having = words("have has hav got gt see share shared on there about");
const data = words(
  `data datas dta info infos inform information details detail texts txts messages msgs history profile account acount acct accnt
   file files records record stuff things conversation conversations chat chats privacy activity`,
);
const own = words("name address number location whereabouts phone birthday movements position");
const erasing = words(
  `forget forgt 4get forgot delete delet del dlete deleted deleting erase erace erased erasing remove removed removing rmv wipe wiped
   clear cleared destroy purge scrub rid bin drop lose deregister unregister cancel close deactivate reset`,
);
const all = words("all everything evrything everythin anything whatever lot every whole entire evry any");
const denying = words("dont don't do'nt not never stop stopped no without shouldnt mustnt wont");
const asking = words(
  "what whats wot wots wat wats which how who whos do does did are r is have has show tell list give copy print export download everything all let any anything",
);
const others = words(
  `a an the of on in to 2 for 4 from with by at that this it its and or n so also just now today please pls plz kindly can could cud would wud will
   should shall may might want wants wanted wanna need wish subject much many long where why when if be been being am was were about bout abt
   regarding re under against within inside down up out off away over back so far already currently exactly actually really ever ever
   still even there here then than more else only too very personal private confidential stored full complete own person people anyone somebody
   someone else ask asking asked wondering wonder curious know find view tell told said say sent send texted text wrote written gave given
   put get see look access request exercise rights right gdpr ccpa act law protection policy under concerned worried happy agree consent permission
   longer anymore any more again forever ever good once straight immediately completely totally entirely permanently properly
   must must've ought thank thanks ok okay yes no hi hello hey using use user service they yet done finished leaving make relating related relates connected linked associated belonging concerning somewhere anywhere lol mate m8 pal x xx so hmm right far`,
);
/** "Erase my lists, notes and everything". */
const kinds = words("lists note notes reminder reminders place places setting settings");
const telling = words("told tell said say sent send texted text wrote written gave given shared");
/** What is denied stands so few words behind "dont". */
const denialReach = 5;
const known = [kinds, mine, you, keeping, having, data, own, erasing, all, denying, asking, others];

const vocabulary = new Set([...known.flatMap((set) => [...set]), ...telling]);

/**
 * Reads what a sentence wants of all that is kept of the person, where it is made of nothing but words of asking, keeping
 * and erasing, and of "me" and "you"; null where any other word stands in it: that may be about one thing.
 */
export function readByWords(line: string): AboutMeArgs | null {
  const plain = line
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/\b(?:would|id) like\b/g, "want")
    .replace(/\b(you|u) no(?= |$)/g, "$1 know")
    .replace(/\b(?:take|pull|strip|get) (.{2,40}?) (?:off|out)\b/g, "remove $1")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(knownWord)
    .join(" ");
  const said = plain.split(" ");
  if (said.length < 2 || !said.every((word) => vocabulary.has(word))) return null;
  // "do you know how to …", "do you know where i am", "tell me all you know about history"
  if (/\bhow to\b|\bwhere\b.*\b(?:i|im|me|we)\b|\bknow (?:about|of|on) (?!me|us|my|our)/.test(plain))
    return null;
  const has = (set: Set<string>): boolean => said.some((word) => set.has(word));
  const denied = (set: Set<string>): boolean =>
    said.some(
      (word, index) =>
        set.has(word) && said.slice(Math.max(0, index - denialReach), index).some((one) => denying.has(one)),
    );
  if (has(erasing)) {
    // To take a number off is to end the texts.
    if (
      (denied(erasing) && !/\b(?:dont|do not) (?:want|need)\b/.test(plain)) ||
      (/\b(?:number|phone|address)\b/.test(plain) &&
        !/\b(?:data|info|information|details?|records?)\b/.test(plain))
    )
      return null;
    // One kind alone is that skill's: "delete all my notes".
    if (has(kinds) && !(has(all) && new Set(said.filter((word) => kinds.has(word))).size > 1)) return null;
    const isAll = has(all) && (has(mine) || has(data) || has(you));
    const isMe = /\b(?:forget|erase)(?: all)?(?: about)? (?:me|myself)\b/.test(plain);
    const isKnown = has(you) && (has(keeping) || has(telling)) && has(mine);
    return isAll || isMe || isKnown || (has(mine) && has(data)) ? { do: "forget" } : null;
  }
  if (has(kinds)) return null;
  // "i dont want you to keep my data", "stop storing my texts"
  if (denied(keeping) && (has(data) || /\b(?:about|on|of) me\b/.test(plain))) return { do: "forget" };
  return isAsked(plain, has) ? { do: "tell" } : null;
}

/** As it is spelt here, where one letter is wrong, or two words are thumbed as one: "abot", "whatdo". */
function knownWord(word: string): string {
  if (vocabulary.has(word) || word.length < 4) return word;
  const parts = [2, 3, 4, 5].map((at) => [word.slice(0, at), word.slice(at)]);
  const two = parts.find((both) => both.every((part) => part.length > 1 && vocabulary.has(part)));
  return two?.join(" ") ?? [...vocabulary].find((one) => one.length > 3 && isTypo(one, word)) ?? word;
}

function isAsked(plain: string, has: (set: Set<string>) => boolean): boolean {
  if (has(data) && has(mine) && /\b(?:copy|request|access|see|export|download|print|show)\b/.test(plain))
    return true;
  if (!has(asking) || !(has(you) || /\b(?:is|are|been|being|was|wh?ats|wots)\b/.test(plain))) return false;
  // "what have i told you about me", "whats in your memory about me"
  if (
    /\b(?:about|of|on) (?:me|myself|us)\b/.test(plain) &&
    (/\bi\b/.test(plain) ? has(telling) : /\byour? \p{L}+/u.test(plain))
  )
    return true;
  if (/\bon (?:file|record)\b/.test(plain) && has(you)) return true;
  if (!has(keeping)) return has(having) && (has(data) || has(own)) && has(mine);
  return (
    [mine, data, own, all].some(has) ||
    /\b(?:what|wh?ats?|wots?)\b.* (?:you|u|ya|is|are|been|being)\b/.test(plain)
  );
}
