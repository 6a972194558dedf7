import { z } from "zod";

export const MAX_WORDS = 120;

export const translateSchema = z.object({
  do: z.enum(["translate", "count", "usage"]).nullish().meta({ internal: true }),
  words: z.string().max(MAX_WORDS).nullish().describe("The word or common phrase, as the person wrote it"),
  to: z.string().max(40).nullish().describe('The language to translate into: "Spanish" or "es"'),
  also: z.array(z.string().max(40)).max(3).nullish().meta({ internal: true }),
  /** How it is said is wanted too. */
  isSaid: z.boolean().nullish().meta({ internal: true }),
  from: z.string().max(40).nullish().describe("The language it is in, where that was said"),
});
export type TranslateArgs = z.infer<typeof translateSchema>;
