import { sql } from "drizzle-orm";
import { now } from "../clock.ts";
import { type Db, runPrepared } from "./db.ts";
import { earlyReports } from "./schema.ts";

type Report = { carrier: string; carrierId: string; status: string; errorCode: string | null };
type CarrierId = Pick<Report, "carrier" | "carrierId">;

/** Keeps delivery news of messages whose carrier ids we do not know yet. */
export async function keepEarlyReports(db: Db, reports: Report[]): Promise<void> {
  if (reports.length === 0) return;
  const createdAt = now();
  await db
    .insert(earlyReports)
    .values(reports.map((report) => ({ ...report, createdAt })))
    .onConflictDoNothing();
}

const takeSql = `
  delete from early_reports r using json_to_recordset($1::json) as i(carrier text, "carrierId" text)
  where r.carrier = i.carrier and r.carrier_id = i."carrierId"
  returning r.carrier, r.carrier_id as "carrierId", r.status, r.error_code as "errorCode"`;

/** The news that came early for some messages; they are removed. */
export async function takeEarlyReports(db: Db, ids: CarrierId[]): Promise<Report[]> {
  return runPrepared<Report>(db, "take_early_reports", takeSql, [JSON.stringify(ids)]);
}

/**
 * Until the transaction ends, only it may store these messages' carrier ids or news about them. Without this, news
 * could arrive between our look for early news and our writing of the id. In a fixed order, so that two transactions
 * do not wait for each other in a circle.
 */
export async function lockCarrierIds(db: Db, ids: CarrierId[]): Promise<void> {
  const keys = ids.map(({ carrier, carrierId }) => `${carrier}:${carrierId}`);
  await db.execute(sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(name, 0) as key from unnest(${sql.param(keys)}::text[]) as name order by key
    ) as keys`);
}
