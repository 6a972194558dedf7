import { randomUUID } from "node:crypto";
import { and, asc, count, eq, isNull, ne } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import {
  operatorAccounts,
  operators,
  operatorSessions,
  operatorTwoFactors,
  operatorVerifications,
} from "./operator-schema.ts";

export type Operator = typeof operators.$inferSelect;
export type { Role } from "./operator-schema.ts";

export async function listOperators(db: Db): Promise<Operator[]> {
  return db.select().from(operators).orderBy(asc(operators.createdAt));
}

export async function findOperator(db: Db, id: string): Promise<Operator | null> {
  const [operator] = await db.select().from(operators).where(eq(operators.id, id));
  return operator ?? null;
}

/** The operators; nobody else changes one until this transaction ends. */
export async function lockOperators(tx: Db): Promise<Operator[]> {
  return tx.select().from(operators).orderBy(asc(operators.id)).for("no key update");
}

export async function countOperators(db: Db): Promise<number> {
  const [row] = await db.select({ count: count() }).from(operators);
  return row?.count ?? 0;
}

/** True where somebody could answer in the console. */
export async function hasOperators(db: Db): Promise<boolean> {
  const [one] = await db
    .select({ id: operators.id })
    .from(operators)
    .where(and(isNull(operators.disabledAt), ne(operators.role, "viewer")))
    .limit(1);
  return one !== undefined;
}

export async function changeOperator(
  db: Db,
  id: string,
  change: Partial<Pick<Operator, "name" | "role" | "phone" | "disabledAt">>,
): Promise<void> {
  await db
    .update(operators)
    .set({ ...change, updatedAt: now() })
    .where(eq(operators.id, id));
}

type NewOperator = Pick<Operator, "name" | "email" | "role"> & { passwordHash: string };

/** Makes an operator who signs in with a password. Returns null where somebody has this address already. */
export async function insertOperator(tx: Db, operator: NewOperator): Promise<Operator | null> {
  const { name, email, role, passwordHash } = operator;
  const at = now();
  const [made] = await tx
    .insert(operators)
    .values({ id: randomUUID(), name, email: email.toLowerCase(), role, createdAt: at, updatedAt: at })
    .onConflictDoNothing()
    .returning();
  if (!made) return null;
  await setPassword(tx, made.id, passwordHash);
  return made;
}

/** Gives an operator another password, without second factor, and signs it out everywhere. */
export async function setPassword(tx: Db, operatorId: string, passwordHash: string): Promise<void> {
  const at = now();
  await tx.delete(operatorAccounts).where(eq(operatorAccounts.userId, operatorId));
  await tx.delete(operatorTwoFactors).where(eq(operatorTwoFactors.userId, operatorId));
  await tx.delete(operatorVerifications).where(eq(operatorVerifications.value, operatorId));
  await tx.update(operators).set({ twoFactorEnabled: false }).where(eq(operators.id, operatorId));
  await endSessions(tx, operatorId);
  await tx.insert(operatorAccounts).values({
    ...{ id: randomUUID(), userId: operatorId, accountId: operatorId, providerId: "credential" },
    ...{ password: passwordHash, createdAt: at, updatedAt: at },
  });
}

/** Signs an operator out everywhere. */
export async function endSessions(db: Db, operatorId: string): Promise<void> {
  await db.delete(operatorSessions).where(eq(operatorSessions.userId, operatorId));
}
