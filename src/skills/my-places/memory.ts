import { z } from "zod";

const name = z.string().max(40);
const awaitingSchema = z.object({ kind: z.literal("my-places"), awaiting: z.literal("where"), name });
const keptSchema = z.object({ kind: z.literal("my-places"), kept: name });

/** What to remember after asking where a place is, so that the next text can be the answer. */
export function awaitPlace(name: string): z.infer<typeof awaitingSchema> {
  return { kind: "my-places", awaiting: "where", name };
}

/** The name whose place was asked for last; null where none was. */
export function awaitedName(memory: unknown): string | null {
  return awaitingSchema.safeParse(memory).data?.name ?? null;
}

/** What to remember after keeping or telling a place, so that the next text can put it right. */
export function keptPlace(name: string): z.infer<typeof keptSchema> {
  return { kind: "my-places", kept: name };
}

/** The name of the place that was kept or told last; null where none was. */
export function keptName(memory: unknown): string | null {
  return keptSchema.safeParse(memory).data?.kept ?? null;
}
