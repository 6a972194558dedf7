import type { SkillReply } from "../skill.ts";
import { meaningsOf } from "../translate/phrasebook.ts";
import { shorten } from "../wording.ts";
import { commonBase, type FormKind, formOf } from "./forms.ts";
import { rhymesOf } from "./rhymes.ts";
import { soundOf } from "./sounds.ts";

/** Only said where there is no language model. */
export const beyond =
  "I can tell what a word means, how it is spelt, its forms, and other words for it; more about words needs a language model, which is not set up.";

/** A form of a word, as "Plural of mouse: mice". */
export function tellForm(word: string, kind: FormKind): SkillReply {
  const name = shorten(word.toLowerCase(), 40);
  const parts = word.split(/ and | & |, ?/).filter(Boolean);
  if (parts.length > 1) {
    const told = parts.map((part) => `${part}: ${formOf(part, kind) ?? "none"}`).join("\n");
    return { text: shorten(told, 150), remember: {} };
  }
  const form = formOf(word, kind);
  if (form === null) return { text: `"${name}" has no ${kind}.`, remember: { words: word, did: kind } };
  const lead = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} of ${name}: ${form}`;
  return { text: `${lead}${besides(word, kind)}`, remember: { words: word, did: kind } };
}

/** The form that is mostly asked for next. */
function besides(word: string, kind: FormKind): string {
  const next: Partial<Record<FormKind, FormKind>> = {
    "past tense": "past participle",
    "past participle": "past tense",
    comparative: "superlative",
    superlative: "comparative",
  };
  const other = next[kind];
  const form = other === undefined ? null : formOf(word, other);
  if (other === undefined || form === null || form === formOf(word, kind)) return "";
  return other === "past participle" ? `\nWith have or had: ${form}` : `\n${other}: ${form}`;
}

/** Which of two forms is right, of one word: "swam or swum"; null where they are of none. */
export function tellForms(one: string, other: string): string | null {
  const base = commonBase(one.toLowerCase(), other.toLowerCase());
  if (base === null) return null;
  const plural = formOf(base, "plural");
  const isNoun = plural?.split(" or ").some((form) => [one, other].includes(form));
  return isNoun
    ? `One ${base}, two ${plural ?? ""}.`
    : `Past tense of ${base}: ${formOf(base, "past tense") ?? ""}\nWith have or had: ${formOf(base, "past participle") ?? ""}`;
}

/** Words that rhyme with one. */
export function tellRhymes(word: string): SkillReply {
  const name = shorten(word.toLowerCase(), 40);
  const remember = { words: word, did: "rhymes" };
  const found = rhymesOf(word.toLowerCase());
  if (found === null) return { text: `I know no rhymes for "${name}".`, remember, askAgent: true };
  const told = found.length === 0 ? `No common word rhymes with ${name}.` : found.join(", ");
  return { text: found.length === 0 ? told : `Rhymes with ${name}: ${told}`, remember };
}

/** How a word is said. */
export function tellSound(word: string): SkillReply {
  const name = shorten(word.toLowerCase(), 40);
  const sound = soundOf(word);
  if (sound === null && meaningsOf(word, null).length > 0)
    return { text: "", then: { skill: "translate", args: { words: word, to: "en", isSaid: true } } };
  if (sound === null) return { text: `I do not know how "${name}" is said.`, remember: {}, askAgent: true };
  return { text: `${name}: say ${sound}`, remember: { words: word, did: "sound" } };
}
