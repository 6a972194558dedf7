import { shorten } from "../wording.ts";

/** The fixed texts of lists and notes. */
export const fixedTexts = {
  usage:
    "ADD milk, eggs to shopping\nLIST shopping shows it, DONE 2 takes one off, CLEAR shopping empties it, UNDO.\nNOTE wifi code is 4417\nNOTES, FIND code",
  askNote: "What shall I note? Next time in one text: NOTE wifi code is 4417",
  noLists: "You have no lists yet. ADD milk, eggs to shopping begins one.",
  noNotes: "You have no notes yet. NOTE wifi code is 4417 keeps one.",
  noUndo: "There is nothing to undo.",
  full: "Your lists and notes are full: 500 lines at most. Take some off first.",
  tooManyLists: "You have 30 lists, and more I cannot keep. CLEAR one first.",
} as const;

const mostTold = 12;

/** "milk, eggs and 3 more", bounded. */
export function joined(texts: string[]): string {
  const told = texts.slice(0, mostTold).map((text) => shorten(text, 80));
  const rest = texts.length - told.length;
  return rest > 0 ? `${told.join(", ")} and ${rest} more` : told.join(", ");
}
