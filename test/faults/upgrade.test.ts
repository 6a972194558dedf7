import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { createRandom } from "../../src/classifier/random.ts";
import { migrationsFolder } from "../../src/store/migrate.ts";
import { createTestDatabase } from "../support/database.ts";
import { until } from "../support/http/until.ts";
import { queryOnce } from "./own-postgres.ts";
import { createPhones } from "./phones.ts";
import { inSystem, startSystem } from "./system.ts";
import { checkTruth } from "./truth.ts";

const aisms = fileURLToPath(new URL("../../bin/aisms.js", import.meta.url));

/**
 * What a running older version does not notice: new tables and indexes, and new columns that may be left out of an
 * insert. Anything else (a column gone or renamed, a stricter one) needs two releases.
 */
const harmless = [
  /^create table/i,
  /^create (unique )?index/i,
  /^alter table "?\w+"? add column "?\w+"? (?!.*not null(?!.*default)(?!.*generated))/i,
  /^alter table "?\w+"? add column .*default .*not null/i,
  /^alter table "?\w+"? add constraint .* foreign key/i,
  /^alter table "?[\w.]+"? (re)?set \(/i, // storage parameters
  /^drop index/i,
];

describe("an upgrade", () => {
  test("every migration after the first is one that the version before it does not notice", () => {
    const [, ...later] = readMigrationFiles({ migrationsFolder });
    const statements = later.flatMap(({ sql }) => sql).flatMap((sql) => sql.split(";\n"));
    const plain = statements.map((sql) =>
      sql
        .replace(/^\s*--.*$/gm, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
    expect(plain.filter((sql) => sql !== "" && !harmless.some((form) => form.test(sql)))).toEqual([]);
  });

  test(
    "new processes wait, and take no text, until the database is migrated; then all goes on",
    { timeout: 60_000 },
    async () => {
      const database = await createTestDatabase();
      const old = await makeOldDatabase(database.url);
      try {
        await inSystem({ databaseUrl: old, webs: 0, workers: 0 }, async (system) => {
          const starting = Promise.all([system.add("web"), system.add("worker")]);
          starting.catch(() => undefined); // it is waited for below
          for (const list of [system.webs, system.workers]) {
            const one = await until("a process to be started", () => list[0]);
            await expect.poll(one.readLog, { timeout: 20_000 }).toMatch(/run aisms migrate/);
            expect(await one.isReady()).toBe(false);
          }
          const refused = await fetch(`${system.webs[0]?.url ?? ""}/webhooks/twilio/inbound`, {
            method: "POST",
          });
          expect(refused.status).toBe(503);
          const codes = await Promise.all([runMigrate(old), runMigrate(old)]); // from two machines at once
          expect(codes).toEqual([0, 0]);
          await starting;
          const phones = createPhones(system, createRandom(1), 1);
          await phones.ask("+12068500000");
          await system.untilIdle();
          expect(checkTruth(phones.sent, system.record())).toEqual([]);
        });
      } finally {
        await dropDatabase(database.url, old);
        await database.drop();
      }
    },
  );

  test(
    "one process after the other is replaced, and the database migrated, while people text",
    { timeout: 120_000 },
    async () => {
      const database = await createTestDatabase();
      const system = await startSystem({
        databaseUrl: database.url,
        webs: 2,
        workers: 2,
        modelDelayMs: () => 300,
      });
      const phones = createPhones(system, createRandom(10), 120);
      const enough = new AbortController();
      const texting = phones.sendMany({ count: 5_000, perSecond: 10, signal: enough.signal });
      const [codes] = await Promise.all([
        runMigrate(database.url),
        (async () => {
          const [oldWebs, oldWorkers] = [[...system.webs], [...system.workers]];
          for (const [index, web] of oldWebs.entries()) {
            await Promise.all([web.stop(), oldWorkers[index]?.stop()]);
            await Promise.all([system.add("web"), system.add("worker")]);
          }
        })(),
      ]);
      enough.abort();
      await texting;
      await system.untilIdle();
      const breaches = [...checkTruth(phones.sent, system.record()), ...system.deaths()];
      await system.stop();
      await database.drop();
      expect(breaches).toEqual([]);
      expect(codes).toBe(0);
    },
  );
});

async function runMigrate(databaseUrl: string): Promise<number> {
  const child = spawn(process.execPath, [aisms, "migrate"], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, LOG_LEVEL: "error" },
    stdio: "ignore",
  });
  const [code] = (await once(child, "exit")) as [number];
  return code;
}

/** A database as the version before the newest migration left it, beside the given one. The queue has no tables yet. */
async function makeOldDatabase(besideUrl: string): Promise<string> {
  const url = new URL(besideUrl);
  url.pathname += "_old";
  await queryOnce(besideUrl, `create database ${url.pathname.slice(1)}`);
  const folder = await mkdtemp(join(tmpdir(), "aisms-migrations-"));
  await cp(migrationsFolder, folder, { recursive: true });
  const journalFile = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(journalFile, "utf8")) as { entries: unknown[] };
  await writeFile(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, -1) }));
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await migrate(drizzle({ client }), { migrationsFolder: folder });
  await client.end();
  await rm(folder, { recursive: true });
  return url.href;
}

async function dropDatabase(besideUrl: string, url: string): Promise<void> {
  await queryOnce(besideUrl, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
}
