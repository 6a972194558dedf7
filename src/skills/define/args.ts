import { z } from "zod";
import { formKinds } from "./forms.ts";

export const MAX_WORDS = 60;

export const defineSchema = z.object({
  do: z
    .enum(["define", "spell", "synonyms", "opposites", "rhymes", "sound", ...formKinds, "beyond", "usage"])
    .nullish()
    .describe(
      "define: the meaning (default); spell: the right spelling; synonyms, opposites, rhymes: other words; sound: how it is said; plural and so on: that form",
    ),
  words: z.string().max(MAX_WORDS).nullish().describe("The word or fixed phrase, as the person wrote it"),
  or: z
    .array(z.string().max(MAX_WORDS))
    .max(3)
    .nullish()
    .describe("With spell: other spellings the person is in doubt between"),
  from: z.number().int().min(0).max(500).nullish().meta({ internal: true }),
  /** The words are a title of Wiktionary, as it is written there. */
  isTitle: z.boolean().nullish().meta({ internal: true }),
});
export type DefineArgs = z.infer<typeof defineSchema>;
