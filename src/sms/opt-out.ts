import { keywordText } from "./keyword-text.ts";
import type { Consent } from "./message.ts";

/**
 * Twilio's default keywords (help article 223134027, "Twilio support for opt-out keywords"; documentation of
 * Advanced Opt-Out). Twilio blocks or unblocks the contact and answers itself, then still hands the text to us.
 */
const CONSENT_BY_WORD: ReadonlyMap<string, Consent> = new Map([
  ["STOP", "opt-out"],
  ["STOPALL", "opt-out"],
  ["UNSUBSCRIBE", "opt-out"],
  ["CANCEL", "opt-out"],
  ["END", "opt-out"],
  ["QUIT", "opt-out"],
  ["REVOKE", "opt-out"],
  ["OPTOUT", "opt-out"],
  ["START", "opt-in"],
  ["UNSTOP", "opt-in"],
  ["YES", "opt-in"],
  ["HELP", "help"],
  ["INFO", "help"],
]);

/**
 * The consent keyword a message consists of, or null. Only the whole message counts ("STOP 12345" and "stop
 * it" are none), in any case, with or without "/", quotes and punctuation; "STOP ALL" and "OPT-OUT" count as
 * one word. `word` is there to tell YES apart: it opts in only who is opted out, else it is an answer.
 */
export function consentWord(text: string): { consent: Consent; word: string } | null {
  const word = keywordText(text).replace(/^(STOP|OPT)[ \p{Pd}](ALL|OUT)$/u, "$1$2");
  const consent = CONSENT_BY_WORD.get(word);
  return consent === undefined ? null : { consent, word };
}

/** Longer messages are about something; someone who wants out is brief. */
const MAX_REQUEST_CHARACTERS = 120;

const PLEASE = "PLEASE|PLS|PLZ|THANKS|THANK YOU|THX|OK|OKAY";
const ME = "(?:ME|US|(?:TO )?(?:THIS|MY) (?:NUMBER|PHONE|CELL))";
const TEXT = "(?:TEXT|TXT|MESSAGE|MSG|SMS|CONTACT)";
const TEXTING = "(?:TEXTING|TXTING|MESSAGING|CONTACTING|SPAMMING|BOTHERING)";
const TEXTS = "(?:(?:ANY|ALL|MORE|THESE|YOUR|FURTHER) )*(?:TEXTS|TEXT MESSAGES|MESSAGES|SMS|MSGS|TXTS|SPAM)";
const LIST =
  "(?:YOUR|THIS|THE|ALL|ALL YOUR) " +
  "(?:(?:TEXT|TEXTING|SMS|MESSAGE|MAILING|MARKETING|CONTACT|PHONE) )?(?:LISTS?|DATABASE|SYSTEM)";

/** What people write who do not know the keyword: whole sentences, apostrophes and punctuation taken out. */
const REQUESTS = [
  `STOP ${TEXTING}(?: ${ME})?`,
  `(?:STOP SENDING|DO NOT SEND|DONT SEND) (?:${ME} )?${TEXTS}(?: ${ME})?`,
  `(?:DO NOT|DONT|NEVER) ${TEXT} ${ME}`,
  `(?:TAKE|REMOVE|DELETE|GET) (?:ME|(?:THIS|MY) (?:PHONE )?NUMBER) (?:OFF|OFF OF|FROM|OUT OF) ${LIST}`,
  `UNSUBSCRIBE(?: ${ME})?(?: FROM (?:${LIST}|${TEXTS}|THIS|HERE))?`,
  `OPT ${ME} OUT(?: OF (?:${LIST}|${TEXTS}|THIS))?`,
  `(?:I WANT|I NEED|I WOULD LIKE|ID LIKE) TO (?:UNSUBSCRIBE|OPT OUT|STOP (?:RECEIVING|GETTING) ${TEXTS})`,
  `I (?:DO NOT|DONT|NO LONGER) (?:WANT|WISH)(?: TO (?:RECEIVE|GET))? ${TEXTS}(?: FROM YOU)?`,
  `NO MORE ${TEXTS}`,
];

const OPENING = `${PLEASE}|KINDLY|JUST|HI|HEY|HELLO|SORRY|NO|(?:(?:THIS IS|YOU HAVE) )?(?:THE )?WRONG NUMBER`;
const CLOSING = `${PLEASE}|NOW|AGAIN|ANYMORE|ANY MORE|ANY LONGER|EVER|FOREVER|FOR GOOD|IMMEDIATELY|AT ONCE`;
const REQUEST = new RegExp(`^(?:(?:${OPENING}) )*(?:${REQUESTS.join("|")})(?: (?:${CLOSING}))*$`);

/**
 * Whether a message as a whole unmistakably asks for no more texts in words that are no keyword ("please stop
 * texting me"): Twilio does not block these, so that honouring them is left to us. Anything with more to it
 * ("stop texting me about the weather", "how do I stop texting", "tell him to stop texting me") is not taken.
 */
export function asksToStop(text: string): boolean {
  if (text.length > MAX_REQUEST_CHARACTERS) return false;
  const words = keywordText(text)
    .replaceAll("'", "")
    .replace(/[.,!;\s\p{Pd}]+/gu, " ");
  return REQUEST.test(words);
}
