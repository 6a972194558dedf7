import { sql } from "drizzle-orm";
import type { Db } from "./db.ts";
import { eraseRelayed } from "./erase-relays.ts";
import { lockWords } from "./message-words.ts";

/**
 * Deletes everything about a person, in the caller's transaction; the audit log keeps that something was done, and
 * not what. Gives the ids of the conversations that are gone; null where there is no such contact.
 */
export async function eraseContact(tx: Db, contactId: number): Promise<number[] | null> {
  // The long look before anything is locked; what came meanwhile is found by a short one.
  const onPhones = await findPhoneTexts(tx, contactId, 0);
  await lockWords(tx);
  // Locked against texts that come in meanwhile: they wait, and then make a new contact.
  const { rows: conversations } = await tx.execute<{ id: string }>(
    sql`select id from conversations where contact_id = ${contactId} order by id for update`,
  );
  const { rowCount } = await tx.execute(sql`select id from contacts where id = ${contactId} for update`);
  if (rowCount === 0) return null;
  const ids = sql`any(${sql.param(conversations.map(({ id }) => Number(id)))}::bigint[])`;
  const texts = sql`select id from messages where conversation_id = ${ids}`;
  onPhones.push(...(await findPhoneTexts(tx, contactId, onPhones.at(-1) ?? 0)));
  const all = conversations.map(({ id }) => Number(id));
  await eraseCopies(tx, { contactId, conversationIds: all, onPhones });
  await tx.execute(sql`delete from phone_alerts where conversation_id = ${ids} or message_id in (${texts})`);
  for (const table of ["notes", "drafts", "viewings", "dead_letters", "wake_ups", "messages"]) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where conversation_id = ${ids}`);
  }
  await tx.execute(
    sql`delete from relays where from_contact_id = ${contactId} or to_contact_id = ${contactId}`,
  );
  for (const table of ["places", "kept_items", "consent_events", "conversations"]) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where contact_id = ${contactId}`);
  }
  await tx.execute(sql`delete from contacts where id = ${contactId}`);
  return all;
}

/**
 * Deletes what was made of a person's texts elsewhere, before these go: for search, on operators' phones, on phones they
 * had something sent to, in the audit log.
 */
export async function eraseCopies(
  tx: Db,
  {
    contactId,
    conversationIds,
    onPhones,
  }: { contactId: number; conversationIds: number[]; onPhones: number[] },
): Promise<void> {
  const ids = sql`any(${sql.param(conversationIds)}::bigint[])`;
  const texts = sql`select id from messages where conversation_id = ${ids}`;
  const copies = sql`any(${sql.param(onPhones)}::bigint[])`;
  await tx.execute(sql`delete from message_words where message_id in (${texts}) or message_id = ${copies}`);
  await tx.execute(sql`delete from messages where id = ${copies}`);
  await eraseRelayed(tx, contactId);
  await tx.execute(sql`
    delete from early_reports e using messages m
    where m.conversation_id = ${ids} and e.carrier = m.carrier and e.carrier_id = m.carrier_id`);
  await tx.execute(sql`
    update audit_entries set before = null, after = null
    where (subject_kind = 'contact' and subject_id = ${String(contactId)})
      or (subject_kind = 'conversation' and subject_id = any(${sql.param(conversationIds.map(String))}::text[]))
      or (subject_kind = 'message' and subject_id in (select id::text from messages where conversation_id = ${ids}))`);
}

/**
 * What operators read of a person on their own phones, and answered there: copies in other conversations, oldest
 * first. The texts begin with the conversation's number.
 */
export async function findPhoneTexts(tx: Db, contactId: number, after: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with mine as (
      select c.id, (select min(id) from messages where conversation_id = c.id) as first
      from conversations c
      where c.contact_id = ${contactId} and exists (select from phone_alerts where conversation_id = c.id)
    ), answers as materialized (
      select body from messages where conversation_id in (select id from mine) and source = 'own-phone'
    )
    select distinct m.id from mine cross join messages m
    where m.id > greatest(mine.first, ${after}) and m.conversation_id <> mine.id and (
      (m.source = 'phone-alert' and m.body ~ ('^#' || mine.id || '\\M'))
      or (m.silence = 'operator' and exists (select from answers where position(answers.body in m.body) > 0)))
    order by m.id`);
  return rows.map(({ id }) => Number(id));
}
