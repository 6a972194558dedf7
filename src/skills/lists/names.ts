import type { KeptItem } from "../skill.ts";
import { most, notesList } from "./args.ts";

/** Names that many lists have, and how they are thumbed. */
const spellings: [string, RegExp][] = [
  ["shopping", /^(?:sh?oo?pp?p?i?n+g?|shoping|shoppin|shppng|shpping|shopin|shop|shops|the shops?)$/],
  ["groceries", /^(?:gro[sc]er(?:y|ies|ys)|grocerys)$/],
  ["to do", /^(?:(?:to|2)[ -]?do'?s?|todos?|things to do)$/],
  [notesList, /^notes?$/],
];

/** Names of lists that need no word "list" beside them. */
export const commonName =
  "(?:sh?opp?p?i?n+g?|shopping|shoppin|shoping|groceries|grocery|to ?-?do|2 ?do|todo|packing|jobs|chores|errands|tasks|wish ?list|bucket ?list|diy|xmas|christmas)";

/** A list's name as it is kept: lower case, single spaces, without the words around it. "" where none is left. */
export function tidyListName(words: string): string {
  const name = words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’"]/g, "")
    .replace(/[^\p{L}\p{N}&-]+/gu, " ")
    .replace(/^(?: ?(?:my|the|our|a|an|that|this|me|new|da|de|dis) )+/, "")
    .replace(/(?: |^)(?:list|lists|lst)$/, "")
    .replace(/^(?:my|the|our|a|an|that|this|it|them|all|everything|da|de|dis)$/, "")
    .trim()
    .slice(0, most.nameCharacters)
    .trim();
  return spellings.find(([, pattern]) => pattern.test(name))?.[0] ?? name;
}

/** What is a person's own list or note: a name that begins with a dot is another skill's, such as a calendar's address. */
export function ownItems(items: KeptItem[]): KeptItem[] {
  return items.filter(({ list }) => !list.startsWith("."));
}

/** The names of the lists, notes aside, in the order in which they were begun. */
export function listNames(items: KeptItem[]): string[] {
  return [...new Set(items.map(({ list }) => list))].filter((list) => list !== notesList);
}

/** The list that some words mean among those that are there; null where there is none like it. */
export function findList(words: string, items: KeptItem[]): string | null {
  const name = tidyListName(words);
  const names = [...listNames(items), notesList];
  if (/^[1-9]\d?$/.test(name)) return listNames(items)[Number(name) - 1] ?? null;
  const alike = (one: string): string => one.replace(/[ -]/g, "").replace(/s$/, "");
  const isFood = (one: string): boolean => /^(?:shopping|groceries|food|food shop|supermarket)$/.test(one);
  return (
    names.find((one) => one === name) ??
    names.find((one) => alike(one) === alike(name)) ??
    // "groceries" and "shopping" are one list to those who have only one of them.
    (isFood(name) ? names.find(isFood) : undefined) ??
    names.find((one) => isTypo(one, name)) ??
    // "the garden one"
    names.find((one) => `${one} one` === name) ??
    null
  );
}

/** One letter more, less or other, in a name of five letters at least. */
export function isTypo(one: string, other: string): boolean {
  if (
    Math.min(one.length, other.length) < 4 ||
    Math.max(one.length, other.length) < 5 ||
    Math.abs(one.length - other.length) > 1
  )
    return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const room = Math.min(one.length, other.length) - start;
  while (end < room && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(one.length, other.length) - start - end <= 1;
}
