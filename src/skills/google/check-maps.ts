import { findPlace } from "./geocoding.ts";
import { SourceError, type Problem } from "../outside/source-error.ts";
import { computeRoute } from "./routes.ts";
import type { GoogleSettings } from "./settings.ts";

type Found = { status: "ok" | "off" | "broken"; detail: string; hint: string | null };
type Settings = Omit<GoogleSettings, "apiKey"> & { apiKey: string | undefined };

const enable =
  "In the Google Cloud console enable the Routes API and the Geocoding API for the key's project, with billing.";

const hints: Partial<Record<Problem, string>> = {
  "wrong-key": "Check GMAPS_API_KEY.",
  refused: enable,
  quota: "The key's quota is used up: see the Google Cloud console.",
};

/** For `doctor`: whether the key opens the two services that directions need. Costs one request of each. */
export async function checkMaps({ apiKey, ...urls }: Settings, signal: AbortSignal): Promise<Found> {
  if (!apiKey) return { status: "off", detail: "not set up", hint: "Set GMAPS_API_KEY for directions." };
  const settings = { ...urls, apiKey };
  const [origin, destination] = [{ address: "Tower Bridge, London" }, { address: "London Bridge, London" }];
  try {
    await computeRoute(settings, { origin, destination, travelMode: "WALK", country: "GB" }, signal);
    await findPlace(settings, origin, "GB", signal);
    return { status: "ok", detail: "the key opens the Routes API and the Geocoding API", hint: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const hint = hints[error.problem] ?? "Try again in a moment; if it lasts, check the network.";
    return { status: "broken", detail: error.message, hint };
  }
}
