import { directions, lastRide, nextRide, type Direction, type Ride } from "./timetable.ts";
import type { StopId } from "./world.ts";

/** From one vehicle to the next at the same stop. */
export const transfer = { meters: 150, seconds: 120 };

/** When a trip must begin or end, an instant in milliseconds at the stops. */
export type TripTime = { departAfter: number } | { arriveBefore: number };

/** One or two rides from a stop to another; null where no line leads there. */
export function planTrip(
  from: StopId,
  to: StopId,
  time: TripTime,
  allows: (direction: Direction) => boolean,
) {
  const ways = waysBetween(from, to, directions.filter(allows));
  const trips = ways.map((way) =>
    "departAfter" in time ? forwards(way, time.departAfter) : backwards(way, time.arriveBefore),
  );
  const possible = trips.filter((trip) => trip !== null);
  const better =
    "departAfter" in time
      ? (a: Ride[], b: Ride[]) => end(a) - end(b)
      : (a: Ride[], b: Ride[]) => start(b) - start(a);
  return possible.toSorted(better)[0] ?? null;
}

/** Directions to take, with the stops to get on and off at. */
type Way = { direction: Direction; board: StopId; alight: StopId }[];

function waysBetween(from: StopId, to: StopId, usable: Direction[]): Way[] {
  const direct = usable.filter((direction) => leads(direction, from, to));
  const changes = usable.flatMap((first) =>
    after(first, from).flatMap((change) =>
      usable
        .filter((second) => second.line !== first.line && leads(second, change, to))
        .map((second): Way => [
          { direction: first, board: from, alight: change },
          { direction: second, board: change, alight: to },
        ]),
    ),
  );
  return [...direct.map((direction): Way => [{ direction, board: from, alight: to }]), ...changes];
}

function forwards(way: Way, departAfter: number): Ride[] | null {
  let readyAt = departAfter;
  for (const { direction, board, alight } of way) {
    const ride = nextRide(direction, board, alight, readyAt);
    if (!ride) return null;
    readyAt = ride.arrivesAt + transfer.seconds * 1000;
  }
  // Nobody wants to wait at the change: the first ride is the last that still catches the second.
  return backwards(way, readyAt - transfer.seconds * 1000);
}

function backwards(way: Way, arriveBefore: number): Ride[] | null {
  const rides: Ride[] = [];
  let neededAt = arriveBefore;
  for (const { direction, board, alight } of way.toReversed()) {
    const ride = lastRide(direction, board, alight, neededAt);
    if (!ride) return null;
    rides.unshift(ride);
    neededAt = ride.departsAt - transfer.seconds * 1000;
  }
  return rides;
}

function leads({ stops }: Direction, from: StopId, to: StopId): boolean {
  const index = stops.findIndex(([id]) => id === from);
  return index >= 0 && stops.slice(index + 1).some(([id]) => id === to);
}

function after({ stops }: Direction, from: StopId): StopId[] {
  const index = stops.findIndex(([id]) => id === from);
  return index < 0 ? [] : stops.slice(index + 1).map(([id]) => id);
}

const start = (trip: Ride[]) => trip[0]?.departsAt ?? 0;
const end = (trip: Ride[]) => trip.at(-1)?.arrivesAt ?? 0;
