import { z } from "zod";
import { wordsOf } from "./words.ts";
import type { KeptItem, SkillContext } from "../skill.ts";

const mostWords = 1000;

const item = z.object({ list: z.string(), text: z.string(), keptAt: z.coerce.date() });

const memorySchema = z.object({
  /** The list that was last told of or changed. */
  list: z.string().nullish(),
  /** What each number meant when it was shown. */
  shown: z.object({ list: z.string(), texts: z.array(z.string()) }).nullish(),
  /** The names of the person's lists, by which "jobs" alone is read. */
  names: z.array(z.string()).nullish(),
  /** The words of the person's lists and notes, by which "got eggs" and "whats the boiler code" are read. */
  words: z.array(z.string()).nullish(),
  /** What undoes the last change. */
  undo: z.object({ keep: z.array(item), drop: z.array(item), at: z.coerce.date() }).nullish(),
  /** A list was started, or a note, and the next text says what goes there. */
  awaiting: z.enum(["items", "note"]).nullish(),
});

export type ListsMemory = z.infer<typeof memorySchema>;

/** What the skill remembers of its last replies in a conversation. */
export function readMemory(memory: unknown): ListsMemory {
  return memorySchema.safeParse(memory ?? {}).data ?? {};
}

/** What is remembered after a reply; what is not told anew stays. */
export function afterReply(
  context: SkillContext,
  items: KeptItem[],
  news: Partial<ListsMemory>,
): ListsMemory {
  const names = [...new Set(items.map(({ list }) => list))];
  const words = [...new Set(items.flatMap(({ text }) => wordsOf(text)))].slice(0, mostWords);
  return { ...readMemory(context.memory), names, words, awaiting: null, ...news };
}
