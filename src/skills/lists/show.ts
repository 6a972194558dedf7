import { withHint } from "../hint.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { type ListsArgs, notesList } from "./args.ts";
import { afterReply, readMemory } from "./memory.ts";
import { findList, listNames, tidyListName } from "./names.ts";
import { fixedTexts, joined } from "./wording.ts";

const mostChoices = 9;

/** Tells which lists there are, and how much is on each; the only one is shown. */
export function showLists(context: SkillContext): SkillReply {
  const names = listNames(context.items);
  const [first] = names;
  if (first === undefined) return { text: fixedTexts.noLists };
  if (names.length === 1) return showList({ list: first }, context);
  const count = (name: string): number => context.items.filter(({ list }) => list === name).length;
  const lines = names.map((name, index) => `${index + 1} ${name}: ${count(name)}`);
  return {
    text: withHint(lines.join("\n"), ["Text a number to see one."]),
    question: {
      choices: names.slice(0, mostChoices).map((list, index) => ({
        answer: String(index + 1),
        args: { do: "show", list } satisfies ListsArgs,
      })),
    },
    remember: afterReply(context, context.items, {}),
  };
}

/** The list that is meant where none is named: the last one, or the only one. */
export function listMeant(context: SkillContext): string | null {
  const names = listNames(context.items);
  const { list } = readMemory(context.memory);
  if (list && names.includes(list)) return list;
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** "What jobs are left" asks of "to do" where there is no list of jobs. */
function choresLike(named: string, items: SkillContext["items"]): string | null {
  const isChores = (name: string): boolean => /^(?:to do|jobs|chores|tasks|errands)$/.test(name);
  return isChores(tidyListName(named)) ? (listNames(items).find(isChores) ?? null) : null;
}

/** Tells what is on a list, each thing with its number. */
export function showList({ list: named }: ListsArgs, context: SkillContext): SkillReply {
  const { items } = context;
  const isNotes = tidyListName(named ?? "") === notesList;
  const list = isNotes
    ? notesList
    : named
      ? (findList(named, items) ?? choresLike(named, items))
      : listMeant(context);
  if (list === null && !named) return showLists(context);
  const texts = items.filter((item) => item.list === list).map(({ text }) => text);
  if (list === null || texts.length === 0)
    return { text: isNotes ? fixedTexts.noNotes : nothingOn(named ?? "", context) };
  const lines = texts.map((text, index) => `${index + 1} ${text}`);
  const hints = isNotes
    ? ["FIND and a word finds one, DELETE NOTE 1 deletes it.", "DELETE NOTE 1 deletes it."]
    : ["DONE 1 takes it off.", "DONE 1: off"];
  return {
    text: withHint([`${isNotes ? "Notes" : list}:`, ...lines].join("\n"), hints),
    remember: afterReply(context, items, { list, shown: { list, texts } }),
  };
}

/** What is said where a list is not there. */
export function nothingOn(named: string, { items }: SkillContext): string {
  const name = tidyListName(named);
  const names = listNames(items);
  const others = names.length === 0 ? "" : ` Your lists: ${joined(names)}.`;
  return `Nothing is on a list ${name}.${others || ` ADD milk to ${name || "shopping"} begins it.`}`;
}

/** Says whether things are on a list. */
export function tellWhether({ items: asked, list: named }: ListsArgs, context: SkillContext): SkillReply {
  const list = named ? findList(named, context.items) : null;
  const lines = (asked ?? []).map((words) => {
    const found = context.items.find(
      (item) =>
        item.list !== notesList &&
        (list === null || item.list === list) &&
        ` ${item.text.toLowerCase()} `.includes(` ${words.toLowerCase().replace(/^(?:any|the|some) /, "")}`),
    );
    return found ? `Yes, ${found.text} is on ${found.list}.` : `No, ${words} is not on ${list ?? "a list"}.`;
  });
  return {
    text: lines.join("\n") || fixedTexts.usage,
    remember: afterReply(context, context.items, list === null ? {} : { list }),
  };
}
