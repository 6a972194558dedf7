import { and, eq, lt } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { drafts } from "./operator-schema.ts";

export type Draft = typeof drafts.$inferSelect;

/** A draft that nobody came for is of no use later. */
const keptForMs = 24 * 3_600_000;

/** Notes that an operator wants a reply drafted. */
export async function insertDraft(
  tx: Db,
  { conversationId, operatorId }: { conversationId: number; operatorId: string | null },
): Promise<Draft> {
  const at = now();
  await tx
    .delete(drafts)
    .where(
      and(
        eq(drafts.conversationId, conversationId),
        lt(drafts.createdAt, new Date(at.getTime() - keptForMs)),
      ),
    );
  const [made] = await tx
    .insert(drafts)
    .values({ conversationId, operatorId, status: "waiting", createdAt: at })
    .returning();
  if (!made) throw new Error("a draft was not stored");
  return made;
}

export async function findDraft(db: Db, conversationId: number, id: number): Promise<Draft | null> {
  const [draft] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.conversationId, conversationId)));
  return draft ?? null;
}

/** True where a draft of this conversation is waited for. */
export async function isDraftWanted(db: Db, conversationId: number): Promise<boolean> {
  const [waiting] = await db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.conversationId, conversationId), eq(drafts.status, "waiting")))
    .limit(1);
  return waiting !== undefined;
}

/** Gives all who wait for a draft of this conversation what came of it. */
export async function endDrafts(
  db: Db,
  conversationId: number,
  outcome: { status: "done"; body: string } | { status: "failed"; reason: string },
): Promise<void> {
  await db
    .update(drafts)
    .set(outcome)
    .where(and(eq(drafts.conversationId, conversationId), eq(drafts.status, "waiting")));
}
