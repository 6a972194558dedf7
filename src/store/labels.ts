import { and, desc, eq, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import { inTransaction, type Db, type Pool } from "./db.ts";
import { contacts, conversations, messages } from "./schema.ts";

/** Below this the classifier asks about near ties, and a person should look, whether it was accepted or not. */
const surely = 0.65;

/** How many texts one look goes back at most; a page that finds nothing there says where to look on. */
const window = 20_000;

type ForReview = {
  messageId: number;
  conversationId: number;
  contact: string;
  text: string;
  at: Date;
  intent: string | null;
  confidence: number | null;
  isAccepted: boolean;
  why: "not-accepted" | "unsure" | "corrected";
};

/** An operator wrote soon after the machine's answer, before the contact texted thrice. */
const isCorrected = sql<boolean>`exists (
  select from (
    select author from messages as later
    where later.conversation_id = ${messages.conversationId} and later.id > ${messages.id}
    order by later.id limit 3
  ) as soon where soon.author = 'operator'
)`;

/**
 * The texts worth a person's look, newest first, that have no label yet: not accepted, with little confidence, or
 * answered and then answered again by an operator. Keywords and commands need no label.
 */
export async function listForReview(db: Db, limit: number, from?: number): Promise<ForReview[]> {
  const rows = await db
    .select({
      messageId: messages.id,
      conversationId: messages.conversationId,
      contact: sql<string>`coalesce(${contacts.name}, ${contacts.number})`,
      text: messages.body,
      at: messages.createdAt,
      intent: messages.intent,
      confidence: messages.confidence,
      isAccepted: messages.isAccepted,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(
      and(
        from === undefined ? undefined : and(lte(messages.id, from), sql`${messages.id} > ${from - window}`),
        eq(messages.direction, "inbound"),
        isNotNull(messages.intent),
        isNull(messages.label),
        or(eq(messages.isAccepted, false), lt(messages.confidence, surely), isCorrected),
        sql`not exists (select from messages as answer where answer.id = ${messages.answeredBy}
          and answer.tier = 'keyword')`,
      ),
    )
    .orderBy(desc(messages.id))
    .limit(limit);
  return rows.map(({ isAccepted, ...row }) => ({
    ...row,
    isAccepted: isAccepted ?? false,
    why: !isAccepted ? "not-accepted" : (row.confidence ?? 1) < surely ? "unsure" : "corrected",
  }));
}

/** A page of the texts worth a look, and where the next begins; `next` is null at the end. */
export async function pageForReview(
  db: Db,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<{ texts: ForReview[]; next: number | null }> {
  const newest = before === undefined ? await newestMessageId(db) : before - 1;
  const texts = await listForReview(db, limit, newest);
  const last = texts.length === limit ? texts.at(-1)?.messageId : newest - window + 1;
  return { texts, next: last !== undefined && last > 1 ? last : null };
}

async function newestMessageId(db: Db): Promise<number> {
  const [newest] = await db.select({ id: messages.id }).from(messages).orderBy(desc(messages.id)).limit(1);
  return newest?.id ?? 0;
}

/** How many of the newest texts wait for a look, counted up to `most`. */
export async function countForReview(db: Db, most: number): Promise<number> {
  return (await listForReview(db, most, await newestMessageId(db))).length;
}

/** The newest texts that were not accepted and have no label. */
export async function listNotAccepted(db: Db, limit: number): Promise<{ messageId: number; text: string }[]> {
  const texts = await listForReview(db, limit, await newestMessageId(db));
  return texts.filter(({ isAccepted }) => !isAccepted).map(({ messageId, text }) => ({ messageId, text }));
}

/** Gives a text its right intent, for the next training; null: takes it away again. */
export async function labelMessage(db: Db, messageId: number, intent: string | null): Promise<void> {
  await db
    .update(messages)
    .set({ label: intent, labelledAt: intent === null ? null : now() })
    .where(eq(messages.id, messageId));
}

/** A text that came in, with the label it has. Null where there is none of this id. */
export async function findLabel(db: Db, messageId: number) {
  const [found] = await db
    .select({
      id: messages.id,
      conversationId: messages.conversationId,
      label: messages.label,
      labelledAt: messages.labelledAt,
    })
    .from(messages)
    .where(and(eq(messages.id, messageId), eq(messages.direction, "inbound")));
  return found ?? null;
}

/** All labelled texts. */
export async function listLabelled(db: Db): Promise<{ text: string; intent: string }[]> {
  const rows = await db
    .select({ text: messages.body, intent: messages.label })
    .from(messages)
    .where(isNotNull(messages.label))
    .orderBy(messages.id);
  return rows.flatMap(({ text, intent }) => (intent === null ? [] : [{ text, intent }]));
}

/** How often each intent was recognised, since then. */
export async function countRecognised(db: Pool, since: Date): Promise<{ intent: string; texts: number }[]> {
  return inTransaction(db, async (tx) => {
    await tx.execute(sql`set local enable_seqscan = on`);
    await tx.execute(sql`set local enable_hashjoin = on`);
    const rows = await tx
      .select({ intent: messages.intent, texts: sql<number>`count(*)::int` })
      .from(messages)
      .where(
        and(eq(messages.isAccepted, true), isNotNull(messages.intent), sql`${messages.createdAt} > ${since}`),
      )
      .groupBy(messages.intent);
    return rows.flatMap(({ intent, texts }) => (intent === null ? [] : [{ intent, texts }]));
  });
}

/** Texts that a shadow model judged, among the newest; those where it differs from the model in use, newest first. */
export async function compareWithShadow(db: Db, modelId: number, most: number) {
  const newest = await newestMessageId(db);
  const judged = and(
    sql`${messages.id} > ${newest - window}`,
    eq(messages.shadowModelId, modelId),
    isNotNull(messages.intent),
  );
  const differs = sql`${messages.shadowIntent} <> ${messages.intent}`;
  const pairs = await db
    .select({ current: messages.intent, shadow: messages.shadowIntent, texts: sql<number>`count(*)::int` })
    .from(messages)
    .where(judged)
    .groupBy(messages.intent, messages.shadowIntent)
    .orderBy(sql`count(*) desc`);
  const examples = await db
    .select({
      messageId: messages.id,
      conversationId: messages.conversationId,
      text: messages.body,
      at: messages.createdAt,
      current: messages.intent,
      isAccepted: messages.isAccepted,
      shadow: messages.shadowIntent,
      label: messages.label,
    })
    .from(messages)
    .where(and(judged, differs))
    .orderBy(desc(messages.id))
    .limit(most);
  return { pairs, examples };
}
