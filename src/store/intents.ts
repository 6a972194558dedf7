import { eq, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Playbook } from "../playbooks/playbook.ts";
import type { Db } from "./db.ts";
import { intents, teachingTexts } from "./schema.ts";

/** Puts a playbook in the place of the one there is. */
export async function replacePlaybook(tx: Db, playbook: Omit<Playbook, "name">): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7267403)`); // one playbook at a time
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
