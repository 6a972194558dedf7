import { z } from "zod";

const memorySchema = z.object({
  kind: z.literal("my-places"),
  awaiting: z.literal("where"),
  name: z.string().max(40),
});

/** What to remember after asking where a place is, so that the next text can be the answer. */
export function awaitPlace(name: string): z.infer<typeof memorySchema> {
  return { kind: "my-places", awaiting: "where", name };
}

/** The name whose place was asked for last; null where none was. */
export function awaitedName(memory: unknown): string | null {
  return memorySchema.safeParse(memory).data?.name ?? null;
}
