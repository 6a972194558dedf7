import { z } from "zod";
import type { Sources } from "./index.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";
import { answerQuestion } from "./time-of/answer.ts";
import { readQuestion } from "./time-of/read-question.ts";

const MAX_CHARACTERS = 160;
const timeSchema = z.object({
  question: z
    .string()
    .max(MAX_CHARACTERS)
    .nullish()
    .describe(
      "The question, in one of these forms: time in tokyo; time difference between london and sydney; 3pm in london in tokyo; " +
        "days until 25 dec; what day was 3 may 1998; 90 days after 1 june; 9.45 to 17.10 how long",
    ),
});
export type TimeOfArgs = z.infer<typeof timeSchema>;

const example =
  "TIME TOKYO\nOr ask: time difference london delhi? 3pm here in tokyo? days until 25 dec? what day was 3 may 1998? how long from 9.45 to 17.10?";

/** Clocks and calendars by text. Towns that are not in the list are looked up at Open-Meteo. */
export function createTimeOf(sources: Sources): Skill<TimeOfArgs> {
  return {
    name: "time",
    isReady: true,
    help: {
      word: "TIME",
      what: "the time anywhere, days between dates",
      topics: ["time", "date", "day", "days", "clock", "clocks", "calendar", "timezone", "zone"],
      example,
    },
    description:
      "The time in a place, time differences, a time of one place in another, days until or between dates, the weekday of a date, " +
      "durations, clock changes, Easter. It returns the finished answer. It knows no public holidays.",
    schema: timeSchema,
    readCommand,
    readUtterance: (text) => (readQuestion(text) ? { question: text } : null),
    run: (args, context) => run(args, context, sources),
  };
}

function readCommand(text: string): TimeOfArgs | null {
  const said = /^\s*\/?(?<word>time|date|days?)(?![\p{L}\p{N}'])[\s:]*(?<rest>.*)$/isu.exec(text)?.groups;
  if (!said) return null;
  const rest = said.rest?.trim() ?? "";
  const word = said.word?.toLowerCase() ?? "";
  // TIME alone is asked for the time here far more often than for help.
  if (rest === "") return word === "time" || word === "date" ? { question: word } : null;
  const asked =
    word === "date" && readQuestion(`what date is ${rest}`) ? `what date is ${rest}` : `${word} ${rest}`;
  return readQuestion(asked) ? { question: asked } : null;
}

function run({ question }: TimeOfArgs, context: SkillContext, sources: Sources): Promise<SkillReply> {
  if (!question?.trim()) return Promise.resolve({ text: example });
  const asked = readQuestion(question);
  if (!asked)
    return Promise.resolve({
      text: "I cannot read that. Text it like this: TIME TOKYO or days until 25 dec",
    });
  return answerQuestion(asked, context, sources);
}
