import type { KeptItem, SkillContext, SkillReply } from "../skill.ts";
import { plain, shorten } from "../wording.ts";
import { type ListsArgs, most, notesList } from "./args.ts";
import { afterReply, readMemory } from "./memory.ts";
import { findList, listNames, tidyListName } from "./names.ts";
import { tidyItem } from "./split-items.ts";
import { fixedTexts, joined } from "./wording.ts";

/** The list that is added to: the one that is named, else the last, the only one, or shopping. */
function listToAddTo(named: string | null | undefined, context: SkillContext): string {
  const { items, memory } = context;
  if (named) return findList(named, items) ?? tidyListName(named);
  const { list, awaiting } = readMemory(memory);
  const names = listNames(items);
  if (list && list !== notesList && (awaiting || names.includes(list))) return list;
  const [only] = names;
  return names.length === 1 && only !== undefined ? only : "shopping";
}

/** Puts things on a list. */
export function addItems(args: ListsArgs, context: SkillContext): SkillReply {
  const list = listToAddTo(args.list, context) || "shopping";
  const wanted = (args.items ?? []).map(tidyItem).filter((text) => text !== "");
  if (wanted.length === 0) return args.items ? askItems(list, context) : { text: fixedTexts.usage };
  if (list === notesList) return keep(notesList, wanted, context);
  if (!listNames(context.items).includes(list) && listNames(context.items).length >= most.lists)
    return { text: fixedTexts.tooManyLists };
  return keep(list, wanted, context);
}

/** Keeps a note. */
export function keepNote({ text }: ListsArgs, context: SkillContext): SkillReply {
  const note = plain(text ?? "", 1000).replace(/^(?:(?:this|that)[:,] |[\s:,-]+)+/i, "");
  if (note !== "") return keep(notesList, [note], context);
  return { text: fixedTexts.askNote, remember: afterReply(context, context.items, { awaiting: "note" }) };
}

function keep(list: string, wanted: string[], context: SkillContext): SkillReply {
  const isNote = list === notesList;
  const tooLong = wanted.find((text) => text.length > most.characters);
  if (tooLong !== undefined)
    return { text: `That is too long to keep: ${most.characters} characters at most for each.` };
  const there = context.items.filter((item) => item.list === list);
  const known = new Set(there.map(({ text }) => text.toLowerCase()));
  const fresh: string[] = [];
  const double: string[] = [];
  for (const text of wanted) {
    if (known.has(text.toLowerCase())) double.push(text);
    else fresh.push(text);
    known.add(text.toLowerCase());
  }
  if (context.items.length + fresh.length > most.items) return { text: fixedTexts.full };
  // One instant each keeps their order, after all that is there: two texts may come in the same instant.
  const first = Math.max(context.now.getTime(), ...there.map(({ keptAt }) => keptAt.getTime() + 1));
  const added: KeptItem[] = fresh.map((text, index) => ({
    list,
    text,
    keptAt: new Date(first + index),
  }));
  const after = [...context.items, ...added];
  const remember = afterReply(context, after, {
    list,
    ...(added.length > 0 && { undo: { keep: [], drop: added, at: context.now } }),
  });
  const already = `${isNote ? "I have that note already" : `Already on ${list}`}: ${joined(double)}.`;
  if (added.length === 0) return { text: already, remember };
  const count = there.length + added.length;
  const text = isNote
    ? `Noted: ${shorten(fresh[0] ?? "", 100)}\nFIND and a word of it brings it back.`
    : `Added to ${list}: ${joined(fresh)}. ${count === fresh.length ? "" : `${count} on it now.`}`.trim();
  return {
    text: double.length > 0 ? `${text}\n${already}` : text,
    effects: [{ kind: "keep-items", items: added }],
    remember,
  };
}

/** Begins a list: it is there once something is on it. */
export function beginList({ list: named }: ListsArgs, context: SkillContext): SkillReply {
  const list = tidyListName(named ?? "");
  if (list !== "" && findList(list, context.items) !== null && list !== notesList)
    return { text: `There is a ${list} list already. LIST ${list} shows it.` };
  if (listNames(context.items).length >= most.lists) return { text: fixedTexts.tooManyLists };
  return askItems(list, context);
}

function askItems(list: string, context: SkillContext): SkillReply {
  return {
    text: `What goes on the ${list === "" ? "" : `${list} `}list? Text it like: milk, eggs`,
    remember: afterReply(context, context.items, {
      list: list || "shopping",
      // By its name, as soon as it is begun: "put socks on camping".
      names: [...new Set([...context.items.map((item) => item.list), list || "shopping"])],
      awaiting: "items",
    }),
  };
}
