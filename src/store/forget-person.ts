import { sql } from "drizzle-orm";
import { now } from "../clock.ts";
import { audit } from "./audit.ts";
import type { Db } from "./db.ts";
import { eraseCopies, findPhoneTexts } from "./erase-contact.ts";
import { forgetRelays } from "./erase-relays.ts";
import { lockWords } from "./message-words.ts";
import { insertNote } from "./notes.ts";

/** A text of which only that and when it was is kept. */
const erasedBody = "(erased)";
/** So long a row without its words stays: it counts for the day's quota, and the carrier may hand its text to us again. */
const rowsForMs = 24 * 3_600_000;

/**
 * Erases what is known of a person at their own wish, in the transaction that writes the last reply, which stays. Other
 * than an operator's erase (`eraseContact`) it keeps the number and what holds for it: opt-out, block, quota, consent.
 * The audit log keeps that it was done.
 */
export async function forgetPerson(tx: Db, contactId: number): Promise<void> {
  await lockWords(tx);
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from conversations where contact_id = ${contactId} order by id for no key update`,
  );
  const conversationIds = rows.map(({ id }) => Number(id));
  const ids = sql`any(${sql.param(conversationIds)}::bigint[])`;
  const onPhones = await findPhoneTexts(tx, contactId, 0);
  // An open alert stays: what its phone answers still goes to this conversation.
  await tx.execute(sql`update phone_alerts set message_id = null where conversation_id = ${ids}`);
  await tx.execute(sql`delete from phone_alerts where conversation_id = ${ids} and ended_at is not null`);
  await eraseCopies(tx, { contactId, conversationIds, onPhones });
  for (const table of ["notes", "drafts", "dead_letters", "wake_ups"]) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where conversation_id = ${ids}`);
  }
  for (const table of ["places", "kept_items"]) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where contact_id = ${contactId}`);
  }
  await forgetRelays(tx, contactId);
  await eraseTexts(tx, ids);
  await tx.execute(sql`
    update conversations
    set rest = '', question = null, skill_memory = '{}', memory_from = ${now().toISOString()}::timestamptz
    where id = ${ids}`);
  await tx.execute(
    sql`update contacts set name = null, zone = null, language = null, notes = '' where id = ${contactId}`,
  );
  for (const conversationId of conversationIds) {
    const body =
      "This person had everything that was kept of them erased, the texts of this conversation too.";
    await insertNote(tx, { conversationId, operatorId: null, operatorName: "AISMS", body });
  }
  const person = { kind: "command", id: null, name: "FORGET ME" } as const;
  await audit(tx, person, { action: "forget person", subjectKind: "contact", subjectId: contactId });
}

/**
 * Old texts go, and those that were still to be sent; of the last day's the words do. What is left alone: the reply that
 * this transaction writes, and texts that came in meanwhile, whose turn is yet to come.
 */
async function eraseTexts(tx: Db, ids: ReturnType<typeof sql>): Promise<void> {
  const isOwnReply = sql`(direction = 'outbound' and xmin::text = pg_current_xact_id()::xid::text)`;
  const isToCome = sql`(direction = 'inbound' and answered_at is null)`;
  const gone = sql`conversation_id = ${ids} and not ${isOwnReply} and not ${isToCome}`;
  const before = new Date(now().getTime() - rowsForMs).toISOString();
  await tx.execute(sql`
    delete from messages
    where ${gone} and (created_at < ${before}::timestamptz
      or (direction = 'outbound' and status in ('waiting', 'held')))`);
  await tx.execute(sql`
    update messages
    set body = ${erasedBody}, media = '[]', intent = null, confidence = null, is_accepted = null, model_id = null,
        label = null, labelled_at = null, shadow_intent = null, shadow_model_id = null
    where ${gone}`);
}
