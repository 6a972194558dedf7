import { readSum } from "../calculate/read-sum.ts";
import { answerConversion } from "../convert/answer.ts";
import { readUtterance as readWord } from "../define/read.ts";
import { readUtterance as readWay } from "../directions/read-utterance.ts";
import { readLooseWish as readLanguage } from "../language/read-wish.ts";
import { readUtterance as readList } from "../lists/read-text.ts";
import { readUtterance as readMyPlace } from "../my-places/read-utterance.ts";
import { readUtterance as readPlace } from "../places/read-command.ts";
import { readUtterance as readReminder } from "../reminders/read-text.ts";
import { readQuestion as readTime } from "../time-of/read-question.ts";
import { readUtterance as readTranslation } from "../translate/read.ts";
import { readUtterance as readWeather } from "../weather/read-utterance.ts";
import { isKnowledge } from "./sure.ts";

type Reader = (text: string) => unknown;

/** What reads the texts of the other skills: what one of them understands is no question of knowledge. */
const strict: Reader[] = [
  readTime,
  (text) => answerConversion(text, null),
  readSum,
  (text) => (/^what is an? \p{L}+$/iu.test(text) ? null : readWord(text)),
  readTranslation,
  readMyPlace,
  readReminder,
  readList,
  readLanguage,
];
/** These find a place or a way in nearly everything that is asked; in what was, there is none. */
const loose: Reader[] = [readWay, (text) => (isDefinition.test(text) ? null : readPlace(text))];
const isDefinition =
  /^what (?:is|are|is the) (?!.*\b(?:open|good|gd|nice|cheap|near\p{L}*|nr|closest|on|number|address)\b)/iu;
const ofThePast =
  /^(?:(?:who|when|where|how|why|what|which \p{L}+|what \p{L}+) )?(?:was|were|did)\b|^who \p{L}+(?:ed|ew|ote|ang|un[gk]?)\b/iu;

/** Of the asker, this service or those about them; what "it" is was told before. */
const personal =
  /(?<![\p{L}']|\b(?:tell|tel|teach|give|send|get|show|inform) (?=(?:me|us)\b))(?:you|u|ya|yu|ur|your|yours|yourself|me|my|mine|myself|i(?!$)|im|i'm|ive|i've|we|our|ours|(?<!the )us|here|this|hav u|dad|mum|mom|gran|the kids|commands?|keywords?|skills?)(?![\p{L}'])|^\p{L}+ (?:is|are|am|was|were|do|does|did|can|will|should|shall|would) (?:it|that|these|those|there|he|she|they|his|her|their)(?![\p{L}'])|\b(?:it|that)$/iu;
/** "Why do we yawn" is asked of everybody. */
const ofUsAll =
  /^why (?:do|don'?t|can|can'?t|does|are|is|did) (?:we|our)\b(?!.*\b(?:my|me|i|here|this|you|your|us)\b)/iu;
/** Titles may hold any word: "who wrote i know why the caged bird sings". */
const ofTitles =
  /^(?:who (?:wrote|writes|sang|sings|sung|recorded|composed|directed|starred in)|(?:who (?:is|was) )?(?:the )?(?:author|singer|writer|director|composer) of)\b/iu;
/** Asked of those near, of a day to come, or for advice: "who is open", "what time is the meeting". */
const ofDailyLife =
  /^who (?:(?:is|has) )?(?:got|open|(?!winning|leading|playing)\p{L}+ing (?:up|the|for|at|to|on|out))\b|^(?:what|which) (?:time|day|date)\b(?! (?:was|did|were)\b)|^how many (?:units|pills|tablets|mg)\b|\b(?:should|shall|recommend|advice|best for)\b|\b(?:nearest|closest) (?!to |planet|star|galaxy|relative|living)\p{L}|\b(?:from|frm) \S.* (?:to|2) \S/iu;

/** Whether the text is surely another skill's, or nobody's. `text`: tidied. */
export function isSurelyNotOurs(text: string): boolean {
  if (ofTitles.test(text)) return false;
  if (personal.test(text) && !ofUsAll.test(text)) return true;
  return strict.some((read) => read(text) !== null);
}

/** Whether another skill answers this text, or nobody should. `text`: tidied. */
export function isNotOurs(text: string): boolean {
  if (ofTitles.test(text)) return false;
  if (isSurelyNotOurs(text)) return true;
  if (isKnowledge(text)) return false;
  if (readWeather(text) !== null) return true;
  return !ofThePast.test(text) && (ofDailyLife.test(text) || loose.some((read) => read(text) !== null));
}
