import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { z } from "zod";
import type { Pool } from "../db.ts";
import { BackupError } from "./backup-error.ts";
import { endOfRows, headerLine, lastLine, type RowCounts, tableLine } from "./format.ts";
import { findLevel, listMigrations, type Migration } from "./migrations.ts";
import { quoted } from "./write-backup.ts";

/** What takes the place of the tables that are there. */
const queueSchema = "pgboss";

/**
 * Puts a backup in the place of all our tables, in one transaction: all of it, or nothing changes. The tables are then
 * at the backup's migration; migrate next. A database that knows contacts is refused without `replace`. Throws
 * `BackupError`.
 */
export async function readBackup(
  db: Pool,
  file: string,
  { replace }: { replace: boolean },
): Promise<RowCounts> {
  const client = await db.$client.connect();
  try {
    await client.query("begin");
    const lines = readLines(file);
    const header = parse(headerLine, await lines.next(), "its first line is not a backup's");
    const known = listMigrations();
    const migrations = known.filter(({ at }) => at <= header.migration);
    if (migrations.at(-1)?.at !== header.migration) {
      throw new BackupError("The backup was made by a newer AISMS", "Update AISMS, then restore.");
    }
    if (!replace) await refuseIfUsed(client);
    await dropTables(client, known);
    await makeTables(client, migrations);
    const rows = await readTables(client, lines);
    await restartNumbers(client, migrations.at(-1)?.tables ?? []);
    await client.query("commit");
    client.release();
    return rows;
  } catch (error) {
    client.release(true); // closing the connection rolls back
    if (error instanceof BackupError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupError(`${file} could not be restored: ${reason}`, "The database is as it was.", error);
  }
}

type Lines = { next: () => Promise<Buffer | null>; digest: () => string };

async function readTables(client: pg.PoolClient, lines: Lines): Promise<RowCounts> {
  const counts: RowCounts = {};
  for (;;) {
    const digest = lines.digest();
    const line = await lines.next();
    if (line?.includes('"sha256"')) {
      const last = parse(lastLine, line, "its last line is damaged");
      const isWhole = last.sha256 === digest && JSON.stringify(last.rows) === JSON.stringify(counts);
      if (isWhole && (await lines.next()) === null) return counts;
      throw damaged("its digest does not fit");
    }
    const { table, columns } = parse(tableLine, line, "a table's line is damaged");
    counts[table] = await readRows(client, lines, `"${table}" (${quoted(columns)})`);
  }
}

async function readRows(client: pg.PoolClient, lines: Lines, target: string): Promise<number> {
  const rows = client.query(copyFrom(`copy ${target} from stdin`));
  await pipeline(Readable.from(untilEndOfRows(lines)), rows);
  return rows.rowCount;
}

async function* untilEndOfRows(lines: Lines): AsyncGenerator<Buffer> {
  for (;;) {
    const line = await lines.next();
    if (line === null) throw damaged("it ends in the middle");
    if (line.equals(Buffer.from(endOfRows))) return;
    yield Buffer.concat([line, Buffer.from("\n")]);
  }
}

async function refuseIfUsed(client: pg.PoolClient): Promise<void> {
  if ((await findLevel(client)) === null) return;
  const { rows } = await client.query<{ used: boolean }>("select exists(select from contacts) as used");
  if (!rows[0]?.used) return;
  throw new BackupError(
    "The database holds conversations already",
    "Restore into an empty database, or say --replace: what is there now is then gone. Back it up first.",
  );
}

async function dropTables(client: pg.PoolClient, known: Migration[]): Promise<void> {
  const tables = [...new Set(known.flatMap((migration) => migration.tables))];
  await client.query(`drop table if exists ${quoted(tables)} cascade`);
  await client.query(`drop schema if exists ${queueSchema} cascade`);
  await client.query("drop table if exists drizzle.__drizzle_migrations");
}

/** As drizzle's `migrate` does, but only up to the backup's own level and in our transaction. */
async function makeTables(client: pg.PoolClient, migrations: Migration[]): Promise<void> {
  await client.query("create schema if not exists drizzle");
  await client.query(
    "create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)",
  );
  for (const { at, hash, statements } of migrations) {
    for (const statement of statements) await client.query(statement);
    await client.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)", [
      hash,
      at,
    ]);
  }
}

/** New rows get numbers after those that came in. */
async function restartNumbers(client: pg.PoolClient, tables: string[]): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
      where table_schema = current_schema() and is_identity = 'YES' and table_name = any($1)`,
    [tables],
  );
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce((select max("${column}") from "${table}"), 0) + 1, false)`,
      [`"${table}"`, column],
    );
  }
}

/** The lines of a gzip file, one at a time, and a digest of all that were read. */
function readLines(file: string): Lines {
  const digest: Hash = createHash("sha256");
  const lines = splitLines(
    createReadStream(file).on("error", () => undefined),
    file,
  );
  return {
    digest: () => digest.copy().digest("hex"),
    async next() {
      const next = await lines.next();
      if (next.done) return null;
      digest.update(next.value).update("\n");
      return next.value;
    },
  };
}

async function* splitLines(
  source: ReturnType<typeof createReadStream>,
  file: string,
): AsyncGenerator<Buffer, undefined> {
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  let parts: Buffer[] = [];
  try {
    for await (const chunk of source.pipe(unpacked) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
        yield Buffer.concat([...parts, chunk.subarray(start, end)]);
        parts = [];
        start = end + 1;
      }
      if (start < chunk.length) parts.push(chunk.subarray(start));
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "ENOENT") throw new BackupError(`There is no file ${file}`, "Look at the path.", error);
    if (code?.startsWith("Z_")) throw damaged("it is cut short, or no gzip file");
    throw error;
  } finally {
    source.destroy();
  }
  if (parts.length > 0) throw damaged("it ends in the middle of a line");
}

function parse<T>(schema: z.ZodType<T>, line: Buffer | null, problem: string): T {
  if (line === null) throw damaged("it ends too early");
  let value: unknown;
  try {
    value = JSON.parse(line.toString("utf8"));
  } catch {
    throw damaged(problem);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw damaged(problem);
  return parsed.data;
}

function damaged(how: string): BackupError {
  return new BackupError(
    `The file is no whole backup of AISMS: ${how}`,
    "Take another backup. The database is as it was.",
  );
}
