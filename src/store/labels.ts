import { and, desc, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { messages } from "./schema.ts";

/** Below this the classifier is asked about by a person, whether it was accepted or not. */
const surely = 0.6;

/** The texts worth a person's look, newest first: not accepted, or with little confidence, and not labelled yet. */
export async function listForReview(db: Db, limit: number) {
  return db
    .select({
      messageId: messages.id,
      text: messages.body,
      intent: messages.intent,
      confidence: messages.confidence,
    })
    .from(messages)
    .where(
      and(
        eq(messages.direction, "inbound"),
        isNotNull(messages.intent),
        isNull(messages.label),
        or(eq(messages.isAccepted, false), lt(messages.confidence, surely)),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(limit);
}

/** Gives a text its right intent, for the next training. */
export async function labelMessage(db: Db, messageId: number, intent: string): Promise<void> {
  await db.update(messages).set({ label: intent, labelledAt: now() }).where(eq(messages.id, messageId));
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
