import { z } from "zod";
import { shownResult } from "../look-up/args.ts";

export const MAX_WORDS_CHARACTERS = 100;

export const newsSchema = z.object({
  about: z
    .string()
    .max(MAX_WORDS_CHARACTERS)
    .nullish()
    .describe(
      "A topic (sport, business, world) or what the news should be about, in a word or two; left out: the headlines",
    ),
  question: z
    .string()
    .max(200)
    .nullish()
    .describe(
      "A question on sport or of today, as it was texted: who won the lakers game; when do ireland play next",
    ),
  /** The number of a headline that was shown, to be told in two sentences. */
  story: z.number().int().min(1).max(99).nullish().meta({ internal: true }),
  /** The next headlines. */
  more: z.boolean().nullish().meta({ internal: true }),
  /** Results of the web that were found before and not shown yet. */
  results: z.array(shownResult).max(5).nullish().meta({ internal: true }),
  /** As part of a longer text: nothing to choose from. */
  brief: z.boolean().nullish().meta({ internal: true }),
});
export type NewsArgs = z.infer<typeof newsSchema>;

const story = z.object({
  title: z.string().max(200),
  summary: z.string().max(600),
  feed: z.string().max(60),
  /** ISO; null where the feed does not say. */
  at: z.string().max(40).nullable(),
});
export type Story = z.infer<typeof story>;

/** The question that was answered, as it was texted. */
const question = z.string().max(200).nullish();

/** What was found, and how many of it were shown; or what is left of a search of the web. */
const memorySchema = z.union([
  z.object({ stories: z.array(story).max(12), shown: z.number().int().min(0).max(12), question }),
  z.object({ results: z.array(shownResult).max(5), question }),
]);
type NewsMemory = z.infer<typeof memorySchema>;

/** It comes from the database: another shape is as good as none. */
export function readMemory(memory: unknown): NewsMemory | null {
  const read = memorySchema.safeParse(memory);
  return read.success ? read.data : null;
}
