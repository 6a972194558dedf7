import { z } from "zod";
import { SourceError } from "../outside/source-error.ts";
import { sortErrorAnswer } from "./google-error.ts";
import { requestJson, withOneRetry } from "../outside/request-json.ts";
import type { GoogleSettings } from "./settings.ts";

const SERVICE = "Routes API";
const TIMEOUT_MS = 8_000;

/** One end of a route: a place that was saved, chosen or confirmed, else the address as it was texted. */
export type Waypoint = {
  address: string;
  placeId?: string | undefined;
  location?: { latitude: number; longitude: number } | undefined;
};

export type RouteRequest = {
  origin: Waypoint;
  destination: Waypoint;
  travelMode: "DRIVE" | "WALK" | "BICYCLE" | "TRANSIT";
  /** Only for TRANSIT: the vehicles to use. */
  vehicles?: ("BUS" | "SUBWAY" | "LIGHT_RAIL" | "RAIL")[] | undefined;
  departureTime?: Date | undefined;
  /** Only for TRANSIT, and not together with a departure time. */
  arrivalTime?: Date | undefined;
  /** Other ways as well, up to three. */
  withAlternatives?: boolean | undefined;
  /** Without it Google takes those of the origin's country. */
  units?: "METRIC" | "IMPERIAL" | undefined;
  /** Two-letter country in which an address is looked for first. */
  country: string | null;
};

// Every field is optional: live answers leave out what is empty or zero, and the mask decides the rest.
const text = z.object({ text: z.string().optional() }).optional();
const localTime = z.object({ time: text, timeZone: z.string().optional() }).optional();
const stop = z.object({ name: z.string().optional() }).optional();

const transitDetails = z.object({
  stopDetails: z
    .object({
      departureStop: stop,
      departureTime: z.string().optional(),
      arrivalStop: stop,
      arrivalTime: z.string().optional(),
    })
    .optional(),
  localizedValues: z.object({ departureTime: localTime, arrivalTime: localTime }).optional(),
  headsign: z.string().optional(),
  transitLine: z
    .object({
      name: z.string().optional(),
      nameShort: z.string().optional(),
      agencies: z.array(z.object({ name: z.string().optional() })).optional(),
      vehicle: z.object({ name: text }).optional(),
    })
    .optional(),
  stopCount: z.number().optional(),
});

const step = z.object({
  travelMode: z.string().optional(),
  distanceMeters: z.number().optional(),
  staticDuration: z.string().optional(),
  navigationInstruction: z.object({ instructions: z.string().optional() }).optional(),
  localizedValues: z.object({ distance: text }).optional(),
  transitDetails: transitDetails.optional(),
});

const route = z.object({
  /** With the traffic of the hour, on the road. */
  duration: z.string().optional(),
  /** Without traffic. */
  staticDuration: z.string().optional(),
  /** The roads that tell it from other ways: "I-5 N and US-101 N". */
  description: z.string().optional(),
  distanceMeters: z.number().optional(),
  warnings: z.array(z.string()).optional(),
  localizedValues: z.object({ distance: text }).optional(),
  legs: z.array(z.object({ steps: z.array(step).optional() })).optional(),
});

const geocodedWaypoint = z
  .object({
    geocoderStatus: z.object({ code: z.number().optional() }).optional(),
    partialMatch: z.boolean().optional(),
    placeId: z.string().max(500).optional(),
  })
  .optional();

const routesAnswer = z.object({
  routes: z.array(route).optional(),
  geocodingResults: z.object({ origin: geocodedWaypoint, destination: geocodedWaypoint }).optional(),
});

export type Route = z.infer<typeof route>;
export type RouteStep = z.infer<typeof step>;
export type TransitDetails = z.infer<typeof transitDetails>;
export type GeocodedWaypoint = z.infer<typeof geocodedWaypoint>;

/**
 * `route` is null where no way leads there, `others` are alternatives to it; the two ends say how their addresses were
 * understood.
 */
export type FoundRoute = {
  route: Route | null;
  others?: Route[];
  origin: GeocodedWaypoint;
  destination: GeocodedWaypoint;
};

// The mask decides what comes back and what it costs: exactly the fields read here and in ../directions. What tolls
// cost is not asked: it is billed at a higher rate, and warnings and steps say that there are some.
// https://developers.google.com/maps/documentation/routes/usage-and-billing
const FIELD_MASK = [
  "routes.duration",
  "routes.staticDuration",
  "routes.description",
  "routes.distanceMeters",
  "routes.warnings",
  "routes.localizedValues.distance",
  ...[
    "travelMode",
    "distanceMeters",
    "staticDuration",
    "navigationInstruction",
    "localizedValues.distance",
    "transitDetails",
  ].map((field) => `routes.legs.steps.${field}`),
  "geocodingResults",
].join(",");

/** Asks the Routes API (v2, computeRoutes) for one route. Throws SourceError. */
export async function computeRoute(
  settings: GoogleSettings,
  request: RouteRequest,
  signal: AbortSignal,
): Promise<FoundRoute> {
  // A header can carry no other characters, and no key has them.
  if (!/^[!-~]+$/.test(settings.apiKey))
    throw new SourceError(SERVICE, "wrong-key", "not a key's characters");
  return withOneRetry(signal, async () => {
    const answer = await requestJson({
      service: SERVICE,
      url: `${settings.routesUrl.replace(/\/+$/, "")}/directions/v2:computeRoutes`,
      headers: { "x-goog-api-key": settings.apiKey, "x-goog-fieldmask": FIELD_MASK },
      body: requestBody(request),
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    if (answer.status !== 200) throw sortErrorAnswer(SERVICE, answer.status, answer.body);
    const parsed = routesAnswer.safeParse(answer.body);
    if (!parsed.success) throw new SourceError(SERVICE, "garbled", "not the documented shape");
    const { routes, geocodingResults } = parsed.data;
    const [first, ...others] = routes ?? []; // without a way there, the key is missing
    return {
      route: first ?? null,
      ...(others.length > 0 && { others }),
      origin: geocodingResults?.origin,
      destination: geocodingResults?.destination,
    };
  });
}

function requestBody(request: RouteRequest): Record<string, unknown> {
  const { departureTime, arrivalTime, vehicles, country } = request;
  return {
    origin: waypoint(request.origin),
    destination: waypoint(request.destination),
    travelMode: request.travelMode,
    // Allowed with DRIVE only; free-flow times would promise too much in a town.
    ...(request.travelMode === "DRIVE" && { routingPreference: "TRAFFIC_AWARE" }),
    ...(vehicles && { transitPreferences: { allowedTravelModes: vehicles } }),
    ...(departureTime && { departureTime: departureTime.toISOString() }),
    ...(arrivalTime && { arrivalTime: arrivalTime.toISOString() }),
    ...(request.withAlternatives && { computeAlternativeRoutes: true }),
    languageCode: "en",
    ...(country && { regionCode: topLevelDomain(country) }),
    ...(request.units && { units: request.units }),
  };
}

function waypoint({ address, placeId, location }: Waypoint): object {
  if (placeId) return { placeId };
  return location ? { location: { latLng: location } } : { address };
}

/** Google's region codes are top-level domains: the country code, but for the United Kingdom. */
export function topLevelDomain(country: string): string {
  return country === "GB" ? "uk" : country.toLowerCase();
}
