import { and, desc, eq, gt, isNotNull, lt, ne } from "drizzle-orm";
import type { Db } from "./db.ts";
import type { Message } from "./messages.ts";
import { messages } from "./schema.ts";

/** The messages of a conversation below a cursor, oldest first, and the next cursor. */
export async function pageOfMessages(
  db: Db,
  conversationId: number,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<{ messages: Message[]; next: number | null }> {
  const rows = await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        before === undefined ? undefined : lt(messages.id, before),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(limit + 1);
  const next = rows.length > limit ? (rows[limit - 1]?.id ?? null) : null;
  return { messages: rows.slice(0, limit).reverse(), next };
}

/** The newest text of a contact in a conversation; null where there is none. */
export async function findNewestInbound(db: Db, conversationId: number): Promise<Message | null> {
  const [message] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.direction, "inbound")))
    .orderBy(desc(messages.id))
    .limit(1);
  return message ?? null;
}

/** What another person wrote in a conversation after a message; null where nobody did. */
export async function findReplyOfAnother(
  db: Db,
  { conversationId, operatorId, after }: { conversationId: number; operatorId: string; after: number },
): Promise<Message | null> {
  const [message] = await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        gt(messages.id, after),
        eq(messages.author, "operator"),
        isNotNull(messages.operatorId),
        ne(messages.operatorId, operatorId),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(1);
  return message ?? null;
}

/** A person's message that was sent under this key before; null where there is none. */
export async function findByKey(db: Db, conversationId: number, source: string): Promise<Message | null> {
  const [message] = await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        eq(messages.author, "operator"),
        eq(messages.source, source),
      ),
    )
    .orderBy(messages.id)
    .limit(1);
  return message ?? null;
}
