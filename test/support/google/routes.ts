import { findByAddress, findById, findByPoint, type Found } from "./find-place.ts";
import { streetRoutes, type StreetMode } from "./street-route.ts";
import { DateTime } from "luxon";
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
  regionCode?: string;
  units?: string;
  routeModifiers?: { avoidTolls?: boolean };
  extraComputations?: string[];
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
  const region = request.regionCode?.toUpperCase();
  const origin = resolve(request.origin, region);
  // Of namesakes the one in the origin's country is meant.
  const country = origin === "not-found" ? undefined : origin?.place.country;
  const destination = resolve(request.destination, country ?? region);
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
    units: unitsOf(request.units, from.country),
  } as const;
  if (travelMode !== "TRANSIT") {
    return streetRoutes(from, to, travelMode as StreetMode, locale, {
      alternatives: request.computeAlternativeRoutes ? 2 : 0,
      trafficFactor: request.routingPreference?.startsWith("TRAFFIC_AWARE")
        ? trafficAt(new Date(departureTime ?? now), from.zone)
        : 1,
      withTolls: request.extraComputations?.includes("TOLLS") ?? false,
      avoidTolls: request.routeModifiers?.avoidTolls ?? false,
    });
  }

  // Timetables are known from 7 days ago to 100 days ahead.
  const instant = Date.parse(arrivalTime ?? departureTime ?? now.toISOString());
  if (instant < now.getTime() - 7 * dayMs || instant > now.getTime() + 100 * dayMs) return [];
  const time = arrivalTime ? { arriveBefore: instant } : { departAfter: instant };
  const modes = request.transitPreferences?.allowedTravelModes ?? [];
  const allows = (direction: Direction) =>
    modes.length === 0 || modes.some((mode) => isOfMode(direction, mode));
  const alternatives = request.computeAlternativeRoutes ? 2 : 0;
  return transitRoutes({ from, to, time, allows, modes, alternatives, locale });
}

/** Without a word about units, those of the origin's country. */
function unitsOf(asked: string | undefined, country: string): "METRIC" | "IMPERIAL" {
  if (asked === "METRIC" || asked === "IMPERIAL") return asked;
  return country === "US" || country === "GB" ? "IMPERIAL" : "METRIC";
}

/** How much longer a drive takes than on empty roads, which are full in the morning and the evening of a working day. */
function trafficAt(instant: Date, zone: string): number {
  const { hour, weekday } = DateTime.fromJSDate(instant, { zone });
  return weekday < 6 && [7, 8, 16, 17].includes(hour) ? 1.4 : 1;
}

function resolve(waypoint: Waypoint = {}, country?: string): Found | null | "not-found" {
  const { address, placeId, location } = waypoint;
  if (address) return findByAddress(address, { country });
  const point = { latitude: location?.latLng?.latitude ?? 0, longitude: location?.latLng?.longitude ?? 0 };
  const place = placeId ? findById(placeId) : findByPoint(point);
  if (placeId && !place) return "not-found";
  // A town stands for all that lies around it: the way begins at the point itself.
  const isTown = place?.id.startsWith("ChIJtown_") && !placeId;
  return place && { place: isTown ? { ...place, ...point } : place, isGuess: false };
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
