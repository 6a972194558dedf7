import type { Route, RouteStep, TransitDetails } from "../google/routes.ts";
import { distanceText, plain } from "../wording.ts";
import { knownZone } from "../time/zone.ts";

/** A point in time as Google gives it: the instant and its zone, or where one is missing only a text. */
export type Moment = { at: Date | null; zone: string | null; text: string | null };

/** One stretch on foot between two vehicles, with its turns. */
export type Walk = { kind: "walk"; seconds: number; to: string | null; turns: Turn[] };

/** One vehicle, from getting on to getting off. */
export type Ride = {
  kind: "ride";
  /** Vehicle and line, such as "Bus Q31". */
  line: string;
  headsign: string | null;
  from: string | null;
  departs: Moment | null;
  to: string | null;
  arrives: Moment | null;
  /** Stops ahead, the one to get off at counted. */
  stops: number | null;
};

/** One instruction to a person who walks, cycles or drives. `notes` may be left out on a small screen. */
export type Turn = { kind: "turn"; text: string; notes: string[]; distance: string | null };

export type Step = Walk | Ride | Turn;

/** Brings a route into the steps a person takes: for transit each walk and each ride, else each turn. */
export function readSteps(route: Route, inMiles: boolean): Step[] {
  const steps = (route.legs ?? []).flatMap((leg) => leg.steps ?? []);
  if (!steps.some(isRide)) return steps.flatMap((step) => readTurn(step, inMiles) ?? []);

  const found: (Walk | Ride)[] = [];
  for (const step of steps) {
    const last = found.at(-1);
    if (isRide(step)) {
      const ride = readRide(step);
      if (last?.kind === "walk") last.to = ride.from;
      found.push(ride);
      continue;
    }
    const walk: Walk = last?.kind === "walk" ? last : { kind: "walk", seconds: 0, to: null, turns: [] };
    walk.seconds += seconds(step.staticDuration);
    walk.turns.push(...(readTurn(step, inMiles) ?? []));
    if (walk !== last) found.push(walk);
  }
  return found;
}

/** Google's durations are texts such as "3488s". */
export function seconds(duration: string | undefined): number {
  const match = /^(\d{1,9}(?:\.\d+)?)s$/.exec(duration ?? "");
  return match ? Number(match[1]) : 0;
}

function isRide(step: RouteStep): boolean {
  if (step.travelMode !== undefined) return step.travelMode === "TRANSIT";
  return step.transitDetails?.stopDetails !== undefined;
}

function readTurn(step: RouteStep, inMiles: boolean): Turn[] | null {
  const [first = "", ...rest] = (step.navigationInstruction?.instructions ?? "").split("\n");
  const text = plain(first);
  if (!text) return null;
  const meters = step.distanceMeters ?? 0;
  const distance =
    plain(step.localizedValues?.distance?.text, 20) || (meters > 0 ? distanceText(meters, inMiles) : null);
  const notes = rest
    .map((line) => plain(line).replace(/^Destination will be/, "Destination"))
    .filter(Boolean);
  return [{ kind: "turn", text, notes, distance }];
}

function readRide(step: RouteStep): Ride {
  const { stopDetails, localizedValues, transitLine, headsign, stopCount } = step.transitDetails ?? {};
  const instruction = plain(step.navigationInstruction?.instructions);
  return {
    kind: "ride",
    line: lineText(transitLine) ?? (instruction.replace(/ towards? .*$/i, "") || "Ride"),
    headsign: plain(headsign, 60) || (/ towards? (.+)$/i.exec(instruction)?.[1] ?? null),
    from: plain(stopDetails?.departureStop?.name, 60) || null,
    departs: readMoment(stopDetails?.departureTime, localizedValues?.departureTime),
    to: plain(stopDetails?.arrivalStop?.name, 60) || null,
    arrives: readMoment(stopDetails?.arrivalTime, localizedValues?.arrivalTime),
    stops: stopCount ?? null,
  };
}

/** Vehicle and short name ("Bus Q31"), as far as they are there; live answers often have only one of the two. */
function lineText(line: TransitDetails["transitLine"]): string | null {
  const vehicle = plain(line?.vehicle?.name?.text, 20);
  const name = plain(line?.nameShort, 40) || plain(line?.name, 40);
  if (name.toLowerCase().includes(vehicle.toLowerCase())) return name || null;
  return [vehicle, name || plain(line?.agencies?.[0]?.name, 40)].filter(Boolean).join(" ");
}

type LocalTime = NonNullable<TransitDetails["localizedValues"]>["departureTime"];

function readMoment(instant: string | undefined, local: LocalTime): Moment | null {
  const at = instant ? new Date(instant) : null;
  const moment = {
    at: at && !Number.isNaN(at.getTime()) ? at : null,
    zone: knownZone(local?.timeZone),
    text: plain(local?.time?.text, 20) || null,
  };
  return moment.at || moment.text ? moment : null;
}
