import { z } from "zod";

export const MAX_QUESTION_CHARACTERS = 200;

export const shownResult = z.object({
  site: z.string().max(60),
  text: z.string().max(300),
  date: z.string().max(20).nullable(),
});
export type ShownResult = z.infer<typeof shownResult>;

export const lookUpSchema = z.object({
  question: z
    .string()
    .max(MAX_QUESTION_CHARACTERS)
    .nullish()
    .describe(
      "The question or the topic in few words, as: nelson mandela; how tall is kilimanjaro; capital of mongolia; who won the match last night",
    ),
  /** Search the web, whatever the question is like. */
  isWeb: z
    .boolean()
    .nullish()
    .describe("true: search the web of today instead of the encyclopedia, for news, scores, prices"),
  /** The page that was chosen or shown before, and from which of its sentences to go on. */
  page: z.string().max(400).nullish().meta({ internal: true }),
  from: z.number().int().min(0).max(2_000).nullish().meta({ internal: true }),
  /** Results of the web that were found before and not shown yet. */
  results: z.array(shownResult).max(5).nullish().meta({ internal: true }),
});
export type LookUpArgs = z.infer<typeof lookUpSchema>;

/** What the next text may go on from: an article and its next sentence, or results of the web. */
export const memorySchema = z.union([
  z.object({
    page: z.string().max(400),
    title: z.string().max(100),
    next: z.number().int().min(0).max(2_000),
    /** What was asked and of what, where the same may be asked of another: "capital of france", "france". */
    question: z.string().max(MAX_QUESTION_CHARACTERS).nullish(),
    topic: z.string().max(120).nullish(),
  }),
  z.object({ results: z.array(shownResult).max(5) }),
]);
