import { notesList } from "../lists/args.ts";
import { holdsAll } from "../lists/find.ts";
import { findList, listNames, ownItems } from "../lists/names.ts";
import { readNumbers } from "../lists/split-items.ts";
import { wordsOf } from "../lists/words.ts";
import type { KeptItem } from "../skill.ts";
import { shorten } from "../wording.ts";

/** found: what is to be sent. which: one of several lists. none: there is nothing of that name. */
type Content =
  { kind: "found"; text: string } | { kind: "which"; lists: string[] } | { kind: "none"; name: string };

/** What an answer may be called. */
const answerName =
  "(?:answer|anser|reply|message|msg|text|response|results?|info|information|route|directions?|way|address|place|places|weather|forecast|times?|number|definition|translation|news|headlines?|sum|total)";
const last = new RegExp(
  `^(?:that|dat|this|dis|it|these|those|the above|(?:\\S+ ){0,4}${answerName}(?: (?:to|for|from|of|in|at) .+)?|what (?:you|u) (?:just |last )*\\p{L}+(?: me| us)?|(?:that|this|dat|your|ur) (?!.*\\b(?:list|notes?)\\b)(?:\\S+ ?){1,3})(?: (?:just now|again))?$`,
  "iu",
);
const around =
  /^(?:(?:a copy of|copy of|all of|all|everything (?:on|from|in)|the whole|the full|whole|what'?s on|whats on|the items (?:on|in)) )+/i;

/** What some words mean of what a person keeps, or was last told. */
export function findContent(
  words: string,
  { items, lastAnswer }: { items: KeptItem[]; lastAnswer: string | null },
): Content {
  const own = ownItems(items);
  const name = words.trim().replace(around, "").trim();
  const readings = [name, ...fromOwn(name)];
  for (const reading of readings) {
    const found = find(reading, own) ?? findEach(reading, own);
    if (found) return found;
  }
  const answer = lastAnswer ?? "";
  const line = readings.map((reading) => findLines(reading, answer)).find((one) => one !== null);
  if (line) return { kind: "found", text: line };
  const isLast = readings.some((reading) => last.test(reading));
  if (isLast && answer !== "") return { kind: "found", text: answer };
  return { kind: "none", name: isLast ? "" : shorten(name, 40) };
}

/** "the first one", "items 1 and 2": those lines of an answer with numbered ones. */
function findLines(words: string, answer: string): string | null {
  const bare = words.replace(/^(?:the |my )*(?:results?|options?|places?|choices?) (?=\d)/i, "");
  const all = answer.split("\n");
  const lines = readNumbers(bare)?.map((number) => all.find((line) => line.startsWith(`${number} `))) ?? [];
  const isThere = lines.length > 0 && lines.every((line) => line !== undefined);
  return isThere ? lines.map((line) => line.replace(/^\d+ /, "")).join("\n") : null;
}

/** "mum the shopping list" → "the shopping list". */
function fromOwn(name: string): string[] {
  return [...name.matchAll(/\b(?:my|the|our|this|that|your|ur)\b/gi)].map(({ index }) => name.slice(index));
}

/** "shopping and groceries": each by itself. */
function findEach(name: string, items: KeptItem[]): Content | null {
  const parts = name.split(/\s*(?:,|&|\band\b)\s*/i).filter((part) => part !== "");
  if (parts.length < 2) return null;
  const texts = parts.flatMap((part) => {
    const found = find(part, items);
    return found?.kind === "found" ? found.text : [];
  });
  return texts.length === parts.length ? { kind: "found", text: texts.join("\n") } : null;
}

function find(name: string, items: KeptItem[]): Content | null {
  const isEveryList = /^(?:(?:all|both|each|every|of|my|the|our|these|those) )*lists$/i.test(name);
  const everyList = isEveryList ? listNames(items) : [];
  if (everyList.length > 0)
    return { kind: "found", text: everyList.map((list) => told(list, items)).join("\n") };
  const isAnyList = /^(?:(?:my|the|our|that|this|whole) )*(?:list|lst)$/i.test(name);
  const lists = listNames(items);
  if (isAnyList && lists.length > 1) return { kind: "which", lists };
  const list = isAnyList ? (lists[0] ?? null) : findList(name.replace(/^list (?=\S)/i, ""), items);
  if (list !== null && items.some((item) => item.list === list))
    return { kind: "found", text: told(list, items) };
  return findNotes(name, items);
}

/** A list as it goes out; notes as they stand. */
function told(list: string, items: KeptItem[]): string {
  const there = items.filter((item) => item.list === list).map(({ text }) => text);
  return list === notesList ? there.join("\n") : `${list}: ${there.join(", ")}`;
}

function findNotes(name: string, items: KeptItem[]): Content | null {
  const wanted = wordsOf(name.replace(/\bnotes?\b/gi, " "));
  const notes = items.filter(({ list }) => list === notesList);
  const found = [false, true].map((isLoose) => notes.filter((note) => holdsAll(note, wanted, isLoose)));
  const texts = (found.find((some) => some.length > 0) ?? []).map(({ text }) => text);
  return wanted.length > 0 && texts.length > 0 ? { kind: "found", text: texts.join("\n") } : null;
}
