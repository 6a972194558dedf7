import { clockText, distanceText, durationText, type Locale } from "./localize.ts";
import { planTrip, transfer, type TripTime } from "./plan-trip.ts";
import {
  betaWarning,
  locationOf,
  secondsFor,
  stepOf,
  streetMeters,
  streetRoute,
  type Piece,
} from "./street-route.ts";
import type { Direction, Ride } from "./timetable.ts";
import { realSeconds, realTrip, type RealTrip } from "./real-transit.ts";
import { stopNames, type Line, type Place } from "./world.ts";

export type TransitRequest = {
  from: Place;
  to: Place;
  time: TripTime;
  allows: (direction: Direction) => boolean;
  /** The vehicles that were asked for, none: all. */
  modes: string[];
  /** How many later departures to show besides. */
  alternatives: number;
  locale: Locale;
};

/** Metres per second of everything with wheels here. */
const vehicleSpeed = 8;

/** Routes by bus, tram and train; on foot where that is as fast; none where nothing goes. */
export function transitRoutes(request: TransitRequest) {
  const { from, to, time, allows, locale } = request;
  const walkSeconds = secondsFor(streetMeters(from, to), "WALK");
  const onFoot = streetRoute(from, to, "WALK", locale);
  const trip = tripBetween(request);
  if (!trip) return walkSeconds < 3600 ? [onFoot] : [];
  if (walkSeconds <= trip.seconds) return [onFoot];

  const routes = [routeOf(trip, request, "DEFAULT_ROUTE")];
  let latest = trip;
  while (routes.length <= request.alternatives && "departAfter" in time) {
    const later = tripBetween({ ...request, time: { departAfter: latest.leaveAt + 60_000 }, allows });
    if (!later) break;
    routes.push(routeOf(later, request, "DEFAULT_ROUTE_ALTERNATE"));
    latest = later;
  }
  return routes;
}

/** Steps that belong together: a walk, or a ride. */
type Segment = { name: string; steps: (ReturnType<typeof stepOf> | ReturnType<typeof transitStep>)[] };

type Trip = { rides: Ride[]; real?: RealTrip; leaveAt: number; arriveAt: number; seconds: number };

function tripBetween({ from, to, time, allows, modes }: TransitRequest): Trip | null {
  // The lands of real places are countries, which have two letters.
  if (from.land.length === 2) {
    const real = realTrip(from, to, time, modes);
    return real && { rides: [], real, ...realSeconds(real) };
  }
  if (!from.stop || !to.stop || from.stop.id === to.stop.id) return null;
  const walkBefore = secondsFor(from.stop.meters, "WALK") * 1000;
  const walkAfter = secondsFor(to.stop.meters, "WALK") * 1000;
  const atStops =
    "departAfter" in time
      ? { departAfter: time.departAfter + walkBefore }
      : { arriveBefore: time.arriveBefore - walkAfter };
  const rides = planTrip(from.stop.id, to.stop.id, atStops, allows);
  const [first, last] = [rides?.[0], rides?.at(-1)];
  if (!rides || !first || !last) return null;
  const leaveAt = first.departsAt - walkBefore;
  const arriveAt = last.arrivesAt + walkAfter;
  return { rides, leaveAt, arriveAt, seconds: (arriveAt - leaveAt) / 1000 };
}

function routeOf(trip: Trip, { from, to, locale }: TransitRequest, label: string) {
  const walkBefore: Piece[] = [
    {
      mode: "WALK",
      meters: from.stop?.meters ?? 0,
      maneuver: "DEPART",
      instructions: `Head east on ${from.street}`,
    },
  ];
  // The last steps to a door often come without words.
  const walkAfter: Piece[] = [{ mode: "WALK", meters: to.stop?.meters ?? 0 }];
  const walkBetween: Piece[] = [
    { mode: "WALK", meters: transfer.meters - 40, maneuver: "DEPART", instructions: "Take exit " },
    { mode: "WALK", meters: 40, instructions: "Take entrance " },
  ];

  const { real } = trip;
  const segments: Segment[] = real
    ? realSegments(real, to, locale)
    : [
        { name: walkTo(trip.rides[0]), steps: walkBefore.map((piece) => stepOf(piece, locale)) },
        ...trip.rides.flatMap((ride, index) => [
          ...(index > 0
            ? [{ name: walkTo(ride), steps: walkBetween.map((piece) => stepOf(piece, locale)) }]
            : []),
          { name: rideTowards(ride), steps: [rideStep(ride, locale)] },
        ]),
        { name: `Walk to ${to.name}`, steps: walkAfter.map((piece) => stepOf(piece, locale)) },
      ];
  const steps = segments.flatMap((segment) => segment.steps);
  const meters = steps.reduce((sum, step) => sum + step.distanceMeters, 0);
  const measures = {
    distanceMeters: meters,
    duration: `${trip.seconds}s`,
    staticDuration: `${trip.seconds}s`,
  };
  const localizedValues = {
    distance: { text: distanceText(meters, locale) },
    duration: { text: durationText(trip.seconds) },
    staticDuration: { text: durationText(trip.seconds) },
  };
  return {
    legs: [
      {
        ...measures,
        startLocation: locationOf(from),
        endLocation: locationOf(to),
        steps,
        localizedValues,
        stepsOverview: { multiModalSegments: overviewOf(segments) },
      },
    ],
    ...measures,
    warnings: [betaWarning],
    // The fare is not known: an empty object, not an absent one.
    travelAdvisory: { transitFare: {} },
    localizedValues: { ...localizedValues, transitFare: {} },
    routeLabels: [label],
  };
}

function realSegments(trip: RealTrip, to: Place, locale: Locale): Segment[] {
  const { line, boardName, alightName } = trip;
  const ride = { ...trip, headsign: alightName, text: `${line.vehicle.name} towards ${alightName}` };
  return [
    { name: `Walk to ${boardName}`, steps: [stepOf(trip.walkBefore, locale)] },
    { name: ride.text, steps: [transitStep(ride, locale)] },
    { name: `Walk to ${to.name}`, steps: [stepOf(trip.walkAfter, locale)] },
  ];
}

function rideStep(ride: Ride, locale: Locale) {
  const { line, stops } = ride.direction;
  const names = { boardName: stopNames[ride.board], alightName: stopNames[ride.alight] };
  const headsign = stopNames[stops.at(-1)?.[0] ?? ride.alight];
  return transitStep({ ...ride, ...names, line, headsign, text: rideTowards(ride) }, locale);
}

/** What a step of a ride tells. */
type TransitStep = Pick<Ride, "departsAt" | "arrivesAt" | "stopCount"> & {
  line: Omit<Line, "vehicle" | "stops" | "first" | "last"> & { vehicle: { name: string; type: string } };
  boardName: string;
  alightName: string;
  headsign: string;
  text: string;
};

function transitStep(ride: TransitStep, locale: Locale) {
  const { line } = ride;
  const seconds = (ride.arrivesAt - ride.departsAt) / 1000;
  const meters = Math.round(seconds * vehicleSpeed);
  const localTime = (instant: number) => ({
    time: { text: clockText(instant, line.zone, locale) },
    timeZone: line.zone,
  });
  return {
    distanceMeters: meters,
    staticDuration: `${seconds}s`,
    navigationInstruction: { instructions: ride.text },
    localizedValues: {
      distance: { text: distanceText(meters, locale) },
      staticDuration: { text: durationText(seconds) },
    },
    transitDetails: {
      stopDetails: {
        arrivalStop: { name: ride.alightName },
        arrivalTime: utc(ride.arrivesAt),
        departureStop: { name: ride.boardName },
        departureTime: utc(ride.departsAt),
      },
      localizedValues: { arrivalTime: localTime(ride.arrivesAt), departureTime: localTime(ride.departsAt) },
      headsign: ride.headsign,
      headway: `${line.everyMinutes * 60}s`,
      transitLine: {
        agencies: [{ name: line.agency, uri: "https://transit.example/" }],
        ...(line.name === undefined ? {} : { name: line.name }),
        ...(line.nameShort === undefined ? {} : { nameShort: line.nameShort }),
        color: "#1d59b3",
        textColor: "#ffffff",
        vehicle: { name: { text: line.vehicle.name }, type: line.vehicle.type },
      },
      stopCount: ride.stopCount,
      ...(line.tripShortText === undefined ? {} : { tripShortText: line.tripShortText }),
    },
    travelMode: "TRANSIT",
  };
}

function overviewOf(segments: Segment[]) {
  let next = 0;
  return segments.map(({ name, steps }) => {
    const stepStartIndex = next;
    next += steps.length;
    const navigationInstruction = { instructions: name };
    return {
      stepStartIndex,
      stepEndIndex: next - 1,
      navigationInstruction,
      travelMode: steps[0]?.travelMode,
    };
  });
}

function walkTo(ride: Ride | undefined): string {
  return ride ? `Walk to ${stopNames[ride.board]}` : "Walk";
}

function rideTowards({ direction }: Ride): string {
  const lastStop = direction.stops.at(-1)?.[0];
  return `${direction.line.vehicle.name} towards ${lastStop ? stopNames[lastStop] : ""}`;
}

/** RFC 3339 in whole seconds, as Google writes instants. */
function utc(instant: number): string {
  return new Date(instant).toISOString().replace(".000", "");
}
