import { toGsm7 } from "../../sms/gsm7.ts";
import { fitsIn, isGsm7 } from "../../sms/segments.ts";
import type { Entry } from "../wiktionary/definitions.ts";
import { shorten } from "../wording.ts";

type Listed = { wordClass: string; text: string };

const FIRST_SENSES = 3;
const SHORTEST = 40;
const MORE = "MORE for more";

/**
 * The card of a word from sense `from` on, in one segment (further pages two), and the number of the sense that comes
 * next; null after the last. `from` is the line that is put first, such as "mice: plural of mouse".
 */
export function writeCard(
  word: string,
  entries: Entry[],
  from: number,
  note: string | null,
): { text: string; next: number | null } {
  const senses = listSenses(entries);
  const head = [...(note !== null && from === 0 ? [toGsm7(note)] : [])];
  const most = from === 0 ? FIRST_SENSES : 8;
  for (let count = Math.min(most, senses.length - from); count >= 1; count -= 1) {
    const next = from + count < senses.length ? from + count : null;
    const limits = count === 1 ? [150, 120, 100, 80, 60, SHORTEST] : [150, 120, 100, 85, 70, 60];
    for (const limit of limits) {
      const text = write(word, senses.slice(from, from + count), from, limit, head, next !== null);
      const budget = from > 0 || !isGsm7(text) ? 2 : 1;
      if (fitsIn(text, budget)) return { text, next };
    }
  }
  const [first] = senses.slice(from);
  const text = first ? write(word, [first], from, SHORTEST, head, false) : word;
  return { text, next: null };
}

function write(
  word: string,
  senses: Listed[],
  from: number,
  limit: number,
  head: string[],
  hasMore: boolean,
): string {
  let wordClass = "";
  const isAlone = from === 0 && senses.length === 1 && !hasMore;
  const lines = senses.map(({ wordClass: own, text }, index) => {
    const label = own === wordClass ? "" : `${wordClass === "" ? `${toGsm7(word)} ` : ""}(${own}) `;
    wordClass = own;
    return `${label}${isAlone ? "" : `${from + index + 1} `}${shorten(text, limit)}`;
  });
  return [...head, ...lines, ...(hasMore ? [MORE] : [])].join("\n");
}

// "(countable, chiefly in the plural)" helps nobody who asks for a meaning by text.
const grammar =
  /^\((?:(?:(?:un)?countable|(?:in|ambi)?transitive|and|or|usually|chiefly|also|not comparable)[, ]*)+\) /i;

/**
 * The senses in the order they are told: the first of each word class and origin, then the others; what is not used
 * any more and mere forms come last. The first ones stand by word class.
 */
function listSenses(entries: Entry[]): Listed[] {
  const all = entries.flatMap(({ wordClass, senses }, entry) =>
    senses.map(({ text, formOf }, index) => ({
      wordClass,
      text: toGsm7(withoutEnd(text.replace(grammar, ""))),
      weight: (formOf || isOld(text) ? 1_000 : 0) + (index === 0 && entry < FIRST_SENSES ? 0 : 10 + index),
      entry,
    })),
  );
  const ordered = all.toSorted((a, b) => a.weight - b.weight || a.entry - b.entry);
  const first = ordered.slice(0, FIRST_SENSES);
  const classes = [...new Set(first.map(({ wordClass }) => wordClass))];
  return [
    ...first.toSorted((a, b) => classes.indexOf(a.wordClass) - classes.indexOf(b.wordClass)),
    ...ordered.slice(FIRST_SENSES),
  ];
}

function isOld(text: string): boolean {
  return /^\([^)]*\b(?:obsolete|archaic|dated|rare|historical|dialectal)\b[^)]*\)/i.test(text);
}

function withoutEnd(text: string): string {
  return text.replace(/[.:;\s]+$/, "");
}
