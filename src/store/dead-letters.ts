import { asc, eq, inArray } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { deadLetters, messages } from "./schema.ts";

export type DeadLetter = typeof deadLetters.$inferSelect;

/** Keeps a turn that failed at every try. */
export async function keepDeadLetter(
  tx: Db,
  letter: Omit<DeadLetter, "id" | "createdAt">,
): Promise<DeadLetter> {
  const [kept] = await tx
    .insert(deadLetters)
    .values({ ...letter, createdAt: now() })
    .returning();
  if (!kept) throw new Error("a dead letter was not stored");
  return kept;
}

/** All dead letters, oldest first. */
export async function listDeadLetters(db: Db): Promise<DeadLetter[]> {
  return db.select().from(deadLetters).orderBy(asc(deadLetters.id));
}

/** Takes a dead letter away; null where there is none. Its texts stay as they are. */
export async function takeDeadLetter(tx: Db, id: number): Promise<DeadLetter | null> {
  const [taken] = await tx.delete(deadLetters).where(eq(deadLetters.id, id)).returning();
  return taken ?? null;
}

/** Makes the texts of a turn unanswered again. */
export async function reopenTexts(tx: Db, messageIds: number[]): Promise<void> {
  await tx
    .update(messages)
    .set({ answeredAt: null, answeredBy: null, silence: null })
    .where(inArray(messages.id, messageIds));
}
