import type { RouteRequest, Waypoint } from "../google/routes.ts";
import type { DirectionsArgs, Mode } from "./args.ts";

/** What a route is asked for: two ends, and how to travel where that was said. */
export type Trip = { origin: Waypoint; destination: Waypoint; mode: Mode | null };

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

/** The trip the arguments ask for; null where an end is missing. */
export function readTrip(args: DirectionsArgs): Trip | null {
  const [origin, destination] = [args.origin?.trim(), args.destination?.trim()];
  if (!origin || !destination) return null;
  return {
    origin: { address: origin, placeId: args.originPlaceId ?? undefined },
    destination: { address: destination, placeId: args.destinationPlaceId ?? undefined },
    mode: args.mode ?? null,
  };
}

/** Whether an end is a word for where the contact is, which an SMS does not tell. */
export function isUnseenPlace({ address, placeId }: Waypoint): boolean {
  return (
    !placeId &&
    /^(?:here|me|(?:my |the )?(?:current )?(?:location|position)|where i am|my (?:home|house|place|flat|work|office))$/i.test(
      address,
    )
  );
}
