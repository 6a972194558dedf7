import type { Route } from "../google/routes.ts";
import { withHint } from "../hint.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { readsTwelveHours, sameClock } from "../time/zone.ts";
import { clockText } from "../wording.ts";
import { MAX_PLACE_CHARACTERS } from "./args.ts";
import type { Mode } from "./args.ts";
import { makeCard } from "./card.ts";
import type { Card } from "./card.ts";
import { earlierNotFound } from "./fixed-texts.ts";
import type { RouteMemory } from "./memory.ts";
import type { TravelTime } from "./travel-time.ts";
import { travelBy } from "./trip.ts";
import type { Trip } from "./trip.ts";

type Found = {
  route: Route;
  trip: Trip;
  /** How they said they travel; null where they did not. */
  said: Mode | null;
  travel: TravelTime;
  alternative: number;
  remark: string | null;
  departure: "route" | "later" | "earlier";
};

/** Writes the answer for a route that was found, and what is to be remembered of it. */
export function writeReply(found: Found, context: SkillContext): SkillReply {
  const { route, trip, said, travel, alternative, remark } = found;
  const { country, now } = context;
  const { time, zone, note, alert } = travel;
  const mode = trip.mode ?? "transit";
  const isAlternative = alternative > 0;
  const card = makeCard(route, {
    country,
    now,
    zone,
    time,
    way: travelBy[mode].way,
    destination: trip.destination.address,
    isAlternative,
  });
  if (card.steps.length === 0 && !route.distanceMeters) return { text: "Start and end are the same place." };
  if (found.departure === "earlier" && card.firstDeparture && card.firstDeparture < now)
    return earlierNotFound;

  const [total = "", ...lines] = card.lines;
  const zoneNote = time && note && !sameClock(card.zone, zone, time.at) ? note : null;
  const serviceNote = departureNote(card, travel, context);
  const text = [total, remark, serviceNote, ...lines, zoneNote].filter((line) => line !== null).join("\n");
  return {
    text: withHint(text, hintsFor(card)),
    remember: {
      ...memoryOf(trip, said, { ...travel, zone: card.zone ?? zone }, now),
      ...ofCard(card),
      mode,
      alternative,
    },
    ...(alert && { alert }),
  };
}

/** What to remember of a trip, for which no route is known yet. */
export function memoryOf(trip: Trip, said: Mode | null, travel: TravelTime, now: Date): RouteMemory {
  const { origin, destination } = trip;
  const { time, zone, departure } = travel;
  return {
    kind: "route",
    origin: origin.address.slice(0, MAX_PLACE_CHARACTERS),
    destination: destination.address.slice(0, MAX_PLACE_CHARACTERS),
    ...(origin.known ? { originPlace: origin.known } : origin.placeId && { originPlaceId: origin.placeId }),
    ...(destination.known
      ? { destinationPlace: destination.known }
      : destination.placeId && { destinationPlaceId: destination.placeId }),
    mode: trip.mode ?? "transit",
    saidMode: said,
    time: time && { kind: time.kind, at: time.at.toISOString() },
    departure,
    zone,
    askedAt: now.toISOString(),
    steps: [],
    at: 0,
    firstDeparture: null,
  };
}

function ofCard({
  steps,
  firstDeparture,
  arrival,
}: Card): Pick<RouteMemory, "steps" | "firstDeparture" | "arrival"> {
  return {
    steps,
    firstDeparture: firstDeparture?.toISOString() ?? null,
    arrival: arrival?.toISOString() ?? null,
  };
}

/** What "first" and "last" rest on: the request to Google can only be for a time. */
function departureNote(
  card: Card,
  { departure, time }: TravelTime,
  { country, now }: SkillContext,
): string | null {
  if (!departure || !time || !card.firstDeparture) return null;
  if (card.firstDeparture < now) return "This one has gone. LATER: the next departure";
  if (departure === "first" || !card.zone) return null;
  return `The last I found to arrive by ${clockText(time.at, card.zone, readsTwelveHours(country) ?? false)}.`;
}

function hintsFor({ steps, firstDeparture }: Card): string[] {
  if (firstDeparture) {
    return ["NEXT: step by step. LATER: next departure", "NEXT: steps. LATER: next trip", "NEXT or LATER"];
  }
  return steps.length > 2 ? ["NEXT: step by step"] : [];
}
