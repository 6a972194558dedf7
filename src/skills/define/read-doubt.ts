import { lettersApart } from "../wiktionary/near-words.ts";
import { findConfused } from "./confused-words.ts";
import { commonBase } from "./forms.ts";
import type { AskedSpelling } from "./read-spelling.ts";

/** What divides the words that somebody is in doubt between. */
const between = /(?:,\s*|\s+)(?:or|vs|versus|v|and|&|n)\s+|\s*[/,]\s*/i;
/** With these the two are surely set against each other; "and" needs to be said so. */
const against = /\bor\b|\bvs?\b|\bversus\b|\//i;
const saidSo = /\b(?:differ\w*|use|mix\w*|confus\w*|which|spel\w*)\b/i;

/** What may stand around them: "is it", "when do i use", "which one is right", "whats the difference". */
const frame = new Set(
  "is it its do does i you we should would shud use using used say write put spell spelt spelled spelling as which one ones right rite correct proper grammar when where how know to what whats the difference between of in word words be are get confused about mix mixed up always never me tell explain with for please and a an if".split(
    " ",
  ),
);
/** Where what follows says what it is for: "practise or practice when its a verb". */
const tail =
  /^(?:which|whats|what|when|for|as|if|in|with|difference|spelling|right|correct|is|one|how|please)$/i;

/** Words between which somebody is in doubt: "seperate or separate", "their there or theyre"; null: none of these. */
export function readDoubt(asked: string): AskedSpelling | null {
  const sides = asked.split(between).filter((side) => side.trim() !== "");
  if (sides.length < 2) return readUse(asked);
  if (sides.length > 3 || asked.length > 120) return null;
  if (!against.test(asked) && !saidSo.test(asked)) return null;
  const [before = [], ...others] = sides.map((side, at) => tokens(at === 0 ? side : beforeTail(side)));
  for (const first of afterFrame(before)) {
    const members = withoutShared(expanded([first, ...others])).map((member) => member.join(" "));
    if (isDoubt(members, asked)) return { words: members[0] ?? "", or: members.slice(1) };
  }
  return null;
}

/** "Their there or theyre": the comma is left out. */
function expanded(sides: string[][]): string[][] {
  const [first = [], ...others] = sides;
  const isRow = first.length === 2 && findConfused([...first, ...others.flat()]) !== null;
  return isRow ? [...first.map((word) => [word]), ...others] : sides;
}

/** "Should of or should have" → of, have; "i have went or i have gone" → went, gone. */
function withoutShared(sides: string[][]): string[][] {
  const [first = []] = sides;
  const isShared = (at: number) =>
    sides.every((side) => side.length > 1 && side.at(at)?.toLowerCase() === first.at(at)?.toLowerCase());
  if (sides.length > 1 && isShared(0)) return withoutShared(sides.map((side) => side.slice(1)));
  return sides.length > 1 && isShared(-1) ? withoutShared(sides.map((side) => side.slice(0, -1))) : sides;
}

function isDoubt(members: string[], asked: string): boolean {
  const [one = "", other = ""] = members;
  if (members.some((word) => !/^[\p{L}'-]{1,40}(?: [\p{L}'-]{1,20})?$/u.test(word))) return false;
  if (findConfused(members)) return true;
  if (members.length > 2) return false;
  const [a, b] = [one, other].map((word) => word.toLowerCase().replaceAll(" ", "")) as [string, string];
  // "Alot or a lot"
  if (one.includes(" ") || other.includes(" ")) return a === b;
  // "Difference between a stalactite and a stalagmite" is no question of spelling.
  const isAlike = Math.min(a.length, b.length) >= 5 && lettersApart(a, b) <= 2 && !/\bdiffer/i.test(asked);
  return isAlike || commonBase(a, b) !== null || (/\bspel/i.test(asked) && a.length > 1 && b.length > 1);
}

/** "When do i use whom": one word that is often taken for another. */
function readUse(asked: string): AskedSpelling | null {
  const [, word = ""] =
    /^(?:when|how) (?:do|should|to) ?(?:you|i|we)? ?use (?:the word )?([\p{L}']+)(?: in a sentence)?$/iu.exec(asked) ?? []; // prettier-ignore
  const row = word === "" ? null : findConfused([word]);
  const or = row?.words.filter((other) => other !== word.toLowerCase()) ?? [];
  return or.length > 0 ? { words: word, or: or.slice(0, 3) } : null;
}

function tokens(side: string): string[] {
  return side
    .split(" ")
    .map((word) => word.replace(/^["'(:]+|["'),.!?:;]+$/g, ""))
    .filter(Boolean);
}

/** What may be meant behind what only asks: of "is it a lot", "lot", and "a lot"; the last word always stays. */
function afterFrame(words: string[]): string[][] {
  const content = words.findIndex((word) => !frame.has(word.toLowerCase()));
  const start = content === -1 ? words.length - 1 : Math.min(content, words.length - 1);
  return [start, start - 1, start - 2].filter((at) => at >= 0).map((at) => words.slice(at));
}

function beforeTail(side: string): string {
  const words = side.trim().split(" ");
  const end = words.findIndex((word, at) => at > 0 && tail.test(word));
  return (end === -1 ? words : words.slice(0, end)).join(" ");
}
