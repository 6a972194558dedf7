import type { TextLanguage } from "./texts.ts";

export type Politeness = "greeting" | "thanked";

/**
 * How people greet, ask who is there, and thank in the languages of the fixed texts, beside English, which the playbook
 * knows; without accents and punctuation. `around`: what may stand beside it.
 */
const phrases: Record<Exclude<TextLanguage, "en">, { greeting: string; thanked: string; around: string }> = {
  es: {
    greeting:
      "hola|buenas|buenos dias|buenas tardes|buenas noches|que tal|como estas?|quien eres|que eres|que (?:puedes|sabes) hacer|como funcionas?",
    thanked: "(?:muchas |mil )?gracias",
    around: "y|amigo|por favor|tu|esto",
  },
  fr: {
    greeting:
      "bonjour|bonsoir|salut|coucou|ca va|comment (?:ca va|allez vous|ca marche)|qui (?:etes vous|es tu)|que (?:pouvez vous|peux tu|savez vous|sais tu) faire|(?:vous|tu) (?:faites|fais) quoi",
    thanked: "(?:grand )?merci(?: beaucoup| bien)?",
    around: "et|monsieur|madame|vous|toi|svp|stp",
  },
  de: {
    greeting:
      "guten (?:tag|morgen|abend)|gruss gott|servus|moin|wie gehts?|wie geht es (?:dir|ihnen)|wer (?:bist du|sind sie)|was (?:kannst du|konnen sie)(?: alles)?|wie funktioniert das",
    thanked: "danke(?:schon| schon| sehr)?|vielen dank",
    around: "und|du|sie|bitte|hallo|hi",
  },
  pt: {
    greeting:
      "ola|bom dia|boa tarde|boa noite|tudo bem|quem e (?:voce|vc)|(?:o )?que (?:voce|vc) (?:faz|sabe fazer|pode fazer)|como funciona",
    thanked: "(?:muito )?b?o?brigad[oa]",
    around: "e|oi|amigo|por favor|voce|vc",
  },
  sw: {
    greeting:
      "habari(?: yako| zako| za (?:asubuhi|leo|jioni))?|jambo|hujambo|shikamoo|mambo vipi|wewe ni nani|(?:unaweza|waweza) kufanya nini|unafanya nini",
    thanked: "ah?sante(?: sana)?|shukrani",
    around: "na|rafiki|tafadhali",
  },
};

/** Words that two of the languages have, or that English has too: alone they say no language. */
const anywhere = /^(?:hallo|oi)$/;

const readers = Object.entries(phrases).map(([language, { greeting, thanked, around }]) => ({
  language: language as TextLanguage,
  isAll: new RegExp(`^(?=.*\\b(?:${greeting}|${thanked})\\b)(?:(?:${greeting}|${thanked}|${around}) )+$`),
  isGreeting: new RegExp(`\\b(?:${greeting})\\b`),
}));

const mostCharacters = 80;

/** A greeting or thanks, and the language it is in; null where a text is anything more than that. */
export function readPoliteness(
  text: string,
): { politeness: Politeness; language: TextLanguage | null } | null {
  if (text.length > mostCharacters) return null;
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (anywhere.test(words)) return { politeness: "greeting", language: null };
  const found = readers.find(({ isAll }) => isAll.test(`${words} `));
  if (!found) return null;
  return { politeness: found.isGreeting.test(words) ? "greeting" : "thanked", language: found.language };
}
