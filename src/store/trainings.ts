import { asc, desc, eq, isNull } from "drizzle-orm";
import { now } from "../clock.ts";
import { notifyTraining } from "./changes.ts";
import type { Db } from "./db.ts";
import { trainings } from "./schema.ts";

export type Training = typeof trainings.$inferSelect;

export async function insertTraining(tx: Db, promote: Training["promote"]): Promise<number> {
  const [made] = await tx
    .insert(trainings)
    .values({ status: "waiting", promote, createdAt: now() })
    .returning({ id: trainings.id });
  if (!made) throw new Error("a training was not stored");
  return made.id;
}

export async function findTraining(db: Db, id: number): Promise<Training | null> {
  const [training] = await db.select().from(trainings).where(eq(trainings.id, id));
  return training ?? null;
}

/** Notes how far a training has got, and tells who watches it. */
export async function changeTraining(db: Db, id: number, change: Partial<Training>): Promise<void> {
  await db.update(trainings).set(change).where(eq(trainings.id, id));
  await notifyTraining(db, id);
}

/** The oldest training that has not ended: it waits, or whoever did it died. */
export async function findOpenTraining(db: Db): Promise<Training | null> {
  const [open] = await db
    .select()
    .from(trainings)
    .where(isNull(trainings.endedAt))
    .orderBy(asc(trainings.id))
    .limit(1);
  return open ?? null;
}

/** The training that was asked for last. */
export async function findLatestTraining(db: Db): Promise<Training | null> {
  const [latest] = await db.select().from(trainings).orderBy(desc(trainings.id)).limit(1);
  return latest ?? null;
}
