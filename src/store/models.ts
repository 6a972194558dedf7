import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { models, type ModelReport } from "./schema.ts";

export type StoredModel = typeof models.$inferSelect;
export type ModelSummary = Omit<StoredModel, "file">;
export type { ModelReport } from "./schema.ts";

const summary = {
  id: models.id,
  status: models.status,
  isShadow: models.isShadow,
  report: models.report,
  createdAt: models.createdAt,
  promotedAt: models.promotedAt,
};

/** Keeps a trained model as a candidate; returns its id. */
export async function insertCandidate(db: Db, file: Buffer, report: ModelReport): Promise<number> {
  const [row] = await db
    .insert(models)
    .values({ status: "candidate", file, report, createdAt: now() })
    .returning({ id: models.id });
  if (!row) throw new Error("a model was not stored");
  return row.id;
}

/** The models, newest first, without their files. */
export async function listModels(db: Db): Promise<ModelSummary[]> {
  return db.select(summary).from(models).orderBy(desc(models.id));
}

export async function findCurrentModel(db: Db): Promise<StoredModel | null> {
  const [model] = await db.select().from(models).where(eq(models.status, "current"));
  return model ?? null;
}

export async function findShadowModel(db: Db): Promise<StoredModel | null> {
  const [model] = await db
    .select()
    .from(models)
    .where(and(eq(models.isShadow, true), eq(models.status, "candidate")))
    .orderBy(desc(models.id))
    .limit(1);
  return model ?? null;
}

/**
 * Makes a model the current one, and retires the one that was. False where there is no such model: then the
 * transaction must not be kept.
 */
export async function promoteModel(tx: Db, id: number): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(7267404)`); // one promotion at a time
  await tx.update(models).set({ status: "retired" }).where(eq(models.status, "current"));
  const promoted = await tx
    .update(models)
    .set({ status: "current", isShadow: false, promotedAt: now() })
    .where(eq(models.id, id))
    .returning({ id: models.id });
  return promoted.length > 0;
}

/** The model that was current before this one; null where there was none. */
export async function findPreviousModel(db: Db): Promise<ModelSummary | null> {
  const [model] = await db
    .select(summary)
    .from(models)
    .where(and(eq(models.status, "retired"), isNotNull(models.promotedAt)))
    .orderBy(desc(models.promotedAt), desc(models.id))
    .limit(1);
  return model ?? null;
}

/** Has a candidate's opinion recorded beside the current model's, or no longer. */
export async function setShadow(db: Db, id: number, isShadow: boolean): Promise<boolean> {
  const changed = await db
    .update(models)
    .set({ isShadow })
    .where(and(eq(models.id, id), eq(models.status, "candidate")))
    .returning({ id: models.id });
  return changed.length > 0;
}

/** A model with its file. */
export async function findModel(db: Db, id: number): Promise<StoredModel | null> {
  const [model] = await db.select().from(models).where(eq(models.id, id));
  return model ?? null;
}

export async function hasModel(db: Db, id: number): Promise<boolean> {
  const found = await db.select({ id: models.id }).from(models).where(eq(models.id, id));
  return found.length > 0;
}
