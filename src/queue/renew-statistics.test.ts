import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { startService } from "../../test/support/service.ts";
import { inTransaction } from "../store/db.ts";
import { enqueueAll } from "./enqueue.ts";
import { startWorker } from "./worker.ts";

test("a burst of jobs that the statistics know nothing of has PostgreSQL look at them anew", async () => {
  const service = await startService({ works: false });
  const { db, boss, log } = service.app;
  // Nobody but the worker is to look: as in the minute before PostgreSQL's own look.
  await db.execute(sql`alter table pgboss.job_common set (autovacuum_enabled = off)`);
  const all = Array.from({ length: 10_000 }, (_, index) => ({ conversationId: index + 1 }));
  await inTransaction(db, (tx) => enqueueAll(boss, tx, "answer-turn", all));
  const analysed = async () => {
    const { rows } = await db.execute<{ count: number }>(
      sql`select analyze_count::int as count from pg_stat_all_tables where relname = 'job_common'`,
    );
    return rows[0]?.count ?? 0;
  };
  const before = await analysed();

  let done = 0;
  const worker = startWorker(
    boss,
    "answer-turn",
    () => {
      done += 1;
      return Promise.resolve();
    },
    { concurrency: () => 256, pollMs: 200, log },
  );
  await expect.poll(analysed, { timeout: 20_000 }).toBeGreaterThan(before);
  await expect.poll(() => done, { timeout: 20_000 }).toBe(all.length);
  await worker.stop(1_000);
  await service.stop();
});
