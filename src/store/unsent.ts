import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Contact } from "./contacts.ts";
import { type Conversation, getConversations } from "./conversations.ts";
import { type Pool, runPrepared } from "./db.ts";
import { grouped } from "./grouped.ts";
import { listHolds } from "./holds.ts";
import type { Message } from "./messages.ts";
import { messages } from "./schema.ts";

/** A conversation's messages that the carrier does not have yet, oldest first, and what decides about them. */
export type Unsent = {
  conversation: Conversation;
  contact: Contact;
  /** A hold keeps the sender from sending. */
  isHeld: boolean;
  messages: Message[];
};

/** What a conversation has to send; null where there is no such conversation. Loaded together with others. */
export const loadUnsent = grouped(loadAll, { most: 100, atOnce: 2 });

async function loadAll(db: Pool, conversationIds: number[]): Promise<(Unsent | null)[]> {
  const unsent = await db
    .select()
    .from(messages)
    .where(
      and(
        sql`${messages.conversationId} = any(${sql.param(conversationIds)})`,
        eq(messages.direction, "outbound"),
        inArray(messages.status, ["waiting", "held"]),
      ),
    )
    .orderBy(asc(messages.id));
  // Read after the messages: whoever opted out before one of them was written must be seen as such.
  const [found, holds] = await Promise.all([getConversations(db, conversationIds), listHolds(db)]);
  const byConversation = Map.groupBy(unsent, (message) => message.conversationId);
  const held = new Set(holds.map(({ carrier, sender }) => `${carrier} ${sender}`));
  return conversationIds.map((id) => {
    const known = found.get(id);
    if (!known) return null;
    const { carrier, ourNumber } = known.conversation;
    const isHeld = held.has(`${carrier} ${ourNumber}`) || held.has(`${carrier} *`);
    return { ...known, isHeld, messages: byConversation.get(id) ?? [] };
  });
}

/**
 * Notes that a message is about to be handed to the carrier: should we not live to hear the outcome, it is looked up
 * before another try. False where the contact may not be texted any more, or the message is not waiting any more: then
 * it must not be sent. Noted together with others.
 */
export const beginSending = grouped(beginAll, { most: 100, atOnce: 2 });

const beginSql = `
  update messages m set outcome_unknown_since = $2::timestamptz, attempts = m.attempts + 1
  from (
    select id from messages where id = any($1::bigint[]) and status in ('waiting', 'held') order by id for no key update
  ) as waiting
  where m.id = waiting.id and not exists (
    select from conversations c join contacts k on k.id = c.contact_id
    where c.id = m.conversation_id and (k.opted_out_at is not null or k.unreachable_at is not null)
  )
  returning m.id`;

async function beginAll(db: Pool, messageIds: number[]): Promise<boolean[]> {
  const begun = await runPrepared<{ id: string }>(db, "begin_sending", beginSql, [messageIds, now()]);
  const ids = new Set(begun.map(({ id }) => Number(id)));
  return messageIds.map((id) => ids.has(id));
}
