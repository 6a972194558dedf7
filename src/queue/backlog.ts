import { jobsWaiting, oldestJobSeconds } from "../metrics.ts";
import type { Pool } from "../store/db.ts";
import { queues } from "./queues.ts";

type Row = { queue: string; waiting: number; seconds: number | null };

/** Counts the jobs that wait for a worker, for `/metrics`; returns how many turns wait. */
export async function measureBacklog(db: Pool): Promise<number> {
  const { rows } = await db.$client.query<Row>(
    `select q as queue, count(j.id)::int as waiting,
            greatest(0, extract(epoch from now() - min(j.start_after)))::float8 as seconds
       from unnest($1::text[]) q
       left join pgboss.job j on j.name = q and j.state in ('created', 'retry') and j.start_after <= now()
      group by q`,
    [Object.keys(queues)],
  );
  for (const { queue, waiting, seconds } of rows) {
    jobsWaiting.set({ queue }, waiting);
    oldestJobSeconds.set({ queue }, seconds ?? 0);
  }
  return rows.find(({ queue }) => queue === "answer-turn")?.waiting ?? 0;
}
