import { z } from "zod";
import type { SkillContext } from "../skill.ts";

const memorySchema = z.object({
  /** When an event is was asked; `what` is the event. */
  awaiting: z.literal("when").nullish(),
  what: z.string().nullish(),
  /** The kept text of the one event that was told last: "it". */
  last: z.string().nullish(),
  /** What undoes the last change. */
  undo: z.object({ keep: z.array(z.string()), drop: z.array(z.string()) }).nullish(),
});

export type CalendarMemory = z.infer<typeof memorySchema>;

/** What is remembered of the last reply; it comes from the database, so a stranger's shape is as good as none. */
export function readMemory(memory: unknown): CalendarMemory {
  const read = memorySchema.safeParse(memory);
  return read.success ? read.data : {};
}

/** What is remembered after a reply that asks for nothing; what is not told anew stays. */
export function afterReply(
  { memory }: Pick<SkillContext, "memory">,
  news: CalendarMemory = {},
): CalendarMemory {
  const { last, undo } = readMemory(memory);
  return { ...(last && { last }), ...(undo && { undo }), ...news };
}
