import type { Log } from "../logger.ts";
import type { Boss } from "./boss.ts";

/** A fetch by a good plan takes some milliseconds, however many jobs there are. */
const slowMs = 40;
/** Where it does not help, it takes at most so small a share of the time. */
const share = 1 / 50;

/**
 * Has PostgreSQL look at the jobs anew when fetching them has become slow. Its own look comes every minute at most,
 * and a plan made for the few jobs of a quiet night compares each job with each other when a burst comes: fetching
 * 128 of 12,000 took 1.5 s. The returned function is told how long each fetch took.
 */
export function statisticsRenewer(boss: Boss, log: Log): (fetchMs: number) => void {
  let notBeforeMs = -Infinity;
  return (fetchMs) => {
    const beganMs = performance.now();
    if (fetchMs < slowMs || beganMs < notBeforeMs) return;
    notBeforeMs = Infinity;
    boss
      .getDb()
      // Where another process is about it already, that is enough.
      .executeSql("analyze (skip_locked) pgboss.job_common")
      .catch((error: unknown) => {
        log.warn({ err: error }, "the jobs' statistics could not be renewed");
      })
      .finally(() => {
        const tookMs = performance.now() - beganMs;
        notBeforeMs = performance.now() + tookMs / share;
        log.debug({ fetchMs, tookMs }, "jobs' statistics renewed");
      });
  };
}
