import { sentencesOf } from "../define/sentences.ts";
import { type TranslateArgs, MAX_WORDS } from "./args.ts";
import { type Language, languageNamed } from "./languages.ts";
import { isPhrase, meaningsOf, phraseIn, phrasesOf } from "./phrasebook.ts";
import { readCoded, readRequest, type Request } from "./read-request.ts";

/** TRANSLATE with what follows. */
export function readCommand(text: string): TranslateArgs | null {
  const said = /^\s*\/?(?:translat(?:e|ion)|transl?)(?![\p{L}\p{N}'])[\s:]*(?<rest>.*)$/isu.exec(
    text,
  )?.groups;
  if (!said) return readBookPhrase(text);
  const rest = said["rest"]?.trim() ?? "";
  if (rest === "") return { do: "usage" };
  const request = readCoded(rest) ?? readRequest(`translate ${rest}`);
  return request && toArgs(request);
}

/** "Hello in korean", "please and thank you in dutch": all of it is a phrase of the book and a language. */
function readBookPhrase(text: string): TranslateArgs | null {
  if (text.length > 80 || !/\bin \p{L}+(?: \p{L}+)?[\s?!.]*$/u.test(text)) return null;
  const request = readRequest(text);
  if (!request?.to || request.isCount) return null;
  const { words, to } = request;
  const isWhole = new RegExp(`^\\W*(?:say )?${escape(words)}\\W+in \\S+(?: \\S+)?$`, "iu").test(text.trim());
  return isWhole && isInBook(to, words) ? toArgs(request) : null;
}

function isInBook(to: Language, words: string): boolean {
  const parts = phrasesOf(words);
  return phraseIn(to, words) !== null || (parts.length > 0 && parts.every((part) => phraseIn(to, part)));
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** "Hello in korean": a phrase of the book and a language, which else is taken for a greeting. */
export function readSurely(text: string): TranslateArgs | null {
  for (const part of [text, ...sentencesOf(text)]) {
    const request = part.length > 120 ? null : readRequest(part);
    if (!request?.to || request.words.length > 100) continue;
    // "How do i say congratulations in spanish" is a request by all of its words.
    const isSaid =
      request.to.code !== "en" && (asksToSay.test(part) || (wordFor.test(part) && !ofFood.test(part)));
    // Foreign words of the book: "what does guten tag mean".
    const isForeign =
      request.to.code === "en" &&
      /\bmeans?\b|\blanguage\b|\bpron[ou]+n/i.test(part) &&
      meaningsOf(request.words, request.from).length > 0;
    if (isSaid || isForeign || isInBook(request.to, request.words)) return toArgs(request);
  }
  return null;
}

const asksToSay =
  /^\s*(?:(?:how|hw) (?:(?:do|d|does|would|wud|should|can|could|to|2) )?(?:(?:you|u|i|we|they|one) )?(?:say|sey)|(?:please |pls |(?:can|could) (?:you|u) )?translate)\b/iu;

/** "German for railway station"; "thai for dinner" is no word, and "french for beginners" a course. */
const wordFor = /^\s*(?:wh?[ao]t(?:'?s| is) )?(?:the )?\p{L}+ (?:words? )?for (?:the |an? )?\p{L}/iu;
const ofFood =
  /\bfor (?:\w+ )?(?:dinner|tea|lunch|breakfast|supper|two|one|beginners?|kids|children|adults|travell?ers|tourists|me|us|my|our|sale)\b|\b(?:near|nearby|tonight|today|tomorrow|restaurants?|food|takeaway|class|classes|lessons?|course|courses|book|books|teacher|menu)\b/iu;

/** What is to be translated; null where a text asks for something else. */
export function readUtterance(text: string): TranslateArgs | null {
  for (const part of [text, ...sentencesOf(text)]) {
    const request = readRequest(part);
    if (request) return toArgs(request);
  }
  return null;
}

/** "And in german?" after a translation, "and thank you" in the same language, "how do you say it"; a language after the question which one. */
export function readFollowUp(text: string, memory: unknown): TranslateArgs | null {
  const { words, to } = (memory ?? {}) as { words?: unknown; to?: unknown };
  if (typeof words !== "string" || words === "") return null;
  const asked = text.slice(0, 80);
  const said =
    /^\s*(?:(?:and|ok|now|also|what about|how about|wot about|wat about)\s+)*(?:in|into|to)?\s*(?<language>[\p{L}\p{M} -]{2,40}?)(?: too| as well| please| pls)?[\s?!.]*$/iu.exec(
      asked,
    )?.groups?.["language"];
  const language = said === undefined ? null : languageNamed(said);
  if (language) return { do: "translate", words: words.slice(0, MAX_WORDS), to: language.code };
  if (typeof to !== "string") return null;
  if (howSaid.test(asked)) return { do: "translate", words: words.slice(0, MAX_WORDS), to, isSaid: true };
  const other = another.exec(asked)?.groups?.["words"] ?? "";
  // A word of the book, or what is named as a word.
  const isWord = isPhrase(other) || /^\s*(?:and )?(?:how (?:do|would) (?:you|u|i) )?say\b/i.test(asked);
  return isWord ? { do: "translate", words: other.slice(0, MAX_WORDS), to } : null;
}

const howSaid =
  /^\s*(?:and |ok |but )?(?:(?:how|hw) (?:do|d|to|would|is|are|shud|should) ?(?:you|u|i|we|it|that)? ?(?:say|pronounce|pronounced|pronounse|said)(?: it| that| this)?|(?:the |whats the )?pronunciation|how does (?:it|that) sound)(?: please| pls)?[\s?!.]*$/iu;
const another =
  /^\s*(?:(?:and|also|what about|how about|wat about|wot about|now)\s+)+(?:(?:how (?:do|would) (?:you|u|i) )?say )?["']?(?<words>.+?)["']?(?: too| as well)?[\s?!.]*$/iu;

function toArgs({ words, to, from, isCount, also, isSaid }: Request): TranslateArgs {
  return {
    do: isCount ? "count" : "translate",
    words: words.slice(0, MAX_WORDS),
    ...(to && { to: to.code }),
    ...(from && { from: from.code }),
    ...(also && { also: also.map(({ code }) => code).slice(0, 3) }),
    ...(isSaid && { isSaid }),
  };
}
