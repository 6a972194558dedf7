import { PgBoss } from "pg-boss";
import type { Log } from "../logger.ts";
import type { Db, Pool } from "../store/db.ts";
import { queues } from "./queues.ts";

export type Boss = PgBoss;

/** pg-boss's view of a database or of one transaction on it. */
export function bossDb(db: Db) {
  return {
    executeSql: (text: string, values?: unknown[]) => db.$client.query(text, values as unknown[]),
  };
}

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
  } finally {
    await boss.stop({ graceful: false });
  }
}
