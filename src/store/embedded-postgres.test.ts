import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  cleanUp,
  findServer,
  isRoot,
  killHard,
  makeFolder,
  makeScratch,
  nobody,
  query,
  spawnProcess,
  startProcess,
  startRefused,
} from "./embedded/fixtures/postgres-process.ts";
import { mayEnter } from "./embedded/place.ts";
import { findProcess, isRunning } from "./embedded/running-process.ts";

vi.setConfig({ testTimeout: 120_000 }); // a database is made in most of them
afterEach(cleanUp);

const nobodyMayRunUs = isRoot && mayEnter(import.meta.dirname, nobody);
const users = [
  { who: isRoot ? "root" : "an ordinary user", user: undefined },
  ...(nobodyMayRunUs ? [{ who: "an ordinary user", user: nobody }] : []),
];

describe.each(users)("embedded PostgreSQL, started by $who", ({ user }) => {
  it("keeps what was written over a stop, which leaves no process behind, and a second start", async () => {
    const dataDir = join(makeScratch(user), "data");
    const first = await startProcess(dataDir, { user });
    expect(first.started).toBe(true);
    await query(first.url, "CREATE TABLE notes AS SELECT 'kept' AS text");
    const rows = await query(
      first.url,
      "SELECT pid FROM pg_stat_activity WHERE backend_type <> 'client backend'",
    );
    const processes = [findServer(dataDir), ...rows.map(({ pid }) => findProcess(Number(pid)))];
    expect(processes.length).toBeGreaterThan(3);
    await first.stop();
    expect(processes.filter((one) => one !== undefined && isRunning(one))).toEqual([]);

    const second = await startProcess(dataDir, { user });
    expect(second.started).toBe(true);
    expect(await query(second.url, "SELECT text FROM notes")).toEqual([{ text: "kept" }]);
  });

  it("is taken over from a process that was killed, joined by others, and stopped by its new owner", async () => {
    const dataDir = join(makeScratch(user), "data");
    const killed = await startProcess(dataDir, { user });
    await killed.kill();
    const both = await Promise.all([startProcess(dataDir, { user }), startProcess(dataDir, { user })]);
    expect(both.map(({ url }) => url)).toEqual([killed.url, killed.url]);
    const [owner, guest] = both[0].started ? both : both.toReversed();
    expect([owner?.started, guest?.started]).toEqual([true, false]);

    await guest?.stop();
    expect(await query(killed.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await owner?.stop();
    expect(findServer(dataDir)).toBeUndefined();
  });

  it("starts where another program has the number of the killed server by now", async () => {
    const dataDir = join(makeScratch(user), "data");
    const first = await startProcess(dataDir, { user });
    await Promise.all([first.kill(), killHard(findServer(dataDir))]);
    // A process of the same user: PostgreSQL itself knows that another user's is none of its own.
    const stranger = spawn("sleep", ["60"], isRoot ? nobody : {});
    const lockFile = join(dataDir, "postgres/cluster/postmaster.pid");
    writeFileSync(lockFile, readFileSync(lockFile, "utf8").replace(/^\d+/, String(stranger.pid)));

    const second = await startProcess(dataDir, { user });
    expect(second.started).toBe(true);
    expect(await query(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    stranger.kill();
    await once(stranger, "close");
  });
});

it("stops with a process that exits without stopping it", async () => {
  const dataDir = join(makeScratch(), "data");
  const running = await startProcess(dataDir);
  const server = findServer(dataDir);
  await running.exit();
  while (server && isRunning(server)) await sleep(10);
  expect(readFileSync(join(dataDir, "postgres/server.log"), "utf8")).toContain(
    "database system is shut down",
  );
});

it("starts again by itself, where it was, after a kill -9 of the server", async () => {
  const dataDir = join(makeScratch(), "data");
  const owner = await startProcess(dataDir);
  const guest = await startProcess(dataDir);
  await query(owner.url, "CREATE TABLE notes AS SELECT 'kept' AS text");
  for (let times = 1; times <= 2; times += 1) {
    await killHard(findServer(dataDir));
    while (findServer(dataDir) === undefined) await sleep(20);
    const third = await startProcess(dataDir); // waits until it serves
    expect(third).toMatchObject({ started: false, url: guest.url });
    expect(await query(guest.url, "SELECT text FROM notes")).toEqual([{ text: "kept" }]);
    await third.stop();
  }
  expect(owner.log()).toContain("PostgreSQL ended unexpectedly");
  const server = findServer(dataDir);
  await owner.stop();
  expect(server && isRunning(server)).toBe(false);
});

it("is started again by another process where it was killed together with its owner", async () => {
  const dataDir = join(makeScratch(), "data");
  const first = await startProcess(dataDir);
  await query(first.url, "CREATE TABLE notes AS SELECT 'kept' AS text");
  await Promise.all([first.kill(), killHard(findServer(dataDir))]);
  const second = await startProcess(dataDir);
  expect(second).toMatchObject({ started: true, url: first.url });
  expect(await query(first.url, "SELECT text FROM notes")).toEqual([{ text: "kept" }]);
});

it("is started by exactly one of many that start at once, on an empty folder and after a kill of everything", async () => {
  const dataDir = join(makeScratch(), "data");
  const startAll = () => Promise.all(Array.from({ length: 5 }, () => startProcess(dataDir)));
  const first = await startAll();
  expect(first.filter(({ started }) => started)).toHaveLength(1);
  expect(new Set(first.map(({ url }) => url)).size).toBe(1);

  await Promise.all([killHard(findServer(dataDir)), ...first.map((one) => one.kill())]);
  const second = await startAll();
  expect(second.filter(({ started }) => started)).toHaveLength(1);
  expect(new Set(second.map(({ url }) => url)).size).toBe(1);
});

it("begins anew after a first start that was killed half-way", async () => {
  const dataDir = join(makeScratch(), "data");
  const { child, ready } = spawnProcess(dataDir, {});
  ready.catch(() => undefined);
  const unfinished = join(dataDir, `postgres.${child.pid ?? 0}.tmp`);
  while (!existsSync(join(unfinished, "cluster"))) await sleep(2);
  child.kill("SIGKILL");

  const next = await startProcess(dataDir);
  expect(next.started).toBe(true);
  expect(existsSync(unfinished)).toBe(false);
});

it("lets in only who has the password, on 127.0.0.1 alone", async () => {
  const dataDir = join(makeScratch(), "data");
  const running = await startProcess(dataDir);
  const { port, password } = new URL(running.url);
  expect(password).toMatch(/^[0-9a-f]{48}$/);
  expect(statSync(join(dataDir, "postgres/password")).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, "postgres")).mode & 0o777).toBe(0o700);
  expect(running.log()).not.toContain(password);
  await expect(query(running.url.replace(password, "guess"), "SELECT 1")).rejects.toMatchObject({
    code: "28P01",
  });
  expect(await query(running.url, "SHOW unix_socket_directories")).toEqual([{ unix_socket_directories: "" }]);

  const others = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  for (const { address } of others.filter(({ family, internal }) => family === "IPv4" && !internal)) {
    await expect(once(connect(Number(port), address), "connect")).rejects.toMatchObject({
      code: "ECONNREFUSED",
    });
  }
});

it("writes no person's text into the server's log", async () => {
  const dataDir = join(makeScratch(), "data");
  const running = await startProcess(dataDir);
  await expect(query(running.url, "SELECT 'my secret'::integer")).rejects.toThrow("my secret");
  await running.stop();
  const log = readFileSync(join(dataDir, "postgres/server.log"), "utf8");
  expect(log).toContain("ready to accept connections");
  expect(log).not.toContain("my secret");
});

describe("what stands in the way is said, and how to mend it", () => {
  it("a file where the data folder should be", async () => {
    const dataDir = join(makeScratch(), "data");
    writeFileSync(dataDir, "");
    expect(await startRefused(dataDir)).toMatchObject({
      message: expect.stringContaining(dataDir) as string,
      hint: expect.stringContaining("another folder with DATA_DIR") as string,
    });
  });

  const whyNot = isRoot && !nobodyMayRunUs ? " (skipped: user nobody may not enter this checkout)" : "";
  it.skipIf(whyNot !== "")(`a data folder that may not be written to${whyNot}`, async () => {
    const user = isRoot ? nobody : undefined;
    const dataDir = makeFolder(join(makeScratch(), "data"), 0o555);
    const refusal = await startRefused(dataDir, { user });
    expect(refusal.message).toContain("EACCES");
    expect(refusal.hint).toContain("writable folder (DATA_DIR), or set DATABASE_URL");
  });

  it.skipIf(!nobodyMayRunUs)(
    `a database that belongs to another user${nobodyMayRunUs ? "" : " (skipped: needs root, and a checkout that nobody may enter)"}`,
    async () => {
      const dataDir = makeFolder(join(makeScratch(), "data"), 0o777);
      mkdirSync(join(dataDir, "postgres"));
      const refusal = await startRefused(dataDir, { user: nobody });
      expect(refusal.message).toContain("belongs to another user");
      expect(refusal.hint).toContain("Start as that user");
    },
  );

  it("a database that cannot be used as it is", async () => {
    const dataDir = join(makeScratch(), "data");
    await (await startProcess(dataDir)).stop();
    const [version, settings, password] = [
      "cluster/PG_VERSION",
      "cluster/postgresql.auto.conf",
      "password",
    ].map((file) => join(dataDir, "postgres", file)) as [string, string, string];

    writeFileSync(version, "17\n");
    const refusals = [await startRefused(dataDir)];
    writeFileSync(version, "18\n");
    writeFileSync(settings, "max_connections = many\n");
    refusals.push(await startRefused(dataDir));
    rmSync(settings);
    rmSync(password);
    refusals.push(await startRefused(dataDir));
    rmSync(version);
    refusals.push(await startRefused(dataDir));

    expect(refusals.map(({ message }) => message)).toEqual([
      expect.stringContaining("was made by PostgreSQL 17, and this is PostgreSQL 18"),
      expect.stringContaining('invalid value for parameter "max_connections": "many"'),
      expect.stringContaining("its file called password is missing"),
      expect.stringContaining("holds no database of ours"),
    ]);
    for (const { hint } of refusals) expect(hint).toContain("DATABASE_URL");
    expect(findServer(dataDir)).toBeUndefined();
  });
});
