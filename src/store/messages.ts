import { and, asc, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { messages } from "./schema.ts";

export type Message = typeof messages.$inferSelect;
type NewMessage = typeof messages.$inferInsert;

/** Stores a message of ours that is to be sent. */
export async function insertOutbound(
  db: Db,
  message: Omit<NewMessage, "direction" | "status" | "createdAt" | "statusAt">,
): Promise<Message> {
  const at = now();
  const [stored] = await db
    .insert(messages)
    .values({ ...message, direction: "outbound", status: "waiting", createdAt: at, statusAt: at })
    .returning();
  if (!stored) throw new Error("an outbound message was not stored");
  return stored;
}

export async function getMessage(db: Db, id: number): Promise<Message> {
  const [message] = await db.select().from(messages).where(eq(messages.id, id));
  if (!message) throw new Error(`there is no message ${id}`);
  return message;
}

/** The texts of a conversation whose turn has not been, oldest first. */
export async function listUnanswered(db: Db, conversationId: number): Promise<Message[]> {
  return db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        eq(messages.direction, "inbound"),
        isNull(messages.answeredAt),
      ),
    )
    .orderBy(asc(messages.id));
}

/**
 * Marks texts as done: answered by an outbound message, or silent for a reason. Returns how many were
 * still open; fewer than asked for means that another worker was first.
 */
export async function markAnswered(
  db: Db,
  ids: number[],
  how: { answeredBy: number } | { silence: string },
): Promise<number> {
  const done = await db
    .update(messages)
    .set({ answeredAt: now(), ...how })
    .where(and(inArray(messages.id, ids), isNull(messages.answeredAt)))
    .returning({ id: messages.id });
  return done.length;
}

/** The last messages of a conversation, oldest first. */
export async function listRecent(
  db: Db,
  conversationId: number,
  { limit, after }: { limit: number; after?: Date | null },
): Promise<Message[]> {
  const recent = await db
    .select()
    .from(messages)
    .where(
      and(eq(messages.conversationId, conversationId), after ? gt(messages.createdAt, after) : undefined),
    )
    .orderBy(desc(messages.id))
    .limit(limit);
  return recent.reverse();
}

/** The carrier's id of the first text that a message of ours answers; null where it answers none. */
export async function findAnsweredText(
  db: Db,
  conversationId: number,
  answeredBy: number,
): Promise<string | null> {
  const [first] = await db
    .select({ carrierId: messages.carrierId })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.answeredBy, answeredBy)))
    .orderBy(asc(messages.id))
    .limit(1);
  return first?.carrierId ?? null;
}

/** The ids of the texts that a message of ours answers. */
export async function listAnsweredBy(db: Db, conversationId: number, answeredBy: number): Promise<number[]> {
  const texts = await db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.answeredBy, answeredBy)));
  return texts.map(({ id }) => id);
}

/** A message that was handed to the carrier and of whose end nothing was heard. */
export type Underway = { id: number; carrier: string; carrierId: string; carrierAccount: string | null };

/** No news for this long, and for as long as the message had been under way, is worth a question. */
const silentForMs = 15 * 60_000;
/** Carriers try for some hours; after three days nobody knows more. */
const longestUnderwayMs = 3 * 24 * 3_600_000;

/**
 * Some messages without news, no longer listed for a while: the pause doubles each time. Safe from many processes at
 * once: each message is listed in one of them.
 */
export async function takeWithoutNews(db: Db, most: number): Promise<Underway[]> {
  const at = now();
  const { rows } = await db.execute<{
    id: string;
    carrier: string;
    carrier_id: string;
    account: string | null;
  }>(sql`
    update messages m set status_at = ${at} from conversations c
    where c.id = m.conversation_id and m.id in (
      select id from messages
      where direction = 'outbound' and status in ('accepted', 'queued', 'sending', 'sent') and carrier_id is not null
        and status_at <= ${new Date(at.getTime() - silentForMs)}
        and status_at - created_at <= ${at}::timestamptz - status_at
        and created_at > ${new Date(at.getTime() - longestUnderwayMs)}
      order by status_at limit ${most} for update skip locked)
    returning m.id, m.carrier, m.carrier_id, c.carrier_account as account`);
  return rows.map(({ id, carrier, carrier_id, account }) => ({
    ...{ id: Number(id), carrier, carrierId: carrier_id, carrierAccount: account },
  }));
}

/** Takes the outcome of every message that is to be sent as unknown: it is looked up at the carrier first. */
export async function doubtUnsent(db: Db): Promise<void> {
  await db
    .update(messages)
    .set({ outcomeUnknownSince: now() })
    .where(and(eq(messages.direction, "outbound"), inArray(messages.status, ["waiting", "held"])));
}

/** The conversations of a carrier with messages kept back by a hold. */
export async function listHeldConversations(db: Db, carrier: string): Promise<number[]> {
  const rows = await db
    .selectDistinct({ id: messages.conversationId })
    .from(messages)
    .where(
      and(eq(messages.carrier, carrier), eq(messages.direction, "outbound"), eq(messages.status, "held")),
    );
  return rows.map((row) => row.id);
}

export async function findByCarrierId(db: Db, carrier: string, carrierId: string): Promise<Message | null> {
  const [message] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.carrier, carrier), eq(messages.carrierId, carrierId)));
  return message ?? null;
}

/** Messages by the ids that a carrier gave them; `carrierIdKey` makes the keys. */
export async function findByCarrierIds(
  db: Db,
  ids: { carrier: string; carrierId: string }[],
): Promise<Map<string, Message>> {
  const rows = await db
    .select()
    .from(messages)
    .where(
      and(
        inArray(messages.carrier, [...new Set(ids.map(({ carrier }) => carrier))]),
        sql`${messages.carrierId} = any(${sql.param(ids.map(({ carrierId }) => carrierId))})`,
      ),
    );
  return new Map(rows.map((row) => [carrierIdKey(row.carrier, row.carrierId), row]));
}

export function carrierIdKey(carrier: string, carrierId: string | null): string {
  return `${carrier}:${carrierId ?? ""}`;
}

export async function changeMessage(db: Db, id: number, change: Partial<NewMessage>): Promise<void> {
  await db.update(messages).set(change).where(eq(messages.id, id));
}
