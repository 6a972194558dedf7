import { and, eq } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { conversations } from "./schema.ts";

export type Conversation = typeof conversations.$inferSelect;
export type ConversationChange = Partial<typeof conversations.$inferInsert>;

type Pair = { carrier: string; ourNumber: string; contactId: number; carrierAccount: string | null };

/** The conversation of a contact with one of our numbers, made where it is new. */
export async function findOrCreateConversation(db: Db, pair: Pair): Promise<Conversation> {
  const ofPair = and(
    eq(conversations.carrier, pair.carrier),
    eq(conversations.ourNumber, pair.ourNumber),
    eq(conversations.contactId, pair.contactId),
  );
  const [found] = await db.select().from(conversations).where(ofPair);
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
  const [other] = await db.select().from(conversations).where(ofPair); // another process was first
  if (!other) throw new Error("a conversation could neither be found nor made");
  return other;
}

export async function getConversation(db: Db, id: number): Promise<Conversation> {
  const [conversation] = await db.select().from(conversations).where(eq(conversations.id, id));
  if (!conversation) throw new Error(`there is no conversation ${id}`);
  return conversation;
}

/** As `getConversation`, and nobody else changes it until this transaction ends. */
export async function lockConversation(db: Db, id: number): Promise<Conversation> {
  const [conversation] = await db.select().from(conversations).where(eq(conversations.id, id)).for("update");
  if (!conversation) throw new Error(`there is no conversation ${id}`);
  return conversation;
}

export async function changeConversation(db: Db, id: number, change: ConversationChange): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await db.update(conversations).set(change).where(eq(conversations.id, id));
}
