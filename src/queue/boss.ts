import { PgBoss } from "pg-boss";
import type { Log } from "../logger.ts";
import type { Db, Pool } from "../store/db.ts";
import { queues } from "./queues.ts";

export type Boss = PgBoss;

/** Names for the statements of pg-boss that are prepared, by their text. */
const names = new Map<string, string>();
/** More than there are in fact. */
const mostNames = 100;

/** pg-boss's view of a database or of one transaction on it. Its statements are long: each is prepared once. */
export function bossDb(db: Db) {
  return {
    executeSql: (text: string, values: unknown[] = []) => {
      const name = nameOf(text);
      return db.$client.query(name === undefined ? { text, values } : { name, text, values });
    },
  };
}

/** Several statements in one text cannot be prepared. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames || text.includes(";")) return known;
  const name = `boss_${names.size}`;
  names.set(text, name);
  return name;
}

/** Done jobs are deleted so often; pg-boss's usual day would leave millions of them. */
const clearEverySeconds = 60;

/**
 * The job queue, on the process's own pool. `supervise` is for processes that run workers: they look every
 * second for jobs whose worker died.
 */
export function createBoss(db: Pool, log: Log, { supervise }: { supervise: boolean }): PgBoss {
  const boss = new PgBoss({
    db: bossDb(db),
    migrate: false,
    createSchema: false,
    supervise,
    schedule: false,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    maintenanceIntervalSeconds: clearEverySeconds,
    registerInstance: false,
  });
  // Without a listener an error in its background work would end the process.
  boss.on("error", (error) => {
    log.warn(
      { code: (error as { code?: string }).code, reason: error.message },
      "the job queue met an error",
    );
  });
  return boss;
}

/**
 * Each job is written four times within seconds. What is dead is cleared away after some thousands of rows, and the
 * statistics follow, however large the table is; PostgreSQL's usual fifth of a table would come too late.
 */
const lookAfterJobs = `alter table pgboss.job_common set (
  autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 2000,
  autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 2000)`;

/** Brings pg-boss's own tables and our queues up to date. */
export async function prepareQueues(db: Pool): Promise<void> {
  const boss = new PgBoss({
    db: bossDb(db),
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on("error", () => undefined); // a failure of start() is thrown as well
  await boss.start();
  try {
    for (const [name, { policy, ...options }] of Object.entries(queues)) {
      await boss.createQueue(name, { policy, ...options });
      await boss.updateQueue(name, options);
    }
    await db.$client.query(lookAfterJobs);
  } finally {
    await boss.stop({ graceful: false });
  }
}
