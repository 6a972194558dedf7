import { sql } from "drizzle-orm";
import type { Db } from "./db.ts";

/**
 * Deletes what a person had sent to others, and what others were told of their number: messages in other people's
 * conversations. Of replies that only name the number, it goes. The caller holds `lockWords`.
 */
export async function eraseRelayed(tx: Db, contactId: number): Promise<void> {
  const others = sql`
    select to_contact_id as id from relays where from_contact_id = ${contactId}
    union select from_contact_id from relays where to_contact_id = ${contactId}`;
  const { rows } = await tx.execute<{ id: string; source: string; number: string }>(sql`
    select m.id, m.source, p.number
    from contacts p cross join conversations c join messages m on m.conversation_id = c.id
    where p.id = ${contactId} and c.contact_id in (${others}) and c.contact_id <> p.id
      and m.source in ('relay', 'relayed') and position(p.number in m.body) > 0`);
  const [number] = rows.map((row) => row.number);
  if (number === undefined) return;
  const of = (source: string) =>
    sql`any(${sql.param(rows.filter((row) => row.source === source).map(({ id }) => Number(id)))}::bigint[])`;
  const all = sql`any(${sql.param(rows.map(({ id }) => Number(id)))}::bigint[])`;
  await tx.execute(sql`delete from message_words where message_id = ${all}`);
  await tx.execute(sql`delete from messages where id = ${of("relayed")}`);
  await tx.execute(
    sql`update messages set body = replace(body, ${number}, '(erased)') where id = ${of("relay")}`,
  );
}

/**
 * What a person forgets of what was sent on: what waits, and whom they take it from. That they were asked, whom they
 * blocked, and what counts for the day stays: it protects others, or them.
 */
export async function forgetRelays(tx: Db, contactId: number): Promise<void> {
  await tx.execute(
    sql`update relays set waiting = '[]', from_conversation_id = null where from_contact_id = ${contactId}`,
  );
  await tx.execute(
    sql`update relays set waiting = '[]', agreed_at = null where to_contact_id = ${contactId}`,
  );
}
