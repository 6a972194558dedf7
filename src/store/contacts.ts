import { and, eq, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { consentEvents } from "./operator-schema.ts";
import { contacts } from "./schema.ts";

export type Contact = typeof contacts.$inferSelect;
/** What an opt-out or opt-in came from. */
type ConsentSource = (typeof consentEvents.$inferSelect)["source"];

/** The contact with this number; null where there is none. */
export async function findContact(db: Db, carrier: string, number: string): Promise<Contact | null> {
  const [found] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.carrier, carrier), eq(contacts.number, number)));
  return found ?? null;
}

/** The contact with this number, made where it is new. */
export async function findOrCreateContact(db: Db, carrier: string, number: string): Promise<Contact> {
  const found = await findContact(db, carrier, number);
  if (found) return found;
  const [made] = await db
    .insert(contacts)
    .values({ carrier, number, createdAt: now() })
    .onConflictDoNothing()
    .returning();
  if (made) return made;
  const other = await findContact(db, carrier, number); // another process was first
  if (!other) throw new Error("a contact could neither be found nor made");
  return other;
}

export async function getContact(db: Db, id: number): Promise<Contact> {
  const [contact] = await db.select().from(contacts).where(eq(contacts.id, id));
  if (!contact) throw new Error(`there is no contact ${id}`);
  return contact;
}

/** Contacts by their ids. */
export async function getContacts(db: Db, ids: number[]): Promise<Map<number, Contact>> {
  const rows = await db
    .select()
    .from(contacts)
    .where(sql`${contacts.id} = any(${sql.param(ids)})`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Records that the contact must not be texted until it opts in again. */
export async function optOut(tx: Db, id: number, source: ConsentSource): Promise<void> {
  const at = now();
  await tx.update(contacts).set({ optedOutAt: at }).where(eq(contacts.id, id));
  await tx.insert(consentEvents).values({ contactId: id, consent: "opt-out", source, at });
}

export async function optIn(tx: Db, id: number, source: ConsentSource): Promise<void> {
  await tx.update(contacts).set({ optedOutAt: null }).where(eq(contacts.id, id));
  await tx.insert(consentEvents).values({ contactId: id, consent: "opt-in", source, at: now() });
}

/** Records what a contact said of itself. What is left out stays. */
export async function describeContact(
  tx: Db,
  id: number,
  told: { zone?: string | null; language?: string | null },
): Promise<void> {
  await tx.update(contacts).set(told).where(eq(contacts.id, id));
}

/** Records the carrier's word that this number cannot be texted. */
export async function markUnreachable(db: Db, id: number, code: string): Promise<void> {
  await db.update(contacts).set({ unreachableAt: now(), unreachableCode: code }).where(eq(contacts.id, id));
}

/** A text from the number proves that it can be reached. */
export async function markReachable(db: Db, id: number): Promise<void> {
  await db.update(contacts).set({ unreachableAt: null, unreachableCode: null }).where(eq(contacts.id, id));
}
