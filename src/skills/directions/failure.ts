import { SourceError } from "../outside/source-error.ts";
import type { Problem } from "../outside/source-error.ts";
import type { SkillReply } from "../skill.ts";

type Answer = { text: string; advice?: string };

// One text for each kind, because the contact can do something about some of them, and an operator about others.
const answers: Record<Problem, Answer> = {
  "wrong-key": {
    text: "Sorry, directions do not work at the moment: our access to the map service is not valid. It is not your text.",
    advice: "Google does not accept the key. Set GMAPS_API_KEY to a valid one.",
  },
  refused: {
    text: "Sorry, directions are switched off at the moment: the map service does not let us in. It is not your text.",
    advice:
      "Enable the Routes API and the Geocoding API in the key's project, check its billing and its restrictions.",
  },
  quota: {
    text: "Sorry, too many map questions at the moment. Please text MAP again in some minutes.",
    advice: "The Google Maps quota is used up. Raise it in the Google Cloud console, or check the billing.",
  },
  "not-found": {
    text: "I could not find one of the two places. Text MAP again with street and town for both.",
  },
  "bad-request": {
    text: "The map service did not understand these places. Text MAP again with street and town for both.",
    advice:
      "Google called a request malformed. If this is frequent, it is a defect in AISMS: please report it.",
  },
  unavailable: {
    text: "Sorry, the map service has a fault at the moment. Please text MAP again in some minutes.",
  },
  timeout: {
    text: "Sorry, the map service took too long to answer. Please text MAP again.",
  },
  unreachable: {
    text: "Sorry, I cannot reach the map service at the moment. Please text MAP again in some minutes.",
    advice:
      "No connection to Google Maps. Check this machine's network, GOOGLE_ROUTES_URL and GOOGLE_GEOCODING_URL.",
  },
  garbled: {
    text: "Sorry, the map service sent an answer I cannot read. Please text MAP again in some minutes.",
    advice:
      "An answer was not what Google documents. Check GOOGLE_ROUTES_URL and GOOGLE_GEOCODING_URL, else report it.",
  },
};

/** The honest text for a failed call to Google Maps, and what an operator should do about it. */
export function replyToFailure(error: unknown): SkillReply {
  if (!(error instanceof SourceError)) throw error;
  const alert = alertOf(error);
  return { text: answers[error.problem].text, ...(alert && { alert }) };
}

/** What an operator should do; undefined where the failure passes by itself. */
export function alertOf(error: SourceError): string | undefined {
  const { advice } = answers[error.problem];
  if (error.service === "OSRM") {
    return error.problem === "not-found"
      ? undefined
      : `Directions: ${error.message}. Check OSRM_URL and the server behind it.`;
  }
  return advice && `Directions: ${error.message}. ${advice}`;
}
