import type { SkillReply } from "../skill.ts";
import { readSentences, readSummary } from "../wikipedia/read-article.ts";
import { searchPages, type FoundPage } from "../wikipedia/search-pages.ts";
import { plain, shorten } from "../wording.ts";
import { splitSentences } from "../wikipedia/sentences.ts";
import { choosePage, fold, type Meaning, meaningsOf } from "./choose-page.ts";
import type { Fact } from "./facts.ts";
import { contentWords } from "./facts.ts";
import { pickSentence } from "./pick-sentence.ts";
import type { Question } from "./question.ts";
import { tell } from "./wording.ts";

const SOURCE = "Wikipedia";
const SENTENCES = 2;
/** Of these articles the first that answers, where the question names none. */
const WIDTH = 3;

type Asked = Extract<Question, { kind: "article" }>;
type Where = { origin: string; signal: AbortSignal };

/**
 * Answers from the encyclopedia: the sentence with the fact that is asked for, or the first two. `question` is kept for
 * the choice between articles. Null where nothing is found that answers. Throws SourceError.
 */
export async function answerArticle(
  asked: Asked,
  question: string,
  where: Where,
): Promise<SkillReply | null> {
  const pages = await searchPages(where.origin, asked.topic, where.signal);
  if (asked.isWide && asked.fact) {
    // No page holds all of these words: any of them, and a sentence that has all in other forms.
    if (pages.length === 0) return answerWidely(await searchAny(asked.topic, where), asked.fact, where);
    const wideReply = await answerWidely(pages.slice(0, WIDTH), asked.fact, where);
    if (wideReply) return wideReply;
  }
  const chosen = choosePage(pages, asked.topic);
  if (!chosen) return null;
  if (Array.isArray(chosen)) return askWhich(chosen, asked.topic, question);
  const summary = await readSummary(where.origin, chosen.key, where.signal);
  if (!summary) return null;
  if (!summary.isAmbiguous) {
    const page = { page: chosen.key, title: summary.title };
    return answerFrom(page, asked.fact, where, !isAkin(chosen, asked.topic));
  }
  const meanings = meaningsOf(pages, asked.topic, summary);
  if (meanings.length > 1) return askWhich(meanings, asked.topic, question);
  const [only] = meanings;
  return only ? answerPage(only.page, asked.fact, where) : null;
}

/** Answers from a page that was chosen, or was told of before. Null where there is none of that key. */
export async function answerPage(page: string, fact: Fact | null, where: Where): Promise<SkillReply | null> {
  const summary = await readSummary(where.origin, page, where.signal);
  return summary ? answerFrom({ page, title: summary.title }, fact, where) : null;
}

/** Goes on with a page at one of its sentences. */
export async function goOn(page: string, from: number, { origin, signal }: Where): Promise<SkillReply> {
  const sentences = await readSentences(origin, page, { isWhole: true, signal });
  const title = plain(page.replaceAll("_", " "), 60);
  if (from >= sentences.length) return { text: `That is all that I have on ${title} (${SOURCE}).` };
  return write({ page, title, sentences, from, most: SENTENCES });
}

async function answerFrom(
  { page, title }: { page: string; title: string },
  fact: Fact | null,
  { origin, signal }: Where,
  isFar = false,
): Promise<SkillReply | null> {
  const sentences = await readSentences(origin, page, { isWhole: fact !== null, signal });
  if (sentences.length === 0) return null;
  const at = fact ? pickSentence(sentences, title, fact) : null;
  // The beginning of an article on something else answers nothing.
  if (isFar && fact && at === null) return null;
  return write({ page, title, sentences, from: at ?? 0, most: at === null ? SENTENCES : 1 });
}

/** Whether a page's name has to do with the words that were looked for: "Japanese yen" with "currency of japan". */
function isAkin({ title, matchedTitle }: FoundPage, topic: string): boolean {
  const named = contentWords(`${title} ${matchedTitle ?? ""}`).map(startOf);
  return contentWords(topic).some((word) => named.includes(startOf(word)));
}

function startOf(word: string): string {
  return fold(word).slice(0, 4);
}

async function answerWidely(
  pages: FoundPage[],
  fact: Fact,
  { origin, signal }: Where,
): Promise<SkillReply | null> {
  const summaries = await Promise.all(pages.map(({ key }) => readSummary(origin, key, signal)));
  for (const [index, summary] of summaries.entries()) {
    const page = pages[index]?.key;
    if (!summary || summary.isAmbiguous || page === undefined) continue;
    const sentences = splitSentences(summary.text);
    const at = pickSentence(sentences, summary.title, fact);
    if (at !== null) return write({ page, title: summary.title, sentences, from: at, most: 1 });
  }
  return null;
}

/** Pages with any of the words; Wikipedia's search knows OR, and "largest" for "biggest" it does not. */
async function searchAny(topic: string, { origin, signal }: Where): Promise<FoundPage[]> {
  const words = contentWords(topic).map((word) => (/^(?:biggest|greatest)$/iu.test(word) ? "largest" : word));
  return (await searchPages(origin, words.join(" OR "), signal)).slice(0, 2 * WIDTH);
}

function askWhich(meanings: Meaning[], topic: string, question: string): SkillReply {
  const lines = meanings.map(({ label }, index) => `${index + 1} ${shorten(label, 40)}`);
  return {
    text: [`Which ${shorten(plain(topic), 40)}?`, ...lines].join("\n"),
    question: {
      choices: meanings.map(({ page }, index) => ({ answer: String(index + 1), args: { question, page } })),
    },
  };
}

type Written = { page: string; title: string; sentences: string[]; from: number; most: number };

function write({ page, title, sentences, from, most }: Written): SkillReply {
  const [first = "", ...others] = sentences.slice(from);
  const named = names(first, title) ? first : `${title.replace(/ \([^()]*\)$/, "")}: ${first}`;
  // Of a first paragraph alone it is not known how much stands behind it; nearly always there is more.
  const { text, told } = tell([named, ...others], { most, source: SOURCE, hasMore: true });
  return { text, remember: { page, title: title.slice(0, 100), next: from + told } };
}

/** Whether the sentence says by itself what it is about: "a lake" does not name Lake Victoria. */
function names(sentence: string, title: string): boolean {
  const words = contentWords(title.replace(/ \([^()]*\)$/, ""));
  return words.some((word) => word.length > 2 && sentence.includes(word));
}
