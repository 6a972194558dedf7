import { SourceError, type Problem } from "../outside/source-error.ts";
import type { SkillCheck } from "../skill.ts";
import { findPlace } from "./geocoding.ts";
import { computeRoute } from "./routes.ts";
import { searchPlaces } from "./search-places.ts";
import type { GoogleSettings } from "./settings.ts";

const later = "Try again in a moment; if it lasts, check the network.";

/** For `doctor`: whether the key opens the two services that directions need. Costs one request of each. */
export async function checkRoutes(settings: GoogleSettings, signal: AbortSignal): Promise<SkillCheck> {
  const [origin, destination] = [{ address: "Tower Bridge, London" }, { address: "London Bridge, London" }];
  return tryOut("the Routes API and the Geocoding API", async () => {
    await computeRoute(settings, { origin, destination, travelMode: "WALK", country: "GB" }, signal);
    await findPlace(settings, origin, "GB", signal);
  });
}

/** For `doctor`: whether the key opens the Places API. Costs one search. */
export async function checkPlaces(settings: GoogleSettings, signal: AbortSignal): Promise<SkillCheck> {
  const search = { textQuery: "Tower Bridge, London", around: null, openNow: false, country: "GB", count: 1 };
  return tryOut("the Places API (New)", async () => {
    await searchPlaces(settings, search, signal);
  });
}

async function tryOut(services: string, request: () => Promise<void>): Promise<SkillCheck> {
  const hints: Partial<Record<Problem, string>> = {
    "wrong-key": "Check GMAPS_API_KEY.",
    refused: `In the Google Cloud console enable ${services} for the key's project, with billing.`,
    quota: "The key's quota is used up: see the Google Cloud console.",
  };
  try {
    await request();
    return { status: "ok", detail: `the key opens ${services}`, hint: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { status: "broken", detail: error.message, hint: hints[error.problem] ?? later };
  }
}
