import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRandom } from "../../src/classifier/random.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { until } from "../support/http/until.ts";
import { insertBacklog, lastPhone } from "./backlog.ts";
import { queryOnce } from "./own-postgres.ts";
import { createPhones } from "./phones.ts";
import { startSystem, type System } from "./system.ts";

const texts = 50_000;
/** Three seconds on a quiet machine; one that is busy with other tests as well gets more time. */
const longestUrgentMs = 20_000;
const longestNewMs = 30_000;
/** With all the turns under way that a worker takes at once, garbage that waits to be collected included. */
const mostMemoryMb = 1_000;
const answersToSettle = 400;

let database: TestDatabase;
let system: System;
beforeAll(async () => {
  database = await createTestDatabase();
  system = await startSystem({ databaseUrl: database.url, modelDelayMs: () => 100 });
  await createPhones(system, createRandom(8), 1).ask("+12068300000"); // all code is loaded
  await system.untilIdle();
  await insertBacklog(database.url, system.twilio.number, texts);
});
afterAll(async () => {
  await system.stop();
  await database.drop();
});

async function text(from: string, body: string): Promise<void> {
  const { twilio } = system;
  const answer = await twilio.send(twilio.signedRequest(twilio.inboundParameters({ from, body })));
  if (answer.status !== 200) throw new Error(`the webhook answered ${answer.status}`);
}

/** How long somebody who texts waits for the answer. */
async function timeToAnswer(phone: string, body: string, patienceMs: number): Promise<number> {
  const { twilio } = system;
  const seen = twilio.messages().length;
  const beganMs = performance.now();
  await text(phone, body);
  const isAnswered = (): boolean =>
    twilio
      .messages()
      .slice(seen)
      .some(({ to }) => to === phone);
  await until(`an answer to ${body}`, isAnswered, patienceMs);
  return performance.now() - beganMs;
}

async function countWaiting(): Promise<number> {
  const { rows } = await queryOnce(
    database.url,
    "select count(*)::int as n from messages where direction = 'inbound' and answered_at is null",
  );
  return Number(rows[0]?.["n"]);
}

describe(`with ${texts} texts waiting`, { timeout: 90_000 }, () => {
  test("a STOP holds at once: what waits for the worker is not answered any more", async () => {
    await text(lastPhone(texts), "STOP");
    const { rows } = await queryOnce(
      database.url,
      "select opted_out_at is not null as is_out from contacts where number = $1",
      [lastPhone(texts)],
    );
    expect(rows).toEqual([{ is_out: true }]);
  });

  test("an emergency goes first", async () => {
    await until(
      "the worker to be in the midst of it",
      () => system.twilio.messages().length > answersToSettle,
      60_000,
    );
    const tookMs = await timeToAnswer("+12068300001", "911", 60_000);
    process.stderr.write(`911 was answered after ${Math.round(tookMs)} ms, ${await countWaiting()} waited\n`);
    expect(tookMs).toBeLessThan(longestUrgentMs);
    expect(await countWaiting()).toBeGreaterThan(texts / 2);
  });

  test("somebody new is not starved by those who wait", async () => {
    const tookMs = await timeToAnswer("+12068300002", "What is new?", longestNewMs);
    process.stderr.write(`somebody new was answered after ${Math.round(tookMs)} ms\n`);
    expect(await countWaiting()).toBeGreaterThan(texts / 10);
  });

  test("the one who texted STOP got nothing, though their first text had waited", async () => {
    const stopper = lastPhone(texts);
    const isDone = async (): Promise<boolean> => {
      const { rows } = await queryOnce(
        database.url,
        `select bool_and(m.answered_at is not null) as is_done from messages m
         join conversations v on v.id = m.conversation_id join contacts c on c.id = v.contact_id
         where m.direction = 'inbound' and c.number = $1`,
        [stopper],
      );
      return rows[0]?.["is_done"] === true;
    };
    await until("the turn of the STOP to end", isDone, longestUrgentMs);
    expect(await countWaiting()).toBeGreaterThan(texts / 10);
    expect(system.record().attempts.filter(({ to }) => to === stopper)).toEqual([]);
  });

  test.skipIf(memoryMb(process.pid) === 0)(
    "the worker's memory is bounded (skipped where /proc does not tell of it)",
    () => {
      expect(memoryMb()).toBeLessThan(mostMemoryMb);
      expect(system.deaths()).toEqual([]);
    },
  );
});

/** Memory a process holds; 0 on systems that do not tell. */
function memoryMb(pid = system.workers[0]?.pid()): number {
  const file = `/proc/${pid ?? 0}/status`;
  if (!existsSync(file)) return 0;
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(file, "utf8"))?.[1] ?? 0) / 1024;
}
