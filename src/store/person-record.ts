import { sql } from "drizzle-orm";
import type { Db } from "./db.ts";

/** What is kept of a contact beside places, lists and notes, in all conversations; changes nothing. */
export async function loadPersonRecord(db: Db, contactId: number) {
  const mine = sql`(select id from conversations where contact_id = ${contactId})`;
  const [texts, wakeUps, relays] = await Promise.all([
    db.execute<{ name: string | null; since: Date | string | null }>(sql`
      select name, (select min(created_at) from messages where conversation_id in ${mine}) as since
      from contacts where id = ${contactId}`),
    db.execute<{ skill: string; count: number }>(sql`
      select skill, count(*)::int as count from wake_ups where conversation_id in ${mine} group by skill order by skill`),
    db.execute<{ to: number; from: number }>(sql`
      select
        (select count(*)::int from relays where from_contact_id = ${contactId} and asked_at is not null) as "to",
        (select count(*)::int from relays where to_contact_id = ${contactId} and agreed_at is not null) as "from"`),
  ]);
  const [found] = texts.rows;
  return {
    name: found?.name ?? null,
    textsSince: found?.since ? new Date(found.since) : null,
    wakeUps: wakeUps.rows,
    relays: relays.rows[0] ?? { to: 0, from: 0 },
  };
}
