import { z } from "zod";

/** The most that is kept of one person. */
export const most = { items: 500, lists: 30, characters: 300, nameCharacters: 40 };

/** So much is read of one text. */
export const maxTextCharacters = 1000;

/** The list that what belongs to no list is kept in. */
export const notesList = "notes";

/** In the place of a list's name: all of them, but the notes. */
export const everyList = "all lists";

const words = (length: number) => z.string().max(length).nullish();

/** What the lists skill runs with. */
export const listsSchema = z.object({
  do: z
    .enum([
      "add",
      "show",
      "lists",
      "has",
      "done",
      "swap",
      "move",
      "clear",
      "new",
      "rename",
      "undo",
      "note",
      "find",
      "usage",
    ])
    .nullish()
    .describe(
      "add: put `items` on `list`. show: tell what is on `list`. lists: which lists there are. has: whether `items` are " +
        "on it. done: take `items` off (their words, or their numbers as shown). swap: put all `items` but the first in the place of the first. move: `items` from `list` to the list `to`. clear: all of `list`. new: a list without " +
        "items yet. rename: `list` to `to`. undo: the last change. note: keep `text`. find: notes with the words of `text`.",
    ),
  list: words(most.nameCharacters).describe(
    'The list\'s name without the word list: "shopping"; "notes" for notes. Left out where none is named.',
  ),
  items: z
    .array(z.string().max(maxTextCharacters))
    .max(200)
    .nullish()
    .describe("The items in the person's own words, each by itself."),
  text: words(maxTextCharacters).describe("A note to keep, or the words to find one by."),
  to: words(most.nameCharacters).describe("The new name of a list, or the list that things are moved to."),
  /** A person said yes, or no, to that all of it goes. */
  isSure: z.boolean().nullish().meta({ internal: true }),
});

export type ListsArgs = z.infer<typeof listsSchema>;
