import { DateTime } from "luxon";
import { lines, type Line, type StopId } from "./world.ts";

/** A line in one direction. */
export type Direction = { line: Line; stops: [id: StopId, minutes: number][] };

export type Ride = {
  direction: Direction;
  board: StopId;
  alight: StopId;
  /** Instants in milliseconds. */
  departsAt: number;
  arrivesAt: number;
  /** Counts the stop where one gets off, not the one where one gets on. */
  stopCount: number;
};

/** Every line, there and back. */
export const directions: Direction[] = lines.flatMap((line) => {
  const totalMinutes = line.stops.at(-1)?.[1] ?? 0;
  const back = line.stops.map(([id, minutes]): [StopId, number] => [id, totalMinutes - minutes]).toReversed();
  return [
    { line, stops: line.stops },
    { line, stops: back },
  ];
});

/** The first ride from `board` to `alight` that departs at or after `notBefore`. */
export function nextRide(
  direction: Direction,
  board: StopId,
  alight: StopId,
  notBefore: number,
): Ride | null {
  const rides = ridesAround(direction, board, alight, notBefore).filter(
    (ride) => ride.departsAt >= notBefore,
  );
  return rides.toSorted((a, b) => a.departsAt - b.departsAt)[0] ?? null;
}

/** The last ride from `board` to `alight` that arrives at or before `notAfter`. */
export function lastRide(direction: Direction, board: StopId, alight: StopId, notAfter: number): Ride | null {
  const rides = ridesAround(direction, board, alight, notAfter).filter((ride) => ride.arrivesAt <= notAfter);
  return rides.toSorted((a, b) => b.arrivesAt - a.arrivesAt)[0] ?? null;
}

/** All rides of the local day of `instant`, the day before and the day after. */
function ridesAround(direction: Direction, board: StopId, alight: StopId, instant: number): Ride[] {
  const { line, stops } = direction;
  const from = stops.findIndex(([id]) => id === board);
  const to = stops.findIndex(([id]) => id === alight);
  if (from < 0 || to <= from) return [];
  const boardMinutes = stops[from]?.[1] ?? 0;
  const alightMinutes = stops[to]?.[1] ?? 0;

  const today = DateTime.fromMillis(instant, { zone: line.zone }).startOf("day");
  const departures = [-1, 0, 1].flatMap((days) => departuresOf(line, today.plus({ days })));
  return departures.map((departure) => ({
    direction,
    board,
    alight,
    departsAt: departure + boardMinutes * 60_000,
    arrivesAt: departure + alightMinutes * 60_000,
    stopCount: to - from,
  }));
}

const departuresOfDays = new Map<string, number[]>();

/** A line's departures on one local day. Its timetable is one of clock times: also on a day when the clocks change. */
function departuresOf(line: Line, day: DateTime): number[] {
  const key = `${lines.indexOf(line)} ${day.toISODate() ?? ""}`;
  const known = departuresOfDays.get(key);
  if (known) return known;
  const departures: number[] = [];
  for (let minute = minutesOf(line.first); minute <= minutesOf(line.last); minute += line.everyMinutes) {
    const clock = { hour: Math.floor(minute / 60), minute: minute % 60, second: line.seconds ?? 0 };
    departures.push(day.set(clock).toMillis());
  }
  departuresOfDays.set(key, departures);
  return departures;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}
