import { keywordText } from "../../sms/keyword-text.ts";
import { MAX_QUESTION_CHARACTERS, memorySchema, type LookUpArgs } from "./args.ts";
import { readQuestion } from "./read-question.ts";
import { tidyQuestion } from "./tidy.ts";

const more = new Set([
  "MORE",
  "MORE PLEASE",
  "MORE PLS",
  "GO ON",
  "CONTINUE",
  "CARRY ON",
  "TELL ME MORE",
  "AND",
  "NEXT",
  "ANY MORE",
  "WHAT ELSE",
  "KEEP GOING",
]);
/** Of the weather, the way or the clock, whatever was told before. */
const notOfTopic =
  /^(?:how (?:far|hot|cold|warm|windy|wet)\b|what (?:time|day|date)\b|what is (?:it|this|that)$|where (?:is|are) (?:it|that|this)$|how long (?:is|will|does) it (?:take)?)/iu;
const own = /\b(?:his|her|its|it's|their|hers)\b/iu;
const self = /\b(?:he|she|it|they|him|them)\b/iu;

/** Reads MORE, and questions such as "and when did she die" about what the last answer was on. */
export function readFollowUp(text: string, memory: unknown): LookUpArgs | null {
  const known = memorySchema.safeParse(memory);
  if (!known.success) return null;
  const last = known.data;
  if (more.has(keywordText(text))) {
    return "page" in last ? { page: last.page, from: last.next } : { results: last.results };
  }
  if (!("page" in last) || text.length > 80) return null;
  const tidy = tidyQuestion(text);
  if (!/^(?:who|what|when|where|how|why|which|in (?:what|which))\b/iu.test(tidy) || notOfTopic.test(tidy))
    return null;
  const title = last.title.replace(/ \([^()]*\)$/, "");
  const meant = own.test(tidy)
    ? tidy.replace(own, `${title}'s`)
    : self.test(tidy)
      ? tidy.replace(self, title)
      : null;
  if (meant === null || meant.length > MAX_QUESTION_CHARACTERS || readQuestion(meant)?.kind !== "article")
    return null;
  return { question: meant, page: last.page };
}
