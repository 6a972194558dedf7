import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { startService } from "../../test/support/service.ts";
import { deleteOldMessages } from "./old-messages.ts";

test("deletes old messages and their words, and leaves what is new or still to be done, and who opted out", async () => {
  const service = await startService({ works: false });
  const { db } = service.app;
  await db.execute(sql`
    insert into contacts (carrier, number, opted_out_at, created_at) values ('twilio', '+12065550100', now(), now())`);
  await db.execute(sql`
    insert into conversations (carrier, our_number, contact_id, created_at) values ('twilio', '+12065550199', 1, now())`);
  await db.execute(sql`
    insert into messages (conversation_id, direction, carrier, author, body, status, encoding, segments, answered_at,
                          created_at, status_at)
    select 1, case when n % 2 = 0 then 'outbound' else 'inbound' end, 'twilio',
           case when n % 2 = 0 then 'assistant' else 'contact' end, 'text ' || n,
           case when n = 4 then 'waiting' when n % 2 = 0 then 'delivered' else 'received' end, 'GSM-7', 1,
           case when n % 2 = 1 and n <> 3 then now() end, now() - interval '100 days' + n * interval '1 day', now()
    from generate_series(1, 12000) n`);
  await db.execute(sql`
    insert into message_words select id, to_tsvector('simple', body) from messages`);

  const kept = new Date(Date.now() - 50.5 * 24 * 3_600_000);
  expect(await deleteOldMessages(db, kept)).toBe(47);
  const { rows } = await db.execute<{ id: number }>(sql`select id::int from messages order by id limit 3`);
  expect(rows.map(({ id }) => id)).toEqual([3, 4, 50]);
  const words = await db.execute(sql`select 1 from message_words`);
  expect(words.rowCount).toBe(12_000 - 47);
  const contacts = await db.execute(sql`select 1 from contacts where opted_out_at is not null`);
  expect(contacts.rowCount).toBe(1);
  expect(await deleteOldMessages(db, kept)).toBe(0);
  await service.stop();
});
