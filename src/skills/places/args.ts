import { z } from "zod";
import { knownPlaceSchema } from "../where/which-place.ts";

export const MAX_WORDS_CHARACTERS = 120;

const words = z.string().max(MAX_WORDS_CHARACTERS);

/** What the places skill runs with, from all doors. */
export const placesSchema = z.object({
  do: z
    .enum(["find", "details", "phone", "directions", "more", "usage"])
    .nullish()
    .describe(
      "Leave out to look for something. details, phone, directions: of one of the numbered results last given. more: the next results.",
    ),
  what: words
    .nullish()
    .describe('What is looked for, as the person wrote it: "pharmacy", "pasta", "the royal oak otley".'),
  near: words
    .nullish()
    .describe(
      'Where, as the person wrote it: "kings x", "60611", "home"; "here" for near the person; leave out where they did not say.',
    ),
  openNow: z.boolean().nullish().describe("Only what is open now."),
  about: z
    .enum(["phone", "hours", "address"])
    .nullish()
    .describe("Only where one place's phone number, opening hours or address is asked for."),
  day: z
    .string()
    .max(20)
    .nullish()
    .describe('With about hours: "tomorrow" or a weekday, where one was named.'),
  number: z.number().int().min(1).max(20).nullish().describe("Which of the numbered results."),
  mode: z
    .enum(["transit", "bus", "train", "walk", "bike", "drive"])
    .nullish()
    .describe("With directions: how they travel, where they said so."),
  /** FIND and a few words: a note of theirs may have them. */
  mayBeNoted: z.boolean().nullish().meta({ internal: true }),
  /** The place that `near` was chosen to mean: ours alone. */
  nearPlace: knownPlaceSchema.nullish().meta({ internal: true }),
  /** `near` is where the person is: it answers our question. */
  isHere: z.boolean().nullish().meta({ internal: true }),
});

export type PlacesArgs = z.infer<typeof placesSchema>;
