import type { KeptItem, SkillContext, SkillReply } from "../skill.ts";
import { shorten } from "../wording.ts";
import { type ListsArgs, notesList } from "./args.ts";
import { afterReply, readMemory } from "./memory.ts";
import { findList, listNames, tidyListName } from "./names.ts";
import { listMeant, nothingOn } from "./show.ts";
import { fixedTexts, joined } from "./wording.ts";
import { wordsOf } from "./words.ts";

const undoHint = "UNDO brings it back.";

/** Takes things off a list, by their numbers or their words. */
export function takeOff(args: ListsArgs, context: SkillContext): SkillReply {
  const { items: said, list: named } = withList(args, context);
  const isNotes = tidyListName(named ?? "") === notesList;
  const list = named ? findList(named, context.items) : null;
  if (named && (list === null || !context.items.some((item) => item.list === list)))
    return { text: isNotes ? fixedTexts.noNotes : nothingOn(named, context) };
  const found: KeptItem[] = [];
  const missing: string[] = [];
  for (const words of said ?? []) {
    const item = findItem(words, list, context, found);
    if (!item) missing.push(words);
    else if (!found.includes(item)) found.push(item);
  }
  const not = missing.length === 0 ? "" : notThere(missing, list, context);
  if (found.length === 0) return { text: not };
  const left = context.items.filter((item) => !found.includes(item));
  const [first] = found;
  const of = first?.list ?? "";
  const count = left.filter((item) => item.list === of).length;
  const rest = of === notesList ? "" : count === 0 ? ` ${of} is empty now.` : ` ${count} left on ${of}.`;
  const told = `${of === notesList ? "Deleted" : "Done"}: ${joined(found.map(({ text }) => shorten(text, 60)))}.${rest}`;
  return {
    text: [`${told} ${undoHint}`, ...(not === "" ? [] : [not])].join("\n"),
    effects: dropping(found),
    remember: afterReply(context, left, { list: of, undo: { keep: found, drop: [], at: context.now } }),
  };
}

/** "1 and 3 on work", where there is a list of that name. */
function withList(args: ListsArgs, { items }: SkillContext): ListsArgs {
  const last = /^(?<words>\S.*?) (?:on|off|from|in) (?:my |the )?(?<name>\S.*)$/iu.exec(
    args.items?.at(-1) ?? "",
  )?.groups;
  const list = tidyListName(last?.["name"] ?? "");
  if (args.list || !last || !listNames(items).includes(list)) return args;
  return { ...args, list, items: [...(args.items ?? []).slice(0, -1), last["words"] ?? ""] };
}

/** What a number or some words mean. */
export function findItem(
  words: string,
  list: string | null,
  context: SkillContext,
  taken: KeptItem[],
): KeptItem | undefined {
  return /^-?\d{1,3}$/.test(words)
    ? byNumber(Number(words), list, context)
    : byWords(words, list, context, taken);
}

/** The numbers are those that were shown last, whatever was taken off since; from the end they are those of now. */
function byNumber(number: number, list: string | null, context: SkillContext): KeptItem | undefined {
  const { shown } = readMemory(context.memory);
  const of = list ?? shown?.list ?? listMeant(context) ?? listNames(context.items)[0];
  const now = context.items.filter((item) => item.list === of);
  const texts = shown && shown.list === of ? shown.texts : now.map((item) => item.text);
  const text = number < 0 ? now.at(number)?.text : texts[number - 1];
  return now.find((item) => item.text === text);
}

/** The same words before all the words before the first of them; of the list that was last told of before others. */
function byWords(
  said: string,
  list: string | null,
  context: SkillContext,
  taken: KeptItem[],
): KeptItem | undefined {
  const last = listMeant(context);
  const known = context.items
    .filter((item) => (list === null ? item.list !== notesList : item.list === list) && !taken.includes(item))
    .sort((a, b) => Number(b.list === last) - Number(a.list === last));
  const words = wordsOf(said);
  const same = said.toLowerCase();
  return (
    known.find(({ text }) => text.toLowerCase() === same) ??
    (words.length === 0
      ? undefined
      : known.find(({ text }) => {
          const own = wordsOf(text);
          return words.every((word) => own.includes(word));
        }))
  );
}

export function notThere(missing: string[], list: string | null, context: SkillContext): string {
  const lists = listNames(context.items);
  if (lists.length === 0 && list === null) return fixedTexts.noLists;
  const numbers = missing.filter((words) => /^\d+$/.test(words));
  const where = list ?? listMeant(context);
  const on = where === null ? "on your lists" : where === notesList ? "in your notes" : `on ${where}`;
  return numbers.length === missing.length
    ? `There is no number ${joined(numbers)} ${on}.`
    : `I find no ${joined(missing.map((words) => shorten(words, 40)))} ${on}.`;
}

export function dropping(items: KeptItem[]): NonNullable<SkillReply["effects"]> {
  const lists = [...new Set(items.map(({ list }) => list))];
  return lists.map((list) => ({
    kind: "drop-items",
    list,
    texts: items.filter((item) => item.list === list).map(({ text }) => text),
  }));
}

const undoForMs = 24 * 3_600_000;

/** Takes the last change back. */
export function undoLast(context: SkillContext): SkillReply {
  const { undo } = readMemory(context.memory);
  if (!undo || context.now.getTime() - undo.at.getTime() > undoForMs) return { text: fixedTexts.noUndo };
  const { keep, drop } = undo;
  const isDropped = (item: KeptItem): boolean =>
    drop.some(({ list, text }) => list === item.list && text === item.text);
  const left = context.items.filter((item) => !isDropped(item));
  const list = (keep[0] ?? drop[0])?.list ?? "";
  const told = joined((keep.length > 0 ? keep : drop).map(({ text }) => shorten(text, 60)));
  const on = list === notesList ? "your notes" : list;
  return {
    text: keep.length > 0 ? `Back on ${on}: ${told}.` : `Taken off ${on} again: ${told}.`,
    effects: [...dropping(drop), ...(keep.length > 0 ? [{ kind: "keep-items" as const, items: keep }] : [])],
    remember: afterReply(context, [...left, ...keep], {
      list,
      // The numbers of before hold again.
      undo: { keep: drop, drop: keep, at: context.now },
    }),
  };
}
