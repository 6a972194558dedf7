import { findByAddress, findById, findByPoint, type Found } from "./find-place.ts";
import { streetRoute, type StreetMode } from "./street-route.ts";
import type { Direction } from "./timetable.ts";
import { transitRoutes } from "./transit-route.ts";

type Waypoint = {
  location?: { latLng?: { latitude?: number; longitude?: number } };
  placeId?: string;
  address?: string;
};

/** A request whose shape has been checked. */
export type RoutesRequest = {
  origin?: Waypoint;
  destination?: Waypoint;
  intermediates?: Waypoint[];
  travelMode?: string;
  routingPreference?: string;
  departureTime?: string;
  arrivalTime?: string;
  computeAlternativeRoutes?: boolean;
  languageCode?: string;
  units?: string;
  transitPreferences?: { allowedTravelModes?: string[] };
};

const dayMs = 24 * 60 * 60 * 1000;

/** What Google says against a request of the right shape; null where nothing. */
export function routesFault(request: RoutesRequest, now: Date): string | null {
  const { origin, destination, travelMode = "DRIVE", departureTime, arrivalTime } = request;
  if (!origin || !destination) return "Origin and destination must be set.";
  for (const [name, { location, placeId, address }] of Object.entries({ origin, destination })) {
    const given = [location, placeId, address].filter((part) => part !== undefined && part !== "");
    if (given.length === 0) return "Origin and destination must be set.";
    if (given.length > 1)
      return `Invalid value at '${name}' (oneof), oneof field 'location_type' is already set.`;
  }
  const onRoad = travelMode === "DRIVE" || travelMode === "TWO_WHEELER";
  if (request.routingPreference && !onRoad)
    return `Routing preference cannot be set for ${travelMode} routing mode.`;
  if (departureTime && arrivalTime) return "Only one of departure_time and arrival_time may be set.";
  if (arrivalTime && travelMode !== "TRANSIT") return "Arrival time can be set for TRANSIT travel mode only.";
  if (request.transitPreferences && travelMode !== "TRANSIT") {
    return "Transit preferences can be set for TRANSIT travel mode only.";
  }
  if (departureTime && travelMode !== "TRANSIT" && Date.parse(departureTime) <= now.getTime()) {
    return "Timestamp must be set to a future time.";
  }
  // With other modes they are not played here: better refused than left out silently.
  return request.intermediates?.length ? `Intermediate waypoints are not supported for ${travelMode}.` : null;
}

/** The answer to a request without fault, with all its fields. "not-found": a place id that does not exist. */
export function computeRoutes(request: RoutesRequest, now: Date) {
  const origin = resolve(request.origin);
  const destination = resolve(request.destination);
  if (origin === "not-found" || destination === "not-found") return "not-found";

  // Only what was given as an address was geocoded.
  const geocodingResults = {
    ...(request.origin?.address ? { origin: geocodedWaypoint(origin) } : {}),
    ...(request.destination?.address ? { destination: geocodedWaypoint(destination) } : {}),
  };
  const routes = routesBetween(origin, destination, request, now);
  // No route: the key is missing, not an empty list.
  if (routes.length === 0) return { geocodingResults };
  return Object.keys(geocodingResults).length > 0 ? { routes, geocodingResults } : { routes };
}

function routesBetween(
  origin: Found | null,
  destination: Found | null,
  request: RoutesRequest,
  now: Date,
): object[] {
  const [from, to] = [origin?.place, destination?.place];
  if (!from || !to || from.land !== to.land) return [];
  const { travelMode = "DRIVE", departureTime, arrivalTime } = request;
  const locale = {
    language: request.languageCode ?? (from.country === "US" ? "en-US" : "en-GB"),
    units: request.units === "METRIC" ? "METRIC" : "IMPERIAL",
  } as const;
  if (travelMode !== "TRANSIT") return [streetRoute(from, to, travelMode as StreetMode, locale)];

  // Timetables are known from 7 days ago to 100 days ahead.
  const instant = Date.parse(arrivalTime ?? departureTime ?? now.toISOString());
  if (instant < now.getTime() - 7 * dayMs || instant > now.getTime() + 100 * dayMs) return [];
  const time = arrivalTime ? { arriveBefore: instant } : { departAfter: instant };
  const modes = request.transitPreferences?.allowedTravelModes ?? [];
  const allows = (direction: Direction) =>
    modes.length === 0 || modes.some((mode) => isOfMode(direction, mode));
  const alternatives = request.computeAlternativeRoutes ? 2 : 0;
  return transitRoutes({ from, to, time, allows, alternatives, locale });
}

function resolve(waypoint: Waypoint = {}): Found | null | "not-found" {
  const { address, placeId, location } = waypoint;
  if (address) return findByAddress(address);
  const point = { latitude: location?.latLng?.latitude ?? 0, longitude: location?.latLng?.longitude ?? 0 };
  const place = placeId ? findById(placeId) : findByPoint(point);
  if (placeId && !place) return "not-found";
  return place && { place, isGuess: false };
}

function geocodedWaypoint(found: Found | null) {
  if (!found) return { geocoderStatus: { code: 5 } };
  const { place, isGuess } = found;
  const partialMatch = isGuess ? { partialMatch: true } : {};
  return { geocoderStatus: {}, type: place.types, ...partialMatch, placeId: place.id };
}

function isOfMode({ line }: Direction, mode: string): boolean {
  const modesOf = { BUS: ["BUS"], HEAVY_RAIL: ["TRAIN", "RAIL"], TRAM: ["LIGHT_RAIL", "RAIL"] };
  return modesOf[line.vehicle.type].includes(mode);
}
