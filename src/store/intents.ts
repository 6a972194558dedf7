import { and, count, eq, gt, inArray, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Intent, Playbook } from "../playbooks/playbook.ts";
import type { Db } from "./db.ts";
import { auditEntries } from "./operator-schema.ts";
import { intents, teachingTexts } from "./schema.ts";

type StoredIntent = typeof intents.$inferSelect;

/** One change of the playbook at a time, to the end of the transaction. */
export async function lockPlaybook(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7267403)`);
}

/** Puts a playbook in the place of the one there is. */
export async function replacePlaybook(tx: Db, playbook: Omit<Playbook, "name">): Promise<void> {
  await lockPlaybook(tx);
  await tx.delete(intents);
  await tx.delete(teachingTexts);
  const changedAt = now();
  await tx.insert(intents).values(playbook.intents.map((intent) => ({ ...intent, changedAt })));
  const others = [
    ...playbook.outOfScope.map((text) => ({ kind: "out-of-scope" as const, text, intent: "oos" })),
    ...playbook.heldOut.map(({ text, intent }) => ({ kind: "held-out" as const, text, intent })),
  ];
  if (others.length > 0) await tx.insert(teachingTexts).values(others).onConflictDoNothing();
}

/** The playbook in use; without intents where none was taught. */
export async function getPlaybook(db: Db): Promise<Omit<Playbook, "name">> {
  const taught = await db.select().from(intents).orderBy(intents.name);
  const others = await db.select().from(teachingTexts).orderBy(teachingTexts.text);
  return {
    intents: taught.map(({ name, answer, utterances }) => ({ name, answer, utterances })),
    outOfScope: others.filter(({ kind }) => kind === "out-of-scope").map(({ text }) => text),
    heldOut: others.filter(({ kind }) => kind === "held-out").map(({ text, intent }) => ({ text, intent })),
  };
}

export async function hasPlaybook(db: Db): Promise<boolean> {
  const found = await db.select({ name: intents.name }).from(intents).limit(1);
  return found.length > 0;
}

export async function isIntent(db: Db, name: string): Promise<boolean> {
  const found = await db.select({ name: intents.name }).from(intents).where(eq(intents.name, name));
  return found.length > 0;
}

/** The intents by name, each with how many utterances it has instead of them. */
export async function listIntents(db: Db) {
  return db
    .select({
      name: intents.name,
      answer: intents.answer,
      utteranceCount: sql<number>`jsonb_array_length(${intents.utterances})`,
      changedAt: intents.changedAt,
    })
    .from(intents)
    .orderBy(intents.name);
}

export async function findIntent(db: Db, name: string): Promise<StoredIntent | null> {
  const [intent] = await db.select().from(intents).where(eq(intents.name, name));
  return intent ?? null;
}

/** Adds an intent, or puts it in the place of the one of its name. */
export async function saveIntent(tx: Db, { name, answer, utterances }: Intent): Promise<void> {
  const set = { answer, utterances, changedAt: now() };
  await tx
    .insert(intents)
    .values({ name, ...set })
    .onConflictDoUpdate({ target: intents.name, set });
}

/** Takes an intent out, and the held-out texts that were to be recognised as it; returns those. */
export async function deleteIntent(tx: Db, name: string): Promise<string[]> {
  await tx.delete(intents).where(eq(intents.name, name));
  const texts = await tx
    .delete(teachingTexts)
    .where(and(eq(teachingTexts.kind, "held-out"), eq(teachingTexts.intent, name)))
    .returning({ text: teachingTexts.text });
  return texts.map(({ text }) => text);
}

type TeachingText = typeof teachingTexts.$inferSelect;

/** How many texts of each kind there are. */
export async function countTeachingTexts(db: Db): Promise<Record<TeachingText["kind"], number>> {
  const rows = await db
    .select({ kind: teachingTexts.kind, texts: count() })
    .from(teachingTexts)
    .groupBy(teachingTexts.kind);
  const of = (kind: TeachingText["kind"]) => rows.find((row) => row.kind === kind)?.texts ?? 0;
  return { "out-of-scope": of("out-of-scope"), "held-out": of("held-out") };
}

/** Puts texts in the place of all of one kind. */
export async function replaceTeachingTexts(
  tx: Db,
  kind: TeachingText["kind"],
  texts: Omit<TeachingText, "kind">[],
): Promise<void> {
  await tx.delete(teachingTexts).where(eq(teachingTexts.kind, kind));
  await addTeachingTexts(tx, kind, texts);
}

export async function addTeachingTexts(
  tx: Db,
  kind: TeachingText["kind"],
  texts: Omit<TeachingText, "kind">[],
): Promise<void> {
  if (texts.length === 0) return;
  await tx
    .insert(teachingTexts)
    .values(texts.map((text) => ({ kind, ...text })))
    .onConflictDoNothing();
}

const mostCounted = 1000;

/** How many labels and changes of intents the audit log has since then; at most a thousand. */
export async function countTeachingSince(db: Db, since: Date): Promise<number> {
  const found = await db
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      and(
        inArray(auditEntries.action, [
          "label message",
          "make intent",
          "change intent",
          "delete intent",
          "change texts",
        ]),
        gt(auditEntries.at, since),
      ),
    )
    .limit(mostCounted);
  return found.length;
}
