import { metersBetween } from "./find-place.ts";
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
  return Math.round(meters / metersPerSecond[mode]);
}

/** The way along the streets from one place to another. */
function piecesBetween(from: Place, to: Place, mode: StreetMode): Piece[] {
  const meters = streetMeters(from, to);
  const heading = to.latitude > from.latitude ? "north" : "south";
  const turn = to.longitude > from.longitude ? "right" : "left";
  const first = Math.round(meters * 0.2);
  const second = Math.round(meters * 0.5);
  return [
    {
      mode,
      meters: first,
      maneuver: "DEPART",
      instructions: `Head ${heading} on ${from.street} toward High Road`,
    },
    {
      mode,
      meters: second,
      maneuver: `TURN_${turn.toUpperCase()}`,
      instructions: `Turn ${turn} onto High Road`,
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

/** The route along the streets. */
export function streetRoute(from: Place, to: Place, mode: StreetMode, locale: Locale) {
  const meters = streetMeters(from, to);
  const seconds = secondsFor(meters, mode);
  const localizedValues = {
    distance: { text: distanceText(meters, locale) },
    duration: { text: durationText(seconds) },
    staticDuration: { text: durationText(seconds) },
  };
  const measures = { distanceMeters: meters, duration: `${seconds}s`, staticDuration: `${seconds}s` };
  const onFoot = mode === "WALK" || mode === "BICYCLE";
  return {
    legs: [
      {
        ...measures,
        startLocation: locationOf(from),
        endLocation: locationOf(to),
        steps: piecesBetween(from, to, mode).map((piece) => stepOf(piece, locale)),
        localizedValues,
      },
    ],
    ...measures,
    ...(onFoot ? { warnings: [betaWarning] } : { description: "High Road" }),
    travelAdvisory: {},
    localizedValues,
    routeLabels: ["DEFAULT_ROUTE"],
  };
}

/** Warnings hold an en dash, which is not in GSM-7. */
export const betaWarning = "Use caution \u2013 This route may be missing sidewalks or pedestrian paths.";

export function locationOf({ latitude, longitude }: Place) {
  return { latLng: { latitude, longitude } };
}
