import type { Pool } from "./db.ts";

/** Any number that no other program on this database uses for its advisory locks. */
const lockKey = 7_267_402;

/** Shows to other processes, for as long as this one lives, that a worker is there. */
export async function holdWorkerPresence(db: Pool): Promise<{ end: () => void }> {
  let ended = false;
  let end = (): void => undefined;
  async function hold(): Promise<void> {
    const client = await db.$client.connect();
    let released = false;
    end = () => {
      if (!released) client.release(true);
      released = true;
    };
    // The lock is lost with its connection; take it again.
    client.on("error", () => {
      end();
      if (!ended) setTimeout(() => void hold().catch(() => undefined), 1_000).unref();
    });
    await client.query("select pg_advisory_lock_shared($1)", [lockKey]);
  }
  await hold();
  return {
    end() {
      ended = true;
      end();
    },
  };
}

/** True where some process runs a worker on this database. */
export async function isWorkerAlive(db: Pool): Promise<boolean> {
  const client = await db.$client.connect();
  try {
    const { rows } = await client.query<{ alone: boolean }>("select pg_try_advisory_lock($1) as alone", [
      lockKey,
    ]);
    if (rows[0]?.alone) await client.query("select pg_advisory_unlock($1)", [lockKey]);
    return !rows[0]?.alone;
  } finally {
    client.release();
  }
}

/** True where another process of AISMS is connected to this database. Ask before other queries of one's own run. */
export async function isServiceAlive(db: Pool): Promise<boolean> {
  const { rows } = await db.$client.query<{ alive: boolean }>(
    `select exists(select from pg_stat_activity
      where datname = current_database() and application_name like 'aisms%' and pid <> pg_backend_pid()) as alive`,
  );
  return rows[0]?.alive ?? false;
}
