import { type SQL, sql } from "drizzle-orm";
import { type Db, runPrepared } from "../db.ts";

/** From (included) and to (not included). */
export type Period = { from: Date; to: Date };

/** Messages from this id on and below that one. */
export type IdRange = { first: number; end: number };

/** Processes write at the same time and their clocks differ: a message may have a lower id than one this much older. */
const disorderMs = 60_000;

/**
 * Where the messages of a period lie: ids rise with time, but for a little disorder, so the ends are found by halving
 * and no index on the time is needed. Every message of the period is within; some others, at the ends, may be too.
 */
export async function findMessages(db: Db, { from, to }: Period): Promise<IdRange> {
  const { rows } = await db.execute<{ first: string | null; last: string | null }>(
    sql`select (select id from messages order by id limit 1) as first,
               (select id from messages order by id desc limit 1) as last`,
  );
  const [bounds] = rows;
  if (!bounds || bounds.first === null) return { first: 0, end: 0 };
  const all = { first: Number(bounds.first), end: Number(bounds.last) + 1 };
  const first = await firstSince(db, all, from.getTime() - disorderMs);
  return { first, end: await firstSince(db, { first, end: all.end }, to.getTime() + disorderMs) };
}

/** The condition for the messages of a period, within a range of ids. */
export function isWithin({ first, end }: IdRange, { from, to }: Period): SQL {
  return sql`id >= ${first} and id < ${end}
    and created_at >= ${from.toISOString()}::timestamptz and created_at < ${to.toISOString()}::timestamptz`;
}

/** The first id of a message that is not older than this; the range's end where all are older. */
async function firstSince(db: Db, { first, end }: IdRange, sinceMs: number): Promise<number> {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [found] = await runPrepared<{ id: string; at: string }>(
      db,
      "message-from-id",
      "select id, extract(epoch from created_at) * 1000 as at from messages where id >= $1 order by id limit 1",
      [middle],
    );
    if (found && Number(found.at) < sinceMs) low = Number(found.id) + 1;
    else high = middle; // ids that are missing are as good as too new
  }
  return low;
}
