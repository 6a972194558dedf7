import { z } from "zod";
import { GoogleError, sortErrorAnswer, sortGeocodingStatus } from "./google-error.ts";
import { requestJson, withOneRetry } from "./request-json.ts";
import type { GoogleSettings } from "./request-json.ts";
import { topLevelDomain } from "./routes.ts";
import type { Waypoint } from "./routes.ts";

const SERVICE = "Geocoding API";
const TIMEOUT_MS = 5_000;

const geocodingAnswer = z.object({
  status: z.string(),
  results: z
    .array(
      z.object({
        formatted_address: z.string().optional(),
        place_id: z.string().max(500).optional(),
        geometry: z
          .object({ location: z.object({ lat: z.number(), lng: z.number() }).optional() })
          .optional(),
      }),
    )
    .optional(),
});

/** A place as the Geocoding API names it. */
export type Place = {
  name: string | null;
  placeId: string | null;
  location: { latitude: number; longitude: number } | null;
};

/** Looks up one place by its id or address; null where nothing is found. Throws GoogleError. */
export async function findPlace(
  settings: GoogleSettings,
  { address, placeId }: Waypoint,
  country: string | null,
  signal: AbortSignal,
): Promise<Place | null> {
  const query = new URLSearchParams(placeId ? { place_id: placeId } : { address });
  query.set("language", "en");
  if (country) query.set("region", topLevelDomain(country));
  query.set("key", settings.apiKey);
  return withOneRetry(signal, async () => {
    const answer = await requestJson({
      service: SERVICE,
      url: `${settings.geocodingUrl.replace(/\/+$/, "")}/maps/api/geocode/json?${query.toString()}`,
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    return readPlace(answer.status, answer.body);
  });
}

function readPlace(httpStatus: number, body: unknown): Place | null {
  if (httpStatus !== 200) throw sortErrorAnswer(SERVICE, httpStatus, body);
  const parsed = geocodingAnswer.safeParse(body);
  if (!parsed.success) throw new GoogleError(SERVICE, "garbled", "not the documented shape");
  const error = sortGeocodingStatus(parsed.data.status);
  if (error) throw error;

  const first = parsed.data.results?.[0];
  if (!first) return null;
  const location = first.geometry?.location;
  return {
    name: first.formatted_address ?? null,
    placeId: first.place_id ?? null,
    location: location ? { latitude: location.lat, longitude: location.lng } : null,
  };
}
