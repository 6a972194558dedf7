import { readFileSync } from "node:fs";
import type { Pool } from "./db.ts";
import { migrationsFolder } from "./migrate.ts";

let newestMs: number | undefined;
let wasMigrated = false;

/**
 * True where every migration of this version, and the queue's tables, are there. Newer tables are fine.
 * Once true it stays true, and only the connection is tried.
 */
export async function isMigrated(db: Pool): Promise<boolean> {
  if (wasMigrated) {
    await db.$client.query("select 1");
    return true;
  }
  const { rows } = await db.$client.query<{ ours: boolean; queue: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as ours,
            to_regclass('pgboss.queue') is not null as queue`,
  );
  if (!rows[0]?.ours || !rows[0].queue) return false;
  const { rows: done } = await db.$client.query<{ newest: string | null }>(
    "select max(created_at) as newest from drizzle.__drizzle_migrations",
  );
  newestMs ??= newestMigrationMs();
  wasMigrated = Number(done[0]?.newest ?? 0) >= newestMs;
  return wasMigrated;
}

function newestMigrationMs(): number {
  const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, "utf8")) as {
    entries: { when: number }[];
  };
  return Math.max(...journal.entries.map((entry) => entry.when));
}
