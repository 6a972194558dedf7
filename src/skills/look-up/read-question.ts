import { sentencesOf, withoutReason } from "../define/sentences.ts";
import { isFresh, isSurelyFresh } from "./fresh.ts";
import { isNotOurs } from "./not-ours.ts";
import type { Question } from "./question.ts";
import { rules } from "./rules.ts";
import { tidyQuestion } from "./tidy.ts";

const MAX_CHARACTERS = 200;

/** Reads a question of knowledge; null where the text is not surely one, or another skill's. Case stays as texted. */
export function readQuestion(text: string): Question | null {
  const sentences = sentencesOf(text);
  for (const sentence of sentences) {
    const tidy = tidyQuestion(sentence);
    // Beside why it is asked: only what is a question by its first word.
    const question = sentence.length <= MAX_CHARACTERS && isQuestion.test(tidy) ? read(tidy) : null;
    if (question) return question;
  }
  if (text.length > MAX_CHARACTERS || /[\r\n].*[\r\n]/.test(text)) return null;
  const tidy = tidyQuestion(text);
  // Of two questions the first: "what is typhoid and how do you get it".
  const parts = [tidy, tidy.replace(secondQuestion, ""), tidyQuestion(withoutReason(tidy))];
  // "I help my daughter with her homework and would like to know what photosynthesis is"
  const wish = wondering.exec(sentences.join(" "))?.groups?.["wish"];
  if (wish !== undefined) parts.unshift(tidyQuestion(wish));
  return parts.reduce<Question | null>((found, part) => found ?? read(part), null);
}

const secondQuestion = /,? (?:and|or) (?:how|what|why|when|where|who|is|can|does)\b.*$/iu;
const wondering =
  /\b(?:to (?:know|find out|learn)|wondering|curious|(?:can|could|would|will) you tell (?:me|us)) (?<wish>(?:who|what|when|where|how|why|which)\b[^.?!]+)/iu;
const isQuestion =
  /^(?:who|what|when|where|how|why|which|in (?:what|which)|(?:tell|teach) (?:me|us)|explain|look ?up|(?:\p{L}+ )?(?:facts|info|information))\b/iu;

/** What is asked of a coming or passing day is no matter of an encyclopedia. */
const ofNow =
  /(?<!\b(?:bloody|black|good|ash|palm|easter|shrove|cyber|super) )\b(?:today|2day|tonight|tonite|2nite|tomorrow|tmrw|tmoro|tomoz|2moro|later|soon|yesterday|last night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;

function read(tidy: string): Question | null {
  if (tidy.length < 3) return null;
  if (isSurelyFresh(tidy)) return { kind: "fresh", words: tidy };
  const question = isFresh(tidy) ? ({ kind: "fresh", words: tidy } as const) : byRules(tidy);
  // The readers of the other skills cost more than all rules.
  return question && isNotOurs(tidy) ? null : question;
}

function byRules(tidy: string): Question | null {
  if (ofNow.test(tidy)) return null;
  for (const { pattern, make } of rules) {
    const match = pattern.exec(tidy);
    const question = match ? make(match.groups ?? {}, read) : null;
    if (question) return question;
  }
  return null;
}
