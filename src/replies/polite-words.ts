import { keywordText } from "../sms/keyword-text.ts";
import type { TextLanguage } from "./texts.ts";

export type Politeness = "greeting" | "thanked";

/**
 * How people greet and thank in the languages of the fixed texts, beside English, which the playbook knows. A word that two
 * of them have, or that English has too, says no language.
 */
const words: [Politeness, TextLanguage | null, string[]][] = [
  ["greeting", "es", ["HOLA", "BUENAS", "BUENOS DIAS", "BUENAS TARDES", "BUENAS NOCHES", "HOLA BUENAS"]],
  ["greeting", "fr", ["BONJOUR", "BONSOIR", "SALUT", "COUCOU"]],
  ["greeting", "de", ["GUTEN TAG", "GUTEN MORGEN", "GUTEN ABEND", "GRUSS GOTT", "SERVUS", "MOIN"]],
  ["greeting", "pt", ["OLA", "BOM DIA", "BOA TARDE", "BOA NOITE"]],
  ["greeting", "sw", ["HABARI", "HABARI YAKO", "HABARI ZAKO", "JAMBO", "HUJAMBO", "SHIKAMOO", "MAMBO VIPI"]],
  ["greeting", null, ["HALLO", "OI"]],
  ["thanked", "es", ["GRACIAS", "MUCHAS GRACIAS", "MIL GRACIAS"]],
  ["thanked", "fr", ["MERCI", "MERCI BEAUCOUP", "MERCI BIEN", "GRAND MERCI"]],
  ["thanked", "de", ["DANKE", "DANKE SCHON", "DANKE SEHR", "DANKESCHON", "VIELEN DANK"]],
  ["thanked", "pt", ["OBRIGADO", "OBRIGADA", "MUITO OBRIGADO", "MUITO OBRIGADA", "BRIGADO", "BRIGADA"]],
  ["thanked", "sw", ["ASANTE", "ASANTE SANA", "AHSANTE", "AHSANTE SANA", "SHUKRANI"]],
];

const polite = new Map(
  words.flatMap(([politeness, language, said]) => said.map((word) => [word, { politeness, language }])),
);

/** A greeting or thanks, and the language it is in; null where a text is anything more than that. */
export function readPoliteness(
  text: string,
): { politeness: Politeness; language: TextLanguage | null } | null {
  const plain = keywordText(text).normalize("NFD").replace(/\p{M}/gu, "");
  return polite.get(plain) ?? null;
}
