import { randomInt } from "node:crypto";
import { and, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import { contacts, conversations, relays } from "./schema.ts";
import type { Db } from "./db.ts";

export type Relay = typeof relays.$inferSelect;
type Pair = { fromId: number; toId: number };

const dayMs = 24 * 3_600_000;
/** So long what was to be sent waits for a yes. */
const waitsForMs = 7 * dayMs;
/** Digits are guessed at no more often; four of them have ten thousand values. */
const mostWrongCodes = 10;

const dayAgo = (): Date => new Date(now().getTime() - dayMs);

/** All that is decided here rests on counts over several rows: one transaction after the other. Rare, and short. */
export async function lockRelays(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('relays'))`);
}

export async function findRelay(db: Db, { fromId, toId }: Pair): Promise<Relay | null> {
  const ofPair = and(eq(relays.toContactId, toId), eq(relays.fromContactId, fromId));
  const [found] = await db.select().from(relays).where(ofPair);
  return found ?? null;
}

/** The request that a receiver was told these digits of. */
export async function findRelayByCode(db: Db, toId: number, code: string): Promise<Relay | null> {
  const ofCode = and(eq(relays.toContactId, toId), eq(relays.code, code), isNotNull(relays.fromContactId));
  const [found] = await db.select().from(relays).where(ofCode);
  return found ?? null;
}

/** Whether a receiver blocked everybody. */
export async function blocksAll(db: Db, toId: number): Promise<boolean> {
  const ofAll = and(eq(relays.toContactId, toId), isNull(relays.fromContactId));
  const found = await db.select({ id: relays.id }).from(relays).where(ofAll);
  return found.length > 0;
}

/** Makes sure that there is a row, with digits of its own among the receiver's. */
export async function openRelay(tx: Db, { fromId, toId }: Pair): Promise<Relay> {
  const known = await findRelay(tx, { fromId, toId });
  if (known) return known;
  const taken = await tx.select({ code: relays.code }).from(relays).where(eq(relays.toContactId, toId));
  const codes = new Set(taken.map(({ code }) => code));
  let code = String(randomInt(1000, 10_000));
  // A receiver with hundreds of requests has none open any more: two with the same digits do no harm then.
  for (let tries = 0; codes.has(code) && tries < 100; tries += 1) code = String(randomInt(1000, 10_000));
  const values = { fromContactId: fromId, toContactId: toId, code, triedAt: now() };
  const [made] = await tx.insert(relays).values(values).returning();
  if (!made) throw new Error("a relay was not stored");
  return made;
}

export async function changeRelay(
  tx: Db,
  id: number,
  change: Partial<typeof relays.$inferInsert>,
): Promise<void> {
  await tx.update(relays).set(change).where(eq(relays.id, id));
}

/** How many other numbers a sender tried within a day that had not agreed, and what was sent for them. */
export async function countSender(db: Db, { fromId, toId }: { fromId: number; toId: number | null }) {
  const { rows } = await db.execute<{ tries: number; sent: number }>(sql`
    select
      count(*) filter (where tried_at > ${dayAgo()} and to_contact_id is distinct from ${toId}::bigint)::int as tries,
      coalesce(sum(sent_count) filter (where sent_since > ${dayAgo()}), 0)::int as sent
    from relays where from_contact_id = ${fromId}`);
  return rows[0] ?? { tries: 0, sent: 0 };
}

/** How many people a receiver was asked about within a day, and how many questions have no answer at all. */
export async function countReceiver(db: Db, toId: number) {
  const { rows } = await db.execute<{ today: number; open: number }>(sql`
    select
      count(*) filter (where asked_at > ${dayAgo()})::int as today,
      count(*) filter (where asked_at is not null and agreed_at is null and blocked_at is null)::int as open
    from relays where to_contact_id = ${toId}`);
  return rows[0] ?? { today: 0, open: 0 };
}

/** What waits for a yes and is not too old for it. */
export function freshTexts({ waiting }: Relay): Relay["waiting"] {
  return waiting.filter(({ at }) => Date.parse(at) > now().getTime() - waitsForMs);
}

/** What a row says once so many more texts were sent. */
export function afterSending({ sentSince, sentCount }: Relay, count: number) {
  const isOver = !sentSince || sentSince <= dayAgo();
  return isOver ? { sentSince: now(), sentCount: count } : { sentSince, sentCount: sentCount + count };
}

/** Who asked a person, newest first. */
export async function listSenders(db: Db, toId: number) {
  const rows = await db
    .select({ relay: relays, number: contacts.number })
    .from(relays)
    .innerJoin(contacts, eq(contacts.id, relays.fromContactId))
    .where(and(eq(relays.toContactId, toId), or(isNotNull(relays.askedAt), isNotNull(relays.blockedAt))))
    .orderBy(desc(relays.askedAt), desc(relays.id))
    .limit(200);
  return rows.map(({ number, relay }) => ({ number, code: relay.code, state: stateOf(relay) }));
}

/** As the receiver sees it. */
export function stateOf({ agreedAt, blockedAt, wrongCodes }: Relay) {
  if (blockedAt) return "blocked" as const;
  if (agreedAt) return "agreed" as const;
  return wrongCodes < mostWrongCodes ? ("asked" as const) : ("locked" as const);
}

/** Digits came from a receiver's number that are of no question: somebody else may be guessing. */
export async function countWrongCode(tx: Db, toId: number): Promise<void> {
  await tx
    .update(relays)
    .set({ wrongCodes: sql`least(${relays.wrongCodes} + 1, ${mostWrongCodes})` })
    .where(and(eq(relays.toContactId, toId), isNotNull(relays.askedAt), isNull(relays.agreedAt)));
}

/** Nobody sends this person anything any more, those who may until now included. */
export async function blockAll(tx: Db, toId: number): Promise<void> {
  const at = now();
  await tx
    .update(relays)
    .set({
      blockedAt: sql`coalesce(${relays.blockedAt}, ${at.toISOString()}::timestamptz)`,
      agreedAt: null,
      waiting: [],
    })
    .where(eq(relays.toContactId, toId));
  await tx
    .insert(relays)
    .values({ fromContactId: null, toContactId: toId, code: "", triedAt: at, blockedAt: at })
    .onConflictDoNothing();
}

/** Whether a number is one of ours at this carrier: it would answer itself. */
export async function isOurNumber(db: Db, carrier: string, number: string): Promise<boolean> {
  const ours = and(eq(conversations.carrier, carrier), eq(conversations.ourNumber, number));
  const found = await db.select({ id: conversations.id }).from(conversations).where(ours).limit(1);
  return found.length > 0;
}

/**
 * Lets a bare "YES" be understood where a question was the first that this number ever got of us. Where a skill has
 * answered there, or the conversation is being changed, nothing is done: the digits are understood everywhere.
 */
export async function expectAnswer(tx: Db, conversationId: number, memory: object): Promise<void> {
  await tx.execute(sql`
    update conversations set skill_memory = skill_memory || ${JSON.stringify(memory)}::jsonb
    where id = (
      select id from conversations where id = ${conversationId} and skill_memory = '{}'
      for no key update skip locked)`);
}

/** What waited too long for a yes goes. Returns of how many pairs. */
export async function deleteOldWaiting(db: Db): Promise<number> {
  const before = new Date(now().getTime() - waitsForMs).toISOString();
  const { rowCount } = await db.execute(sql`
    update relays r set waiting = coalesce(
      (select jsonb_agg(one) from jsonb_array_elements(r.waiting) one where (one ->> 'at')::timestamptz > ${before}::timestamptz),
      '[]')
    where exists (
      select from jsonb_array_elements(r.waiting) one where (one ->> 'at')::timestamptz <= ${before}::timestamptz)`);
  return rowCount ?? 0;
}
