import { directionsSchema } from "./directions/args.ts";
import type { DirectionsArgs } from "./directions/args.ts";
import { findRoute } from "./directions/find-route.ts";
import { laterNeedsTimetable, noRouteYet, notConfigured, usage } from "./directions/fixed-texts.ts";
import { followRoute } from "./directions/follow-route.ts";
import { readMemory } from "./directions/memory.ts";
import type { RouteMemory } from "./directions/memory.ts";
import { readCommand } from "./directions/read-command.ts";
import { readUtterance } from "./directions/read-utterance.ts";
import type { GoogleSettings } from "./google/request-json.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

export type { DirectionsArgs };

/** The key, where there is one, and the origins that stand for Google's services. */
export type DirectionsSettings = { apiKey: string | undefined; routesUrl: string; geocodingUrl: string };

/** Directions from place to place as a card that fits a small screen; NEXT, BACK and LATER follow it. */
export function createDirections(settings: DirectionsSettings): Skill<DirectionsArgs> {
  const apiKey = settings.apiKey?.trim();
  const google = apiKey ? { ...settings, apiKey } : null;
  return {
    name: "directions",
    isReady: google !== null,
    help: "MAP start to end: the way there",
    description:
      "Directions between two places by public transport, on foot, by bike or by car, with times. Use it for every " +
      "question about a way, a journey time or the next bus or train; ask first if the start or the end is not known. " +
      "It returns the finished answer, built from timetable data.",
    schema: directionsSchema,
    readCommand,
    readUtterance,
    run: (args, context) => run(google, args, context),
  };
}

async function run(
  google: GoogleSettings | null,
  args: DirectionsArgs,
  context: SkillContext,
): Promise<SkillReply> {
  const wanted = args.do ?? "route";
  if (wanted === "usage") return usage;
  if (wanted === "route")
    return google ? findRoute(google, args, context, { isLater: false }) : notConfigured;

  const memory = readMemory(context.memory);
  if (!memory) return noRouteYet;
  if (wanted !== "later") return followRoute(memory, wanted);
  if (!memory.firstDeparture) return laterNeedsTimetable;
  if (!google) return notConfigured;
  return findRoute(google, laterArgs(memory, memory.firstDeparture, context.now), context, { isLater: true });
}

/** The same trip, leaving a minute after the last answer's first vehicle; from now on, where that is long gone. */
function laterArgs(memory: RouteMemory, firstDeparture: string, now: Date): DirectionsArgs {
  const { origin, destination, originPlaceId, destinationPlaceId, mode } = memory;
  const leave = Math.max(Date.parse(firstDeparture) + 60_000, now.getTime());
  const leaveAt = new Date(leave).toISOString();
  return { do: "route", origin, destination, mode, leaveAt, originPlaceId, destinationPlaceId };
}
