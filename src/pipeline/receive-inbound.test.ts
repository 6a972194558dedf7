import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startService, type Service } from "../../test/support/service.ts";
import type { InboundMessage } from "../sms/message.ts";
import { receiveInbound } from "./receive-inbound.ts";

let service: Service;
/** A second process on the same database. */
let other: Service;
beforeAll(async () => {
  service = await startService({ works: false });
  other = await startService({ works: false, database: service.database });
});
afterAll(async () => {
  await other.stop();
  await service.stop();
});

let numbers = 0;
const newNumber = (): string => `+1425555${String((numbers += 1)).padStart(4, "0")}`;
let texts = 0;
const textOf = (from: string, body: string, more: Partial<InboundMessage> = {}): InboundMessage => ({
  ...{ carrier: "twilio", carrierId: `SM${(texts += 1)}`, carrierAccount: "AC1", from, to: "+12065550199" },
  ...{ body, media: [], consent: null, ...more },
});
const receive = (...all: InboundMessage[]) => Promise.all(all.map((one) => receiveInbound(service.app, one)));

async function storedOf(number: string) {
  const { rows } = await service.app.db.$client.query<{ id: string; body: string; silence: string | null }>(
    `select m.id, m.body, m.silence from messages m join conversations c on c.id = m.conversation_id
     join contacts k on k.id = c.contact_id where k.number = $1 order by m.id`,
    [number],
  );
  return rows;
}

async function jobsOf(number: string) {
  const { rows } = await service.app.db.$client.query<{ priority: number; waits: number }>(
    `select j.priority, extract(epoch from j.start_after - j.created_on)::float8 as waits
     from pgboss.job j join conversations c on c.id::text = j.singleton_key join contacts k on k.id = c.contact_id
     where k.number = $1 and j.name = 'answer-turn'`,
    [number],
  );
  return rows;
}

describe("texts that come in at the same time", () => {
  test("are stored in the order they came, and make one turn", async () => {
    const number = newNumber();
    const bodies = ["one", "two", "three", "four", "five"];
    const received = await receive(...bodies.map((body) => textOf(number, body)));
    expect(received.map(({ outcome }) => outcome)).toEqual(bodies.map(() => "queued"));
    expect((await storedOf(number)).map(({ body }) => body)).toEqual(bodies);
    expect(await jobsOf(number)).toHaveLength(1);
  });

  test("and are the same text are stored once, whichever process took them", async () => {
    const number = newNumber();
    const text = textOf(number, "Only once?");
    const outcomes = await Promise.all(
      [service, other, service, other, service].map(({ app }) => receiveInbound(app, text)),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      ...["duplicate", "duplicate", "duplicate", "duplicate", "queued"],
    ]);
    expect(await storedOf(number)).toHaveLength(1);
  });

  test("are stored from many strangers by two processes in opposite orders", async () => {
    const all = Array.from({ length: 60 }, () => textOf(newNumber(), "Hello"));
    const outcomes = await Promise.all([
      ...all.map((text) => receiveInbound(service.app, text)),
      ...all.toReversed().map((text) => receiveInbound(other.app, text)),
    ]);
    const queued = outcomes.filter(({ outcome }) => outcome === "queued");
    const duplicates = outcomes.filter(({ outcome }) => outcome === "duplicate");
    expect([queued.length, duplicates.length]).toEqual([60, 60]);
    for (const { from } of all) {
      expect(await storedOf(from)).toHaveLength(1);
      expect(await jobsOf(from)).toHaveLength(1);
    }
  });

  test("count from the first word on whose turn it is to speak: STOP, words, START, words", async () => {
    const number = newNumber();
    const received = await receive(
      ...["hello", "STOP", "are you there?", "START", "and now?"].map((body) => textOf(number, body)),
    );
    expect(received.map(({ outcome }) => outcome)).toEqual([
      ...["queued", "opt-out", "opted-out", "opt-in", "queued"],
    ]);
  });

  test("a repeated webhook of an old STOP stops nothing", async () => {
    const number = newNumber();
    const stop = textOf(number, "STOP");
    await receive(stop);
    await receive(textOf(number, "START"));
    const received = await receive(stop, textOf(number, "hello"));
    expect(received.map(({ outcome }) => outcome)).toEqual(["duplicate", "queued"]);
  });

  test("one that cannot be stored harms no other", async () => {
    const bad = textOf(newNumber(), "no database takes this: \u0000");
    const good = [textOf(newNumber(), "hello"), textOf(newNumber(), "hi")];
    const outcomes = await Promise.allSettled(
      [good[0], bad, good[1]].map((text) => receiveInbound(service.app, text ?? bad)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });
});

describe("the turn of a conversation", () => {
  test("waits until it is quiet, and begins at once after a keyword", async () => {
    const number = newNumber();
    await receive(textOf(number, "Where is"));
    const [waiting] = await jobsOf(number);
    expect(waiting).toMatchObject({ priority: 0 });
    expect(waiting?.waits).toBeCloseTo(0.05, 2);
    await receive(textOf(number, "HELP"));
    expect(await jobsOf(number)).toMatchObject([{ priority: 10 }]);
  });

  test("that is urgent stays so when words follow", async () => {
    const number = newNumber();
    await receive(textOf(number, "HELP"), textOf(number, "and one more thing"));
    await receive(textOf(number, "and another"));
    const [job] = await jobsOf(number);
    expect(job?.priority).toBe(10);
    expect(job?.waits).toBe(0);
  });

  test("waits longer with each text, but not for ever", async () => {
    const slow = await startService({
      works: false,
      database: service.database,
      env: { TURN_QUIET_MS: "2000" },
    });
    const number = newNumber();
    await receiveInbound(slow.app, textOf(number, "one"));
    await service.app.db.$client.query(
      `update messages set created_at = now() - interval '2.5 seconds' where carrier_id = $1`,
      [`SM${texts}`],
    );
    await receiveInbound(slow.app, textOf(number, "two"));
    const { rows } = await service.app.db.$client.query<{ left: number }>(
      `select extract(epoch from start_after - now())::float8 as left from pgboss.job j
       join conversations c on c.id::text = j.singleton_key join contacts k on k.id = c.contact_id where k.number = $1`,
      [number],
    );
    expect(rows[0]?.left).toBeLessThan(0.51);
    await slow.stop();
  });
});
