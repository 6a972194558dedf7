import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { until } from "../support/http/until.ts";
import { startOpenMeteo, type OpenMeteoStandin } from "../support/open-meteo-standin.ts";
import { queryOnce } from "./own-postgres.ts";
import { startSystem, type System } from "./system.ts";

const people = 300;
/** The first is due when all are in the database, the last so long after. */
const firstInMs = 1_000;
const spreadMs = 4_000;
/** A worker is killed when so many have been sent. */
const killedAfter = people / 3;
const patienceMs = 60_000;
const prefix = "+4477009";

const leeds = {
  ...{ kind: "meant", name: "leeds", label: "Leeds", placeId: null, latitude: 53.8, longitude: -1.55 },
  ...{ zone: "Europe/London", country: "GB" },
};
const setting = {
  ...{ days: [1, 2, 3, 4, 5, 6, 7], at: "07:00", zone: "Europe/London" },
  items: [{ skill: "weather", words: "weather leeds", args: { place: "leeds", at: leeds } }],
};

let database: TestDatabase;
let weather: OpenMeteoStandin;
let system: System;
beforeAll(async () => {
  [database, weather] = await Promise.all([createTestDatabase(), startOpenMeteo()]);
  weather.always({ delayMs: 100 });
  const env = { OPEN_METEO_URL: weather.forecastUrl, OPEN_METEO_GEOCODING_URL: weather.geocodingUrl };
  system = await startSystem({ databaseUrl: database.url, workers: 2, env });
});
afterAll(async () => {
  await system.stop();
  await weather.close();
  await database.drop();
});

/** People whose daily text is due one after the other. When each is due, by number. */
async function insertDigests(): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    `insert into contacts (carrier, number, created_at)
     select 'twilio', $1 || lpad(n::text, 5, '0'), now() from generate_series(1, $2::int) n`,
    [prefix, people],
  );
  await client.query(
    `insert into conversations (carrier, our_number, contact_id, created_at)
     select carrier, $1, id, now() from contacts where number like $2`,
    [system.twilio.number, `${prefix}%`],
  );
  const firstMs = Date.now() + firstInMs;
  const { rows } = await client.query<{ number: string; at: Date }>(
    `with due as (
       insert into wake_ups (conversation_id, skill, key, at, data)
       select v.id, 'digest', 'digest', $1::timestamptz + make_interval(secs => $2::float8 * row_number() over (order by v.id)), $3::jsonb
       from conversations v join contacts c on c.id = v.contact_id where c.number like $4
       returning conversation_id, at)
     select c.number, due.at from due join conversations v on v.id = due.conversation_id
       join contacts c on c.id = v.contact_id`,
    [new Date(firstMs), spreadMs / people / 1_000, JSON.stringify(setting), `${prefix}%`],
  );
  await client.end();
  return new Map(rows.map(({ number, at }) => [number, at.getTime()]));
}

test("of 300 daily texts each is sent once, though a worker is killed in the midst of them", async () => {
  const dueMs = await insertDigests();
  const sent = (): { to: string; body: string }[] =>
    system.record().messages.filter(({ to }) => to.startsWith(prefix));
  await until("a third to be sent", () => sent().length >= killedAfter, patienceMs);
  system.workers[0]?.kill();
  const atKill = sent().length;
  await until("all to be sent", () => new Set(sent().map(({ to }) => to)).size === people, patienceMs);
  await system.untilIdle(patienceMs);

  expect(sent().map(({ to }) => to)).toHaveLength(people); // and so nobody has two
  expect(sent().filter(({ body }) => !/Leeds/.test(body))).toEqual([]);
  expect(atKill).toBeLessThan(people);
  expect(system.deaths()).toEqual([]);
  // Each goes on the next day.
  const { rows } = await queryOnce(
    database.url,
    `select count(*)::int as n, count(distinct conversation_id)::int as people,
       count(*) filter (where at > now())::int as later from wake_ups`,
  );
  expect(rows).toEqual([{ n: people, people, later: people }]);

  const written = await queryOnce(
    database.url,
    `select c.number, m.created_at from messages m join conversations v on v.id = m.conversation_id
       join contacts c on c.id = v.contact_id where m.direction = 'outbound'`,
  );
  const writtenAt = written.rows.map((row): [string, number] => [
    String(row["number"]),
    (row["created_at"] as Date).getTime(),
  ]);
  const sentAt = system.record().attempts.map(({ to, atMs }): [string, number] => [to, atMs]);
  process.stderr.write(
    `daily texts were written ${lateness(writtenAt, dueMs)} late, sent ${lateness(sentAt, dueMs)} late; ` +
      `${atKill} were sent when a worker died\n`,
  );
});

/** "1583 ms (p50), 3361 ms (p99)" */
function lateness(times: [number: string, atMs: number][], dueMs: Map<string, number>): string {
  const lateMs = times
    .flatMap(([number, atMs]) => (dueMs.has(number) ? [atMs - (dueMs.get(number) ?? 0)] : []))
    .toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(lateMs[Math.floor(lateMs.length * share)] ?? 0);
  return `${at(0.5)} ms (p50), ${at(0.99)} ms (p99)`;
}
