import { and, eq, sql } from "drizzle-orm";
import type pg from "pg";
import { type Db, type Pool, runPrepared } from "./db.ts";
import { wakeUps } from "./schema.ts";

export type WakeUp = typeof wakeUps.$inferSelect;

type Wanted = Pick<WakeUp, "conversationId" | "skill" | "key" | "at" | "data">;

/** Has a skill woken once at an instant; takes the place of what it wanted before under the same key. */
export async function scheduleWakeUp(tx: Db, wanted: Wanted): Promise<void> {
  await scheduleWakeUps(tx, [wanted]);
}

const scheduleSql = `
  insert into wake_ups (conversation_id, skill, key, at, data)
  select "conversationId", skill, key, at, data
  from json_to_recordset($1::json) as i("conversationId" bigint, skill text, key text, at timestamptz, data jsonb)
  on conflict (conversation_id, skill, key) do update set at = excluded.at, data = excluded.data, attempts = 0`;

/** As `scheduleWakeUp`, for many; of two with the same key in the list the later one counts. */
export async function scheduleWakeUps(tx: Db, wanted: Wanted[]): Promise<void> {
  if (wanted.length === 0) return;
  const byKey = new Map(wanted.map((one) => [JSON.stringify([one.conversationId, one.skill, one.key]), one]));
  await runPrepared(tx, "schedule_wake_ups", scheduleSql, [JSON.stringify([...byKey.values()])]);
}

/** A skill is not woken any more for this key; `key` null: for whatever it wanted in this conversation. */
export async function cancelWakeUps(
  tx: Db,
  { conversationId, skill, key }: { conversationId: number; skill: string; key: string | null },
): Promise<void> {
  const ofSkill = and(eq(wakeUps.conversationId, conversationId), eq(wakeUps.skill, skill));
  await tx.delete(wakeUps).where(key === null ? ofSkill : and(ofSkill, eq(wakeUps.key, key)));
}

/** What a skill is to be woken for in a conversation, soonest first. */
export async function listWakeUps(db: Db, conversationId: number, skill: string): Promise<WakeUp[]> {
  return db
    .select()
    .from(wakeUps)
    .where(and(eq(wakeUps.conversationId, conversationId), eq(wakeUps.skill, skill)))
    .orderBy(wakeUps.at, wakeUps.id);
}

/** One time of a wake-up: where it was scheduled anew meanwhile, it is another one. */
type Time = Pick<WakeUp, "id" | "at">;

const takeSql = `
  delete from wake_ups as w using json_to_recordset($1::json) as i(id bigint, at timestamptz, data jsonb)
  where w.id = i.id and w.at = i.at and w.data = i.data returning w.id`;

/**
 * Takes wake-ups away because they are done. Gives the ids of those that were still there: what was cancelled, changed
 * or done by another worker meanwhile is not to be said. The caller holds the locks of their conversations.
 */
export async function takeWakeUps(tx: Db, times: Pick<WakeUp, "id" | "at" | "data">[]): Promise<Set<number>> {
  const taken = await runPrepared<{ id: string }>(tx, "take_wake_ups", takeSql, [
    JSON.stringify(times.map(({ id, at, data }) => ({ id, at, data }))),
  ]);
  return new Set(taken.map(({ id }) => Number(id)));
}

/** Has a wake-up that failed tried again at another time. */
export async function postponeWakeUp(db: Db, { id, at }: Time, until: Date): Promise<void> {
  await db
    .update(wakeUps)
    .set({ at: until, attempts: sql`${wakeUps.attempts} + 1` })
    .where(and(eq(wakeUps.id, id), eq(wakeUps.at, at)));
}

/** Wake-ups that this process is about, so that no other process does the same work meanwhile. */
type Claims = {
  /** Wake-ups due before an instant that nobody is about, the oldest first, and takes them for this process. */
  claim: (due: { before: Date; most: number; except: number[] }) => Promise<WakeUp[]>;
  /** Gives them up: they are done, or are to be looked at again. */
  release: (ids: number[]) => Promise<void>;
  end: () => void;
};

/** Any number that no other program on this database uses for its advisory locks of two numbers. */
const lockSpace = 7_267;

/**
 * The work is found in the order of its instants, and locked row by row until there is enough: the condition has a side
 * effect, so PostgreSQL does not look at it before the order. What a person holds waits, as do numbers that cannot be
 * texted until they text us.
 */
const claimSql = `
  select id, "conversationId", skill, key, at, data, attempts from (
    select w.id, w.conversation_id as "conversationId", w.skill, w.key, w.at, w.data, w.attempts
    from wake_ups w join conversations c on c.id = w.conversation_id join contacts k on k.id = c.contact_id
    where w.at <= $1 and c.waiting_since is null and k.unreachable_at is null and w.id <> all($2::bigint[])
    order by w.at
  ) as due
  where pg_try_advisory_lock(${lockSpace}, (id % 2147483647)::int) limit $3`;

const releaseSql = `
  select pg_advisory_unlock(${lockSpace}, (id % 2147483647)::int) from unnest($1::bigint[]) as id`;

type ClaimedRow = Omit<WakeUp, "id" | "conversationId"> & { id: string; conversationId: string };

/** A machine that vanished from the network is noticed within half a minute, and its work is taken by others. */
const keepAlive =
  "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

/**
 * Opens this process's claims. They live in a connection of their own: when the process dies, they are gone with it and
 * others go on at once. No transaction stays open while a skill asks outside, and nobody waits for a row. That a
 * wake-up is done once does not rest on them, but on `takeWakeUps`.
 */
export function openClaims(db: Pool): Claims {
  let current: pg.PoolClient | null = null;
  let isEnded = false;

  async function connect(): Promise<pg.PoolClient> {
    const made = await db.$client.connect();
    current = made;
    made.on("error", () => {
      drop(made);
    });
    if (isEnded) drop(made);
    return made;
  }

  /** A broken connection has lost its claims; the next call opens another one. */
  function drop(broken: pg.PoolClient): void {
    if (current !== broken) return;
    current = null;
    broken.release(true);
  }

  /** One call at a time: the loop that looks for work makes them. */
  async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
    const isNew = current === null;
    const connection = current ?? (await connect());
    try {
      if (isNew) await connection.query(keepAlive);
      return (await connection.query<Row>(text, values)).rows;
    } catch (error) {
      drop(connection);
      throw error;
    }
  }

  return {
    async claim({ before, most, except }) {
      const rows = await query<ClaimedRow>(claimSql, [before, except, most]);
      return rows.map((row) => ({
        ...row,
        id: Number(row.id),
        conversationId: Number(row.conversationId),
      }));
    },
    async release(ids) {
      if (ids.length > 0 && current) await query(releaseSql, [ids]);
    },
    end() {
      isEnded = true;
      if (current) drop(current);
    },
  };
}
