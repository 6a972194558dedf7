import { expect, test } from "vitest";
import { createLog } from "../../src/logger.ts";
import type { ConversationFilter, MessageCondition } from "../../src/store/conversation-filter.ts";
import { getConversationItems } from "../../src/store/conversation-items.ts";
import { countConversations, listConversations } from "../../src/store/conversation-list.ts";
import { openDb, type Pool } from "../../src/store/db.ts";
import { createTestDatabase } from "../support/database.ts";

const people = 100_000;
/** One conversation has so many messages, newer than all others'. */
const chatty = 10_000;
const tables = ["contacts", "conversations", "messages", "message_words"];

async function fill({ $client }: Pool): Promise<void> {
  await $client.query("set session_replication_role = replica"); // no look at each row's conversation
  await $client.query(`
    insert into contacts (carrier, number, name, created_at)
      select 'twilio', '+1425' || (5000000 + n), case when n = 4321 then 'Ada Lovelace' end, now()
      from generate_series(1, ${people}) n;
    insert into conversations (carrier, our_number, contact_id, waiting_since, created_at)
      select 'twilio', '+12065550199', id, case when id % 1000 = 0 then now() end, now() from contacts;
    insert into messages (conversation_id, direction, carrier, carrier_id, author, body, status, encoding, segments,
                          answered_at, created_at, status_at)
      select case when n > ${people} then 77 else n end, 'inbound', 'twilio', 'SM' || n, 'contact',
             case when n = 5555 then 'my rare quokka' else 'a common text' end, 'received', 'GSM-7', 1, now(), now(), now()
      from generate_series(1, ${people + chatty}) n;
    insert into messages (conversation_id, direction, carrier, carrier_id, author, body, status, encoding, segments,
                          error_code, created_at, status_at)
      values (99, 'outbound', 'twilio', 'SF', 'assistant', 'hello', 'failed', 'GSM-7', 1, '30003', now(), now());
    insert into message_words (message_id, words) select id, to_tsvector('simple', body) from messages`);
  await $client.query("vacuum (analyze) contacts, conversations, messages, message_words");
}

type Reads = { name: string; whole: number; rows: number };

async function countReads(url: string): Promise<Reads[]> {
  const db = openDb(url, createLog("fatal"), 1);
  const { rows } = await db.$client.query<Reads>(
    `select relname as name, seq_scan::int as whole, (seq_tup_read + idx_tup_fetch)::int as rows
     from pg_stat_user_tables where relname = any($1) order by relname`,
    [tables],
  );
  await db.$client.end();
  return rows;
}

/** What `work` gives, and what it read; a connection tells its counts when it ends. */
async function reading<T>(
  url: string,
  work: (db: Pool) => Promise<T>,
): Promise<{ result: T; whole: number; rows: number }> {
  const before = await countReads(url);
  const db = openDb(url, createLog("fatal"), 2);
  const result = await work(db);
  await db.$client.end();
  const after = await countReads(url);
  const sum = (reads: Reads[], of: "whole" | "rows") => reads.reduce((total, one) => total + one[of], 0);
  return {
    result,
    whole: sum(after, "whole") - sum(before, "whole"),
    rows: sum(after, "rows") - sum(before, "rows"),
  };
}

test("one of 100,000 conversations is found by reading few rows, beside one that never ends", async () => {
  const database = await createTestDatabase();
  const filling = openDb(database.url, createLog("fatal"), 1);
  await fill(filling);
  await filling.$client.end();

  const cases: [
    name: string,
    mostRows: number,
    filter: ConversationFilter,
    search: string,
    MessageCondition,
  ][] = [
    ["the newest", 40_000, "open", "", {}],
    ["a rare word", 60_000, "all", "quok", {}],
    ["a common word", 60_000, "all", "common text", {}],
    ["a number", 60_000, "all", "+14255004321", {}],
    ["the end of a number", 60_000, "all", "5004321", {}],
    ["a name", 60_000, "all", "ada l", {}],
    ["waiting", 1_000, "waiting", "", {}],
    ["failed", 500, "failed", "", {}],
    ["an error", 500, "all", "", { error: "30003" }],
  ];
  const found: Record<string, number[]> = {};
  for (const [name, mostRows, filter, search, condition] of cases) {
    const { result, whole, rows } = await reading(database.url, async (db) => {
      const page = await listConversations(db, {
        filter,
        search,
        condition,
        operatorId: "nobody",
        limit: 50,
      });
      return getConversationItems(db, page.ids);
    });
    found[name] = result.map(({ conversation }) => conversation.id);
    expect({ name, whole, isBounded: rows < mostRows, rows }).toEqual({
      name,
      whole: 0,
      isBounded: true,
      rows,
    });
  }
  expect(found["the newest"]?.slice(0, 3)).toEqual([99, 77, 100_000]);
  expect(found["the newest"]).toHaveLength(50);
  expect(found["a rare word"]).toEqual([5555]);
  for (const name of ["a number", "the end of a number", "a name"]) expect(found[name]).toEqual([4321]);
  expect(found["waiting"]).toHaveLength(50);
  expect(found["failed"]).toEqual([99]);
  expect(found["an error"]).toEqual([99]);

  const counts = await reading(database.url, (db) => countConversations(db, "nobody"));
  expect(counts.result).toMatchObject({ waiting: 100, mine: 0 });
  expect(counts.whole).toBe(0);
  await database.drop();
});
