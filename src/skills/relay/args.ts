import { z } from "zod";

/** So much is read of one text. */
export const maxTextCharacters = 500;

const words = z.string().max(maxTextCharacters).nullish();

/** What the relay skill runs with. */
export const relaySchema = z.object({
  what: words.describe(
    'The person\'s own words for what is to be sent: a list of theirs ("shopping list"), a note ("wifi code", "notes"), or ' +
      '"that" for your last answer, such as a route or a place. Anything else cannot be sent.',
  ),
  to: words.describe(
    "The phone number it goes to, as the person wrote it. Left out where they gave no number.",
  ),
  /** A person said yes, or no, to what was shown: `text` to `to`. */
  isSure: z.boolean().nullish().meta({ internal: true }),
  text: z.string().max(2000).nullish().meta({ internal: true }),
  /** What somebody answers who was asked; `code`: the four digits; `to`: or the number it is about. */
  answer: z.enum(["yes", "no", "block", "block-all"]).nullish().meta({ internal: true }),
  code: z.string().max(4).nullish().meta({ internal: true }),
});

export type RelayArgs = z.infer<typeof relaySchema>;
