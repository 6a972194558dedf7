import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createRandom } from "../../src/classifier/random.ts";
import { until } from "../support/http/until.ts";
import { type OwnPostgres, startOwnPostgres } from "./own-postgres.ts";
import { createPhones } from "./phones.ts";
import { inSystem } from "./system.ts";
import { checkTruth } from "./truth.ts";

const whyNot =
  process.platform !== "linux" || process.getuid?.() !== 0 || !mayMount()
    ? " (skipped: only root may mount a small disk)"
    : "";

if (whyNot && process.env.CI) throw new Error(`in CI this must run, but it is${whyNot}`);

test.skipIf(whyNot)(
  `the disk is full for a while: webhooks answer 503, the log says why, nobody dies, and all goes on when there is room${whyNot}`,
  { timeout: 120_000 },
  () =>
    onSmallDisk(async (postgres, folder) => {
      const filler = join(folder, "filler");
      await inSystem({ databaseUrl: postgres.url, modelDelayMs: () => 50 }, async (system) => {
        const phones = createPhones(system, createRandom(13), 60);
        await phones.sendMany({ count: 20, perSecond: 20 });
        fill(filler);
        const texting = phones.sendMany({ count: 150, perSecond: 20 });
        // The write-ahead log has some room left; bulk that is of no use takes it.
        await until(
          "the database to refuse a text",
          async () => {
            await bloat(postgres);
            fill(filler);
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
        expect(system.workers[0]?.readLog()).toContain("No space left on device");
        expect(system.deaths()).toEqual([]);
      });
    }),
);

/** Does work with a database on a disk of its own that is soon full. */
async function onSmallDisk(work: (postgres: OwnPostgres, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "aisms-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=160m,mode=755", "tmpfs", folder]);
  try {
    const data = join(folder, "data");
    await mkdir(data);
    const settings = { max_wal_size: "48MB", min_wal_size: "32MB", shared_buffers: "16MB" };
    const postgres = await startOwnPostgres({ folder: data, settings });
    try {
      await work(postgres, folder);
    } finally {
      await postgres.remove();
    }
  } finally {
    execFileSync("umount", [folder]);
    await rm(folder, { recursive: true });
  }
}

async function bloat(postgres: OwnPostgres): Promise<void> {
  const rows = "select repeat('x', 900) as x from generate_series(1, 4000)";
  for (const sql of [`create table if not exists bulk as ${rows}`, `insert into bulk ${rows}`]) {
    await postgres.query(sql).catch(() => undefined);
  }
}

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
