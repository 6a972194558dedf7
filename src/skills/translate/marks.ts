import { languageNamed, languageOfCountry } from "./languages.ts";

/**
 * A text in which each language and country is one sign, so that patterns need not spell out hundreds of names
 * (which took 50 to 400 ms to compile). `names`: what stood there, by the sign.
 */
export type Marked = { text: string; names: Map<string, string> };

const LANGUAGE = 0xe000;
const COUNTRY = 0xe400;
const MOST = 0x100;
/** Patterns of the signs. */
export const languageMark = "[\\ue000-\\ue0ff]";
export const anyMark = "[\\ue000-\\ue0ff\\ue400-\\ue4ff]";
const marks = new RegExp(anyMark, "gu");
const privateUse = /[\ue000-\uf8ff]/gu;
const LONGEST = 3;

/** Puts a sign in the place of each name of a language or country; of "scots gaelic", one for both words. */
export function markLanguages(text: string): Marked {
  const pieces = text.replace(privateUse, " ").split(/([\p{L}\p{M}\u02bb]+)/u);
  const names = new Map<string, string>();
  let marked = "";
  for (let at = 0; at < pieces.length; at += 1) {
    const found = at % 2 === 1 && names.size < MOST ? nameAt(pieces, at) : null;
    if (found === null) {
      marked += pieces[at] ?? "";
      continue;
    }
    const sign = String.fromCharCode((found.isCountry ? COUNTRY : LANGUAGE) + names.size);
    names.set(sign, found.name);
    marked += sign;
    at += found.length - 1;
  }
  return { text: marked, names };
}

/** The longest name that begins at a word; words stand at odd places, what divides them between. */
function nameAt(pieces: string[], at: number): { name: string; length: number; isCountry: boolean } | null {
  for (let length = 2 * LONGEST - 1; length >= 1; length -= 2) {
    const name = pieces.slice(at, at + length).join("");
    if (languageNamed(name)) return { name, length, isCountry: false };
    if (length === 1 && languageOfCountry(name)) return { name, length, isCountry: true };
  }
  return null;
}

/** The text as it was. */
export function withoutMarks(text: string | undefined, names: Map<string, string>): string | undefined {
  return text?.replace(marks, (sign) => names.get(sign) ?? "");
}
