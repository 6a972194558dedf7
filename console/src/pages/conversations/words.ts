import { listWords } from "./words-of-list.ts";
import { textWords } from "./words-of-texts.ts";
import { writingWords } from "./words-of-writing.ts";

/** All that a reader of the conversations page reads. */
export const words = {
  ...listWords,
  ...textWords,
  ...writingWords,

  takeOver: "Take over",
  takeOverFrom: (name: string) => `Take over from ${name}`,
  takeOverFromText: (name: string) => `${name} holds this conversation and may be writing just now.`,
  handBack: "Hand back",
  tellTakeOver: "Take over and tell the contact",
  tellHandBack: "Hand back and tell the contact",
  moreTakeOver: "More ways to take over",
  moreHandBack: "More ways to hand back",
  handedBack: "The machine answers again.",
  assign: "Assign",
  assignToMe: "Assign to me",
  unassign: "Assign to nobody",
  snooze: "Snooze",
  snoozeHour: "For an hour",
  snoozeTomorrow: "Until tomorrow 9:00",
  snoozeMonday: "Until Monday 9:00",
  wake: "Wake it now",
  snoozed: (when: string) => `Snoozed until ${when}.`,
  close: "Close",
  reopen: "Open again",
  closed: "Closed. A new text opens it again.",
  reopened: "Open again.",
  markUnread: "Mark as unread",
  more: "More",
  exportText: "Export as text",
  exportJson: "Export as JSON",
  simulator: "Open this phone in the simulator",
  notDone: "That is not done",

  contact: "Contact",
  openContact: "Open the contact",
  number: "Number",
  ourNumber: "Texts with",
  carrier: "Carrier",
  language: "Language",
  zone: "Time zone",
  unknown: "unknown",
  notes: "Notes",
  notesHint: "Only operators see notes.",
  noNotes: "No notes yet.",
  addNote: "Add a note",
  saveNote: "Save the note",
  notNoted: "The note is not saved",
  erase: "Erase this contact …",
  eraseTitle: "Erase everything about this person?",
  eraseText: (who: string) =>
    `All texts, notes, labels and settings of ${who} are deleted for good, in every conversation. This cannot be undone.`,
  eraseAction: "Erase for good",
  erased: "The contact is erased.",

  keys: {
    next: "Next conversation",
    previous: "Previous conversation",
    reply: "Write a reply",
    takeOver: "Take over",
    handBack: "Hand back",
    close: "Close, or open again",
    unread: "Mark as unread",
    assign: "Assign to me",
    note: "Write a note",
    search: "Search",
    back: "Back to the list",
  },
};

/** "1,234" */
const plain = new Intl.NumberFormat();
export const numberText = (value: number) => plain.format(value);

/** ", 93 %"; nothing where it is not known. */
export function confidenceText(confidence: number | null): string {
  return confidence === null ? "" : `, ${Math.round(confidence * 100)} %`;
}
