import { and, asc, eq, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Contact } from "./contacts.ts";
import type { Db } from "./db.ts";
import { contacts, conversations } from "./schema.ts";

export type Conversation = typeof conversations.$inferSelect;
export type ConversationChange = Partial<typeof conversations.$inferInsert>;

type Pair = { carrier: string; ourNumber: string; contactId: number; carrierAccount: string | null };

/** The conversation of a contact with one of our numbers; null where there is none. */
export async function findConversation(
  db: Db,
  { carrier, ourNumber, contactId }: Omit<Pair, "carrierAccount">,
): Promise<Conversation | null> {
  const [found] = await db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.carrier, carrier),
        eq(conversations.ourNumber, ourNumber),
        eq(conversations.contactId, contactId),
      ),
    );
  return found ?? null;
}

/** The conversation of a contact with one of our numbers, made where it is new. */
export async function findOrCreateConversation(db: Db, pair: Pair): Promise<Conversation> {
  const found = await findConversation(db, pair);
  if (found) {
    if (pair.carrierAccount === null || pair.carrierAccount === found.carrierAccount) return found;
    await changeConversation(db, found.id, { carrierAccount: pair.carrierAccount });
    return { ...found, carrierAccount: pair.carrierAccount };
  }
  const [made] = await db
    .insert(conversations)
    .values({ ...pair, createdAt: now() })
    .onConflictDoNothing()
    .returning();
  if (made) return made;
  const other = await findConversation(db, pair); // another process was first
  if (!other) throw new Error("a conversation could neither be found nor made");
  return other;
}

export async function getConversation(db: Db, id: number): Promise<Conversation> {
  const [conversation] = await db.select().from(conversations).where(eq(conversations.id, id));
  if (!conversation) throw new Error(`there is no conversation ${id}`);
  return conversation;
}

/** Conversations with their contacts, by the conversation's id. */
export async function getConversations(
  db: Db,
  ids: number[],
): Promise<Map<number, { conversation: Conversation; contact: Contact }>> {
  const rows = await db
    .select({ conversation: conversations, contact: contacts })
    .from(conversations)
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(sql`${conversations.id} = any(${sql.param(ids)})`);
  return new Map(rows.map((row) => [row.conversation.id, row]));
}

/**
 * Conversations that nobody else changes until this transaction ends, by their ids. In a fixed order, so that two
 * transactions do not wait for each other in a circle. Texts may come in meanwhile: they only refer to them.
 */
export async function lockConversations(db: Db, ids: number[]): Promise<Map<number, Conversation>> {
  const rows = await db
    .select()
    .from(conversations)
    .where(sql`${conversations.id} = any(${sql.param(ids)})`)
    .orderBy(asc(conversations.id))
    .for("no key update");
  return new Map(rows.map((row) => [row.id, row]));
}

export async function changeConversation(db: Db, id: number, change: ConversationChange): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await db.update(conversations).set(change).where(eq(conversations.id, id));
}
