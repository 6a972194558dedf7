import { expect, test } from "vitest";
import { openDb, type Pool } from "../../src/store/db.ts";
import { createLog } from "../../src/logger.ts";
import { createTestDatabase } from "../support/database.ts";
import { createPhone } from "../support/phone.ts";
import { startService } from "../support/service.ts";

const people = 20_000;
/** Three texts, their replies and all news about them read fewer rows of a table than this. */
const mostRows = 500;
const lineTables = ["contacts", "conversations", "messages", "job_common"];

/** A service's traffic of some days: everybody has a conversation, one in a hundred waits for an answer. */
async function fill({ $client }: Pool): Promise<void> {
  await $client.query(`
    insert into contacts (carrier, number, created_at)
      select 'twilio', '+1425' || (5000000 + n), now() from generate_series(1, ${people}) n;
    insert into conversations (carrier, our_number, contact_id, created_at)
      select 'twilio', '+12065550199', id, now() from contacts;
    insert into messages (conversation_id, direction, carrier, carrier_id, author, body, status, encoding, segments,
                          answered_at, created_at, status_at)
      select id, 'inbound', 'twilio', 'SM' || id, 'contact', 'hello', 'received', 'GSM-7', 1,
             case when id % 100 > 0 then now() end, now(), now() from conversations;
    insert into messages (conversation_id, direction, carrier, carrier_id, author, body, status, encoding, segments,
                          created_at, status_at)
      select id, 'outbound', 'twilio', 'SN' || id, 'assistant', 'hello',
             case when id % 100 > 0 then 'delivered' else 'held' end, 'GSM-7', 1, now(), now() from conversations;
    insert into message_words (message_id, words) select id, to_tsvector('simple', body) from messages;
    insert into pgboss.job (name, data, singleton_key, policy, state, start_after, completed_on)
      select 'answer-turn', '{}', id::text, 'stately', case when id % 100 > 0 then 'completed' else 'created' end::pgboss.job_state,
             now() + interval '1 hour', case when id % 100 > 0 then now() end from conversations`);
}

/** How many rows of each table of the line have been read so far, and how often one was read from end to end. */
async function countReads({ $client }: Pool) {
  const { rows } = await $client.query<{ name: string; whole: number; rows: number }>(
    `select relname as name, seq_scan::int as whole, (seq_tup_read + idx_tup_fetch)::int as rows
     from pg_stat_user_tables where relname = any($1) order by relname`,
    [lineTables],
  );
  return rows;
}

test("a text's whole way reads a few rows by their indexes, however many there are", async () => {
  const database = await createTestDatabase();
  const filling = openDb(database.url, createLog("fatal"), 1);
  await fill(filling);
  await filling.$client.end(); // a connection tells its counts when it ends

  const before = openDb(database.url, createLog("fatal"), 1);
  const readBefore = await countReads(before);
  await before.$client.end();

  const service = await startService({ database });
  const phone = createPhone(service);
  service.model.always({ text: "Paris." });
  for (const body of ["HELP", "Capital of France?", "MORE"]) await phone.ask(body);
  await service.twilio.settled();
  await service.stop();

  const after = openDb(database.url, createLog("fatal"), 1);
  const readAfter = await countReads(after);
  await after.$client.end();
  await database.drop();
  const reads = readAfter.map(({ name, whole, rows }, index) => ({
    ...{ name, whole: whole - (readBefore[index]?.whole ?? 0) },
    isBounded: rows - (readBefore[index]?.rows ?? 0) < mostRows,
  }));
  // The queue counts its own jobs every second.
  expect(reads).toEqual([
    { name: "contacts", whole: 0, isBounded: true },
    { name: "conversations", whole: 0, isBounded: true },
    { name: "job_common", whole: 0, isBounded: expect.any(Boolean) as boolean },
    { name: "messages", whole: 0, isBounded: true },
  ]);
});
