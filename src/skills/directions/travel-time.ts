import { DateTime } from "luxon";
import type { GoogleSettings } from "../google/request-json.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import type { DirectionsArgs } from "./args.ts";
import { lookUp } from "./look-up.ts";
import { meansNow, relativeMinutes } from "./time-words.ts";
import { travelBy } from "./trip.ts";
import type { Trip } from "./trip.ts";
import { readInstant, readWhen } from "./when.ts";
import { shorten } from "./wording.ts";
import { knownZone, zoneAt, zoneOfCountry } from "./zone.ts";

/** When to travel, with the zone it was read in; `note` names that zone where it is not surely the trip's own. */
export type TravelTime = {
  time: { kind: "leave" | "arrive"; at: Date } | null;
  zone: string | null;
  note: string | null;
  alert?: string | undefined;
};

type FoundZone = { zone: string | null; note: string | null; alert?: string | undefined };

// https://developers.google.com/maps/documentation/routes/transit-route#set_parameters_for_a_transit_route
const TRANSIT_DAYS = { back: 7, ahead: 100 };
const SLACK_MINUTES = 5;

/** Reads the time of a trip by the clocks at its origin. Where there is none to be read, the reply says why. */
export async function readTravelTime(
  google: GoogleSettings,
  args: DirectionsArgs,
  trip: Trip,
  context: SkillContext,
): Promise<TravelTime | { reply: SkillReply }> {
  const leaveAt = args.leaveAt?.trim();
  const kind = leaveAt ? "leave" : "arrive";
  const words = leaveAt ? leaveAt : args.arriveBy?.trim();
  if (!words || meansNow(words)) return { time: null, zone: null, note: null };

  const isTransit = travelBy[trip.mode ?? "transit"].way === "transit";
  const needsNoZone = relativeMinutes(words) !== null || readInstant(words) !== null;
  const found: FoundZone =
    needsNoZone && isTransit ? { zone: null, note: null } : await findZone(google, trip, context);
  if (!found.zone && !needsNoZone) {
    return replyWith(
      `I cannot tell the local time at the start. Text MAP again with its town, or without a time.`,
      found.alert,
    );
  }

  const { now, country } = context;
  const at = readWhen(words, { zone: found.zone ?? "UTC", now, country });
  if (!at) {
    return replyWith(
      `I could not read the time "${shorten(words, 40)}". Text it like: leave at 8:30, arrive by 9am tomorrow.`,
      found.alert,
    );
  }
  const problem = outOfRange(at, now, isTransit);
  if (problem) return replyWith(problem, found.alert);
  return { ...found, time: { kind, at }, note: needsNoZone ? null : found.note };
}

/** The zone of the origin's coordinates, else the contact's, else that of their country where it has one. */
async function findZone(google: GoogleSettings, trip: Trip, context: SkillContext): Promise<FoundZone> {
  const { place, alert } = await lookUp(google, trip.origin, context);
  const there = knownZone(place?.location && zoneAt(place.location));
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
