import { randomUUID } from "node:crypto";
import { type Db, runPrepared } from "../store/db.ts";
import { bossDb, type Boss } from "./boss.ts";
import type { ConversationJob, ConversationQueue, TrainingJob } from "./queues.ts";

/** Keywords, digits and emergency words go before everything else that waits. */
export const urgent = 10;

type When = { delayMs?: number; priority?: number };

/** Work for a conversation, and when it is to begin. */
export type Wanted = When & { conversationId: number };

/** Queues work for a conversation, in the caller's transaction. See `enqueueAll`. */
export async function enqueue(
  boss: Boss,
  tx: Db,
  queue: ConversationQueue,
  conversationId: number,
  when: When = {},
): Promise<void> {
  await enqueueAll(boss, tx, queue, [{ conversationId, ...when }]);
}

/**
 * Queues work for conversations, each at most once in the list, in the caller's transaction. Where such a job waits
 * already, it takes the higher priority; a turn also takes the later start, for the conversation is not quiet yet,
 * unless it is urgent; a send begins when the earlier one was to.
 */
export async function enqueueAll(
  boss: Boss,
  tx: Db,
  queue: ConversationQueue,
  wanted: Wanted[],
): Promise<void> {
  // In a fixed order: two transactions with the same conversations must not wait for each other in a circle.
  let left = wanted.toSorted((a, b) => a.conversationId - b.conversationId);
  while (left.length > 0) {
    left = await add(boss, tx, queue, left);
    // A job that was queued meanwhile and taken by a worker at once is neither added nor changed: once more.
    if (left.length > 0) left = await change(tx, queue, left);
  }
}

/** Adds jobs. Returns those that were not added, because one waits already. */
async function add(boss: Boss, tx: Db, queue: ConversationQueue, wanted: Wanted[]): Promise<Wanted[]> {
  const jobs = wanted.map(({ conversationId, delayMs = 0, priority = 0 }) => ({
    id: randomUUID(),
    data: { conversationId } satisfies ConversationJob,
    singletonKey: String(conversationId),
    startAfter: delayMs / 1000,
    priority,
  }));
  const added = new Set(await boss.insert(queue, jobs, { db: bossDb(tx), returnId: true }));
  return wanted.filter((_, index) => !added.has(jobs[index]?.id ?? ""));
}

/** pg-boss has this for one job at a time only. As there, a job is kept as long after its start as before. */
const changeSql = `
  update pgboss.job as job
  set priority = greatest(job.priority, i.priority),
      start_after = i.start_after,
      keep_until = i.start_after + (job.keep_until - job.start_after)
  from (
    select waiting.id, w.priority,
      case when w.postpones and greatest(w.priority, waiting.priority) < ${urgent} then w.at
           else least(w.at, waiting.start_after) end as start_after
    from (
      select key, priority, $3::boolean as postpones, pgboss.job_now() + delay * interval '1 second' as at
      from json_to_recordset($2::json) as w(key text, priority int, delay float8)
    ) as w
    cross join lateral (
      select id, priority, start_after from pgboss.job
      where name = $1 and singleton_key = w.key and state = 'created' and state < 'active' limit 1
    ) as waiting
  ) as i
  where job.name = $1 and job.id = i.id and job.state < 'active'
  returning job.singleton_key`;

/** Changes the jobs that wait for these conversations. Returns those for which none waits any more. */
async function change(tx: Db, queue: ConversationQueue, wanted: Wanted[]): Promise<Wanted[]> {
  const list = wanted.map(({ conversationId, delayMs = 0, priority = 0 }) => ({
    key: String(conversationId),
    delay: delayMs / 1000,
    priority,
  }));
  const changed = await runPrepared<{ singleton_key: string }>(tx, "change_jobs", changeSql, [
    queue,
    JSON.stringify(list),
    queue === "answer-turn",
  ]);
  const keys = new Set(changed.map((row) => row.singleton_key));
  return wanted.filter(({ conversationId }) => !keys.has(String(conversationId)));
}

/** Queues the trainings that are open, in the caller's transaction. Where that waits already, nothing is added. */
export async function enqueueTrainings(boss: Boss, tx: Db): Promise<void> {
  const data: TrainingJob = {};
  await boss.send("train-model", data, { singletonKey: "all", db: bossDb(tx) });
}
