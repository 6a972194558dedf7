import { DateTime } from "luxon";
import type { SkillContext, SkillReply } from "../skill.ts";
import { isDay, meansNow, relativeMinutes } from "../time/time-words.ts";
import { readInstant, readWhen } from "../time/when.ts";
import { knownZone, zoneAt, zoneOfCountry } from "../time/zone.ts";
import { shorten } from "../wording.ts";
import type { DirectionsArgs } from "./args.ts";
import type { Look } from "./look-up.ts";
import { endOfService, startOfService } from "./service-day.ts";
import { travelBy } from "./trip.ts";
import type { End, Trip } from "./trip.ts";

/** When to travel, with the zone it was read in; `note` names that zone where it is not surely the trip's own. */
export type TravelTime = {
  time: { kind: "leave" | "arrive"; at: Date } | null;
  /** The first or the last departure of the day is meant. */
  departure: "first" | "last" | null;
  zone: string | null;
  note: string | null;
  alert?: string | undefined;
};

type FoundZone = { zone: string | null; note: string | null; alert?: string | undefined };

// https://developers.google.com/maps/documentation/routes/transit-route#set_parameters_for_a_transit_route
const TRANSIT_DAYS = { back: 7, ahead: 100 };
const SLACK_MINUTES = 5;

/**
 * Reads the time of a trip: leaving by the clocks at its origin, arriving by those at its destination. Where there is
 * none to be read, the reply says why.
 */
export async function readTravelTime(
  args: DirectionsArgs,
  trip: Trip,
  context: SkillContext,
  look: Look,
): Promise<TravelTime | { reply: SkillReply }> {
  const leaveAt = args.leaveAt?.trim();
  const kind = leaveAt ? "leave" : "arrive";
  const words = leaveAt ? leaveAt : (args.arriveBy?.trim() ?? "");
  const isTransit = travelBy[trip.mode ?? "transit"].way === "transit";
  // "Last bus tonight", but not "last bus after 22:00": there the hour says more.
  const departure =
    isTransit && args.departure && (!words || isDay(words) || meansNow(words)) ? args.departure : null;
  if (!departure && (!words || meansNow(words))) return { time: null, departure, zone: null, note: null };

  const needsNoZone = !departure && (relativeMinutes(words) !== null || readInstant(words) !== null);
  const end = kind === "arrive" && !departure ? trip.destination : trip.origin;
  const found: FoundZone =
    needsNoZone && isTransit ? { zone: null, note: null } : await findZone(end, context, look);
  if (!found.zone && !needsNoZone) {
    return replyWith(
      `I cannot tell the local time at the start. Text MAP again with its town, or without a time.`,
      found.alert,
    );
  }

  const { now, country } = context;
  const reader = { zone: found.zone ?? "UTC", now, country };
  if (departure) {
    const time =
      departure === "first"
        ? { kind: "leave" as const, at: startOfService(words, reader) }
        : { kind: "arrive" as const, at: endOfService(words, reader) };
    return { ...found, time, departure };
  }
  const at = readWhen(words, reader);
  if (!at) {
    return replyWith(
      `I could not read the time "${shorten(words, 40)}". Text it like: leave at 8:30, arrive by 9am tomorrow.`,
      found.alert,
    );
  }
  const problem = outOfRange(at, now, isTransit);
  if (problem) return replyWith(problem, found.alert);
  return { ...found, time: { kind, at }, departure, note: needsNoZone ? null : found.note };
}

/** The zone of the place, else the contact's, else that of their country where it has one. */
async function findZone(
  { known, address, placeId }: End,
  context: SkillContext,
  look: Look,
): Promise<FoundZone> {
  const alreadyKnown = known && (knownZone(known.zone) ?? zoneAt(known));
  if (alreadyKnown) return { zone: alreadyKnown, note: null };
  const { places, alert } = placeId && !address ? { places: [], alert: undefined } : await look(address);
  const there = places[0] && (knownZone(places[0].zone) ?? zoneAt(places[0]));
  if (there) return { zone: there, note: null };

  const own = knownZone(context.zone);
  if (own) return { zone: own, note: "The time was read as your local time.", alert };

  const zone = zoneOfCountry(context.country, context.now);
  return { zone, note: "The time was read as that of your number's country.", alert };
}

function outOfRange(at: Date, now: Date, isTransit: boolean): string | null {
  const days = DateTime.fromJSDate(at).diff(DateTime.fromJSDate(now), "days").days;
  const oldest = isTransit ? TRANSIT_DAYS.back : SLACK_MINUTES / (24 * 60);
  if (days < -oldest) return "That time has passed. Text MAP again with a later one.";
  if (isTransit && days > TRANSIT_DAYS.ahead) {
    return `Timetables reach ${TRANSIT_DAYS.ahead} days ahead. Text MAP again nearer the day.`;
  }
  return null;
}

function replyWith(text: string, alert: string | undefined): { reply: SkillReply } {
  return { reply: { text, ...(alert && { alert }) } };
}
