import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createRandom } from "../../src/classifier/random.ts";
import { until } from "../support/http/until.ts";
import { startOwnPostgres } from "./own-postgres.ts";
import { createPhones } from "./phones.ts";
import { inSystem, startSystem } from "./system.ts";
import { checkTruth } from "./truth.ts";

const fakeTime = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`)
  .find(existsSync);
/** In CI it must be there: what is tested nowhere is not known. */
const isSkipped = fakeTime === undefined && process.env.CI === undefined;
const noFakeTime = isSkipped ? " (skipped: libfaketime is not installed)" : "";
const noMount =
  process.platform !== "linux" || process.getuid?.() !== 0 || !mayMount()
    ? " (skipped: only root may mount a small disk)"
    : "";

describe(`the clock${noFakeTime}`, () => {
  /** A process takes the file's words for the time that has passed beside the real one; it looks at each call. */
  function fakeEnv(file: string): Record<string, string> {
    if (fakeTime === undefined) throw new Error("libfaketime is not installed");
    return {
      LD_PRELOAD: fakeTime,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    };
  }

  test.skipIf(isSkipped)("of a process really moves by what the file says", async () => {
    const folder = await mkdtemp(join(tmpdir(), "aisms-clock-"));
    const file = join(folder, "faketime");
    const program = `
      const { writeFileSync } = require("node:fs");
      const before = Date.now();
      writeFileSync(${JSON.stringify(file)}, "+1h");
      console.log(Math.round((Date.now() - before) / 60_000));`;
    await writeFile(file, "+0");
    const told = execFileSync(process.execPath, ["-e", program], { env: fakeEnv(file) }).toString();
    await rm(folder, { recursive: true });
    expect(told.trim()).toBe("60");
  });

  test.skipIf(isSkipped)(
    "of a worker moves by an hour, forth and back, while people text: nothing is lost",
    { timeout: 90_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "aisms-clock-"));
      const file = join(folder, "faketime");
      await writeFile(file, "+0");
      try {
        await inSystem({ webs: 1, workers: 0, modelDelayMs: () => 200 }, async (system) => {
          await system.add("worker", { env: fakeEnv(file) });
          const phones = createPhones(system, createRandom(11), 60);
          for (const shift of ["+1h", "+0", "-1h", "+0"]) {
            await writeFile(file, shift);
            await phones.sendMany({ count: 16, perSecond: 20 });
            await system.untilIdle(30_000);
          }
          expect(checkTruth(phones.sent, system.record())).toEqual([]);
          expect(system.deaths()).toEqual([]);
        });
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );

  test.skipIf(isSkipped)(
    "of a web process is an hour ahead of the worker's: nothing is lost",
    { timeout: 60_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "aisms-clock-"));
      const file = join(folder, "faketime");
      await writeFile(file, "+1h");
      try {
        await inSystem({ webs: 0, workers: 1 }, async (system) => {
          await system.add("web", { env: fakeEnv(file) });
          const phones = createPhones(system, createRandom(12), 30);
          await phones.sendMany({ count: 40, perSecond: 20 });
          await system.untilIdle(30_000);
          expect(checkTruth(phones.sent, system.record())).toEqual([]);
        });
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});

describe(`the disk${noMount}`, () => {
  test.skipIf(noMount)(
    "is full for a while: webhooks answer 503, nobody dies, and all goes on when there is room",
    { timeout: 120_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "aisms-disk-"));
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=160m,mode=755", "tmpfs", folder]);
      await mkdir(join(folder, "data"));
      const filler = join(folder, "filler");
      const postgres = await startOwnPostgres({
        folder: join(folder, "data"),
        settings: { max_wal_size: "48MB", min_wal_size: "32MB", shared_buffers: "16MB" },
      });
      const system = await startSystem({ databaseUrl: postgres.url, modelDelayMs: () => 50 });
      try {
        const phones = createPhones(system, createRandom(13), 60);
        await phones.sendMany({ count: 20, perSecond: 20 });
        fill(filler);
        const texting = phones.sendMany({ count: 150, perSecond: 20 });
        // The write-ahead log has some room left; bulk that is of no use takes it.
        await until(
          "the database to refuse a text",
          async () => {
            await postgres
              .query(
                "create table if not exists bulk as select repeat('x', 900) as x from generate_series(1, 4000)",
              )
              .catch(() => undefined);
            fill(filler);
            await postgres
              .query("insert into bulk select repeat('x', 900) from generate_series(1, 4000)")
              .catch(() => undefined);
            return (phones.outcomes["503"] ?? 0) > 0;
          },
          30_000,
        );
        await sleep(1_000);
        await rm(filler);
        await postgres.query("drop table if exists bulk").catch(() => undefined);
        await postgres.restartIfEnded();
        await texting;
        await system.untilIdle();
        process.stderr.write(`the disk was full: ${JSON.stringify(phones.outcomes)}\n`);
        expect(checkTruth(phones.sent, system.record())).toEqual([]);
        expect(Object.keys(phones.outcomes).toSorted()).toEqual(["200", "503"]);
        expect(system.deaths()).toEqual([]);
      } finally {
        await system.stop();
        await postgres.remove();
        execFileSync("umount", [folder]);
        await rm(folder, { recursive: true });
      }
    },
  );
});

/** Takes all the room there is on the file's disk. */
function fill(file: string): void {
  try {
    execFileSync("sh", ["-c", `cat /dev/zero >> "$0"`, file], { stdio: "ignore" });
  } catch {
    // No space left on device: that is what it is for.
  }
}

function mayMount(): boolean {
  try {
    execFileSync("unshare", ["--mount", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
