import { and, desc, eq, gt } from "drizzle-orm";
import type { Db } from "./db.ts";
import { contacts, conversations, messages } from "./schema.ts";

/** The newest messages between one of the simulator's phones and its service number, oldest first. */
export async function listPhoneMessages(db: Db, phone: string, ourNumber: string, afterId = 0) {
  const rows = await db
    .select({ message: messages })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(
      and(
        eq(contacts.carrier, "simulator"),
        eq(contacts.number, phone),
        eq(conversations.ourNumber, ourNumber),
        gt(messages.id, afterId),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(500);
  return rows.map(({ message }) => message).reverse();
}

/** The phone of a conversation, where it is one of the simulator's. */
export async function findPhone(db: Db, conversationId: number): Promise<string | null> {
  const [row] = await db
    .select({ number: contacts.number })
    .from(conversations)
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(and(eq(conversations.id, conversationId), eq(conversations.carrier, "simulator")));
  return row?.number ?? null;
}
