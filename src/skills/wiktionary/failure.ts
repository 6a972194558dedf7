import { SourceError, type Problem } from "../outside/source-error.ts";
import type { SkillCheck, SkillReply } from "../skill.ts";
import { findDefinitions } from "./definitions.ts";

const later = "Please text again in some minutes.";
const answers: Record<Problem, { text: string; advice?: string }> = {
  "wrong-key": { text: `Sorry, the dictionary does not work at the moment. It is not your text.` },
  refused: {
    text: "Sorry, the dictionary does not let us in at the moment. It is not your text.",
    advice: "Wiktionary refuses us. Check WIKTIONARY_URL and Wikimedia's terms of use.",
  },
  quota: {
    text: "Sorry, too many questions to the dictionary at the moment. Please text again in some minutes.",
    advice: "Wiktionary says that we ask too often.",
  },
  "not-found": { text: "Sorry, I did not find that word in the dictionary." },
  "bad-request": { text: "Sorry, the dictionary did not understand this. Try one word: DEFINE CANDID" },
  unavailable: { text: `Sorry, the dictionary has a fault at the moment. ${later}` },
  timeout: { text: "Sorry, the dictionary took too long to answer. Please text again." },
  unreachable: {
    text: `Sorry, I cannot reach the dictionary at the moment. ${later}`,
    advice: "No connection to Wiktionary. Check this machine's network and WIKTIONARY_URL.",
  },
  garbled: {
    text: `Sorry, the dictionary sent an answer I cannot read. ${later}`,
    advice: "An answer was not what Wiktionary documents. Check WIKTIONARY_URL, else report it.",
  },
};

/** The honest text for a failed call, and what an operator should do about it. */
export function replyToFailure(error: unknown): SkillReply {
  if (!(error instanceof SourceError)) throw error;
  const { text, advice } = answers[error.problem];
  return { text, askAgent: true, ...(advice && { alert: `Dictionary: ${error.message}. ${advice}` }) };
}

/** What is asked where nothing was set up: a machine without the internet is no fault of the settings. */
const PUBLIC_ORIGIN = "https://en.wiktionary.org";

/** For `doctor`: one word is looked up. */
export async function checkWiktionary(url: string, signal: AbortSignal): Promise<SkillCheck> {
  try {
    const entries = await findDefinitions(url, "water", signal);
    if (entries.some(({ code }) => code === "en"))
      return { status: "ok", detail: "Wiktionary answers", hint: null };
    return { status: "broken", detail: "Wiktionary does not know water", hint: "Check WIKTIONARY_URL." };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (url === PUBLIC_ORIGIN && ["unreachable", "timeout"].includes(error.problem)) {
      return {
        ...{ status: "off", detail: "Wiktionary cannot be reached from here" },
        hint: "Check this machine's way to the internet, or set WIKTIONARY_URL.",
      };
    }
    return { status: "broken", detail: error.message, hint: answers[error.problem].advice ?? null };
  }
}
