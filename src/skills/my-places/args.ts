import { z } from "zod";
import { knownPlaceSchema } from "../where/which-place.ts";

export const MAX_WORDS_CHARACTERS = 200;
export const MAX_NAME_CHARACTERS = 20;

/** What the skill of a person's own places runs with, from all doors. */
export const myPlacesSchema = z.object({
  do: z
    .enum(["set", "tell", "list", "forget", "forget-all", "usage"])
    .nullish()
    .describe(
      "set: keep a place (needs name and where). tell: what is kept under a name. list: all of them. forget: one of " +
        "them. forget-all: all of them (asks first).",
    ),
  name: z
    .string()
    .max(40)
    .nullish()
    .describe('What the person calls it: "home", "work", "gran"; "here" for where they are now.'),
  where: z
    .string()
    .max(MAX_WORDS_CHARACTERS)
    .nullish()
    .describe("For set: the address, stop or town as the person wrote it."),
  /** A second place of the same text. */
  also: z.object({ name: z.string(), where: z.string() }).nullish().meta({ internal: true }),
  /** Chosen among several: ours alone. */
  place: knownPlaceSchema.nullish().meta({ internal: true }),
  /** They answered that all may go. */
  isConfirmed: z.boolean().nullish().meta({ internal: true }),
});

export type MyPlacesArgs = z.infer<typeof myPlacesSchema>;
