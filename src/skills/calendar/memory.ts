import { z } from "zod";

const memorySchema = z.object({
  /** When an event is was asked; `what` is the event. */
  awaiting: z.literal("when").nullish(),
  what: z.string().nullish(),
});

type CalendarMemory = z.infer<typeof memorySchema>;

/** What is remembered of the last reply; it comes from the database, so a stranger's shape is as good as none. */
export function readMemory(memory: unknown): CalendarMemory {
  const read = memorySchema.safeParse(memory);
  return read.success ? read.data : {};
}
