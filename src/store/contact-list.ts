import { and, desc, eq, gt, gte, inArray, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Contact } from "./contacts.ts";
import { findContacts } from "./conversation-search.ts";
import type { Db } from "./db.ts";
import { contacts, conversations, messages } from "./schema.ts";

export const contactFilters = ["all", "opted-out", "blocked", "unreachable"] as const;
type ContactFilter = (typeof contactFilters)[number];

type Wanted = {
  filter: ContactFilter;
  search?: string | undefined;
  before?: number | undefined;
  limit: number;
};

/** So many contacts are looked at in one statement where no index has the few that are asked for. */
const windowSize = 20_000;
const patienceMs = 300;

/** One page of the contacts, newest first. `next` may come with an empty list: further down there may be some. */
export async function listContacts(
  db: Db,
  wanted: Wanted,
): Promise<{ contacts: Contact[]; next: number | null }> {
  const { search, limit, filter } = wanted;
  const first = wanted.before ?? Number.MAX_SAFE_INTEGER;
  const isSearch = search !== undefined && search.trim() !== "";
  const isDirect = isSearch || filter === "all" || filter === "opted-out";
  const ids = isSearch ? await findContacts(db, search) : null;
  if (isDirect) {
    const found = await select(db, filter, limit, [
      lt(contacts.id, first),
      ids === null ? undefined : inArray(contacts.id, ids),
    ]);
    return { contacts: found, next: found.length === limit ? (found.at(-1)?.id ?? null) : null };
  }
  const found: Contact[] = [];
  const startedMs = performance.now();
  let before = first;
  while (before > 1 && performance.now() - startedMs < patienceMs) {
    const low = await windowStart(db, before);
    const within = [lt(contacts.id, before), gte(contacts.id, low)];
    found.push(...(await select(db, filter, limit - found.length, within)));
    if (found.length >= limit) return { contacts: found, next: found.at(-1)?.id ?? null };
    before = low;
  }
  return { contacts: found, next: before > 1 ? before : null };
}

async function select(db: Db, filter: ContactFilter, limit: number, conditions: (SQL | undefined)[]) {
  const column = {
    "opted-out": contacts.optedOutAt,
    blocked: contacts.blockedAt,
    unreachable: contacts.unreachableAt,
  };
  const among = filter === "all" ? undefined : isNotNull(column[filter]);
  return db
    .select()
    .from(contacts)
    .where(and(...conditions, among))
    .orderBy(desc(contacts.id))
    .limit(limit);
}

async function windowStart(db: Db, before: number): Promise<number> {
  const [row] = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(lt(contacts.id, before))
    .orderBy(desc(contacts.id))
    .offset(windowSize - 1)
    .limit(1);
  return row?.id ?? 1;
}

/** The next contacts above an id, for an export. */
export async function nextContacts(db: Db, after: number, limit: number): Promise<Contact[]> {
  return db.select().from(contacts).where(gt(contacts.id, after)).orderBy(contacts.id).limit(limit);
}

export async function findContact(db: Db, id: number): Promise<Contact | null> {
  const [contact] = await db.select().from(contacts).where(eq(contacts.id, id));
  return contact ?? null;
}

/** A contact that nobody else changes until this transaction ends. */
export async function lockContact(tx: Db, id: number): Promise<Contact | null> {
  const [contact] = await tx.select().from(contacts).where(eq(contacts.id, id)).for("no key update");
  return contact ?? null;
}

export type ContactChange = Partial<
  Pick<Contact, "name" | "language" | "zone" | "notes" | "blockedAt" | "allowedAt" | "dailyQuota">
>;

export async function changeContact(tx: Db, id: number, change: ContactChange): Promise<Contact> {
  const [changed] = await tx
    .update(contacts)
    .set({ notes: sql`${contacts.notes}`, ...change })
    .where(eq(contacts.id, id))
    .returning();
  if (!changed) throw new Error(`there is no contact ${id}`);
  return changed;
}

/** The conversations of a contact, and when each had its last message. */
export async function listConversationsOf(db: Db, contactId: number) {
  const lastAt = sql`(
    select m.created_at from ${messages} m where m.conversation_id = ${conversations}.id order by m.id desc limit 1)`;
  return db
    .select({
      id: conversations.id,
      ourNumber: conversations.ourNumber,
      lastAt: lastAt.mapWith((at: string): Date | null => new Date(at)),
    })
    .from(conversations)
    .where(eq(conversations.contactId, contactId))
    .orderBy(desc(conversations.id))
    .limit(200);
}

/** Writes a contact down that is not there yet, or what is said of one that is. */
export async function putContact(
  tx: Db,
  { carrier, number, ...known }: { carrier: string; number: string } & ContactChange,
): Promise<void> {
  const [found] = await tx
    .insert(contacts)
    .values({ carrier, number, ...known, createdAt: now() })
    .onConflictDoNothing()
    .returning({ id: contacts.id });
  if (found || Object.keys(known).length === 0) return;
  await tx
    .update(contacts)
    .set(known)
    .where(and(eq(contacts.carrier, carrier), eq(contacts.number, number)));
}
