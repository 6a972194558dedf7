import type { JobWithMetadata } from "pg-boss";
import type { Log } from "../logger.ts";
import type { Boss } from "./boss.ts";
import { RetryLater } from "./retry-later.ts";
import type { ConversationJob, QueueName } from "./queues.ts";

/** Runs one job. `lastTry`: the queue will not try it again. `signal` fires when the process must end. */
export type Handler = (
  job: ConversationJob,
  about: { lastTry: boolean; signal: AbortSignal },
) => Promise<void>;

export type Worker = {
  /** Looks for jobs now instead of at the next poll. */
  wake: () => void;
  /** Takes no more jobs and waits for the running ones; what is not done by then is handed back. */
  stop: (graceMs: number) => Promise<void>;
};

type Options = { concurrency: number; pollMs: number; log: Log };
type Job = JobWithMetadata<ConversationJob>;

const touchEveryMs = 4_000; // well within the queues' heartbeat of 10 s
const afterErrorMs = 1_000; // a database that is away is not asked at every poll

/** Takes jobs from a queue as slots become free, and runs up to `concurrency` of them at once. */
export function startWorker(boss: Boss, queue: QueueName, handler: Handler, options: Options): Worker {
  const { concurrency, pollMs, log } = options;
  const running = new Map<Job, Promise<void>>();
  const ending = new AbortController();
  let stopping = false;
  let fetching: Promise<void> | undefined;
  let fetchAgain = false;
  let pausedUntilMs = 0;

  const poll = setInterval(wake, pollMs);
  const touch = setInterval(() => {
    if (running.size === 0) return;
    boss.touch(queue, [...running.keys()]).catch((error: unknown) => {
      log.warn({ err: error, queue }, "running jobs could not be touched");
    });
  }, touchEveryMs);

  function wake(): void {
    if (stopping || running.size >= concurrency || performance.now() < pausedUntilMs) return;
    if (fetching) {
      fetchAgain = true;
      return;
    }
    fetchAgain = false;
    fetching = take().finally(() => {
      fetching = undefined;
      if (fetchAgain) wake();
    });
  }

  async function take(): Promise<void> {
    const free = concurrency - running.size;
    try {
      const jobs = await boss.fetch<ConversationJob>(queue, { batchSize: free, includeMetadata: true });
      for (const job of jobs) {
        const run = runJob(job).finally(() => {
          running.delete(job);
          wake();
        });
        running.set(job, run);
      }
      if (jobs.length === free) fetchAgain = true;
    } catch (error) {
      pausedUntilMs = performance.now() + afterErrorMs;
      log.warn({ err: error, queue }, "no jobs could be fetched; trying again");
    }
  }

  async function runJob(job: Job): Promise<void> {
    const attempt = { id: job.id, retryCount: job.retryCount };
    const conversationId = job.data.conversationId;
    try {
      const lastTry = job.retryCount >= job.retryLimit;
      await handler(job.data, { lastTry, signal: ending.signal });
      await boss.complete(queue, attempt);
    } catch (error) {
      const again = error instanceof RetryLater ? error : undefined;
      if (again) log.info({ queue, conversationId, reason: again.message }, "a job will be tried again");
      else log.error({ err: error, queue, conversationId }, "a job failed");
      try {
        await boss.fail(queue, attempt, { reason: again ? again.message : "error" });
        if (again) await boss.update(queue, undefined, { id: job.id, startAfter: again.afterMs / 1000 });
      } catch (failure) {
        // The missing heartbeat gives the job back to the queue.
        log.warn({ err: failure, queue, conversationId }, "a failed job could not be handed back yet");
      }
    }
  }

  async function stop(graceMs: number): Promise<void> {
    stopping = true;
    clearInterval(poll);
    await fetching;
    const done = Promise.allSettled([...running.values()]);
    const grace = setTimeout(() => {
      ending.abort(new Error("the process is stopping"));
    }, graceMs);
    await done;
    clearTimeout(grace);
    clearInterval(touch);
  }

  wake();
  return { wake, stop };
}
