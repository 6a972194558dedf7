import { DateTime } from "luxon";
import { secondsFor, streetMeters, type Piece } from "./street-route.ts";
import type { TripTime } from "./plan-trip.ts";
import type { Place } from "./world.ts";

/** A ride between two real places, as the stand-in makes it up: all that a step of a route tells. */
export type RealTrip = {
  walkBefore: Piece;
  walkAfter: Piece;
  line: {
    name: string;
    nameShort?: string;
    agency: string;
    vehicle: { name: string; type: string };
    zone: string;
    everyMinutes: number;
  };
  boardName: string;
  alightName: string;
  stopCount: number;
  departsAt: number;
  arrivesAt: number;
};

const busModes = ["BUS"];
const trainModes = ["TRAIN", "RAIL"];

/** The next ride between two places of one country: a bus where it is near, else a train. Null where the modes allow neither. */
export function realTrip(from: Place, to: Place, time: TripTime, modes: string[]): RealTrip | null {
  const meters = streetMeters(from, to);
  const isAllowed = (own: string[]) => modes.length === 0 || modes.some((mode) => own.includes(mode));
  const byTrain = isAllowed(trainModes) && (meters > 20_000 || !isAllowed(busModes));
  if (!byTrain && !isAllowed(busModes)) return null;

  const everyMinutes = byTrain ? 30 : 15;
  const rideSeconds = Math.max(240, Math.round(meters / (byTrain ? 28 : 6) / 60) * 60);
  const walk = 240;
  const departsAt =
    "departAfter" in time
      ? timetabled(time.departAfter + walk * 1000, everyMinutes, from.zone, "after")
      : timetabled(time.arriveBefore - (rideSeconds + walk) * 1000, everyMinutes, from.zone, "before");
  const pieceOf = (place: Place): Piece => ({
    mode: "WALK",
    meters: Math.round(walk * 1.3),
    maneuver: "DEPART",
    instructions: `Head east on ${place.street}`,
  });
  const number = String((from.name.length * 7 + to.name.length * 3) % 90);
  return {
    walkBefore: pieceOf(from),
    walkAfter: { mode: "WALK", meters: Math.round(walk * 1.3) },
    line: {
      name: `${from.town} - ${to.town}`,
      ...(byTrain ? {} : { nameShort: number }),
      agency: byTrain ? "National Trains" : `${from.town} Buses`,
      vehicle: byTrain ? { name: "Train", type: "HEAVY_RAIL" } : { name: "Bus", type: "BUS" },
      zone: from.zone,
      everyMinutes,
    },
    boardName: stopName(from, byTrain),
    alightName: stopName(to, byTrain),
    stopCount: Math.max(1, Math.round(meters / (byTrain ? 25_000 : 800))),
    departsAt,
    arrivesAt: departsAt + rideSeconds * 1000,
  };
}

function stopName(place: Place, byTrain: boolean): string {
  if (/Station|Airport|Hauptbahnhof/.test(place.name)) return place.name;
  return byTrain ? `${place.town} Station` : `${place.name} ${place.street}`;
}

/** A departure by the clock of the place, from 05:00 to 23:45: the first after an instant, or the last before it. */
function timetabled(instant: number, everyMinutes: number, zone: string, which: "after" | "before"): number {
  const step = everyMinutes * 60_000;
  const rounded = which === "after" ? Math.ceil(instant / step) * step : Math.floor(instant / step) * step;
  const local = DateTime.fromMillis(rounded, { zone });
  if (local.hour >= 5) return rounded;
  return which === "after"
    ? local.set({ hour: 5, minute: 0 }).toMillis()
    : local.minus({ days: 1 }).set({ hour: 23, minute: 30 }).toMillis();
}

/** From one's door to the other, in seconds. */
export function realSeconds(trip: RealTrip): { leaveAt: number; arriveAt: number; seconds: number } {
  const leaveAt = trip.departsAt - secondsFor(trip.walkBefore.meters, "WALK") * 1000;
  const arriveAt = trip.arrivesAt + secondsFor(trip.walkAfter.meters, "WALK") * 1000;
  return { leaveAt, arriveAt, seconds: (arriveAt - leaveAt) / 1000 };
}
