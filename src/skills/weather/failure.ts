import { SourceError, type Problem } from "../outside/source-error.ts";
import type { SkillReply } from "../skill.ts";

// One text for each kind, because the contact can do something about some of them, and an operator about others.
const answers: Record<Problem, { text: string; advice?: string }> = {
  "wrong-key": {
    text: "Sorry, the weather does not work at the moment. It is not your text.",
    advice: "Check OPEN_METEO_URL: it asks for a key.",
  },
  refused: {
    text: "Sorry, the weather service does not let us in at the moment. It is not your text.",
    advice: "Open-Meteo refuses us. Check OPEN_METEO_URL and its terms.",
  },
  quota: {
    text: "Sorry, too many weather questions at the moment. Please text again in some minutes.",
    advice: "Open-Meteo's limit is used up. Point OPEN_METEO_URL to a server of your own, or to a paid plan.",
  },
  "not-found": { text: "Sorry, there is no forecast for that place. Try the nearest town." },
  "bad-request": {
    text: "Sorry, the weather service did not understand this. Try a town and a day: WEATHER LEEDS SAT",
    advice:
      "Open-Meteo called a request malformed. If this is frequent, it is a defect in AISMS: please report it.",
  },
  unavailable: {
    text: "Sorry, the weather service has a fault at the moment. Please text again in some minutes.",
  },
  timeout: { text: "Sorry, the weather service took too long to answer. Please text again." },
  unreachable: {
    text: "Sorry, I cannot reach the weather service at the moment. Please text again in some minutes.",
    advice:
      "No connection to Open-Meteo. Check this machine's network, OPEN_METEO_URL and OPEN_METEO_GEOCODING_URL.",
  },
  garbled: {
    text: "Sorry, the weather service sent an answer I cannot read. Please text again in some minutes.",
    advice:
      "An answer was not what Open-Meteo documents. Check OPEN_METEO_URL and OPEN_METEO_GEOCODING_URL, else report it.",
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
  return { text, ...(advice && { alert: `Weather: ${error.message}. ${advice}` }) };
}
