import { z } from "zod";

/** So much is read of one text. */
export const maxTextCharacters = 600;

/** `what`: all that is on at `of`. */
export const everything = "everything";

const words = (length: number) => z.string().max(length).nullish();

/** What the calendar skill runs with. */
export const calendarSchema = z.object({
  do: z
    .enum(["show", "next", "free", "find", "save", "add", "delete", "move", "rename", "undo", "off", "usage"])
    .nullish()
    .describe(
      "show: what is on at `when`. next: the next event (of `what`, where that is given). free: whether nothing is on at `when`. " +
        "find: when `what` is. save: read the private iCalendar `address` from now on. add: an event `what` at `when`. " +
        "delete: take an event `what` off that was added by text; with `when` only the one of that time. move: give `what` the time `when`. " +
        "rename: call `what` `to`. undo: take the last change back. off: forget the whole calendar.",
    ),
  when: words(200).describe(
    'The person\'s own words for the time: "friday afternoon", "3 april 2pm-4pm", "every tuesday 6pm until june".',
  ),
  to: words(100).describe("The new name of an event."),
  of: words(100).describe('Which of an event that comes again: "this week", "tuesday".'),
  /** So much later it is to be; negative: earlier. */
  shiftMinutes: z.int().min(-600_000).max(600_000).nullish().meta({ internal: true }),
  /** Of an event that comes again: each time, or only the next. */
  each: z.boolean().nullish().meta({ internal: true }),
  what: words(300).describe('The person\'s own words for the event: "dentist".'),
  address: words(maxTextCharacters).describe("An https or webcal address of an iCalendar file."),
  /** The answer to the question whether it is meant. */
  sure: z.boolean().nullish().meta({ internal: true }),
  /** The kept event that was chosen. */
  kept: words(400).meta({ internal: true }),
  /** In a daily text: short. */
  brief: z.boolean().nullish().meta({ internal: true }),
});

export type CalendarArgs = z.infer<typeof calendarSchema>;
