import { and, asc, eq, isNotNull, lte, ne, or } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { holds } from "./schema.ts";

export type Hold = typeof holds.$inferSelect;

/** All holds, oldest first; a sender of `*` stands for all of the carrier's. They are few. */
export async function listHolds(db: Db): Promise<Hold[]> {
  return db.select().from(holds).orderBy(asc(holds.createdAt));
}

export async function placeHold(db: Db, hold: Omit<Hold, "createdAt">): Promise<void> {
  const { code, until, credentials } = hold;
  await db
    .insert(holds)
    .values({ ...hold, createdAt: now() })
    .onConflictDoUpdate({ target: [holds.carrier, holds.sender], set: { code, until, credentials } });
}

/** Ends a hold at an operator's word; false where there is none on that sender. The workers send at once what it kept back. */
export async function endHold(db: Db, carrier: string, sender: string): Promise<boolean> {
  const ended = await db
    .update(holds)
    .set({ until: now() })
    .where(and(eq(holds.carrier, carrier), eq(holds.sender, sender)))
    .returning();
  return ended.length > 0;
}

/** Ends the holds whose time is over, or whose credentials are no longer the ones in use. */
export async function releaseHolds(db: Db, carrier: string, credentials: string): Promise<Hold[]> {
  return db
    .delete(holds)
    .where(
      and(
        eq(holds.carrier, carrier),
        or(and(isNotNull(holds.until), lte(holds.until, now())), ne(holds.credentials, credentials)),
      ),
    )
    .returning();
}
