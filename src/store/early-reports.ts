import { and, eq, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { earlyReports } from "./schema.ts";

type Report = { carrier: string; carrierId: string; status: string; errorCode: string | null };

/** Keeps delivery news of a message whose carrier id we do not know yet. */
export async function keepEarlyReport(db: Db, report: Report): Promise<void> {
  await db
    .insert(earlyReports)
    .values({ ...report, createdAt: now() })
    .onConflictDoNothing();
}

/** The news that came early for a message; they are removed. */
export async function takeEarlyReports(db: Db, carrier: string, carrierId: string): Promise<Report[]> {
  return db
    .delete(earlyReports)
    .where(and(eq(earlyReports.carrier, carrier), eq(earlyReports.carrierId, carrierId)))
    .returning();
}

/**
 * Until the transaction ends, only it may store the carrier's id of a message or news about that id.
 * Without this, news could arrive between our look for early news and our writing of the id.
 */
export async function lockCarrierId(db: Db, carrier: string, carrierId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${carrier}:${carrierId}`}, 0))`);
}
