import { z } from "zod";
import { knownPlaceSchema } from "../where/which-place.ts";
import { directionsSchema, MAX_PLACE_CHARACTERS, modeSchema } from "./args.ts";
import type { DirectionsArgs } from "./args.ts";

const words = z.string().max(MAX_PLACE_CHARACTERS);

/** The route last given in a conversation, as NEXT, BACK, LATER and "same but tomorrow" need it. */
const routeSchema = z.object({
  kind: z.literal("route"),
  origin: words,
  destination: words,
  originPlaceId: z.string().max(500).optional(),
  destinationPlaceId: z.string().max(500).optional(),
  originPlace: knownPlaceSchema.optional(),
  destinationPlace: knownPlaceSchema.optional(),
  mode: modeSchema,
  /** How they said they travel; `mode` is how the route does. */
  saidMode: modeSchema.nullish(),
  /** What was asked for, as an instant; null for now. */
  time: z.object({ kind: z.enum(["leave", "arrive"]), at: z.iso.datetime() }).nullish(),
  departure: z.enum(["first", "last"]).nullish(),
  /** The zone the times were read and shown in. */
  zone: z.string().max(60).nullish(),
  askedAt: z.iso.datetime().nullish(),
  alternative: z.number().int().min(0).max(10).optional(),
  /** Empty where no route was found: "by car" may still follow. */
  steps: z.array(z.string().max(500)).max(101),
  /** The step the contact is at; 0 before the first NEXT, one past the last at the end. */
  at: z.number().int().min(0).max(102),
  /** ISO instant at which the first vehicle leaves; null on foot and on the road. */
  firstDeparture: z.iso.datetime().nullable(),
  /** ISO instant at which the trip ends. */
  arrival: z.iso.datetime().nullish(),
});

/** A place that was asked for, and what it is for. */
const awaitedSchema = z.object({
  kind: z.literal("directions-awaits"),
  end: z.enum(["origin", "destination"]),
  /** Under what it is then kept: where they are, or a name of their own such as "home". */
  keepAs: z.object({ kind: z.enum(["here", "saved"]), name: z.string().max(60) }),
  args: directionsSchema,
});

export type RouteMemory = z.infer<typeof routeSchema>;
export type AwaitedPlace = z.infer<typeof awaitedSchema>;

/** Reads back the last route; null for none, or for what another version or skill wrote. */
export function readMemory(memory: unknown): RouteMemory | null {
  return routeSchema.safeParse(memory).data ?? null;
}

/** Reads back which place was asked for; null for none. */
export function readAwaited(memory: unknown): AwaitedPlace | null {
  return awaitedSchema.safeParse(memory).data ?? null;
}

/** The remembered trip as arguments, without its time. */
export function tripArgs(memory: RouteMemory): DirectionsArgs {
  const { origin, destination, originPlaceId, destinationPlaceId, originPlace, destinationPlace } = memory;
  return {
    do: "route",
    origin,
    destination,
    ...(memory.saidMode !== null && { mode: memory.saidMode ?? memory.mode }),
    ...(originPlaceId && { originPlaceId }),
    ...(destinationPlaceId && { destinationPlaceId }),
    ...(originPlace && { originPlace }),
    ...(destinationPlace && { destinationPlace }),
  };
}
