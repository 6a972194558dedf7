import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRandom } from "../../src/classifier/random.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { until } from "../support/http/until.ts";
import type { DeliveryPlan } from "../support/twilio/types.ts";
import { queryOnce } from "./own-postgres.ts";
import { createPhones, type Phones } from "./phones.ts";
import { startSystem, type System } from "./system.ts";
import { checkTruth, questionMarker, type SentText } from "./truth.ts";

const people = 20;
const times = 5;
const texts = 12;

let database: TestDatabase;
let system: System;
let phones: Phones;
let persons = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  system = await startSystem({ databaseUrl: database.url, webs: 2, workers: 1 });
  phones = createPhones(system, createRandom(6), 1);
});
afterAll(async () => {
  await system.stop();
  await database.drop();
});

/** One text whose webhook comes several times at once, one of them to the fallback. */
async function sendManyTimes(phone: string, marker: string): Promise<SentText> {
  const { twilio } = system;
  const sentAtMs = Date.now();
  const parameters = twilio.inboundParameters({ from: phone, body: `What is ${marker}?` });
  const told = { ...parameters, ErrorCode: "11200", ErrorUrl: twilio.webhookUrl };
  const fallback = twilio.signedRequest(told, { url: new URL("/sms", twilio.webhookUrl).href });
  const requests = Array.from({ length: times - 1 }, () => twilio.signedRequest(parameters));
  const answers = await Promise.all([...requests, fallback].map(twilio.send));
  expect(answers.map(({ status, body }) => `${status} ${body}`)).toEqual(
    Array.from({ length: times }, () => "200 <Response/>"),
  );
  return { phone, marker, expects: "answer", sentAtMs, acknowledgedAtMs: Date.now() };
}

test("a text whose webhook comes five times at once on two web processes, and on the fallback, is answered once", async () => {
  const sent = await Promise.all(
    Array.from({ length: people }, (_, index) =>
      sendManyTimes(`+1206${8_200_000 + index}`, questionMarker(index)),
    ),
  );
  await system.untilIdle();
  const record = system.record();
  expect(checkTruth(sent, record)).toEqual([]);
  expect(record.attempts).toHaveLength(people);
  expect(system.deaths()).toEqual([]);
  phones.sent.push(...sent); // for the tests below, which look at the whole record
});

/** Texts of many people; then the state of the answers to them, as the service has it. */
async function statesAfter(plan: DeliveryPlan, isDone: (states: string[]) => boolean): Promise<string[]> {
  system.twilio.always({ delivery: plan });
  const asked = await Promise.all(
    Array.from({ length: texts }, () => phones.ask(`+1206${8_100_000 + (persons += 1)}`)),
  );
  await system.untilIdle();
  await system.twilio.settled();
  system.twilio.clearScript();
  const numbers = asked.map(({ phone }) => phone);
  const read = async (): Promise<string[]> => {
    const { rows } = await queryOnce(
      database.url,
      `select m.status from messages m join conversations v on v.id = m.conversation_id
       join contacts c on c.id = v.contact_id
       where m.direction = 'outbound' and c.number = any($1) order by m.id`,
      [numbers],
    );
    return rows.map(({ status }) => String(status));
  };
  return until("the states to be written", async () => {
    const states = await read();
    return states.length === texts && isDone(states) ? states : undefined;
  });
}

describe("news of a message, on two web processes", () => {
  const plans: [string, DeliveryPlan, string][] = [
    ["comes twice", { twice: true, delayMs: 0 }, "delivered"],
    ["comes in the wrong order", { outOfOrder: true, delayMs: 0 }, "delivered"],
    [
      "comes before our own record of the message is written",
      { beforeAnswer: true, delayMs: 0 },
      "delivered",
    ],
    [
      "comes twice, in the wrong order and early",
      { twice: true, outOfOrder: true, beforeAnswer: true, delayMs: 0 },
      "delivered",
    ],
    [
      "tells of a failure before it tells of the sending",
      { outcome: "undelivered", errorCode: 30005, outOfOrder: true },
      "undelivered",
    ],
  ];
  test.each(plans)("%s: the final state is right", async (_, plan, expected) => {
    const states = await statesAfter(plan, (found) => found.every((state) => state === expected));
    expect(new Set(states)).toEqual(new Set([expected]));
    expect(checkTruth(phones.sent, system.record())).toEqual([]);
  });

  test("is of a message that nobody knows: it is acknowledged, and harms nothing", async () => {
    const request = system.twilio.signedRequest(
      {
        MessageSid: "SM0000000000000000000000000000ffff",
        MessageStatus: "delivered",
        AccountSid: system.twilio.accountSid,
      },
      { url: new URL("/webhooks/twilio/status", system.twilio.webhookUrl).href },
    );
    const answers = await Promise.all(Array.from({ length: 5 }, () => system.twilio.send(request)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(system.deaths()).toEqual([]);
  });
});
