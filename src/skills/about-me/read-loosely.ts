import type { AboutMeArgs } from "./read-text.ts";

const end =
  "(?=$|[,.?!]| (?:then|please|pls|plz|so far|now|and|or|anyway|exactly|already|thanks|at the moment|right now|because|cos)\\b)";
const me =
  "(?:me|myself|us|my family|(?:ppl|people|users|someone) like (?:me|us)|(?:this|my) (?:number|phone))";
const data =
  "(?:data|info|infos|information|details|records?|messages|texts|history|profile|file|account|stuff)";

const erases =
  /\b(?:forget|forgotten|4get|delete|deleted|erase|erased|remove|removed|wipe|wiped|purge|scrub|get rid of|destroy|reset)\b/i;
/** All of it, and of the person. */
const allMine = new RegExp(
  [
    `\\b(?:all|everything|every|whole|any|entire|complete)\\b.*\\b(?:my (?:\\p{L}+ )?${data}\\b|(?:about|of|on|from) ${me}${end})`,
    `\\b(?:all|everything|whatever|anything|all that|what)(?: of)? (?:that |of )?(?:i|ive|i've|i have) (?:ever |have |just |already )*(?:told|tell|said|sent|send|texted|text|wrote|written|gave|given|shared)\\b`,
    `\\bwho i am\\b`,
    // "new owner of this number, forget the last person"
    `\\b(?:last|previous|former|old) (?:person|owner|user|holder)(?:'?s)?\\b`,
    `\\bi (?:want|wish|would like|need|wanna) (?:\\p{L}+ )?(?:to |2 )?be (?:completely |totally )?(?:deleted|forgotten|erased|wiped)\\b`,
    `\\bmy (?:personal |private |own )?${data} (?:to be |be |must be |should be |must go|gone|\\b(?:deleted|erased|removed|wiped)\\b)`,
  ].join("|"),
  "iu",
);
/** One thing of many, or another's: "delete the note about me". */
const ofOneThing =
  /\b(?:lists?|notes?|reminders?|alarms?|timers?|places?|events?|calendar|photos?|pictures?|digest|shopping|groceries|him|her|them|app|website|address(?:es)?|jokes?|poem|story|song|site|email|ex)\b|\bhow (?:do|can|to)\b.*\b(?:from|on) (?!you|u\b|here|this)/i;

const keeps =
  "(?:know|kno|keep|keeping|kept|store|stored|storing|saved?|saving|hold|holding|held|collect|collected|collecting|remember|remembered|record|recorded|recording|logged|log|gathered|learnt|learned)";
const you = "(?:you|u|ya|youve|you've|uve|youre|you're|ur|this service|aisms)";
const keepsOfMe = [
  new RegExp(
    `\\b${you}\\b.{0,30}\\b${keeps}\\b.{0,30}\\b(?:about|bout|abt|on|of|from|under|regarding) ${me}${end}`,
    "iu",
  ),
  new RegExp(
    `\\b(?:what|which|any|all|the|everything|how much)\\b.{0,20}\\b${data}\\b.{0,20}\\b(?:have|has|hav|got|is there|exists?)\\b.{0,20}\\b(?:about|bout|on|of|from|under|for) ${me}${end}`,
    "iu",
  ),
  new RegExp(
    `^(?:what|which|how much)(?: of my| my| personal| private)? ${data} (?:have|did|hav) i (?:given|give|told|tell|sent|send|shared|share)(?: (?:to )?(?:you|u|with you))?$`,
    "iu",
  ),
  new RegExp(
    `^(?:who|what|where|why|how|can i|could i|may i|is|are|do|does)\\b.*\\bmy (?:personal |private |own )?(?:data|information|personal info|personal details)\\b(?! (?:allowance|plan|roaming|usage|limit|bundle|balance|left|cap|package|run|ran))`,
    "iu",
  ),
  /^(?:have|do|hav) (?:you|u) (?:got|have|know|keep|remember|store|stored|saved|kept) my (?:name|number|phone number|details|birthday|personal details)\b/i,
];

/**
 * Reads what any sentence wants of all that is kept of the person, by what it speaks of; null where that is not sure. To
 * tell is harmless, and to erase is asked once more.
 */
export function readLoosely(line: string): AboutMeArgs | null {
  if (ofOneThing.test(line)) return null;
  if (erases.test(line)) return allMine.test(line) ? { do: "forget" } : null;
  return keepsOfMe.some((pattern) => pattern.test(line)) ? { do: "tell" } : null;
}
