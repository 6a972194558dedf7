import type { FoundRoute, Route } from "../google/routes.ts";
import type { Sources } from "../index.ts";
import { SourceError } from "../outside/source-error.ts";
import type { Effect, SkillContext, SkillReply } from "../skill.ts";
import { usesMiles } from "../time/zone.ts";
import { metersBetween } from "../where/distance.ts";
import { distanceText } from "../wording.ts";
import type { DirectionsArgs } from "./args.ts";
import { askRoutes, requestFor } from "./ask-routes.ts";
import { checkNames, checkPlaces, explainRefusal } from "./check-places.ts";
import { findEnds } from "./find-ends.ts";
import { earlierNotFound, laterNotFound, noOtherWay, noRoute, noTimetables } from "./fixed-texts.ts";
import { createLook } from "./look-up.ts";
import type { Look } from "./look-up.ts";
import { readTravelTime } from "./travel-time.ts";
import { travelBy } from "./trip.ts";
import type { Trip } from "./trip.ts";
import { memoryOf, writeReply } from "./write-reply.ts";

// Half an hour: as far as most people walk where no bus goes.
const WALKABLE_METERS = 3_000;

/** `asked`: the trip was given before, and the contact wants another departure. */
type Options = { asked: "route" | "later" | "earlier" };

/** Finds one route and writes its card, or asks what must be known first, or says honestly why there is none. */
export async function findRoute(
  sources: Sources,
  args: DirectionsArgs,
  context: SkillContext,
  options: Options,
): Promise<SkillReply> {
  const look = createLook(sources, context);
  const ends = await findEnds(args, sources, context, look);
  if ("reply" in ends) return ends.reply;
  return withEffects(await answerTrip(sources, args, ends.trip, context, options, look), ends.effects);
}

async function answerTrip(
  sources: Sources,
  args: DirectionsArgs,
  asked: Trip,
  context: SkillContext,
  { asked: departure }: Options,
  look: Look,
): Promise<SkillReply> {
  const needsTimetable = asked.mode !== null && travelBy[asked.mode].way === "transit";
  if (!sources.google && (needsTimetable || args.departure)) return noTimetables;
  const trip = sources.google ? asked : onRoad(asked);
  const travel = await readTravelTime(args, trip, context, look);
  if ("reply" in travel) return travel.reply;

  const alternative = args.alternative ?? 0;
  const request = requestFor(trip, travel.time, context, alternative > 0);
  // Of a trip that was given before it is known which places are meant.
  const isNew = departure === "route" && alternative === 0;
  const namesakes = isNew && sources.google ? await checkNames(args, trip, travel.time, look) : null;
  if (namesakes) return namesakes;
  // "By car" may follow where nothing was found.
  const withTrip = (reply: SkillReply): SkillReply =>
    isNew ? { ...reply, remember: memoryOf(trip, asked.mode, travel, context.now) } : reply;
  let found: FoundRoute;
  try {
    found = await askRoutes(sources, trip, request, look, context.signal);
  } catch (error) {
    return withTrip(await explainRefusal(trip, error, look));
  }
  const question = await checkPlaces(args, trip, found, travel.time, look);
  if (question) return question.question ? question : withTrip(question);

  const route = alternative > 0 ? (found.others?.[alternative - 1] ?? null) : found.route;
  const write = (way: Route, by: Trip, remark: string | null): SkillReply =>
    writeReply({ route: way, trip: by, said: asked.mode, travel, alternative, remark, departure }, context);
  if (route) {
    const remark = sources.google || asked.mode ? null : "No bus and train times here.";
    return write(route, trip, remark);
  }
  if (alternative > 0) return noOtherWay;
  if (departure !== "route") return departure === "later" ? laterNotFound : earlierNotFound;

  const walk = trip.mode === null ? await walkInstead(sources, trip, context, look) : null;
  const meters = walk?.distanceMeters ?? 0;
  if (walk && meters <= WALKABLE_METERS)
    return write(walk, { ...trip, mode: "walk" }, "No bus or train found.");
  return withTrip(noRoute(trip, walk && distanceText(meters, usesMiles(context.country))));
}

/** Without timetables: on foot where that is near, else by car. */
function onRoad(trip: Trip): Trip {
  const [from, to] = [trip.origin.known, trip.destination.known];
  if (trip.mode !== null || !from || !to) return trip;
  return { ...trip, mode: metersBetween(from, to) <= WALKABLE_METERS ? "walk" : "drive" };
}

/** The way on foot, for a trip without bus or train; its failure changes nothing in the answer. */
async function walkInstead(
  sources: Sources,
  trip: Trip,
  context: SkillContext,
  look: Look,
): Promise<Route | null> {
  try {
    const onFoot: Trip = { ...trip, mode: "walk" };
    return (await askRoutes(sources, onFoot, requestFor(onFoot, null, context), look, context.signal)).route;
  } catch (error) {
    if (error instanceof SourceError) return null;
    throw error;
  }
}

function withEffects(reply: SkillReply, effects: Effect[]): SkillReply {
  const all = [...effects, ...(reply.effects ?? [])];
  return all.length > 0 ? { ...reply, effects: all } : reply;
}
