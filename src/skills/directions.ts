import { directionsSchema, MAX_ALTERNATIVE } from "./directions/args.ts";
import type { DirectionsArgs } from "./directions/args.ts";
import { checkSources } from "./directions/check-sources.ts";
import { findRoute } from "./directions/find-route.ts";
import {
  earlierNeedsTimetable,
  earlierNotFound,
  laterNeedsTimetable,
  noRouteYet,
  notConfigured,
  usage,
} from "./directions/fixed-texts.ts";
import { followRoute } from "./directions/follow-route.ts";
import { readMemory, tripArgs } from "./directions/memory.ts";
import type { RouteMemory } from "./directions/memory.ts";
import { readCommand } from "./directions/read-command.ts";
import { readFollowUp } from "./directions/read-follow-up.ts";
import { readUtterance } from "./directions/read-utterance.ts";
import type { Sources } from "./index.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

export type { DirectionsArgs };

function isSetUp({ google, osrmUrl }: Sources): boolean {
  return google !== null || osrmUrl !== null;
}

/** Directions from place to place as a card that fits a small screen; NEXT, BACK and LATER follow it. */
export function createDirections(sources: Sources): Skill<DirectionsArgs> {
  return {
    name: "directions",
    isReady: isSetUp(sources),
    help: {
      word: "MAP",
      what: "the way from place to place by bus, train, car, bike or on foot",
      topics: [
        "map",
        "maps",
        "directions",
        "route",
        "bus",
        "train",
        "tram",
        "tube",
        "metro",
        "walk",
        "bike",
        "drive",
        "car",
        "traffic",
        "way",
      ],
      example:
        "MAP 12 Elm St, Salem to Salem Station by bus, arrive by 9am. LAST BUS HOME. Then NEXT, BACK, LATER, EARLIER, ALT (another way), BY BIKE, SAME TOMORROW.",
    },
    description:
      "Directions between two places by public transport, on foot, by bike or by car, with times. Use it for every " +
      "question about a way, a journey time, traffic, or the next, first or last bus or train. Leave the origin out where it " +
      "is the place they are at: the skill knows it or asks. Also for changes to the last route: other mode, time, way back. " +
      "It returns the finished answer, built from timetable data.",
    schema: directionsSchema,
    readCommand,
    readUtterance,
    readFollowUp,
    check: (signal) => checkSources(sources, signal),
    run: (args, context) => run(sources, args, context),
  };
}

async function run(sources: Sources, args: DirectionsArgs, context: SkillContext): Promise<SkillReply> {
  const wanted = args.do ?? ((args.destination ?? args.destinationPlace) ? "route" : "usage");
  if (!isSetUp(sources)) return notConfigured;
  if (wanted === "usage") return usage;
  if (wanted === "route") return findRoute(sources, args, context, { asked: "route" });

  const memory = readMemory(context.memory);
  if (!memory || memory.steps.length === 0) return noRouteYet;
  if (wanted === "next" || wanted === "back") return followRoute(memory, wanted);
  if (wanted === "alternative") return findRoute(sources, otherWayArgs(memory), context, { asked: "route" });
  return wanted === "later" ? findLater(sources, memory, context) : findEarlier(sources, memory, context);
}

/** The same trip, leaving a minute after the last answer's first vehicle; from now on, where that is long gone. */
function findLater(
  sources: Sources,
  memory: RouteMemory,
  context: SkillContext,
): Promise<SkillReply> | SkillReply {
  if (!memory.firstDeparture) return laterNeedsTimetable;
  const leave = Math.max(Date.parse(memory.firstDeparture) + 60_000, context.now.getTime());
  const args = { ...tripArgs(memory), leaveAt: new Date(leave).toISOString() };
  return findRoute(sources, args, context, { asked: "later" });
}

/** The same trip, arriving a minute before the last answer. */
function findEarlier(
  sources: Sources,
  memory: RouteMemory,
  context: SkillContext,
): Promise<SkillReply> | SkillReply {
  if (!memory.arrival) return earlierNeedsTimetable;
  const arrive = Date.parse(memory.arrival) - 60_000;
  if (arrive <= context.now.getTime()) return earlierNotFound;
  const args = { ...tripArgs(memory), arriveBy: new Date(arrive).toISOString() };
  return findRoute(sources, args, context, { asked: "earlier" });
}

/** The same trip at the same time, by the next of its other ways; after the last of them the first again. */
function otherWayArgs(memory: RouteMemory): DirectionsArgs {
  const { time, alternative = 0 } = memory;
  return {
    ...tripArgs(memory),
    mode: memory.mode,
    ...(time && { [time.kind === "leave" ? "leaveAt" : "arriveBy"]: time.at }),
    alternative: (alternative + 1) % (MAX_ALTERNATIVE + 1),
  };
}
