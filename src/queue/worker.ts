import { setImmediate as nextTick, setTimeout as sleep } from "node:timers/promises";
import type { JobWithMetadata } from "pg-boss";
import type { Log } from "../logger.ts";
import { grouped } from "../store/grouped.ts";
import type { Boss } from "./boss.ts";
import { favourNewest } from "./favour-newest.ts";
import { statisticsRenewer } from "./renew-statistics.ts";
import { RetryLater } from "./retry-later.ts";
import type { JobOf, QueueName } from "./queues.ts";

/** Runs one job. `lastTry`: the queue will not try it again. `signal` fires when the process must end. */
export type Handler<Data> = (job: Data, about: { lastTry: boolean; signal: AbortSignal }) => Promise<void>;

export type Worker = {
  /** Looks for jobs now instead of at the next poll. */
  wake: () => void;
  /** Takes no more jobs and waits for the running ones; what is not done by then is handed back. */
  stop: (graceMs: number) => Promise<void>;
};

type Options = {
  /** So many jobs run at once; asked again before each look for jobs. */
  concurrency: () => number;
  pollMs: number;
  log: Log;
};

const touchEveryMs = 4_000; // well within the queues' heartbeat of 10 s
/** What does not end when it is told to is left alone: the missing heartbeat gives it back to the queue. */
const afterGraceMs = 1_000;
const favourEveryMs = 500;
const afterErrorMs = 1_000; // a database that is away is not asked at every poll

/** Which attempt at a job it is: another one's outcome must not be written over. */
type Attempt = { id: string; retryCount: number };

/** Done jobs are told to the queue together. */
const complete = grouped(
  async ({ boss, queue }: { boss: Boss; queue: QueueName }, attempts: Attempt[]) => {
    await boss.complete(queue, attempts);
    return attempts.map(() => undefined);
  },
  { most: 200 },
);

/** Takes jobs from a queue as slots become free, and runs up to `concurrency` of them at once. */
export function startWorker<Queue extends QueueName>(
  boss: Boss,
  queue: Queue,
  handler: Handler<JobOf<Queue>>,
  options: Options,
): Worker {
  type Job = JobWithMetadata<JobOf<Queue>>;
  const { concurrency, pollMs, log } = options;
  const work = { boss, queue };
  const noteFetch = statisticsRenewer(boss, log);
  const running = new Map<Job, Promise<void>>();
  const ending = new AbortController();
  let stopping = false;
  let fetching: Promise<void> | undefined;
  let fetchAgain = false;
  let pausedUntilMs = 0;
  let hasBacklog = false;
  let favouredMs = -Infinity;
  let takenSinceFavoured = 0;

  const poll = setInterval(wake, pollMs);
  const touch = setInterval(() => {
    if (running.size === 0) return;
    boss.touch(queue, [...running.keys()]).catch((error: unknown) => {
      log.warn({ err: error, queue }, "running jobs could not be touched");
    });
  }, touchEveryMs);

  function wake(): void {
    if (stopping || running.size >= concurrency() || performance.now() < pausedUntilMs) return;
    if (fetching) {
      fetchAgain = true;
      return;
    }
    fetchAgain = false;
    // Jobs that end together free their slots together.
    fetching = nextTick()
      .then(take)
      .finally(() => {
        fetching = undefined;
        if (fetchAgain) wake();
      });
  }

  async function take(): Promise<void> {
    const free = concurrency() - running.size;
    if (stopping || free < 1) return;
    // Each size is a statement of its own to PostgreSQL: a few sizes are enough.
    const batchSize = 2 ** Math.floor(Math.log2(free));
    try {
      if (hasBacklog && performance.now() - favouredMs > favourEveryMs) {
        await favourNewest(boss, queue, Math.ceil(takenSinceFavoured / 2));
        favouredMs = performance.now();
        takenSinceFavoured = 0;
      }
      const beganMs = performance.now();
      const jobs = await boss.fetch<JobOf<Queue>>(queue, { batchSize, includeMetadata: true });
      noteFetch(performance.now() - beganMs);
      for (const job of jobs) {
        const run = runJob(job).finally(() => {
          running.delete(job);
          wake();
        });
        running.set(job, run);
      }
      hasBacklog = jobs.length === batchSize;
      takenSinceFavoured += jobs.length;
      if (hasBacklog) fetchAgain = true;
    } catch (error) {
      pausedUntilMs = performance.now() + afterErrorMs;
      log.warn({ err: error, queue }, "no jobs could be fetched; trying again");
    }
  }

  async function runJob(job: Job): Promise<void> {
    const attempt: Attempt = { id: job.id, retryCount: job.retryCount };
    const ids: Record<string, number> = job.data;
    try {
      const lastTry = job.retryCount >= job.retryLimit;
      await handler(job.data, { lastTry, signal: ending.signal });
      await complete(work, attempt);
    } catch (error) {
      const again = error instanceof RetryLater ? error : undefined;
      if (again) log.info({ queue, ...ids, reason: again.message }, "a job will be tried again");
      else log.error({ err: error, queue, ...ids }, "a job failed");
      try {
        await boss.fail(queue, attempt, { reason: again ? again.message : "error" });
        if (again) await boss.update(queue, undefined, { id: job.id, startAfter: again.afterMs / 1000 });
      } catch (failure) {
        // The missing heartbeat gives the job back to the queue.
        log.warn({ err: failure, queue, ...ids }, "a failed job could not be handed back yet");
      }
    }
  }

  async function stop(graceMs: number): Promise<void> {
    stopping = true;
    clearInterval(poll);
    await fetching;
    const done = Promise.allSettled([...running.values()]);
    const isDone = await Promise.race([done.then(() => true), sleep(graceMs, false, { ref: false })]);
    if (!isDone) {
      ending.abort(new Error("the process is stopping"));
      await Promise.race([done, sleep(afterGraceMs, undefined, { ref: false })]);
    }
    clearInterval(touch);
  }

  wake();
  return { wake, stop };
}
