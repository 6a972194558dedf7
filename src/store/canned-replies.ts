import { asc, eq, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { cannedReplies } from "./operator-schema.ts";

export type CannedReply = typeof cannedReplies.$inferSelect;
type Content = Pick<CannedReply, "title" | "body">;

const mostReplies = 1_000;

/** Answers that operators give often, by their titles. */
export async function listCannedReplies(db: Db): Promise<CannedReply[]> {
  return db
    .select()
    .from(cannedReplies)
    .orderBy(asc(sql`lower(${cannedReplies.title})`), asc(cannedReplies.id))
    .limit(mostReplies);
}

export async function insertCannedReply(tx: Db, content: Content): Promise<CannedReply> {
  const [made] = await tx
    .insert(cannedReplies)
    .values({ ...content, changedAt: now() })
    .returning();
  if (!made) throw new Error("a canned reply was not stored");
  return made;
}

/** Returns it before and after; null where there is none. */
export async function changeCannedReply(
  tx: Db,
  id: number,
  change: Partial<Content>,
): Promise<{ before: CannedReply; after: CannedReply } | null> {
  const [before] = await tx.select().from(cannedReplies).where(eq(cannedReplies.id, id)).for("update");
  if (!before) return null;
  const [after] = await tx
    .update(cannedReplies)
    .set({ ...change, changedAt: now() })
    .where(eq(cannedReplies.id, id))
    .returning();
  return after ? { before, after } : null;
}

/** Returns what it was; null where there is none. */
export async function deleteCannedReply(tx: Db, id: number): Promise<CannedReply | null> {
  const [gone] = await tx.delete(cannedReplies).where(eq(cannedReplies.id, id)).returning();
  return gone ?? null;
}
