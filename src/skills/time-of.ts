import { z } from "zod";
import type { Sources } from "./index.ts";
import { anyZoneName, zonesOf } from "./time-of/city-zones.ts";
import { feastDate } from "./time-of/feasts.ts";
import { isFeastDay, isMoonFeast } from "./time-of/moon-feasts.ts";
import { findClocks } from "./time-of/clocks.ts";
import { readTimeFollowUp } from "./time-of/read-follow-up.ts";
import { noSuchDate } from "./time-of/no-date.ts";
import { noClock } from "./time-of/wording.ts";
import { readPlaceAnswer } from "./where/ask-where.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";
import { answerQuestion } from "./time-of/answer.ts";
import type { Question } from "./time-of/question.ts";
import { readQuestion } from "./time-of/read-question.ts";

const MAX_CHARACTERS = 160;
const timeSchema = z.object({
  question: z
    .string()
    .max(MAX_CHARACTERS)
    .nullish()
    .describe(
      "The question, in one of these forms: time in tokyo; time difference between london and sydney; 3pm in london in tokyo; " +
        "days until 25 dec; what day was 3 may 1998; 90 days after 1 june; 9.45 to 17.10 how long; next public holiday in kenya; " +
        "is 6 april a public holiday; public holidays in france may; when is diwali in singapore",
    ),
  /** The answer to whose clock is meant, as it was texted. */
  here: z.string().max(120).nullish().meta({ internal: true }),
});
export type TimeOfArgs = z.infer<typeof timeSchema>;

/** The question that was answered last, as it was texted; `awaiting`: the answer needs to know where the person is. */
const memorySchema = z.object({
  asked: z.string().max(MAX_CHARACTERS),
  awaiting: z.literal("where").nullish(),
});

const example =
  "TIME TOKYO\nOr ask: time difference london delhi? 3pm here in tokyo? days until 25 dec? what day was 3 may 1998? how long from 9.45 to 17.10?";

/** Clocks and calendars by text. Towns that are not in the list are looked up at Open-Meteo. */
export function createTimeOf(sources: Sources): Skill<TimeOfArgs> {
  return {
    name: "time",
    isReady: true,
    help: {
      word: "TIME",
      what: "the time anywhere, days between dates, public holidays",
      topics: [
        ...["time", "date", "day", "days", "clock", "clocks", "calendar"],
        ...["holidays", "holiday", "bank holidays", "public holidays"],
      ],
      example,
    },
    description:
      "The time in a place, time differences, a time of one place in another, days until or between dates, the weekday of a date, " +
      "durations, clock changes, public holidays by country. It returns the finished answer.",
    schema: timeSchema,
    readCommand,
    readSurely: (text) => (asksSurely(text) || noSuchDate(text) !== null ? { question: text } : null),
    readUtterance: (text) => (readQuestion(text) ? { question: text } : null),
    readFollowUp,
    run: (args, context) => run(args, context, sources),
  };
}

function readCommand(text: string): TimeOfArgs | null {
  const said =
    /^\s*\/?(?<word>time|date|days?|(?:(?:bank|public|national) )?holidays)(?![\p{L}\p{N}'])[\s:]*(?<rest>.*)$/isu.exec(
      text,
    )?.groups;
  if (!said) return isSure(text) ? { question: text } : null;
  const rest = said.rest?.trim() ?? "";
  const word = said.word?.toLowerCase() ?? "";
  // TIME alone is asked for the time here far more often than for help.
  if (word.endsWith("holidays")) {
    const asked = `public holidays ${rest}`.trim();
    return readQuestion(asked)?.kind === "holidays" ? { question: asked } : null;
  }
  if (rest === "") return word === "time" || word === "date" ? { question: word } : null;
  const asked =
    word === "date" && readQuestion(`what date is ${rest}`) ? `what date is ${rest}` : `${word} ${rest}`;
  return readQuestion(asked) ? { question: asked } : null;
}

/** "9pm kenya time in texas", "what date is 90 days from now": nothing else can be meant. */
function isSure(text: string): boolean {
  const question = text.length > 80 ? null : readQuestion(text);
  if (question?.kind === "convert")
    return [question.from, question.to].every((place) => place === null || zonesOf(place) !== null);
  if (question?.kind === "clock-change") return /(?<![a-z])clocks?(?![a-z])/i.test(text);
  if (question?.kind === "holidays") return /(?<![a-z])(?:bank|public|national|federal) ho/i.test(text);
  if (question?.kind === "date-of")
    return /^\s*wh?[ao]t'?s? (?:day|date)/i.test(text) && /\d/.test(question.date);
  return (
    question?.kind === "shift" &&
    /(?<![a-z])(?:date|day)(?![a-z])/i.test(text) &&
    /\d|(?<![a-z])(?:ago|from)(?![a-z])/i.test(text)
  );
}

/** "est to gmt" is no way from place to place. */
const areZones = new RegExp(
  `^\\s*(?:convert )?${anyZoneName} (?:to|vs|and|2|in|into) ${anyZoneName}\\W*$`,
  "i",
);

/** Kinds of questions that are read from words which mean nothing else. */
const sureKinds: Question["kind"][] = [
  ...([
    "difference",
    "convert",
    "since",
    "between",
    "age",
    "born-in",
    "leap",
    "week-number",
    "day-number",
  ] as const),
  ...(["unix", "clock-form", "later", "month-days", "weekday-count", "until-clock"] as const),
];

/** Asks of clocks or dates by its own words: "what will the date be in 3 weeks", "time in tokyo and sydney". */
function asksSurely(text: string): boolean {
  const question = text.length > 100 ? null : readQuestion(text);
  if (!question) return false;
  if (question.kind === "now")
    return question.place !== null && /(?<![a-z])ti?me?(?![a-z])/i.test(text) && isKnown(question.place);
  if (question.kind === "difference")
    return (
      (areZones.test(text) ||
        /(?<![a-z])(?:time|hours?|hrs?|ahead|behind|difference|diff)(?![a-z])/i.test(text)) &&
      isKnown(question.to) &&
      isKnown(question.from)
    );
  if (question.kind === "convert") return isKnown(question.from) && isKnown(question.to);
  if (question.kind === "shift" && question.from !== null) return true;
  if (question.kind === "date-of" && isNamedDay(question.date)) return true;
  if (question.kind === "holidays" && question.about === "named") return isMoonFeast(question.name);
  if (question.kind === "shift" || question.kind === "date-of" || question.kind === "today")
    return /(?<![a-z])(?:date|day|time)(?![a-z])/i.test(text);
  if (question.kind === "until")
    return /(?<![a-z])(?:days?|weeks?|wks?|months?|hours?|sleeps|long|time|count ?down)(?![a-z])/i.test(text);
  if (question.kind === "span") return /(?<![a-z])(?:how|hw|hours|hrs)(?![a-z])/i.test(text);
  return sureKinds.includes(question.kind);
}

/** "bonfire night", with or without a year. */
function isNamedDay(date: string): boolean {
  return (
    isFeastDay(date) || feastDate(date.replace(/ (?:\d{4}|(?:this|next) year)$/, ""), 2000, null) !== null
  );
}

function isKnown(place: string | null): boolean {
  return place === null || place.split(/,? (?:and|&|n|or) |, /).some((part) => zonesOf(part) !== null);
}

function readFollowUp(text: string, memory: unknown): TimeOfArgs | null {
  const read = memorySchema.safeParse(memory);
  if (!read.success) return null;
  const { asked, awaiting } = read.data;
  if (awaiting) {
    const here = readPlaceAnswer(text);
    if (here !== null) return { question: asked, here };
  }
  const question = readTimeFollowUp(text, readQuestion(asked));
  return question === null ? null : { question };
}

async function run(
  { question, here }: TimeOfArgs,
  context: SkillContext,
  sources: Sources,
): Promise<SkillReply> {
  if (!question?.trim()) return { text: example };
  const none = noSuchDate(question);
  if (none !== null) return { text: none };
  const asked = readQuestion(question);
  if (!asked) return { text: "I cannot read that. Text it like this: TIME TOKYO or days until 25 dec" };
  const said = question.slice(0, MAX_CHARACTERS);
  if (!here?.trim()) return remembering(said, await answerQuestion(asked, context, sources));
  const found = await findClocks(here, context, sources);
  const [own, ...others] = found.kind === "clocks" ? found.clocks : [];
  if (!own || others.length > 0)
    return remembering(said, noClock(found.kind === "clocks" ? { kind: "unknown-here" } : found), true);
  const reply = await answerQuestion(asked, { ...context, zone: own.zone }, sources);
  // Asked once: all skills know it from now on.
  return { ...remembering(said, reply), effects: [{ kind: "know-person", zone: own.zone }] };
}

function remembering(asked: string, reply: SkillReply, isAwaiting = false): SkillReply {
  const awaiting = isAwaiting ? { awaiting: "where" } : (reply.remember ?? {});
  return { ...reply, remember: { ...awaiting, asked } };
}
