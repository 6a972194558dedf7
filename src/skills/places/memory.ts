import { z } from "zod";
import { knownPlaceSchema } from "../where/which-place.ts";
import { placesSchema } from "./args.ts";

/** One place that a source found. */
const businessSchema = z.object({
  id: z.string().max(500).nullable(),
  name: z.string().max(120),
  street: z.string().max(120),
  address: z.string().max(200),
  /** As it is dialled in its country. */
  phone: z.string().max(40).nullable(),
  /** With "+" and its country. */
  phoneAbroad: z.string().max(40).nullable(),
  latitude: z.number(),
  longitude: z.number(),
  isOpen: z.boolean().nullable(),
  /** ISO instant at which it opens or closes next. */
  changesAt: z.string().max(40).nullable(),
  /** "Monday: 9:00 AM - 5:30 PM" and so on. */
  week: z.array(z.string().max(120)).max(7),
});
export type Business = z.infer<typeof businessSchema>;

const askedSchema = placesSchema.pick({ what: true, near: true, openNow: true, about: true, day: true });

const memorySchema = z.object({
  kind: z.literal("places"),
  /** Where they are is asked for. */
  awaiting: z.literal("where").nullish(),
  asked: askedSchema,
  /** What distances are from; null where it is not known. */
  center: knownPlaceSchema.nullable(),
  results: z.array(businessSchema).max(20),
  /** The first of the results shown last. */
  from: z.number().int().min(0),
  /** The result whose details were shown last. */
  at: z.number().int().min(1).nullish(),
});
export type PlacesMemory = z.infer<typeof memorySchema>;

/** Reads back what was found last; null for nothing, or for what another version wrote. */
export function readMemory(memory: unknown): PlacesMemory | null {
  return memorySchema.safeParse(memory).data ?? null;
}
