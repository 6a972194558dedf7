import { createHash } from "node:crypto";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { signInFailures } from "./operator-schema.ts";

/** How often an account was tried in vain within the window. */
export async function countSignInFailures(db: Db, account: string, windowMs: number): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(signInFailures)
    .where(and(eq(signInFailures.account, digestOf(account)), gt(signInFailures.at, since(windowMs))));
  return row?.count ?? 0;
}

/** Notes an attempt as a failure, and forgets those before the window. Gives its number. */
export async function noteSignInFailure(db: Db, account: string, windowMs: number): Promise<number> {
  await db.delete(signInFailures).where(lt(signInFailures.at, since(windowMs)));
  const [noted] = await db
    .insert(signInFailures)
    .values({ account: digestOf(account), at: now() })
    .returning({ id: signInFailures.id });
  return noted?.id ?? 0;
}

/** Takes back one that was none. */
export async function forgetSignInFailure(db: Db, id: number): Promise<void> {
  await db.delete(signInFailures).where(eq(signInFailures.id, id));
}

export async function clearSignInFailures(db: Db, account: string): Promise<void> {
  await db.delete(signInFailures).where(eq(signInFailures.account, digestOf(account)));
}

function since(windowMs: number): Date {
  return new Date(now().getTime() - windowMs);
}

/** Whatever somebody typed as an address need not be kept. */
function digestOf(account: string): string {
  return createHash("sha256").update(account).digest("hex");
}
