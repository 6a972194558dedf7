import { sql } from "drizzle-orm";
import { inTransaction, type Pool } from "./db.ts";
import { lockWords } from "./message-words.ts";

/** In one statement, so that no lock is held for long. */
const atOnce = 5_000;

/**
 * Deletes messages from before an instant, with the words kept of them for search; nothing that still waits for its
 * answer or its sending. Contacts, and with them their consent, stay. Returns how many there were.
 */
export async function deleteOldMessages(db: Pool, before: Date): Promise<number> {
  let deleted = 0;
  for (;;) {
    // Numbers rise with time: only the lowest are looked at, and the table is never read through.
    const { rowCount } = await inTransaction(db, async (tx) => {
      await lockWords(tx);
      return tx.execute(sql`
      with oldest as (
        select id, created_at, direction, answered_at, status from messages order by id limit ${atOnce}
      ), old as (
        select id from oldest
        where created_at < ${before} and (direction = 'outbound' or answered_at is not null)
          and status not in ('waiting', 'held')
      ), alerts as (
        update phone_alerts set message_id = null from old where message_id = old.id
      ), words as (
        delete from message_words using old where message_id = old.id
      )
      delete from messages using old where messages.id = old.id`);
    });
    deleted += rowCount ?? 0;
    if (!rowCount) return deleted;
  }
}
