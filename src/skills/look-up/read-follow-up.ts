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
  const same = readSame(text, last);
  if (same) return same;
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

const another =
  /^(?:(?:and|n|what about|wat about|wot about|how about|hows about|ok|now|also|then|same for)[\s,]+)+(?:(?:the one )?(?:of|for|in|from|on) )?(?<topic>.+?)(?: (?:too|as well|then|please|pls|plz))?[\s?!.]*$/iu;
/** What follows "and" and is no other thing to ask the same of. */
const noOther =
  /^(?:(?:the |my |your |a )?(?:weather|time|date|way|route|bus|train|news|list|rest|next|other|same|last|first)\b|(?:now|then|so|more|yes|no|ok|thanks?|thank (?:you|u)|ta|bye|today|tomorrow|tonight|later|back|who|what|when|where|how|why|which|is|are|was|were|do|does|did|can|could|will|would|should|remind|add|set|tell|it|that|this|he|she|they|him|her|me|you|by|at|to|via|if|but)\b|\d)/iu;

/** "And of spain" after "capital of france": the same of another. */
function readSame(
  text: string,
  { question, topic }: { question?: string | null | undefined; topic?: string | null | undefined },
): LookUpArgs | null {
  const other = another.exec(text)?.groups?.topic?.trim() ?? "";
  if (!question || !topic || other === "" || noOther.test(other) || other.split(/\s+/).length > 4)
    return null;
  const at = question.toLowerCase().lastIndexOf(topic.toLowerCase());
  if (at === -1) return null;
  const asked = `${question.slice(0, at)}${other}${question.slice(at + topic.length)}`;
  const isRead =
    asked.length <= MAX_QUESTION_CHARACTERS && (at === 0 || readQuestion(asked)?.kind === "article");
  return isRead ? { question: asked } : null;
}
