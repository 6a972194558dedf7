import { isName, tidyName as tidyPlaceName } from "../my-places/names.ts";
import type { KeptItem, SkillContext, SkillReply } from "../skill.ts";
import { shorten } from "../wording.ts";
import { type ListsArgs, notesList } from "./args.ts";
import { afterReply } from "./memory.ts";
import { findList, tidyListName } from "./names.ts";
import { listMeant, nothingOn } from "./show.ts";
import { dropping, findItem, notThere } from "./take-off.ts";
import { joined } from "./wording.ts";
import { wordsOf } from "./words.ts";

/** Puts other things in the place of one. */
export function swapItem({ items: said, list: named }: ListsArgs, context: SkillContext): SkillReply {
  const [old = "", ...wanted] = said ?? [];
  const list = named ? findList(named, context.items) : null;
  if (named && list === null) return { text: nothingOn(named, context) };
  const item =
    findItem(old, list, context, []) ?? (list === null ? findItem(old, notesList, context, []) : undefined);
  if (!item) return { text: notThere([old], list, context) };
  const others = context.items.filter((one) => one !== item);
  const isNote = item.list === notesList;
  const texts = isNote ? [changedNote(item.text, old, wanted.join(", "))] : wanted;
  const fresh = texts
    .map((text, index) => ({ ...item, text, keptAt: new Date(item.keptAt.getTime() + index) }))
    .filter(({ text }) => !others.some((one) => one.list === item.list && one.text === text));
  return {
    text: `${shorten(item.text, 60)} is now ${joined(texts)} ${isNote ? "in your notes" : `on ${item.list}`}. UNDO brings it back.`,
    effects: [
      { kind: "drop-items", list: item.list, texts: [item.text] },
      { kind: "keep-items", items: fresh },
    ],
    remember: afterReply(context, [...others, ...fresh], {
      list: item.list,
      undo: { keep: [item], drop: fresh, at: context.now },
    }),
  };
}

/** "meter reading 48213", where "meter reading" is to be 48300: what a note is about stays in it. */
function changedNote(text: string, said: string, wanted: string): string {
  const own = wordsOf(text);
  if (/^-?\d+$/.test(said) || wordsOf(wanted).some((word) => own.includes(word))) return wanted;
  const [number, ...others] = text.match(/\S*\d\S*/g) ?? [];
  const isOne = number !== undefined && others.length === 0 && !wanted.includes(" ");
  return isOne ? text.replace(number, wanted) : `${said} ${wanted}`;
}

/** Takes things from one list to another. */
export function moveItems(
  { items: said, list: named, to: wanted }: ListsArgs,
  context: SkillContext,
): SkillReply {
  const from = named ? findList(named, context.items) : null;
  if (named && from === null) return { text: nothingOn(named, context) };
  const to = findList(wanted ?? "", context.items) ?? tidyListName(wanted ?? "");
  const found: KeptItem[] = [];
  const missing: string[] = [];
  for (const words of said ?? []) {
    const item = findItem(words, from, context, found);
    if (item && item.list !== to) found.push(item);
    else missing.push(words);
  }
  const not = missing.length === 0 ? "" : notThere(missing, from, context);
  if (found.length === 0 || to === "") return { text: not };
  const moved = found.map((item, index) => ({
    ...{ list: to, text: item.text },
    keptAt: new Date(context.now.getTime() + index),
  }));
  const left = context.items.filter((item) => !found.includes(item));
  return {
    text: [`Moved to ${to}: ${joined(found.map(({ text }) => text))}. UNDO takes it back.`, not]
      .join("\n")
      .trim(),
    effects: [...dropping(found), { kind: "keep-items", items: moved }],
    remember: afterReply(context, [...left, ...moved], {
      list: to,
      undo: { keep: found, drop: moved, at: context.now },
    }),
  };
}

/** "rename gran to nana": a saved place, where no list has the name. */
function renamePlace(named: string, wanted: string, { places }: SkillContext): SkillReply | null {
  const [name, to] = [tidyPlaceName(named), tidyPlaceName(wanted)];
  const place = places.find((one) => one.kind === "saved" && one.name === name);
  if (!place || !isName(to)) return null;
  if (places.some((one) => one.kind === "saved" && one.name === to))
    return { text: `A place is saved as ${to} already. FORGET ${to.toUpperCase()} first.` };
  return {
    text: `${name} is called ${to} now: ${place.label}`,
    effects: [
      { kind: "keep-place", place: { ...place, name: to } },
      { kind: "forget-place", of: "saved", name },
    ],
  };
}

/** Gives a list another name; where there is one of that name already, the two become one. */
export function renameList({ list: named, to: wanted }: ListsArgs, context: SkillContext): SkillReply {
  const list = named ? findList(named, context.items) : listMeant(context);
  const to = tidyListName(wanted ?? "");
  const moved = context.items.filter((item) => item.list === list);
  if (list === null || list === notesList || moved.length === 0)
    return renamePlace(named ?? "", wanted ?? "", context) ?? { text: nothingOn(named ?? "", context) };
  if (to === "" || to === list || to === notesList)
    return { text: "Text the new name too: RENAME jobs to weekend" };
  const renamed = moved.map((item) => ({ ...item, list: to }));
  const others = context.items.filter((item) => item.list !== list);
  return {
    text: `${list} is called ${to} now.`,
    effects: [
      { kind: "drop-items", list, texts: null },
      { kind: "keep-items", items: renamed },
    ],
    remember: afterReply(context, [...others, ...renamed], {
      list: to,
      shown: null,
      undo: { keep: moved, drop: renamed, at: context.now },
    }),
  };
}
