import { z } from "zod";
import { MAX_PLACE_CHARACTERS, modeSchema } from "./args.ts";
import type { Card } from "./card.ts";

/** The route last given in a conversation, as NEXT, BACK and LATER need it. */
const memorySchema = z.object({
  kind: z.literal("route"),
  origin: z.string().max(MAX_PLACE_CHARACTERS),
  destination: z.string().max(MAX_PLACE_CHARACTERS),
  originPlaceId: z.string().max(500).optional(),
  destinationPlaceId: z.string().max(500).optional(),
  mode: modeSchema,
  steps: z.array(z.string().max(500)).max(101),
  /** The step the contact is at; 0 before the first NEXT, one past the last at the end. */
  at: z.number().int().min(0).max(102),
  /** ISO instant at which the first vehicle leaves; null on foot and on the road. */
  firstDeparture: z.iso.datetime().nullable(),
});

export type RouteMemory = z.infer<typeof memorySchema>;

/** Reads back what was remembered; null for nothing, or for what another version or skill wrote. */
export function readMemory(memory: unknown): RouteMemory | null {
  return memorySchema.safeParse(memory).data ?? null;
}

/** What to remember of a route that was just given. */
export function toMemory(
  trip: Pick<RouteMemory, "origin" | "destination" | "originPlaceId" | "destinationPlaceId" | "mode">,
  card: Card,
): RouteMemory {
  const { origin, destination, originPlaceId, destinationPlaceId, mode } = trip;
  return {
    kind: "route",
    origin,
    destination,
    ...(originPlaceId && { originPlaceId }),
    ...(destinationPlaceId && { destinationPlaceId }),
    mode,
    steps: card.steps,
    at: 0,
    firstDeparture: card.firstDeparture?.toISOString() ?? null,
  };
}
