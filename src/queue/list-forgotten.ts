import type { Db } from "../store/db.ts";
import type { ConversationQueue } from "./queues.ts";

const underway = (queue: ConversationQueue): string =>
  `select from pgboss.job j where j.name = '${queue}' and j.singleton_key = m.conversation_id::text and j.state < 'completed'`;

/** Conversations with texts to be answered, received before `before`, for which no job is there; at most `most`. */
export async function listForgottenTurns(db: Db, before: Date, most: number): Promise<number[]> {
  return list(
    db,
    `select distinct m.conversation_id as id from messages m
      where m.direction = 'inbound' and m.answered_at is null and m.created_at <= $1
        and not exists (${underway("answer-turn")}) limit $2`,
    [before, most],
  );
}

/**
 * Conversations with messages to be sent, written before `before`, for which no job is there; at most `most`. What a
 * hold keeps back needs none.
 */
export async function listForgottenSends(db: Db, before: Date, most: number): Promise<number[]> {
  return list(
    db,
    `select distinct m.conversation_id as id from messages m join conversations c on c.id = m.conversation_id
      where m.direction = 'outbound' and m.status in ('waiting', 'held') and m.created_at <= $1
        and not exists (select from holds h where h.carrier = c.carrier and h.sender in (c.our_number, '*'))
        and not exists (${underway("send-outbound")}) limit $2`,
    [before, most],
  );
}

async function list(db: Db, text: string, values: unknown[]): Promise<number[]> {
  const { rows } = await db.$client.query<{ id: string }>(text, values);
  return rows.map(({ id }) => Number(id));
}
