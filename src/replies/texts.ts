import { toGsm7 } from "../sms/gsm7.ts";
import { de } from "./texts/de.ts";
import { en } from "./texts/en.ts";
import { es } from "./texts/es.ts";
import { fr } from "./texts/fr.ts";
import { pt } from "./texts/pt.ts";
import { sw } from "./texts/sw.ts";

/** The fixed texts of a language. Short, plain, each true in the case it is for; one that is missing does not compile. */
export type Texts = typeof en;

/** As people of the language call it, by its BCP 47 code. */
export const languageNames = {
  en: "English",
  es: "Español",
  fr: "Français",
  de: "Deutsch",
  pt: "Português",
  sw: "Kiswahili",
} as const;
export type TextLanguage = keyof typeof languageNames;

/** As they are sent: letters that GSM-7 lacks without their accents. */
const plainTexts: Record<TextLanguage, Texts> = {
  en: plainOf(en),
  es: plainOf(es),
  fr: plainOf(fr),
  de: plainOf(de),
  pt: plainOf(pt),
  sw: plainOf(sw),
};

/** Every language's fixed texts. */
export const allTexts: readonly Texts[] = Object.values(plainTexts);

/** The language of the fixed texts for a person with this language (BCP 47, "pt-BR"); English where we have none. */
export function textLanguage(language: string | null): TextLanguage {
  const base = language?.split("-", 1)[0]?.toLowerCase() ?? "en";
  return Object.hasOwn(plainTexts, base) ? (base as TextLanguage) : "en";
}

/** The fixed texts for a person with this language. */
export function textsIn(language: string | null): Texts {
  return plainTexts[textLanguage(language)];
}

/** A text with its `{places}` filled in. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

function plainOf<Value>(value: Value): Value {
  if (typeof value === "string") return toGsm7(value) as Value;
  if (Array.isArray(value)) return value.map(plainOf) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainOf(one)])) as Value;
}
