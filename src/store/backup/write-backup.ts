import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { now } from "../../clock.ts";
import type { Pool } from "../db.ts";
import { BackupError } from "./backup-error.ts";
import { endOfRows, type RowCounts } from "./format.ts";
import { findLevel, listMigrations } from "./migrations.ts";

/**
 * Writes everything that is in our tables, as of one instant, into a file that only its owner may read; the service
 * may go on meanwhile. Jobs are left out: they follow from the rows. The file appears under its name when it is
 * whole. Throws `BackupError`.
 */
export async function writeBackup(db: Pool, file: string): Promise<RowCounts> {
  const part = `${file}.part`;
  const client = await db.$client.connect();
  try {
    // One instant for all tables: https://www.postgresql.org/docs/current/transaction-iso.html#XACT-REPEATABLE-READ
    await client.query("begin isolation level repeatable read, read only");
    const rows: RowCounts = {};
    const target = createWriteStream(part, { mode: 0o600 });
    await pipeline(Readable.from(writeLines(client, rows)), createGzip({ level: 6 }), target);
    await client.query("commit");
    await makeDurable(part);
    await rename(part, file);
    client.release();
    return rows;
  } catch (error) {
    client.release(true);
    await rm(part, { force: true });
    if (error instanceof BackupError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupError(
      `The backup could not be written: ${reason}`,
      "Look at the path, its rights and the free disk space.",
      error,
    );
  }
}

async function* writeLines(client: pg.PoolClient, rows: RowCounts): AsyncGenerator<Buffer> {
  const digest = createHash("sha256");
  const line = (text: string): Buffer => {
    const bytes = Buffer.from(`${text}\n`);
    digest.update(bytes);
    return bytes;
  };
  const level = await findLevel(client);
  const migration = listMigrations().find(({ at }) => at === level);
  if (!migration) {
    throw new BackupError(
      "The database's tables are not those of this version of AISMS",
      "Run aisms migrate, or back up with the version that made them.",
    );
  }
  yield line(JSON.stringify({ format: "aisms-backup-1", migration: level, madeAt: now().toISOString() }));
  for (const table of await inOrderOfReferences(client, migration.tables)) {
    const columns = await listColumns(client, table);
    yield line(JSON.stringify({ table, columns }));
    const source = client.query(copyTo(`copy "${table}" (${quoted(columns)}) to stdout`));
    for await (const chunk of source as AsyncIterable<Buffer>) {
      digest.update(chunk);
      yield chunk;
    }
    rows[table] = source.rowCount;
    yield line(endOfRows);
  }
  yield Buffer.from(`${JSON.stringify({ rows, sha256: digest.digest("hex") })}\n`);
}

/** Tables in an order in which each comes after those that its rows refer to. */
async function inOrderOfReferences(client: pg.PoolClient, tables: string[]): Promise<string[]> {
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select c.conrelid::regclass::text as from, c.confrelid::regclass::text as to
       from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid`,
  );
  const ordered: string[] = [];
  const open = new Set(tables);
  while (open.size > 0) {
    const next = [...open].filter(
      (table) => !references.some(({ from, to }) => from === table && open.has(to)),
    );
    if (next.length === 0) throw new Error("tables refer to each other in a circle");
    for (const table of next) open.delete(table);
    ordered.push(...next);
  }
  return ordered;
}

async function listColumns(client: pg.PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ column: string }>(
    `select column_name as column from information_schema.columns
      where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map(({ column }) => column);
}

export const quoted = (columns: string[]): string =>
  columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(", ");

async function makeDurable(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
