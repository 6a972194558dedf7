import { SourceError, type Problem } from "../outside/source-error.ts";
import type { SkillReply } from "../skill.ts";

const checkKey =
  "Check its key in the settings (BRAVE_API_KEY or TAVILY_API_KEY), or its address (SEARXNG_URL).";

// One text for each kind, because the contact can do something about some of them, and an operator about others.
const answers: Record<Problem, { text: string; advice?: string }> = {
  "wrong-key": {
    text: "Sorry, looking things up does not work at the moment. It is not your text.",
    advice: checkKey,
  },
  refused: {
    text: "Sorry, I am not let in where I look things up. It is not your text.",
    advice: `We are refused. ${checkKey} SearXNG: its settings must allow the format json. Wikipedia: check WIKIPEDIA_URL.`,
  },
  quota: {
    text: "Sorry, too many questions at the moment. Please text again in some minutes.",
    advice: "The limit is used up. If this is frequent, the plan of the search is too small.",
  },
  "not-found": { text: "Sorry, I found nothing on that. Try fewer or other words." },
  "bad-request": {
    text: "Sorry, I could not look that up. Try fewer words: WHO MARIE CURIE",
    advice: "A request was called malformed. If this is frequent, it is a defect in AISMS: please report it.",
  },
  unavailable: {
    text: "Sorry, where I look things up there is a fault at the moment. Please text again in some minutes.",
  },
  timeout: { text: "Sorry, looking that up took too long. Please text again." },
  unreachable: {
    text: "Sorry, I cannot look things up at the moment. Please text again in some minutes.",
    advice: "No connection. Check this machine's network and the address in the settings.",
  },
  garbled: {
    text: "Sorry, I got an answer that I cannot read. Please text again in some minutes.",
    advice:
      "An answer was not what the service documents. Check its address in the settings, else report it.",
  },
};

/** What an operator should do about a failure; null where it passes by itself. */
export function adviceFor({ problem }: SourceError): string | null {
  return answers[problem].advice ?? null;
}

/** The honest text for a failed call, and what an operator should do about it. */
export function replyToFailure(error: unknown): SkillReply {
  if (!(error instanceof SourceError)) throw error;
  const { text, advice } = answers[error.problem];
  return { text, askAgent: true, ...(advice && { alert: `Look up: ${error.message}. ${advice}` }) };
}
