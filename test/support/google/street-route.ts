import { metersBetween } from "./words.ts";
import { distanceText, durationText, type Locale } from "./localize.ts";
import type { Place } from "./world.ts";

export type StreetMode = "WALK" | "BICYCLE" | "DRIVE" | "TWO_WHEELER";

const metersPerSecond: Record<StreetMode, number> = { WALK: 1.3, BICYCLE: 4.2, DRIVE: 9, TWO_WHEELER: 9 };

/** A piece of way as the steps of a route are made of. */
export type Piece = { meters: number; maneuver?: string; instructions?: string; mode: StreetMode };

export function streetMeters(from: Place, to: Place): number {
  // Streets are a quarter longer than the crow's way.
  return Math.round(metersBetween(from, to) * 1.25);
}

export function secondsFor(meters: number, mode: StreetMode): number {
  const onMotorway = (mode === "DRIVE" || mode === "TWO_WHEELER") && meters > 20_000;
  return Math.round(meters / (onMotorway ? 24 : metersPerSecond[mode]));
}

/** The way along the streets from one place to another. */
function piecesBetween(
  from: Place,
  to: Place,
  mode: StreetMode,
  { meters, road }: { meters: number; road: string },
): Piece[] {
  const heading = to.latitude > from.latitude ? "north" : "south";
  const turn = to.longitude > from.longitude ? "right" : "left";
  const first = Math.round(meters * 0.2);
  const second = Math.round(meters * 0.5);
  return [
    {
      mode,
      meters: first,
      maneuver: "DEPART",
      instructions: `Head ${heading} on ${from.street} toward ${road}`,
    },
    {
      mode,
      meters: second,
      maneuver: `TURN_${turn.toUpperCase()}`,
      instructions: `Turn ${turn} onto ${road}`,
    },
    {
      mode,
      meters: meters - first - second,
      maneuver: "TURN_LEFT",
      instructions: `Turn left onto ${to.street}\nDestination will be on the right`,
    },
  ];
}

/** A step of the answer. A piece without words has the empty navigationInstruction of live answers. */
export function stepOf(piece: Piece, locale: Locale) {
  const seconds = secondsFor(piece.meters, piece.mode);
  return {
    distanceMeters: piece.meters,
    staticDuration: `${seconds}s`,
    navigationInstruction: {
      ...(piece.maneuver === undefined ? {} : { maneuver: piece.maneuver }),
      ...(piece.instructions === undefined ? {} : { instructions: piece.instructions }),
    },
    localizedValues: {
      distance: { text: distanceText(piece.meters, locale) },
      staticDuration: { text: durationText(seconds) },
    },
    travelMode: piece.mode,
  };
}

/** How a street route is asked for, besides from where to where. */
export type StreetOptions = {
  /** How many further ways to show, two at most. */
  alternatives: number;
  /** How much longer than without traffic it takes; 1: traffic was not asked for. */
  trafficFactor: number;
  withTolls: boolean;
  avoidTolls: boolean;
};

const plainOptions: StreetOptions = {
  alternatives: 0,
  trafficFactor: 1,
  withTolls: false,
  avoidTolls: false,
};
const ways = [
  { description: "High Road", factor: 1 },
  { description: "Ring Road", factor: 1.12 },
  { description: "Mill Lane", factor: 1.3 },
];

/** The ways along the streets, the quickest first; all but the quickest are free of tolls. */
export function streetRoutes(
  from: Place,
  to: Place,
  mode: StreetMode,
  locale: Locale,
  options: StreetOptions,
) {
  const hasToll = (mode === "DRIVE" || mode === "TWO_WHEELER") && tollOf(from, to) !== null;
  const usable = hasToll && options.avoidTolls ? ways.slice(1) : ways;
  return usable.slice(0, 1 + options.alternatives).map((way, index) =>
    streetRoute(from, to, mode, locale, {
      ...options,
      way,
      label: index === 0 ? "DEFAULT_ROUTE" : "DEFAULT_ROUTE_ALTERNATE",
      toll: hasToll && way === ways[0] ? tollOf(from, to) : null,
    }),
  );
}

/** The toll of the bridge to Eastfield is known; of long ways in some countries only that there is one. */
function tollOf(from: Place, to: Place): { estimatedPrice?: object[] } | null {
  if (from.land === "marlow" && from.town !== to.town && [from.town, to.town].includes("Eastfield"))
    return { estimatedPrice: [{ currencyCode: "GBP", units: "1", nanos: 500_000_000 }] };
  return ["FR", "IT", "ES", "PT", "US"].includes(from.land) && streetMeters(from, to) > 100_000 ? {} : null;
}

type WayOptions = StreetOptions & {
  way: (typeof ways)[number];
  label: string;
  toll: { estimatedPrice?: object[] } | null;
};

/** One route along the streets. */
export function streetRoute(
  from: Place,
  to: Place,
  mode: StreetMode,
  locale: Locale,
  options: WayOptions = {
    ...plainOptions,
    way: { description: "High Road", factor: 1 },
    label: "DEFAULT_ROUTE",
    toll: null,
  },
) {
  const { way, toll } = options;
  const meters = Math.round(streetMeters(from, to) * way.factor);
  const staticSeconds = secondsFor(meters, mode);
  const seconds = Math.round(staticSeconds * options.trafficFactor);
  const localizedValues = {
    distance: { text: distanceText(meters, locale) },
    duration: { text: durationText(seconds) },
    staticDuration: { text: durationText(staticSeconds) },
  };
  const measures = { distanceMeters: meters, duration: `${seconds}s`, staticDuration: `${staticSeconds}s` };
  const onFoot = mode === "WALK" || mode === "BICYCLE";
  // That there are tolls is said in any case, what they cost only where it was asked.
  const tollAdvisory = toll && options.withTolls ? { tollInfo: toll } : {};
  return {
    legs: [
      {
        ...measures,
        startLocation: locationOf(from),
        endLocation: locationOf(to),
        steps: piecesBetween(from, to, mode, { meters, road: way.description }).map((piece) =>
          stepOf(piece, locale),
        ),
        localizedValues,
        ...(toll && options.withTolls ? { travelAdvisory: tollAdvisory } : {}),
      },
    ],
    ...measures,
    ...(onFoot ? { warnings: [betaWarning] } : { description: way.description }),
    ...(toll ? { warnings: ["This route has tolls."] } : {}),
    travelAdvisory: tollAdvisory,
    localizedValues,
    routeLabels: [options.label],
  };
}

/** Warnings hold an en dash, which is not in GSM-7. */
export const betaWarning = "Use caution \u2013 This route may be missing sidewalks or pedestrian paths.";

export function locationOf({ latitude, longitude }: Place) {
  return { latLng: { latitude, longitude } };
}
