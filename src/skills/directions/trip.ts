import type { RouteRequest, Waypoint } from "../google/routes.ts";
import type { KnownPlace } from "../skill.ts";
import type { Mode } from "./args.ts";

/** One end of a trip: the words it was texted with, and the place, where that is known. */
export type End = Waypoint & { known: KnownPlace | null };

/** What a route is asked for: two ends, and how to travel where that was said. */
export type Trip = { origin: End; destination: End; mode: Mode | null };

type Travel = {
  travelMode: RouteRequest["travelMode"];
  vehicles?: RouteRequest["vehicles"];
  way: "walk" | "bike" | "drive" | "transit";
  /** For "no route found …". */
  words: string;
};

/** How each mode is asked of the Routes API, and named. */
export const travelBy: Record<Mode, Travel> = {
  transit: { travelMode: "TRANSIT", way: "transit", words: "by bus or train" },
  bus: { travelMode: "TRANSIT", vehicles: ["BUS"], way: "transit", words: "by bus" },
  train: { travelMode: "TRANSIT", vehicles: ["RAIL"], way: "transit", words: "by train" },
  subway: { travelMode: "TRANSIT", vehicles: ["SUBWAY"], way: "transit", words: "by subway" },
  tram: { travelMode: "TRANSIT", vehicles: ["LIGHT_RAIL"], way: "transit", words: "by tram" },
  walk: { travelMode: "WALK", way: "walk", words: "on foot" },
  bike: { travelMode: "BICYCLE", way: "bike", words: "by bike" },
  drive: { travelMode: "DRIVE", way: "drive", words: "by car" },
};

/** A known place as an end: by Google's id where there is one, else by its coordinates. */
export function endAt(known: KnownPlace, words?: string): End {
  const { latitude, longitude, placeId, label } = known;
  const address = words ?? label;
  return { address, known, ...(placeId ? { placeId } : { location: { latitude, longitude } }) };
}
