import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRandom } from "../../src/classifier/random.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { createPhones, type Phones } from "./phones.ts";
import { startSystem, type System } from "./system.ts";
import { checkTruth } from "./truth.ts";

const fakeTime = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`)
  .find(existsSync);
/** In CI it must be there: what is tested nowhere is not known. */
const isSkipped = fakeTime === undefined && process.env.CI === undefined;
const whyNot = isSkipped ? " (skipped: libfaketime is not installed)" : "";

/** Where the processes live: in March their clocks leap from 2 to 3, in November from 2 back to 1. */
const zone = "America/New_York";
const secondsBefore = 2;

/** What the library shall add to the time of a process: it reads it from the file whenever it is asked for the time. */
function fakeEnv(file: string): Record<string, string> {
  if (fakeTime === undefined) throw new Error("libfaketime is not installed");
  return {
    LD_PRELOAD: fakeTime,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: "1",
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    TZ: zone,
    LOG_LEVEL: "info",
  };
}

describe.skipIf(isSkipped)(`the clock${whyNot}`, () => {
  let folder: string;
  let files: { web: string; worker: string };
  let database: TestDatabase;
  let system: System;
  let phones: Phones;

  /** Sets the clocks of the web and the worker process, by what they are ahead. */
  async function setClocks(web: string, worker = web): Promise<void> {
    await Promise.all([writeFile(files.web, web), writeFile(files.worker, worker)]);
  }

  async function expectNothingLost(): Promise<void> {
    await system.untilIdle(30_000);
    expect(checkTruth(phones.sent, system.record())).toEqual([]);
    expect(system.deaths()).toEqual([]);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "aisms-clock-"));
    files = { web: join(folder, "web"), worker: join(folder, "worker") };
    await setClocks("+0");
    database = await createTestDatabase();
    system = await startSystem({ databaseUrl: database.url, webs: 0, workers: 0, modelDelayMs: () => 200 });
    await Promise.all([
      system.add("web", { env: fakeEnv(files.web) }),
      system.add("worker", { env: fakeEnv(files.worker) }),
    ]);
    phones = createPhones(system, createRandom(11), 60);
  });
  afterAll(async () => {
    await system.stop();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  test("of a process really moves by what the file says", async () => {
    const file = join(folder, "probe");
    const program = `
      const { writeFileSync } = require("node:fs");
      const before = Date.now();
      writeFileSync(${JSON.stringify(file)}, "+1h");
      console.log(Math.round((Date.now() - before) / 60_000));`;
    await writeFile(file, "+0");
    const told = execFileSync(process.execPath, ["-e", program], { env: fakeEnv(file) }).toString();
    expect(told.trim()).toBe("60");
  });

  test(
    "of a worker moves by an hour, forth and back, while people text: nothing is lost",
    { timeout: 90_000 },
    async () => {
      for (const ahead of ["+1h", "+0", "-1h", "+0"]) {
        const texting = phones.sendMany({ count: 24, perSecond: 20 });
        await setClocks("+0", ahead);
        await texting;
      }
      await expectNothingLost();
    },
  );

  test(
    "of a web process is an hour ahead of the worker's: nothing is lost",
    { timeout: 60_000 },
    async () => {
      await setClocks("+1h", "+0");
      await phones.sendMany({ count: 40, perSecond: 20 });
      await expectNothingLost();
    },
  );

  const changes: [string, number][] = [
    ["leaps from 2 to 3 o'clock in spring", nextChange(1)],
    ["goes from 2 back to 1 o'clock in autumn", nextChange(-1)],
  ];
  test.each(changes)(
    "on the wall %s while people text: nothing is lost, and the log's times go on",
    { timeout: 60_000 },
    async (_, changeMs) => {
      const hoursOf = (ms: number): string =>
        new Date(ms).toLocaleTimeString("en", { timeZone: zone, hour: "numeric", hour12: false });
      expect(
        Math.abs(Number(hoursOf(changeMs)) - Number(hoursOf(changeMs - 1))),
        "hours by which it changes",
      ).not.toBe(1);
      await setClocks(`+${Math.round((changeMs - Date.now()) / 1000) - secondsBefore}`);
      await phones.sendMany({ count: 60, perSecond: 15 });
      await expectNothingLost();
      const times = readTimes(system).filter((timeMs) => Math.abs(timeMs - changeMs) < 60_000);
      expect(times[0]).toBeLessThan(changeMs);
      expect(times.at(-1)).toBeGreaterThan(changeMs);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    },
  );
});

/** The next instant, in a day at the earliest, at which the clocks of the zone are put forward or back by an hour. */
function nextChange(hours: 1 | -1): number {
  const hourMs = 3_600_000;
  const aheadMs = (ms: number): number => {
    const wall = new Date(ms).toLocaleString("sv", { timeZone: zone }); // 2027-03-14 03:00:00
    return Date.parse(`${wall.replace(" ", "T")}Z`) - ms;
  };
  let ms = Math.ceil(Date.now() / hourMs + 24) * hourMs;
  while (aheadMs(ms) - aheadMs(ms - 1_000) !== hours * hourMs) ms += hourMs;
  return ms;
}

/** When the worker wrote each line of its log, by its own clock. */
function readTimes({ workers }: System): number[] {
  const log = workers[0]?.readLog() ?? "";
  return [...log.matchAll(/"time":(\d+)/g)].map(([, time]) => Number(time));
}
