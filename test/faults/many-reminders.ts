import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { createTestDatabase } from "../support/database.ts";
import { startOpenMeteo } from "../support/open-meteo-standin.ts";
import { queryOnce } from "./own-postgres.ts";
import { startSystem, type System } from "./system.ts";

const prefix = "+4477";
const firstNumber = 10_000_000;
/** The first is due when all are in the database. */
const firstInMs = 1_500;
const betweenLooksMs = 100;
const patienceMs = 90_000;
/** So long the carrier and the weather take for an answer. */
const carrierDelayMs = 50;
const weatherDelayMs = 100;
/** Of so many people one has a daily text that asks outside; the others a reminder, every other one daily. */
const peopleADigest = 10;

type ManyOptions = {
  people: number;
  /** They are due one after the other over this time; 0: all at the same instant. */
  spreadMs: number;
  /** A worker is killed when so many have been sent; null: none is. */
  killedAfter: number | null;
};

export type ManyResult = {
  /** From the instant that each was due at to the carrier's acceptance, in their order. */
  lateMs: number[];
  /** Numbers that got none, more than one, or another's words. */
  missing: string[];
  twice: string[];
  wrong: string[];
  /** Wake-ups that are there afterwards, all in the future; and how many repeat. */
  kept: number;
  repeating: number;
  atKill: number | null;
  /** Processes that ended by themselves. */
  deaths: string[];
};

type Person = { number: string; what: string; at: Date };

/** Has many people's reminders come due with two workers, of which one is killed, and reads what the carrier saw of it. */
export async function remindMany({ people, spreadMs, killedAfter }: ManyOptions): Promise<ManyResult> {
  const [database, weather] = await Promise.all([createTestDatabase(), startOpenMeteo()]);
  weather.always({ delayMs: weatherDelayMs });
  let system: System | undefined;
  try {
    const env = { OPEN_METEO_URL: weather.forecastUrl, OPEN_METEO_GEOCODING_URL: weather.geocodingUrl };
    system = await startSystem({ databaseUrl: database.url, workers: 2, env });
    system.twilio.always({ delayMs: carrierDelayMs });
    const all = await insertPeople(database.url, system.twilio.number, { people, spreadMs });
    const atKill = await watch(system, { people, spreadMs, killedAfter });
    await system.untilIdle(patienceMs);
    return { ...judge(system, all), ...(await readKept(database.url)), atKill, deaths: system.deaths() };
  } finally {
    await system?.stop();
    await weather.close();
    await database.drop();
  }
}

/** Waits until the carrier has as many messages as there are people, and kills a worker on the way. */
async function watch(
  { twilio, workers }: System,
  { people, spreadMs, killedAfter }: ManyOptions,
): Promise<number | null> {
  const endMs = performance.now() + spreadMs + patienceMs;
  let atKill: number | null = null;
  let sent = 0;
  while (sent < people && performance.now() < endMs) {
    await sleep(betweenLooksMs);
    sent = twilio.messages().length;
    if (atKill !== null || killedAfter === null || sent < killedAfter) continue;
    workers[0]?.kill();
    atKill = sent;
  }
  return atKill;
}

async function insertPeople(
  databaseUrl: string,
  ourNumber: string,
  { people, spreadMs }: Pick<ManyOptions, "people" | "spreadMs">,
): Promise<Person[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `insert into contacts (carrier, number, created_at)
     select 'twilio', $1 || ($2::int + n), now() from generate_series(1, $3::int) n`,
    [prefix, firstNumber, people],
  );
  await client.query(
    `insert into conversations (carrier, our_number, contact_id, created_at) select carrier, $1, id, now() from contacts`,
    [ourNumber],
  );
  const { rows } = await client.query<{ id: string; number: string }>(
    `select v.id, c.number from conversations v join contacts c on c.id = v.contact_id order by v.id`,
  );
  const firstMs = Date.now() + firstInMs;
  const all = rows.map(({ id, number }, index) => {
    const at = new Date(firstMs + Math.floor((index * spreadMs) / people));
    return { id, number, at, ...(index % peopleADigest === 0 ? digest() : reminder(index, at)) };
  });
  await client.query(
    `insert into wake_ups (conversation_id, skill, key, at, data)
     select id, skill, key, at, data from json_to_recordset($1::json)
       as i(id bigint, skill text, key text, at timestamptz, data jsonb)`,
    [JSON.stringify(all)],
  );
  await client.query("analyze contacts, conversations, wake_ups");
  await client.end();
  return all;
}

const leeds = {
  ...{ kind: "meant", name: "leeds", label: "Leeds", placeId: null, latitude: 53.8, longitude: -1.55 },
  ...{ zone: "Europe/London", country: "GB" },
};

function digest() {
  const data = {
    ...{ days: [1, 2, 3, 4, 5, 6, 7], at: "07:00", zone: "Europe/London" },
    items: [{ skill: "weather", words: "weather leeds", args: { place: "leeds", at: leeds } }],
  };
  return { skill: "digest", key: "digest", data, what: "Leeds" };
}

function reminder(index: number, at: Date) {
  const daily = {
    ...{ unit: "day", every: 1, from: "2026-01-01", times: ["08:00"], days: null },
    ...{ nth: null, monthDay: null, month: null, until: null },
  };
  const what = `take pill ${index}x`;
  const rule = index % 2 === 0 ? daily : null;
  return { skill: "reminders", key: "r1", data: { what, zone: "Europe/London", at, rule }, what };
}

function judge(
  { twilio }: System,
  people: Person[],
): Pick<ManyResult, "lateMs" | "missing" | "twice" | "wrong"> {
  const sent = Map.groupBy(twilio.messages(), ({ to }) => to);
  const of = (number: string) => sent.get(number) ?? [];
  return {
    lateMs: people
      .flatMap(({ number, at }) => of(number).map(({ createdAt }) => createdAt.getTime() - at.getTime()))
      .toSorted((one, other) => one - other),
    missing: people.filter(({ number }) => of(number).length === 0).map(({ number }) => number),
    twice: people.filter(({ number }) => of(number).length > 1).map(({ number }) => number),
    wrong: people
      .filter(({ number, what }) => of(number).some(({ body }) => !body.includes(what)))
      .map(({ number }) => number),
  };
}

/** What repeats goes on; what was once is gone. */
async function readKept(databaseUrl: string): Promise<{ kept: number; repeating: number }> {
  const { rows } = await queryOnce(
    databaseUrl,
    `select count(*) filter (where at > now())::int as kept, count(*)::int as repeating from wake_ups`,
  );
  const [row] = rows as { kept: number; repeating: number }[];
  return row ?? { kept: 0, repeating: 0 };
}
