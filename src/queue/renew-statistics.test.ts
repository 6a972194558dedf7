import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { startService } from "../../test/support/service.ts";
import { statisticsRenewer } from "./renew-statistics.ts";

test("a slow fetch has PostgreSQL look at the jobs anew, a quick one does not, and nobody looks again and again", async () => {
  const service = await startService({ works: false });
  const { db, boss, log } = service.app;
  const looks = async () => {
    const { rows } = await db.execute<{ count: number }>(
      sql`select analyze_count::int as count from pg_stat_all_tables where relname = 'job_common'`,
    );
    return rows[0]?.count ?? 0;
  };
  const before = await looks();
  const noteFetch = statisticsRenewer(boss, log);

  noteFetch(10);
  await sleep(200);
  expect(await looks()).toBe(before);

  noteFetch(1_500);
  noteFetch(1_500);
  await expect.poll(looks, { timeout: 5_000 }).toBe(before + 1);
  noteFetch(1_500);
  await sleep(50);
  expect(await looks()).toBe(before + 1);
  await service.stop();
});
