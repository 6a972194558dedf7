import { afterAll, beforeAll, expect, test } from "vitest";
import { createRandom } from "../../src/classifier/random.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import type { ReceivedRequest } from "../support/http/listen.ts";
import { until } from "../support/http/until.ts";
import type { TwilioBehaviour } from "../support/twilio/types.ts";
import { createPhones, type Phones } from "./phones.ts";
import { startSystem, type System } from "./system.ts";
import { checkTruth } from "./truth.ts";

const manyTexts = 24;

let database: TestDatabase;
let system: System;
let phones: Phones;
let persons = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  system = await startSystem({ databaseUrl: database.url, webs: 1, workers: 2 });
  phones = createPhones(system, createRandom(5), 1);
});
afterAll(async () => {
  await system.stop();
  await database.drop();
});

const someone = (): string => `+1206${8_000_000 + (persons += 1)}`;

/** Sends so many texts, each of somebody else, and waits until the carrier has all answers. */
async function textAndWait(count: number): Promise<{ attempts: number; lookUps: number }> {
  const { requests } = system.twilio;
  const from = requests.length;
  await Promise.all(Array.from({ length: count }, () => phones.ask(someone())));
  await system.untilIdle();
  const made = requests.slice(from).filter(({ url }) => url.pathname.endsWith("/Messages.json"));
  const attempts = made.filter(({ method }) => method === "POST").length;
  return { attempts, lookUps: made.length - attempts };
}

const faults: [string, TwilioBehaviour, { looksUp: boolean }][] = [
  ["refuses with 429", { code: 20429 }, { looksUp: false }],
  ["fails with 500 and takes nothing", { status: 500 }, { looksUp: true }],
  ["resets the connection and takes nothing", { drop: true }, { looksUp: true }],
  ["answers with a page of a proxy", { html: 502 }, { looksUp: true }],
  ["takes the message and then fails with 500", { failAfterAccept: 500 }, { looksUp: true }],
  ["takes the message and then resets the connection", { dropAfterAccept: true }, { looksUp: true }],
];
test.each(faults)(
  "where the carrier %s for every second send, each text is answered once",
  { timeout: 60_000 },
  async (_, behaviour, { looksUp }) => {
    const seen = new Set<string>();
    let creates = 0;
    system.twilio.always(behaviour, ({ body }) => {
      const isFirst = !seen.has(body);
      seen.add(body);
      return isFirst && (creates += 1) % 2 === 1;
    });
    const { lookUps } = await textAndWait(manyTexts);
    system.twilio.clearScript();
    expect(checkTruth(phones.sent, system.record())).toEqual([]);
    expect(lookUps).toBe(looksUp ? manyTexts / 2 : 0);
    expect(system.deaths()).toEqual([]);
  },
);

test(
  "a message taken without our hearing so is found, even by a later look-up, and not sent again",
  { timeout: 60_000 },
  async () => {
    const [timedOut, unlucky] = [someone(), someone()];
    const isTo = (number: string) => (request: ReceivedRequest) =>
      (request.url.searchParams.get("To") ?? new URLSearchParams(request.body).get("To")) === number;
    system.twilio.next({ hangAfterAccept: true }, isTo(timedOut));
    system.twilio.next({ failAfterAccept: 500 }, isTo(unlucky));
    system.twilio.next({ on: "list", status: 500 }, isTo(unlucky));
    system.twilio.next({ on: "list", drop: true }, isTo(unlucky));
    await Promise.all([phones.ask(timedOut), phones.ask(unlucky)]);
    await system.untilIdle();
    const requestsTo = (number: string): string =>
      system.twilio.requests
        .filter(isTo(number))
        .map(({ method }) => method)
        .join(" ");
    expect(requestsTo(timedOut)).toBe("POST GET");
    expect(requestsTo(unlucky)).toBe("POST GET GET GET");
    expect(checkTruth(phones.sent, system.record())).toEqual([]);
  },
);

test("retries do not come in step: those of many messages are spread", { timeout: 60_000 }, async () => {
  const seen = new Set<string>();
  const times = new Map<string, number[]>();
  system.twilio.always({ code: 20429 }, ({ body, receivedAt }) => {
    times.set(body, [...(times.get(body) ?? []), receivedAt.getTime()]);
    const isFirst = !seen.has(body);
    seen.add(body);
    return isFirst;
  });
  await textAndWait(manyTexts);
  system.twilio.clearScript();
  const waits = [...times.values()].map(([first = 0, second = 0]) => second - first);
  expect(waits).toHaveLength(manyTexts);
  for (const waitMs of waits) expect(waitMs).toBeGreaterThanOrEqual(1_000);
  // Up to half of the wait is jitter; the queue looks for jobs several times a second.
  expect(new Set(waits.map((waitMs) => Math.floor(waitMs / 100))).size).toBeGreaterThan(3);
});

test(
  "fewer sends are under way at once after the carrier has asked for fewer",
  { timeout: 60_000 },
  async () => {
    const refused = 32;
    // The tests above have taught the workers caution: one is wanted that has met no refusal yet.
    await Promise.all(system.workers.map((worker) => worker.stop()));
    await system.add("worker");
    async function mostAtOnce(texts: number): Promise<number> {
      let underWay = 0;
      let most = 0;
      // So long that as many are under way together as may be, also where a busy machine begins few in a second.
      system.twilio.always({ delayMs: 600 }, (request) => {
        underWay += 1;
        most = Math.max(most, underWay);
        void until("an answer", () => request.outcome !== "waiting", 20_000).finally(() => (underWay -= 1));
        return true;
      });
      await textAndWait(texts);
      system.twilio.clearScript();
      return most;
    }
    const before = await mostAtOnce(64);
    for (let times = 0; times < refused; times += 1) system.twilio.next({ code: 20429, delayMs: 100 });
    await textAndWait(refused);
    expect(before).toBeGreaterThan(8);
    expect(await mostAtOnce(16)).toBeLessThanOrEqual(before / 2);
    expect(checkTruth(phones.sent, system.record())).toEqual([]);
  },
);
