import { afterAll, beforeAll, expect, test } from "vitest";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({});
});
afterAll(() => service.stop());

/** A word of one person's, which nobody else uses. */
const word = "zyzzyva";

/** The tables in which a word stands anywhere, whatever the column. */
async function tablesWith(text: string): Promise<string[]> {
  const { $client } = service.app.db;
  const { rows: tables } = await $client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await $client.query(`select from ${name} as t where t::text ilike $1 limit 1`, [
      `%${text}%`,
    ]);
    if ((rowCount ?? 0) > 0) found.push(name);
  }
  return found;
}

test("FORGET ME erases every word of a person after one yes, and leaves what they must not lose", async () => {
  const phone = createPhone(service, "+447700900931");
  const other = createPhone(service);
  const { $client } = service.app.db;
  await other.ask("NOTE other people keep theirs");
  await phone.ask(`add ${word} milk to shopping`);
  await phone.ask(`NOTE ${word} code is 4417`);
  await phone.ask("remind me tomorrow 7am to take pills");
  await phone.ask(`remind me tomorrow 8am to feed ${word}`);
  await phone.ask("SET HOME 12 Elm St, Leeds");
  const ofContact = "(select id from contacts where number = $1)";
  await $client.query(`update contacts set name = '${word}', daily_quota = 50 where number = $1`, [
    phone.number,
  ]);
  await $client.query(
    `update messages set label = 'list', labelled_at = now() where body ilike '%${word}%' and direction = 'inbound'`,
  );
  await $client.query(
    `insert into notes (conversation_id, operator_name, body, created_at)
     select id, 'Ann', '${word} is a regular', now() from conversations where contact_id = ${ofContact}`,
    [phone.number],
  );
  await $client.query(
    `insert into audit_entries (at, actor_kind, actor_name, action, subject_kind, subject_id, after)
     select now(), 'operator', 'Ann', 'change contact', 'contact', id::text, '{"name":"${word}"}' from contacts where number = $1`,
    [phone.number],
  );
  expect(await tablesWith(word)).toContain("public.kept_items");

  const told = await phone.ask("what do you know about me");
  expect(told).toMatch(/^I keep your number, the name zyzzyva,/);
  expect(told).toMatch(/1 place \(home\), 1 list \(shopping\), 1 note, 2 reminders; and our texts since \d/);

  const { rows: before } = await $client.query<{ count: number }>(
    `select count(*)::int as count from messages where direction = 'inbound' and conversation_id in
       (select id from conversations where contact_id = ${ofContact})`,
    [phone.number],
  );
  expect(await phone.ask("FORGET ME")).toMatch(/1 Yes, erase\n2 No$/);
  expect(await tablesWith(word)).toContain("public.kept_items");
  expect(await phone.ask("1")).toMatch(/^Erased: our texts, your places, lists, notes, reminders/);

  expect(await tablesWith(word)).toEqual([]);
  expect(await tablesWith("12 elm st")).toEqual([]);
  expect(await tablesWith("take pills")).toEqual([]);
  expect(await tablesWith("other people keep theirs")).toContain("public.kept_items");

  const { rows: left } = await $client.query<{
    daily_quota: number;
    count: number;
    notes: string;
    memory: unknown;
  }>(
    `select p.daily_quota, c.skill_memory as memory,
       (select count(*)::int from messages where conversation_id = c.id and direction = 'inbound') as count,
       (select string_agg(body, ' ') from notes where conversation_id = c.id) as notes
     from contacts p join conversations c on c.contact_id = p.id where p.number = $1`,
    [phone.number],
  );
  // The day's texts still count; the operator is told why the page is empty.
  expect(left[0]).toMatchObject({ daily_quota: 50, count: (before[0]?.count ?? 0) + 2, memory: {} });
  expect(left[0]?.notes).toMatch(/^This person had everything that was kept of them erased/);
  const { rows: audited } = await $client.query<{ after: unknown }>(
    "select before, after from audit_entries where action = 'forget person'",
  );
  expect(audited).toEqual([{ before: null, after: null }]);

  expect(await phone.ask("NOTES")).toMatch(/^You have no notes yet/);
  expect(await phone.ask("REMINDERS")).toMatch(/^No reminders are set/);
});

test("who says no keeps everything", async () => {
  const phone = createPhone(service);
  await phone.ask("NOTE gate code is 3390");
  await phone.ask("delete all my data");
  expect(await phone.ask("2")).toBe("All right, nothing is erased.");
  expect(await phone.ask("NOTES")).toMatch(/gate code is 3390/);
});
