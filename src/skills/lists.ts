import { addItems, beginList, keepNote } from "./lists/add.ts";
import { type ListsArgs, listsSchema } from "./lists/args.ts";
import { moveItems, renameList, swapItem } from "./lists/change.ts";
import { clearList } from "./lists/clear.ts";
import { findNotes } from "./lists/find.ts";
import { ownItems } from "./lists/names.ts";
import { readCommand, readFollowUp, readUtterance } from "./lists/read-text.ts";
import { showList, showLists, tellWhether } from "./lists/show.ts";
import { takeOff, undoLast } from "./lists/take-off.ts";
import { fixedTexts } from "./lists/wording.ts";
import { readUtterance as readPlace } from "./my-places/read-utterance.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

/** Keeps a person's lists and notes. */
export function createLists(): Skill<ListsArgs> {
  return {
    name: "lists",
    isReady: true,
    help: {
      word: "LIST",
      what: "shopping lists, to-dos and notes",
      topics: ["list", "lists", "note", "notes", "add", "done", "shopping", "find", "undo", "to do", "todo"],
      example: fixedTexts.usage,
    },
    description:
      "Keeps lists (shopping, to do, any name) and notes for the person: adds, shows, takes off, clears, renames, undoes; " +
      "keeps notes and finds them by their words. Use it also where they ask for something they may have noted, such as a " +
      "code. A thing to be reminded of at a time is for reminders.",
    schema: listsSchema,
    readCommand,
    readSurely: (text) => (namesWhatIsKept.test(text) && !isPlaceNote(text) ? readUtterance(text) : null),
    readUtterance,
    readFollowUp,
    run: (args, context) => Promise.resolve(run(args, { ...context, items: ownItems(context.items) })),
  };
}

/** "My code is 4711" and "add a guest to my booking" are for whoever answers without such a word. */
const namesWhatIsKept =
  /\b(?:lists?|notes?|noted|remember|save|keep|write|jot|memo|shopping|groceries|grocery|to ?-?dos?|packing|errands|chores|tasks?|parked|n'?t (?:let me )?forget)\b/i;

/** "Note that I live at 7 Orchard Close" is kept among the places. */
const isPlaceNote = (text: string): boolean => readUtterance(text)?.do === "note" && readPlace(text) !== null;

function run(args: ListsArgs, context: SkillContext): SkillReply {
  switch (args.do ?? (args.items ? "add" : args.text ? "note" : args.list ? "show" : "usage")) {
    case "add":
      return addItems(args, context);
    case "show":
      return showList(args, context);
    case "lists":
      return showLists(context);
    case "has":
      return tellWhether(args, context);
    case "done":
      return takeOff(args, context);
    case "swap":
      return swapItem(args, context);
    case "move":
      return moveItems(args, context);
    case "clear":
      return clearList(args, context);
    case "new":
      return beginList(args, context);
    case "rename":
      return renameList(args, context);
    case "undo":
      return undoLast(context);
    case "note":
      return keepNote(args, context);
    case "find":
      return findNotes(args, context);
    case "usage":
      return { text: fixedTexts.usage };
  }
}
