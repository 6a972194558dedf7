import type { SkillContext, SkillReply } from "../skill.ts";
import { yesOrNo } from "../yes-or-no.ts";
import { everyList, type ListsArgs, notesList } from "./args.ts";
import { afterReply } from "./memory.ts";
import { findList, listNames } from "./names.ts";
import { listMeant, nothingOn, showLists } from "./show.ts";
import { fixedTexts, joined } from "./wording.ts";

/** Empties all lists after one yes. */
function clearLists(args: ListsArgs, context: SkillContext): SkillReply {
  const names = listNames(context.items);
  if (args.isSure === false) return { text: "All right, nothing has changed." };
  const gone = context.items.filter(({ list }) => list !== notesList);
  const sure = (isSure: boolean): ListsArgs => ({ do: "clear", list: everyList, isSure });
  if (!args.isSure)
    return {
      text: `Clear ${names.length} lists, ${joined(names)}?\n1 Yes\n2 No`,
      question: { choices: yesOrNo({ isYes: sure(true), isNo: sure(false) }, ["CLEAR", "DELETE", "EMPTY"]) },
      remember: afterReply(context, context.items, {}),
    };
  const left = context.items.filter(({ list }) => list === notesList);
  return {
    text: "All lists are empty. UNDO brings all back.",
    effects: names.map((list) => ({ kind: "drop-items", list, texts: null })),
    remember: afterReply(context, left, {
      list: null,
      shown: null,
      undo: { keep: gone, drop: [], at: context.now },
    }),
  };
}

/** Empties a list after one yes: a sender's number can be forged. */
export function clearList(args: ListsArgs, context: SkillContext): SkillReply {
  if (args.list === everyList && listNames(context.items).length > 1) return clearLists(args, context);
  if (args.list === everyList) return clearList({ ...args, list: null }, context);
  const list = args.list ? findList(args.list, context.items) : listMeant(context);
  const gone = context.items.filter((item) => item.list === list);
  if (list === null && !args.list && listNames(context.items).length > 1) {
    const lists = showLists(context);
    return { ...lists, text: `Which one? CLEAR and its name.\n${lists.text}` };
  }
  if (list === null || gone.length === 0) {
    if (!args.list) return { text: fixedTexts.noLists };
    return { text: list === notesList ? fixedTexts.noNotes : nothingOn(args.list, context) };
  }
  const isNotes = list === notesList;
  if (args.isSure === false) return { text: "All right, nothing has changed." };
  if (args.isSure) {
    const left = context.items.filter((item) => item.list !== list);
    return {
      text: `${isNotes ? "Your notes are deleted." : `${list} is empty.`} UNDO brings ${gone.length === 1 ? "it" : "all"} back.`,
      effects: [{ kind: "drop-items", list, texts: null }],
      remember: afterReply(context, left, {
        list,
        shown: null,
        undo: { keep: gone, drop: [], at: context.now },
      }),
    };
  }
  const sure = (isSure: boolean): ListsArgs => ({ do: "clear", list, isSure });
  const what = isNotes
    ? gone.length === 1
      ? "your note"
      : `all ${gone.length} notes`
    : `${list}, ${gone.length} on it`;
  return {
    text: `${isNotes ? "Delete" : "Clear"} ${what}?\n1 Yes\n2 No`,
    question: { choices: yesOrNo({ isYes: sure(true), isNo: sure(false) }, ["CLEAR", "DELETE", "EMPTY"]) },
    remember: afterReply(context, context.items, { list }),
  };
}
