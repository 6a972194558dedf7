import { z } from "zod";
import { SourceError } from "../outside/source-error.ts";
import { sortErrorAnswer, sortGeocodingStatus } from "./google-error.ts";
import { requestJson, withOneRetry } from "../outside/request-json.ts";
import type { GoogleSettings } from "./settings.ts";
import { topLevelDomain } from "./routes.ts";
import type { Waypoint } from "./routes.ts";
import type { Candidate } from "../where/candidates.ts";

const SERVICE = "Geocoding API";
const TIMEOUT_MS = 5_000;

const geocodingAnswer = z.object({
  status: z.string(),
  results: z
    .array(
      z.object({
        formatted_address: z.string().optional(),
        place_id: z.string().max(500).optional(),
        partial_match: z.boolean().optional(),
        types: z.array(z.string()).optional(),
        address_components: z
          .array(
            z.object({
              long_name: z.string().optional(),
              short_name: z.string().optional(),
              types: z.array(z.string()).optional(),
            }),
          )
          .optional(),
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

type Result = NonNullable<z.infer<typeof geocodingAnswer>["results"]>[number];

/** Looks up one place by its id or address; null where nothing is found. Throws SourceError. */
export async function findPlace(
  settings: GoogleSettings,
  { address, placeId }: Pick<Waypoint, "address" | "placeId">,
  country: string | null,
  signal: AbortSignal,
): Promise<Place | null> {
  const [first] = await ask(settings, placeId ? { place_id: placeId } : { address }, country, signal);
  if (!first) return null;
  const location = first.geometry?.location;
  return {
    name: first.formatted_address ?? null,
    placeId: first.place_id ?? null,
    location: location ? { latitude: location.lat, longitude: location.lng } : null,
  };
}

/** All that the words of a person may mean, the likeliest first, with `country` looked at first. Throws SourceError. */
export async function geocode(
  settings: GoogleSettings,
  address: string,
  country: string | null,
  signal: AbortSignal,
): Promise<Candidate[]> {
  const results = await ask(settings, { address }, country, signal);
  return results.flatMap((result) => toCandidate(result) ?? []);
}

async function ask(
  settings: GoogleSettings,
  what: Record<string, string>,
  country: string | null,
  signal: AbortSignal,
): Promise<Result[]> {
  const query = new URLSearchParams(what);
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
    return readResults(answer.status, answer.body);
  });
}

function readResults(httpStatus: number, body: unknown): Result[] {
  if (httpStatus !== 200) throw sortErrorAnswer(SERVICE, httpStatus, body);
  const parsed = geocodingAnswer.safeParse(body);
  if (!parsed.success) throw new SourceError(SERVICE, "garbled", "not the documented shape");
  const error = sortGeocodingStatus(parsed.data.status);
  if (error) throw error;
  return parsed.data.results ?? [];
}

// What is named by itself and its region rather than by an address.
const townTypes = ["locality", "postal_town", "sublocality", "administrative_area_level_3", "neighborhood"];

function toCandidate(result: Result): Candidate | null {
  const {
    formatted_address: address,
    place_id: placeId,
    types = [],
    partial_match: isGuess = false,
  } = result;
  const location = result.geometry?.location;
  if (!address || !location) return null;
  const component = (type: string) => result.address_components?.find((part) => part.types?.includes(type));
  const isTown = types.some((type) => townTypes.includes(type));
  const country = component("country");
  // The United Kingdom's first level is "England": its counties tell its towns apart.
  const levels = country?.short_name === "GB" ? ["2"] : ["2", "1"];
  return {
    address,
    town: isTown ? (result.address_components?.[0]?.long_name ?? address.split(",")[0] ?? null) : null,
    regions: levels.flatMap((level) => component(`administrative_area_level_${level}`)?.long_name ?? []),
    country: /^[A-Z]{2}$/.test(country?.short_name ?? "")
      ? { code: country?.short_name ?? "", name: country?.long_name ?? "" }
      : null,
    placeId: placeId ?? null,
    latitude: location.lat,
    longitude: location.lng,
    isGuess,
  };
}
