import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { Pool } from "./db.ts";

/** Where the generated SQL lies. */
export const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

/** Any number that no other program on this database uses for its advisory locks. */
const lockKey = 7_267_401;

/**
 * Brings the tables up to date, then runs `after` (the queues), while no other process does either:
 * safe from many processes at once.
 */
export async function migrateTables(db: Pool, after: () => Promise<void>): Promise<void> {
  const client = await db.$client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await migrate(drizzle({ client }), { migrationsFolder });
    await after();
    await client.query("select pg_advisory_unlock($1)", [lockKey]);
    client.release();
  } catch (error) {
    client.release(true); // closing the connection gives the lock back
    throw error;
  }
}
