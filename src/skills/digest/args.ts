import { z } from "zod";
import { knownPlaceSchema } from "../where/which-place.ts";

const words = (most: number) => z.string().max(most).nullish();

/** What the digest skill runs with. */
export const digestSchema = z.object({
  do: z
    .enum(["set", "change", "add", "drop", "show", "off", "on", "now", "usage", "unsuited"])
    .nullish()
    .describe(
      "set: a new daily text, with `when` and `what`. change: other days or another time (`when`). add, drop: one thing " +
        "more or less in it (`what`). show: what is set. off, on. now: send it once at once. unsuited: they want it more often than once a day, or not by the week.",
    ),
  when: words(120).describe('Days and time as the person wrote them, such as "every weekday at 7:00".'),
  what: words(480).describe(
    'What it tells, as the person wrote it: "weather for Leeds and the 8:12 bus from home to work". Weather, ways, the calendar and news only.',
  ),
  /** The answer to "Where are you?", as it was texted. */
  place: words(200).meta({ internal: true }),
  /** What that was chosen to mean. */
  here: knownPlaceSchema.nullish().meta({ internal: true }),
  /** What the weather or directions skill runs with for an item whose place was chosen. */
  chosen: z
    .array(z.object({ words: z.string().max(480), args: z.unknown() }))
    .max(4)
    .nullish()
    .meta({ internal: true }),
});

export type DigestArgs = z.infer<typeof digestSchema>;

/** So much is read of one text; more is no wish for a daily text. */
export const maxTextCharacters = 480;
