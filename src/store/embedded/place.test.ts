import { chmodSync, existsSync, lstatSync, readlinkSync, renameSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeCheckout } from "./fixtures/make-checkout.ts";
import {
  cleanUp,
  isRoot,
  makeFolder,
  makeScratch,
  nobody,
  query,
  startProcess,
  startRefused,
} from "./fixtures/postgres-process.ts";
import { choosePlace, mayEnter, preparePlace } from "./place.ts";

vi.setConfig({ testTimeout: 120_000 }); // a database is made in most of them
afterEach(cleanUp);

const whyNot = isRoot ? "" : " (skipped: needs root)";

describe.skipIf(!isRoot)(`as root, whom PostgreSQL refuses${whyNot}`, () => {
  it("puts data and programs where their user may go, when checkout and data lie in a folder of root's", async () => {
    const scratch = makeScratch();
    const { script } = makeCheckout(makeFolder(join(scratch, "private"), 0o700));
    const dataDir = join(scratch, "private/data");
    const first = await startProcess(dataDir, { script });
    await query(first.url, "CREATE TABLE notes AS SELECT 'kept' AS text");
    const lies = readlinkSync(join(dataDir, "postgres"));
    expect(lies).toMatch(/^\/var\/lib\/aisms\/[0-9a-f]{12}\/postgres$/);
    expect(first.log()).toContain(lies);
    expect(first.log()).toContain("do not run in place and are copied");
    expect(statSync(join(lies, "password"))).toMatchObject(nobody);
    expect(statSync(join(lies, "password")).mode & 0o777).toBe(0o600);
    await first.stop();

    // It is found again when the way is free and when the data folder is moved.
    chmodSync(join(scratch, "private"), 0o755);
    renameSync(dataDir, join(scratch, "data"));
    const second = await startProcess(join(scratch, "data"), { script });
    expect(await query(second.url, "SELECT text FROM notes")).toEqual([{ text: "kept" }]);
    expect(second.log()).not.toContain("copied");
    await second.stop();
  });

  it("refuses a database that its user can no longer reach, rather than beginning a new one elsewhere", async () => {
    const scratch = makeScratch();
    const dataDir = makeFolder(join(scratch, "data"), 0o755);
    await (await startProcess(dataDir)).stop();
    chmodSync(dataDir, 0o700);
    const refusal = await startRefused(dataDir);
    expect(refusal.message).toContain(`may not enter ${dataDir}`);
    expect(refusal.hint).toContain("chmod o+x");
  });

  it("runs a database as the ordinary user who made it, and takes care that he can go on", async () => {
    const dataDir = join(makeScratch(nobody), "data");
    const usersOwn = await startProcess(dataDir, {
      user: mayEnter(import.meta.dirname, nobody) ? nobody : undefined,
    });
    await usersOwn.stop();
    await (await startProcess(dataDir)).stop();
    for (const file of ["postgres", "postgres/owner", "postgres/server.log", "postgres.lock"]) {
      expect(lstatSync(join(dataDir, file)), file).toMatchObject(nobody);
    }
  });

  it("makes a data folder that its user may enter, whatever the umask", () => {
    const dataDir = join(makeScratch(), "data");
    const before = process.umask(0o077);
    try {
      expect(choosePlace(dataDir)).toMatchObject({ folder: dataDir, runAs: nobody, standsFor: undefined });
    } finally {
      process.umask(before);
    }
  });
});

it("follows a link that leads to another disk", () => {
  const scratch = makeScratch();
  const dataDir = makeFolder(join(scratch, "data"), 0o755);
  symlinkSync(join(scratch, "disk/database"), join(dataDir, "postgres"));
  const place = choosePlace(dataDir);
  expect(place).toMatchObject({ postgres: join(scratch, "disk/database"), standsFor: dataDir });
  preparePlace(place);
  expect(existsSync(join(scratch, "disk"))).toBe(true);
});
