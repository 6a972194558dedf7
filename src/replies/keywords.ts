import { keywordText } from "../sms/keyword-text.ts";

export type Keyword = "help" | "reset" | "more" | "human" | "emergency";

/** The words in English, and their usual ones in the other languages of the fixed texts. None of them opts a person out. */
const wordsOf: Record<Keyword, string> = {
  help: "HELP INFO AYUDA AIDE HILFE AJUDA MSAADA",
  reset: "RESET REINICIAR NEUSTART",
  more: "MORE MAS MÁS PLUS MEHR MAIS ZAIDI",
  human: "AGENT HUMAN PERSONA HUMANO PERSONNE HUMAIN MENSCH PESSOA MTU",
  emergency: "EMERGENCY SOS 911 112 999 EMERGENCIA EMERGÊNCIA URGENCE NOTFALL DHARURA",
};

const keywords = new Map(
  Object.entries(wordsOf).flatMap(([keyword, words]) =>
    words.split(" ").map((word) => [word, keyword as Keyword] as const),
  ),
);

/** The keyword that a text is, with or without "/", in any case, with stray spaces and punctuation. */
export function readKeyword(text: string): Keyword | null {
  return keywords.get(keywordText(text)) ?? null;
}

const helpAbout = /^(?:HELP|AYUDA|AIDE|HILFE|AJUDA|MSAADA) (.+)$/;

/** What stands after HELP: "HELP bus"; null where the text does not begin with it. */
export function readHelpTopic(text: string): string | null {
  return helpAbout.exec(keywordText(text))?.[1] ?? null;
}
