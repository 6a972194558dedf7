import { SourceError, type Problem } from "../outside/source-error.ts";
import type { SkillReply } from "../skill.ts";

type Answer = { text: string; advice?: string };

const answers: Record<Problem, Answer> = {
  "wrong-key": {
    text: "Sorry, looking up places does not work at the moment: our access to the map service is not valid. It is not your text.",
    advice: "The map service does not accept the key. Set GMAPS_API_KEY to a valid one.",
  },
  refused: {
    text: "Sorry, looking up places is switched off at the moment: the map service does not let us in. It is not your text.",
    advice:
      "Enable the Places API (New) and the Geocoding API in the key's project, check its billing and its restrictions.",
  },
  quota: {
    text: "Sorry, too many questions for the map service at the moment. Please try again in some minutes.",
    advice: "The map service's quota is used up. Raise it, or check the billing.",
  },
  "not-found": { text: "I could not find that place. Text street and town." },
  "bad-request": {
    text: "The map service did not understand this place. Text street and town.",
    advice: "A map service called a request malformed. If this is frequent, please report it as a defect.",
  },
  unavailable: {
    text: "Sorry, the map service has a fault at the moment. Please try again in some minutes.",
  },
  timeout: { text: "Sorry, the map service took too long to answer. Please text again." },
  unreachable: {
    text: "Sorry, I cannot reach the map service at the moment. Please try again in some minutes.",
    advice:
      "No connection to the map service. Check this machine's network, GOOGLE_PLACES_URL, GOOGLE_GEOCODING_URL and NOMINATIM_URL.",
  },
  garbled: {
    text: "Sorry, the map service sent an answer I cannot read. Please try again in some minutes.",
    advice: "An answer was not what the map service documents. Check its address, else report it.",
  },
};

/** The honest text where a place could not be looked up, and what an operator should do about it. */
export function replyToPlaceFailure(error: unknown): SkillReply {
  if (!(error instanceof SourceError)) throw error;
  const { text, advice } = answers[error.problem];
  return { text, ...(advice && { alert: `Places: ${error.message}. ${advice}` }) };
}
