import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { queueForgotten } from "../../src/pipeline/queue-forgotten.ts";
import { createTestDatabase } from "../support/database.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { until } from "../support/http/until.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());
afterEach(() => {
  service.twilio.clearScript();
});

const query = (sql: string, values: unknown[] = []) =>
  service.app.db.$client.query<Record<string, unknown>>(sql, values);

const ofPhone = `conversation_id in (select c.id from conversations c join contacts p on p.id = c.contact_id where p.number = $1)`;

/** Texts while the carrier takes nothing, and lets seven hours pass. */
async function askAndWaitHours(phone: Phone, body: string): Promise<void> {
  service.twilio.always({ code: 20429 });
  await phone.text(body);
  await until("a refused try", async () => {
    const { rows } = await query(
      `select from messages where direction = 'outbound' and attempts > 0 and outcome_unknown_since is null and ${ofPhone}`,
      [phone.number],
    );
    return rows.length > 0;
  });
  await query(`update messages set created_at = created_at - interval '7 hours' where ${ofPhone}`, [
    phone.number,
  ]);
  service.twilio.clearScript();
}

test("a fixed reply that lay for hours says that it is late", async () => {
  const phone = createPhone(service);
  await askAndWaitHours(phone, "HELP");
  await until("the reply", () => phone.received().length > 0, 20_000);
  expect(phone.received()).toEqual([expect.stringMatching(/^Late, sorry: I am/)]);
});

test("what the model said hours ago is thought of anew, and says that it is late", async () => {
  const phone = createPhone(service);
  service.model.script([{ text: "The bus is just coming." }, { text: "The bus has long gone." }]);
  await askAndWaitHours(phone, "when does the next bus go");
  await until("the reply", () => phone.received().length > 0, 20_000);
  expect(phone.received()).toEqual(["Late, sorry: The bus has long gone."]);
});

test("texts and messages that have no job are found, answered and sent, once", async () => {
  const database = await createTestDatabase();
  const taking = await startService({ database, works: false });
  const phone = createPhone(taking);
  await phone.text("HELP");
  await taking.app.db.$client.query("delete from pgboss.job");
  expect(await queueForgotten(taking.app, { olderThanMs: 60_000 })).toBe(0); // too young to be forgotten
  expect(await queueForgotten(taking.app, { olderThanMs: 0 })).toBe(1);
  expect(await queueForgotten(taking.app, { olderThanMs: 0 })).toBe(0);
  await taking.stop();

  const working = await startService({ database });
  await until("the reply", () => working.twilio.messages().length > 0);
  await working.stop();
  expect(working.twilio.messages()).toHaveLength(1);
  await database.drop();
});
