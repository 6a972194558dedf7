import { type DefineArgs, MAX_WORDS } from "./args.ts";
import { readMeaning } from "./read-meaning.ts";
import { readRelated } from "./read-related.ts";
import { readSpelling } from "./read-spelling.ts";
import { tidy, wordsOf } from "./words.ts";

/** DEFINE and SPELL with what follows. */
export function readCommand(text: string): DefineArgs | null {
  const said =
    /^\s*\/?(?<word>define|def|dictionary|dict|spell|spelling)(?![\p{L}\p{N}'])[\s:]*(?<rest>.*)$/isu.exec(
      text,
    )?.groups;
  if (!said) return null;
  const rest = said["rest"]?.trim() ?? "";
  const isSpelling = /^spell/i.test(said["word"] ?? "");
  if (rest === "") return { do: "usage" };
  if (isSpelling) return spelling(text);
  const words = readMeaning(text) ?? wordsOf(tidy(rest), 8);
  return words === null ? null : { do: "define", words: words.slice(0, MAX_WORDS) };
}

/** A question for a meaning or a spelling; null where it may be another. */
export function readUtterance(text: string): DefineArgs | null {
  const spelled = spelling(text);
  if (spelled) return spelled;
  const related = readRelated(text);
  if (related) return related;
  const words = readMeaning(text);
  return words === null ? null : { do: "define", words: words.slice(0, MAX_WORDS) };
}

function spelling(text: string): DefineArgs | null {
  const asked = readSpelling(text);
  if (!asked) return null;
  const [words, ...or] = [asked.words, ...asked.or].map((word) => word.slice(0, MAX_WORDS));
  return { do: "spell", words: words ?? "", ...(or.length > 0 && { or }) };
}

/** MORE: the meanings that did not fit. */
export function readFollowUp(text: string, memory: unknown): DefineArgs | null {
  const { words, next } = (memory ?? {}) as { words?: unknown; next?: unknown };
  if (typeof words !== "string" || typeof next !== "number") return null;
  const isMore =
    /^\s*(?:more|next|more (?:meanings|please|pls)|other meanings?|any(?:thing)? (?:more|else))[\s?!.]*$/i.test(
      text,
    );
  return isMore ? { do: "define", words: words.slice(0, MAX_WORDS), from: next, isTitle: true } : null;
}
