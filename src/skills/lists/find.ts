import type { KeptItem, SkillContext, SkillReply } from "../skill.ts";
import { shorten } from "../wording.ts";
import { type ListsArgs, notesList } from "./args.ts";
import { afterReply } from "./memory.ts";
import { fixedTexts } from "./wording.ts";
import { isNumberWord, wordsOf } from "./words.ts";

/** Words that mean the same to who looks for one of them. */
const alike = [
  ["code", "pin", "password", "passcode", "passwd", "pass", "combination", "combo", "key"],
  ["phone", "tel", "number", "mobile", "cell"],
  ["park", "parked", "car", "parking"],
  ["wifi", "wi-fi", "internet", "broadband"],
];

/** Whether a note holds some words, or most of many: then who looks for them may mean it. */
export function notesHold(text: string, items: KeptItem[]): boolean {
  const words = wordsOf(text);
  return items.some((item) => item.list === notesList && words.length > 0 && holdsMost(item, words));
}

/** All of some words, or two of three where there are so many: "what flowers does Asha like". */
function holdsMost({ text }: KeptItem, words: string[]): boolean {
  const own = wordsOf(text);
  const held = words.filter((word) => own.includes(word)).length;
  return held === words.length || (words.length > 2 && held * 3 >= words.length * 2);
}

/**
 * Whether a line of a list, or a note, holds all of some words. `isLoose`: or words that mean the same, and a number where
 * one is asked for, though the line does not say that it is one.
 */
export function holdsAll({ text }: KeptItem, words: string[], isLoose: boolean): boolean {
  const own = new Set(wordsOf(text));
  const hasDigits = /\d{2}/.test(text) && words.some((word) => own.has(word));
  return words.every(
    (word) =>
      own.has(word) ||
      (isLoose && (likeOf(word).some((other) => own.has(other)) || (hasDigits && isNumberWord(word)))),
  );
}

/** Finds notes that hold all the words, and lines of lists where no note does. */
export function findNotes({ text = "" }: ListsArgs, context: SkillContext): SkillReply {
  const words = wordsOf(text ?? "");
  const { items } = context;
  const notes = items.filter(({ list }) => list === notesList);
  const others = items.filter(({ list }) => list !== notesList);
  const tries = [
    () => notes.filter((item) => holdsAll(item, words, false)),
    () => notes.filter((item) => holdsAll(item, words, true)),
    () => others.filter((item) => holdsAll(item, words, false)),
    () => notes.filter((item) => holdsMost(item, words)),
  ];
  const found = words.length === 0 ? [] : (tries.map((look) => look()).find((some) => some.length > 0) ?? []);
  if (found.length === 0) {
    const told = shorten(text ?? "", 60);
    return {
      text: notes.length === 0 ? fixedTexts.noNotes : `No note of yours has "${told}". NOTES lists them.`,
    };
  }
  const lines = found.map(({ list, text: kept }, index) => {
    const line = list === notesList ? kept : `${kept} (on ${list})`;
    return found.length === 1 ? line : `${index + 1} ${line}`;
  });
  const list = found[0]?.list ?? notesList;
  const texts = found.filter((item) => item.list === list).map((item) => item.text);
  return {
    text: lines.join("\n"),
    remember: afterReply(context, items, { list, shown: { list, texts } }),
  };
}

function likeOf(word: string): string[] {
  return alike.find((words) => words.includes(word)) ?? [];
}
