import { readFileSync } from "node:fs";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type pg from "pg";
import { migrationsFolder } from "../migrate.ts";

/** One step of the tables' history. `at` is its name in the database: when it was generated, in milliseconds. */
export type Migration = { at: number; hash: string; statements: string[]; tables: string[] };

/** All migrations of this version, oldest first, each with the tables that are there after it. */
export function listMigrations(): Migration[] {
  return readMigrationFiles({ migrationsFolder }).map(({ folderMillis, hash, sql }, index) => {
    const name = `${migrationsFolder}/meta/${String(index).padStart(4, "0")}_snapshot.json`;
    const snapshot = JSON.parse(readFileSync(name, "utf8")) as { tables: Record<string, { name: string }> };
    return {
      ...{ at: folderMillis, hash, statements: sql },
      tables: Object.values(snapshot.tables).map((table) => table.name),
    };
  });
}

/** When the newest migration that this database has was generated; null where it has none. */
export async function findLevel(client: pg.ClientBase): Promise<number | null> {
  const { rows: found } = await client.query<{ is: boolean }>(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as is",
  );
  if (!found[0]?.is) return null;
  const { rows } = await client.query<{ newest: string | null }>(
    "select max(created_at) as newest from drizzle.__drizzle_migrations",
  );
  return rows[0]?.newest ? Number(rows[0].newest) : null;
}
