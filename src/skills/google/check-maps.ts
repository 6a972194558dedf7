import { findPlace } from "./geocoding.ts";
import { GoogleError } from "./google-error.ts";

type Found = { status: "ok" | "off" | "broken"; detail: string; hint: string | null };
type Settings = { apiKey: string | undefined; routesUrl: string; geocodingUrl: string };

const enable =
  "In the Google Cloud console enable the Routes API and the Geocoding API for the key's project, with billing.";

/** For `doctor`: whether the key opens the two services that directions need. Costs one request of each. */
export async function checkMaps({ apiKey, ...urls }: Settings, signal: AbortSignal): Promise<Found> {
  if (!apiKey) {
    return { status: "off", detail: "not set up", hint: "Set GMAPS_API_KEY for directions." };
  }
  const settings = { ...urls, apiKey };
  try {
    await findPlace(settings, { address: "London" }, null, signal);
    return { status: "ok", detail: "the key opens the Geocoding API", hint: null };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const hint =
      error.problem === "wrong-key"
        ? "Check GMAPS_API_KEY."
        : error.problem === "refused"
          ? enable
          : "Try again in a moment; if it lasts, check the network and the quota.";
    return { status: "broken", detail: error.message, hint };
  }
}
