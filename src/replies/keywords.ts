import { keywordText } from "../sms/keyword-text.ts";

export type Keyword = "help" | "reset" | "more" | "human" | "emergency";

const words: Record<string, Keyword> = {
  HELP: "help",
  INFO: "help",
  RESET: "reset",
  MORE: "more",
  AGENT: "human",
  HUMAN: "human",
  EMERGENCY: "emergency",
  SOS: "emergency",
  "911": "emergency",
  "112": "emergency",
  "999": "emergency",
};

/** The keyword that a text is, with or without "/", in any case, with stray spaces and punctuation. */
export function readKeyword(text: string): Keyword | null {
  const word = keywordText(text);
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}
