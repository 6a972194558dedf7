import { computeRoute } from "../google/routes.ts";
import type { FoundRoute, RouteRequest } from "../google/routes.ts";
import type { Sources } from "../index.ts";
import { findRoutes } from "../osrm/find-route.ts";
import { SourceError } from "../outside/source-error.ts";
import type { SkillContext } from "../skill.ts";
import { usesMiles } from "../time/zone.ts";
import type { Look } from "./look-up.ts";
import type { TravelTime } from "./travel-time.ts";
import { travelBy } from "./trip.ts";
import type { End, Trip } from "./trip.ts";

/** What to ask Google for a trip. */
export function requestFor(
  trip: Trip,
  time: TravelTime["time"],
  { now, country }: SkillContext,
  withAlternatives = false,
): RouteRequest {
  const { travelMode, vehicles } = travelBy[trip.mode ?? "transit"];
  const { origin, destination } = trip;
  const units = country === null ? undefined : usesMiles(country) ? "IMPERIAL" : "METRIC";
  const request: RouteRequest = {
    origin,
    destination,
    travelMode,
    vehicles,
    units,
    country,
    withAlternatives,
  };
  if (!time) return request;
  if (travelMode === "TRANSIT") {
    return { ...request, [time.kind === "leave" ? "departureTime" : "arrivalTime"]: time.at };
  }
  // An arrival time is for TRANSIT only: on the road, the traffic at that hour is what can be asked for. A
  // departure in the past is refused there.
  return time.at > now && (time.kind === "leave" || travelMode === "DRIVE")
    ? { ...request, departureTime: time.at }
    : request;
}

/**
 * Asks Google for the ways of a trip; OSRM where Google is not set up, or fails for the moment, and the way has no
 * timetable. Throws SourceError.
 */
export async function askRoutes(
  sources: Sources,
  trip: Trip,
  request: RouteRequest,
  look: Look,
  signal: AbortSignal,
): Promise<FoundRoute> {
  const { google, osrmUrl } = sources;
  if (!google) return askOsrm(osrmUrl ?? "", trip, request, look, signal);
  try {
    return await computeRoute(google, request, signal);
  } catch (error) {
    const mayPass = error instanceof SourceError && (error.isPassing || error.problem === "timeout");
    if (!mayPass || !osrmUrl || request.travelMode === "TRANSIT" || signal.aborted) throw error;
    try {
      return await askOsrm(osrmUrl, trip, request, look, signal);
    } catch (second) {
      // What failed first is what an operator has to mend.
      throw second instanceof SourceError ? error : second;
    }
  }
}

async function askOsrm(
  osrmUrl: string,
  trip: Trip,
  request: RouteRequest,
  look: Look,
  signal: AbortSignal,
): Promise<FoundRoute> {
  const { way } = travelBy[trip.mode ?? "walk"];
  if (way === "transit") throw new SourceError("OSRM", "bad-request", "no timetables");
  const [from, to] = await Promise.all([pointOf(trip.origin, look), pointOf(trip.destination, look)]);
  const withAlternatives = request.withAlternatives === true;
  const [route = null, ...others] = await findRoutes(osrmUrl, { from, to, way, withAlternatives }, signal);
  return { route, others, origin: undefined, destination: undefined };
}

async function pointOf(
  { known, location, address }: End,
  look: Look,
): Promise<{ latitude: number; longitude: number }> {
  const point = location ?? known;
  if (point) return point;
  const { places, isSure, failure } = await look(address);
  const [only] = places;
  if (failure) throw failure;
  if (!only || !isSure) throw new SourceError("OSRM", "not-found", "no coordinates");
  return only;
}
