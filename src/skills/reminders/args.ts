import { z } from "zod";
import { knownPlaceSchema } from "../where/which-place.ts";

const words = (most: number) => z.string().max(most).nullish();

/** What the reminders skill runs with. */
export const remindersSchema = z.object({
  do: z
    .enum(["set", "list", "delete", "delete-all", "change", "snooze", "done", "left", "usage"])
    .nullish()
    .describe(
      "set: a new reminder, with `what` and `when`. list: what is set. change: another time (`when`) for the one that " +
        "`which` names. delete: the one that `which` names. snooze: the last one that came, again at `when`. done: what came last has been done. " +
        "left: how long until the one that `which` names.",
    ),
  what: words(480).describe("What is to be remembered, in the person's own words."),
  when: words(200).describe(
    'When, as the person said it: "tomorrow 7am", "in 20 min", "every weekday at 8", "first monday of the month".',
  ),
  which: words(200).describe('The reminder that is meant: its number in the list, "it", or words of it.'),
  /** A person said yes to that all are deleted. */
  isSure: z.boolean().nullish().meta({ internal: true }),
  /** The one that was chosen of several. */
  key: words(20).meta({ internal: true }),
  /** The answer to "Where are you?", as it was texted, or a zone. */
  place: words(200).meta({ internal: true }),
  /** What that was chosen to mean. */
  here: knownPlaceSchema.nullish().meta({ internal: true }),
});

export type RemindersArgs = z.infer<typeof remindersSchema>;

/** So much is read of one text. */
export const maxTextCharacters = 480;
