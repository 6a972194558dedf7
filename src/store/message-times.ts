import { max } from "drizzle-orm";
import type { Db } from "./db.ts";
import { messages } from "./schema.ts";

/** Ids are given a moment before their rows are stored: neighbours in time may be apart by so many of them. */
const slack = 1_000;

/**
 * An id that no message from `at` on is below of, found by halving: messages have no index by time, and their ids grow
 * with it. Some messages above it may be older.
 */
export async function firstIdFrom(db: Db, at: Date): Promise<number> {
  const [row] = await db.select({ newest: max(messages.id) }).from(messages);
  let low = 1;
  let high = (row?.newest ?? 0) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { rows } = await db.$client.query<{ id: string; created_at: Date }>(
      "select id, created_at from messages where id >= $1 order by id limit 1",
      [middle],
    );
    const found = rows[0];
    if (!found || found.created_at >= at) high = middle;
    else low = Number(found.id) + 1;
  }
  return Math.max(1, low - slack);
}

/** An id above those of all messages until `at`. */
export async function lastIdUntil(db: Db, at: Date): Promise<number> {
  return (await firstIdFrom(db, new Date(at.getTime() + 1))) + 2 * slack;
}
