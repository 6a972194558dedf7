import { GoogleError } from "../google/google-error.ts";
import type { GoogleSettings } from "../google/request-json.ts";
import { computeRoute } from "../google/routes.ts";
import type { FoundRoute, Route, RouteRequest } from "../google/routes.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import type { DirectionsArgs } from "./args.ts";
import { makeCard } from "./card.ts";
import type { Card } from "./card.ts";
import { checkPlaces, explainRefusal } from "./check-places.ts";
import { cannotSee, laterNotFound, usage } from "./fixed-texts.ts";
import { withHint } from "./hint.ts";
import { toMemory } from "./memory.ts";
import { readTravelTime } from "./travel-time.ts";
import type { TravelTime } from "./travel-time.ts";
import { isUnseenPlace, readTrip, travelBy } from "./trip.ts";
import type { Trip } from "./trip.ts";
import { distanceText, shorten } from "./wording.ts";
import { sameClock, usesMiles } from "./zone.ts";

// Half an hour: as far as most people walk where no bus goes.
const WALKABLE_METERS = 3_000;

type Options = {
  /** The trip was given before, and the contact wants the next departure. */
  isLater: boolean;
};

/** Finds one route and writes its card, or says honestly why there is none. */
export async function findRoute(
  google: GoogleSettings,
  args: DirectionsArgs,
  context: SkillContext,
  { isLater }: Options,
): Promise<SkillReply> {
  const trip = readTrip(args);
  if (!trip) return usage;
  if (isUnseenPlace(trip.origin) || isUnseenPlace(trip.destination)) return cannotSee;

  const travel = await readTravelTime(google, args, trip, context);
  if ("reply" in travel) return travel.reply;

  let found: FoundRoute;
  try {
    found = await computeRoute(google, requestFor(trip, travel.time, context), context.signal);
  } catch (error) {
    return explainRefusal(google, trip, error, context);
  }
  const question = await checkPlaces(google, trip, found, travel.time, context);
  if (question) return question;
  if (found.route) return replyWith(found.route, trip, travel, context, null);
  if (isLater) return laterNotFound;

  const walk = trip.mode === null ? await walkInstead(google, trip, context) : null;
  const meters = walk?.distanceMeters ?? 0;
  if (walk && meters <= WALKABLE_METERS) {
    return replyWith(walk, { ...trip, mode: "walk" }, travel, context, "No bus or train found.");
  }
  return noRoute(trip, walk && distanceText(meters, usesMiles(context.country)));
}

function requestFor(trip: Trip, time: TravelTime["time"], { now, country }: SkillContext): RouteRequest {
  const { travelMode, vehicles } = travelBy[trip.mode ?? "transit"];
  const { origin, destination } = trip;
  const units = country === null ? undefined : usesMiles(country) ? "IMPERIAL" : "METRIC";
  const request: RouteRequest = { origin, destination, travelMode, vehicles, units, country };
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

/** The way on foot, for a trip without bus or train; its failure changes nothing in the answer. */
async function walkInstead(google: GoogleSettings, trip: Trip, context: SkillContext): Promise<Route | null> {
  try {
    const request = requestFor({ ...trip, mode: "walk" }, null, context);
    return (await computeRoute(google, request, context.signal)).route;
  } catch (error) {
    if (error instanceof GoogleError) return null;
    throw error;
  }
}

function replyWith(
  route: Route,
  trip: Trip,
  { time, zone, note, alert }: TravelTime,
  { country, now }: SkillContext,
  remark: string | null,
): SkillReply {
  const mode = trip.mode ?? "transit";
  const destination = trip.destination.address;
  const card = makeCard(route, { country, now, zone, time, way: travelBy[mode].way, destination });
  if (card.steps.length === 0 && !route.distanceMeters) return { text: "Start and end are the same place." };

  const [total = "", ...lines] = card.lines;
  const zoneNote = time && note && !sameClock(card.zone, zone, time.at) ? note : null;
  const text = [total, remark, ...lines, zoneNote].filter((line) => line !== null).join("\n");
  return {
    text: withHint(text, hintsFor(card)),
    remember: toMemory(
      {
        origin: trip.origin.address,
        destination,
        originPlaceId: trip.origin.placeId,
        destinationPlaceId: trip.destination.placeId,
        mode,
      },
      card,
    ),
    ...(alert && { alert }),
  };
}

function hintsFor({ steps, firstDeparture }: Card): string[] {
  if (firstDeparture) {
    return ["NEXT: step by step. LATER: next departure", "NEXT: steps. LATER: next trip", "NEXT or LATER"];
  }
  return steps.length > 2 ? ["NEXT: step by step"] : [];
}

function noRoute({ origin, destination, mode }: Trip, walk: string | null): SkillReply {
  const names = `from ${shorten(origin.address, 50)} to ${shorten(destination.address, 50)}`;
  const { way, words } = travelBy[mode ?? "transit"];
  const onFoot = walk ? ` On foot it is ${walk}.` : "";
  const others = [
    ...(way === "transit" ? [] : ["by bus"]),
    ...(way === "drive" ? [] : ["by car"]),
    // Where no mode was named, the way on foot has been tried.
    ...(way === "transit" && (mode !== null || walk !== null) ? ["on foot"] : []),
  ];
  const add = others.map((other) => `"${other}"`).join(" or ");
  return { text: `I found no way ${words} ${names}.${onFoot} Text MAP again and add ${add}.` };
}
