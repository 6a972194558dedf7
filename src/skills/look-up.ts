import type { Sources } from "./index.ts";
import { answerArticle, answerPage, goOn } from "./look-up/answer-article.ts";
import { answerWeb, noWebSearch, showResults } from "./look-up/answer-web.ts";
import { type LookUpArgs, lookUpSchema, MAX_QUESTION_CHARACTERS } from "./look-up/args.ts";
import { checkSources } from "./look-up/check-sources.ts";
import { replyToFailure } from "./look-up/failure.ts";
import { readCommand, readSurely } from "./look-up/read-command.ts";
import { readFollowUp } from "./look-up/read-follow-up.ts";
import { type Question, topicQuestion } from "./look-up/question.ts";
import { readQuestion } from "./look-up/read-question.ts";
import { notesHold } from "./lists/find.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";
import { plain } from "./wording.ts";

export type { LookUpArgs };

const example =
  "WHO NELSON MANDELA\nOr ask: how tall is kilimanjaro? when did the titanic sink? capital of mongolia? what is malaria? Then MORE.";

/** Looks things up: what stays in Wikipedia, what is new by a search of the web where one is set up. */
export function createLookUp(sources: Sources): Skill<LookUpArgs> {
  return {
    name: "look_up",
    isReady: true,
    help: {
      word: "WHO",
      what: "who or what something is, facts, and news where set up",
      topics: [
        "who",
        "wiki",
        "wikipedia",
        "look up",
        "lookup",
        "facts",
        "search",
        "google",
        "web",
        "knowledge",
        "news",
        "encyclopedia",
      ],
      example,
    },
    description:
      "Looks up a person, place, thing or event in Wikipedia, with the fact that is asked for (when, how tall, how many, capital of), " +
      "and news, scores and prices by a search of the web where one is set up. Use it for every question of knowledge rather than " +
      "your memory. It returns the finished answer with its source's name. Not for shops, ways, weather, the time or sums.",
    schema: lookUpSchema,
    readCommand,
    readSurely,
    agentFirst: true,
    readUtterance: (text) => (readQuestion(text) ? { question: text } : null),
    readFollowUp,
    run: (args, context) => run(args, context, sources),
    check: (signal) => checkSources(sources, signal),
  };
}

async function run(args: LookUpArgs, context: SkillContext, sources: Sources): Promise<SkillReply> {
  try {
    return await answer(args, context, sources);
  } catch (error) {
    return replyToFailure(error);
  }
}

async function answer(args: LookUpArgs, context: SkillContext, sources: Sources): Promise<SkillReply> {
  const where = { origin: sources.wikipediaUrl, signal: context.signal };
  if (args.results) return showResults(args.results);
  if (args.page && typeof args.from === "number") return goOn(args.page, args.from, where);
  const words = args.question?.trim() ?? "";
  if (words === "") return { text: example };
  // "Where is the car": whoever has noted what they ask for wants the note.
  if (!args.page && !args.isWeb && notesHold(words, context.items))
    return { text: "", then: { skill: "lists", args: { do: "find", text: words } } };
  const question = questionOf(words);
  if (question === null) return { text: `I cannot read that. Text it like this:\n${example}` };
  const { webSearch } = sources;
  if (question.kind === "fresh" || (args.isWeb && webSearch)) {
    if (webSearch) return answerWeb(webSearch, words, context);
    const isInFeeds = sources.newsFeeds.length > 0;
    return { text: noWebSearch, ...(isInFeeds && { then: { skill: "news", args: { question: words } } }) };
  }
  const reply = args.page
    ? await answerPage(args.page, question.fact, where)
    : await answerArticle(question, words, where);
  if (reply) return remembering(reply, words, question.topic);
  if (webSearch) return answerWeb(webSearch, words, context);
  // "What is a ventricle": what no article is about may stand in the dictionary.
  if (!question.fact && /^\p{L}{4,}$/u.test(question.topic)) {
    return { text: "", then: { skill: "define", args: { do: "define", words: question.topic } } };
  }
  return {
    text: `I found nothing on "${plain(question.topic, 60)}" in Wikipedia. Check the spelling, or try fewer words.`,
  };
}

/** So that the next text may ask the same of another: "and of spain". */
function remembering(reply: SkillReply, question: string, topic: string): SkillReply {
  const { remember } = reply;
  const isShort = question.length <= MAX_QUESTION_CHARACTERS && topic.length <= 120;
  if (typeof remember !== "object" || remember === null || !isShort) return reply;
  return { ...reply, remember: { ...remember, question, topic } };
}

/** What cannot be read as a question is looked up as it stands. */
function questionOf(words: string): Question | null {
  return readQuestion(words) ?? topicQuestion(words);
}
