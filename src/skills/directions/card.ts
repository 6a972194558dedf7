import type { Route } from "../google/routes.ts";
import { readSteps, seconds } from "./steps.ts";
import type { Moment, Ride, Step, Turn, Walk } from "./steps.ts";
import { clockText, dayText, distanceText, durationText, plain, shorten } from "../wording.ts";
import { readsTwelveHours, usesMiles } from "../time/zone.ts";

/** What the card needs to know beside the route. */
export type CardReader = {
  country: string | null;
  now: Date;
  /** The zone of the trip, where it is known and Google gives none. */
  zone: string | null;
  way: "walk" | "bike" | "drive" | "transit";
  /** The end of the trip, as it was texted. */
  destination: string;
  /** What the contact asked for, where they named a time. */
  time: { kind: "leave" | "arrive"; at: Date } | null;
  /** Another way than the one given before: its roads are named. */
  isAlternative?: boolean;
};

/** A route as texts: the card, each step by itself for NEXT, and when the first vehicle leaves, for LATER. */
export type Card = {
  lines: string[];
  steps: string[];
  firstDeparture: Date | null;
  /** When the trip ends, where it has vehicles. */
  arrival: Date | null;
  /** The zone Google gives for the trip's times. */
  zone: string | null;
};

// A route of more steps is a walk across a country: what is remembered for NEXT stays small.
const MAX_STEPS = 100;
const MAX_STEP_CHARACTERS = 500;

/** Makes the texts of a route from Google's data. Total time first; then one line for each step. */
export function makeCard(route: Route, reader: CardReader): Card {
  const steps = readSteps(route, usesMiles(reader.country));
  const shown = steps.slice(0, MAX_STEPS);
  const left = steps.length - shown.length;
  const times = timeWriter(steps, reader);
  const rides = steps.filter((step) => step.kind === "ride");
  const lines = [
    totalLine(route, steps, reader, times),
    ...trafficLines(route, reader),
    ...shown.map((step, index) => `${index + 1}. ${stepLine(step, shown[index - 1], times)}`),
    ...(left > 0 ? [`${left} more steps: text MAP again from further on.`] : []),
    ...tollLines(route, steps),
    ...warningLines(route, rides.length > 0),
  ];
  const ends = left > 0 ? `Text MAP again from here.` : null;
  return {
    lines,
    steps: [...shown.map((step) => stepText(step, times, reader.destination)), ...(ends ? [ends] : [])].map(
      (text) => text.slice(0, MAX_STEP_CHARACTERS),
    ),
    firstDeparture: rides[0]?.departs?.at ?? null,
    arrival: rides.length > 0 ? transitTimes(steps)[1] : null,
    zone: rides.find((ride) => ride.departs?.zone)?.departs?.zone ?? null,
  };
}

type TimeWriter = {
  clock: (moment: Moment | null) => string;
  day: (at: Date, zone?: string | null) => string;
};

/** Writes times in the trip's own zone, on twelve or twenty-four hours as the contact's country reads them. */
function timeWriter(steps: Step[], reader: CardReader): TimeWriter {
  const moments = steps.flatMap((step) => (step.kind === "ride" ? [step.departs, step.arrives] : []));
  const zone = moments.find((moment) => moment?.zone)?.zone ?? reader.zone;
  const twelveHours =
    readsTwelveHours(reader.country) ?? moments.some((moment) => /[ap]\.?m/i.test(moment?.text ?? ""));
  return {
    clock: (moment) => {
      const own = moment?.zone ?? zone;
      return moment?.at && own ? clockText(moment.at, own, twelveHours) : (moment?.text ?? "");
    },
    day: (at, own) => (own || zone ? dayText(at, own || zone || "UTC", reader.now) : ""),
  };
}

/** "58 min. Leave 6:08 PM, arrive 7:07 PM" or "21 min, 1.1 mi on foot". */
function totalLine(route: Route, steps: Step[], reader: CardReader, times: TimeWriter): string {
  const total = seconds(route.duration);
  const isTransit = steps.some((step) => step.kind === "ride");
  const meters = route.distanceMeters ?? 0;
  const distance =
    plain(route.localizedValues?.distance?.text, 20) ||
    (meters > 0 ? distanceText(meters, usesMiles(reader.country)) : "");
  const how = { walk: "on foot", bike: "by bike", drive: "by car", transit: "on foot" }[reader.way];
  const time = durationText(total);
  const roads = reader.isAlternative ? plain(route.description, 40) : "";
  const via = roads ? ` via ${roads}` : "";
  const length = isTransit ? time : `${time}${distance && `, ${distance}`} ${how}${via}`;

  const [leave, arrive] = isTransit ? transitTimes(steps) : plannedTimes(reader, total);
  // Each end by the clocks there: a train may cross from one zone into another.
  const arrivalZone = steps.findLast((step) => step.kind === "ride")?.arrives?.zone ?? null;
  const clock = (at: Date, zone: string | null): string => times.clock({ at, zone, text: null });
  const leaves = leave && clock(leave, null) ? `leave ${times.day(leave)}${clock(leave, null)}` : "";
  const arrives =
    arrive && clock(arrive, arrivalZone)
      ? `arrive ${sameDay(leave, arrive, times, arrivalZone)}${clock(arrive, arrivalZone)}`
      : "";
  const both = [leaves, arrives].filter(Boolean).join(", ");
  return both ? `${length}. ${both[0]?.toUpperCase() ?? ""}${both.slice(1)}` : length;
}

/** The day of the arrival, where it is not that of the departure. */
function sameDay(leave: Date | null, arrive: Date, times: TimeWriter, arrivalZone: string | null): string {
  const day = times.day(arrive, arrivalZone);
  return leave && times.day(leave) === day ? "" : day;
}

/** When to leave for the first vehicle, and when the walk after the last one ends. */
function transitTimes(steps: Step[]): [Date | null, Date | null] {
  const rides = steps.filter((step) => step.kind === "ride");
  const [first, last] = [steps[0], steps.at(-1)];
  const departs = rides[0]?.departs?.at ?? null;
  const arrives = rides.at(-1)?.arrives?.at ?? null;
  const shift = (at: Date | null, step: Step | undefined, sign: number): Date | null =>
    at && new Date(at.getTime() + sign * (step?.kind === "walk" ? step.seconds : 0) * 1000);
  return [shift(departs, first, -1), shift(arrives, last, 1)];
}

function plannedTimes({ time, now }: CardReader, totalSeconds: number): [Date | null, Date | null] {
  if (!time) return [null, null];
  const totalMs = Math.round(totalSeconds / 60) * 60_000; // as it is shown
  const latest = new Date(time.at.getTime() - totalMs);
  if (time.kind === "arrive" && latest >= now) return [latest, time.at];
  const leave = time.at > now && time.kind === "leave" ? time.at : now; // too late to be in time: leave now
  return [leave, new Date(leave.getTime() + totalMs)];
}

/** A step on one line of the card, so that a page may end after it. */
function stepLine(step: Step, before: Step | undefined, times: TimeWriter): string {
  if (step.kind === "walk") return walkText(step);
  if (step.kind === "turn") return turnText(shortTurn(step), (note) => /^destination|toll|ferry/i.test(note));

  // The line before has named the stop already: the walk to it, or getting off there.
  const known = before && before.kind !== "turn" && before.to === step.from;
  return [
    `${times.clock(step.departs)} ${rideText(step)}`.trim() +
      (step.from && !known ? `, from ${step.from}` : ""),
    stopsText(step),
    offText(step, times),
  ]
    .filter(Boolean)
    .join(", ");
}

const MAX_TURN_CHARACTERS = 70;

/** A turn to be read while walking: where the road is named, what lies beyond it is left out. */
function shortTurn(turn: Turn): Turn {
  const text = turn.text
    .replace(/,? follow(?:ing)? signs? (?:for|to) .+$/i, "")
    .replace(/(?<= (?:on|onto) .+?) towards? .+$/i, "");
  return { ...turn, text: shorten(text, MAX_TURN_CHARACTERS) };
}

/** A step by itself, in full. */
function stepText(step: Step, times: TimeWriter, destination: string): string {
  if (step.kind === "walk") {
    return [
      walkText({ ...step, to: step.to ?? plain(destination, 60) }),
      ...step.turns.map((turn) => turnText(turn, () => true)),
    ].join("\n");
  }
  if (step.kind === "turn") return turnText(step, () => true);
  const start = [times.clock(step.departs), step.from].filter(Boolean).join(" ");
  const ends = [offText(step, times), stopsText(step)].filter(Boolean).join(", ");
  return [start ? `${start}: ${rideText(step)}` : rideText(step), ends].filter(Boolean).join("\n");
}

function walkText({ seconds: time, to }: Walk): string {
  return `Walk ${durationText(time)}${to ? ` to ${to}` : ""}`;
}

function turnText({ text, notes, distance }: Turn, isShown: (note: string) => boolean): string {
  const line = distance ? `${text}, ${distance}` : text;
  return [line, ...notes.filter(isShown)].join(". ");
}

function rideText({ line, headsign }: Ride): string {
  return headsign ? `${line} to ${headsign}` : line;
}

function stopsText({ stops }: Ride): string {
  return stops === null ? "" : `${stops} ${stops === 1 ? "stop" : "stops"}`;
}

function offText({ arrives, to }: Ride, times: TimeWriter): string {
  const where = [times.clock(arrives), to].filter(Boolean).join(" ");
  return where ? `off ${where}` : "";
}

// Less is lost in what a duration is good for.
const WORTH_SAYING_SECONDS = 180;

/** How much longer the traffic of the hour makes a drive. */
function trafficLines(route: Route, { way }: CardReader): string[] {
  if (way !== "drive" || !route.staticDuration) return [];
  const total = seconds(route.duration);
  const delay = total - seconds(route.staticDuration);
  return delay >= WORTH_SAYING_SECONDS && delay >= total / 20
    ? [`Traffic: ${durationText(delay)} more than usual.`]
    : [];
}

/** Tolls are said once for the whole way, where no step says them. */
function tollLines(route: Route, steps: Step[]): string[] {
  const warned = (route.warnings ?? []).some((warning) => /\btolls?\b/i.test(warning));
  const inSteps = steps.some(
    (step) => step.kind === "turn" && step.notes.some((note) => /\btoll/i.test(note)),
  );
  return warned && !inSteps ? ["Tolls on this way."] : [];
}

/** Google's warnings, short; the one about missing sidewalks only where the whole way is on foot. */
function warningLines(route: Route, isTransit: boolean): string[] {
  return (route.warnings ?? []).slice(0, 3).flatMap((warning) => {
    if (/\btolls?\b/i.test(warning)) return [];
    if (/walking directions|pedestrian|sidewalk/i.test(warning)) {
      return isTransit ? [] : ["Take care: sidewalks may be missing."];
    }
    if (/bicycl/i.test(warning)) return ["Take care: streets may differ from the map."];
    return plain(warning, 90) || [];
  });
}
