import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Contact } from "./contacts.ts";
import { type Conversation, getConversations } from "./conversations.ts";
import type { Pool } from "./db.ts";
import { grouped } from "./grouped.ts";
import type { Message } from "./messages.ts";
import { messages } from "./schema.ts";

/** What a turn is about: the texts whose turn has not been, oldest first, and who sent them. */
export type TurnTexts = { conversation: Conversation; contact: Contact; texts: UnansweredText[] };

export type UnansweredText = {
  message: Message;
  /** How often the contact sent these very words lately, this time included. */
  timesSent: number;
};

/** How far back the same words are looked for. */
const sameWithinMs = 10 * 60_000;
const sameWithinMessages = 200;

/** What a conversation's turn is about; null where nothing is left to answer. Loaded together with other turns. */
export const loadTurn = grouped(loadTurns, { most: 100, atOnce: 2 });

async function loadTurns(db: Pool, conversationIds: number[]): Promise<(TurnTexts | null)[]> {
  const [texts, found] = await Promise.all([
    listUnansweredTexts(db, conversationIds),
    getConversations(db, conversationIds),
  ]);
  const byConversation = Map.groupBy(texts, ({ message }) => message.conversationId);
  return conversationIds.map((id) => {
    const own = byConversation.get(id);
    const known = found.get(id);
    return own && known ? { ...known, texts: own } : null;
  });
}

async function listUnansweredTexts(db: Pool, conversationIds: number[]): Promise<UnansweredText[]> {
  const since = new Date(now().getTime() - sameWithinMs);
  const timesSent = sql<number>`(
    select count(*) from (
      select recent.body, recent.direction, recent.created_at from ${messages} as recent
      where recent.conversation_id = ${messages}.conversation_id order by recent.id desc limit ${sameWithinMessages}
    ) as recent
    where recent.direction = 'inbound' and recent.created_at >= ${since.toISOString()}::timestamptz
      and lower(trim(recent.body)) = lower(trim(${messages}.body))
  )`.mapWith(Number);
  return db
    .select({ message: messages, timesSent })
    .from(messages)
    .where(
      and(
        sql`${messages.conversationId} = any(${sql.param(conversationIds)})`,
        eq(messages.direction, "inbound"),
        isNull(messages.answeredAt),
      ),
    )
    .orderBy(asc(messages.id));
}
