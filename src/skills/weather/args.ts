import { z } from "zod";
import { knownPlaceSchema } from "../where/which-place.ts";

export const MAX_PLACE_CHARACTERS = 120;
export const MAX_DAY_CHARACTERS = 60;

export const aboutSchema = z.enum([
  "rain",
  "umbrella",
  "coat",
  "wind",
  "sun",
  "sky",
  "temperature",
  "snow",
  "frost",
  "warning",
  "uv",
  "humidity",
]);
export type About = z.infer<typeof aboutSchema>;

/** What the weather skill runs with, from all doors. */
export const weatherSchema = z.object({
  do: z.enum(["usage"]).nullish().meta({ internal: true }),
  place: z
    .string()
    .max(MAX_PLACE_CHARACTERS)
    .nullish()
    .describe(
      "Town or place in the person's own words, or the name they saved it under; leave out for where they are.",
    ),
  day: z
    .string()
    .max(MAX_DAY_CHARACTERS)
    .nullish()
    .describe(
      'When, in the person\'s own words: "now", "today", "tonight", "tomorrow morning", "sat", "weekend", "week", ' +
        '"next 3 hours", "at 17:00", "29 mar". Leave out where they named none.',
    ),
  about: aboutSchema
    .nullish()
    .describe("What they asked about, if one thing. sun: sunrise and sunset; sky: sunny, cloudy or fog."),
  /** A place that the person chose, or that another skill knows. Ours alone: a model could only invent one. */
  at: knownPlaceSchema.nullish().meta({ internal: true }),
  /** `at` was one of several of that name, and is kept as what the words mean. */
  isChosen: z.boolean().nullish().meta({ internal: true }),
  /** Where they said they are, after being asked: kept as "here". */
  isHere: z.boolean().nullish().meta({ internal: true }),
  /** They asked whether it stays dry: rain is a no. */
  isDryAsked: z.boolean().nullish().meta({ internal: true }),
  /** One short line, for the digest. */
  brief: z.boolean().nullish().meta({ internal: true }),
});

export type WeatherArgs = z.infer<typeof weatherSchema>;
