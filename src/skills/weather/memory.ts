import { z } from "zod";
import { knownPlaceSchema } from "../where/which-place.ts";
import { aboutSchema, MAX_DAY_CHARACTERS, MAX_PLACE_CHARACTERS } from "./args.ts";

/** What was asked last: the next text may change one part of it, or give the place that was asked for. */
const memorySchema = z.object({
  kind: z.literal("weather"),
  awaiting: z.literal("where").optional(),
  place: z.string().max(MAX_PLACE_CHARACTERS).optional(),
  at: knownPlaceSchema.optional(),
  isChosen: z.boolean().optional(),
  day: z.string().max(MAX_DAY_CHARACTERS).optional(),
  about: aboutSchema.optional(),
});

export type WeatherMemory = z.infer<typeof memorySchema>;

/** Reads back what was remembered; null for nothing, or for what another version or skill wrote. */
export function readMemory(memory: unknown): WeatherMemory | null {
  return memorySchema.safeParse(memory).data ?? null;
}
