import { afterAll, beforeAll, expect, test } from "vitest";
import { askWhereabouts } from "../../src/pipeline/ask-whereabouts.ts";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ twilio: { delivery: { silent: true, delayMs: 1 } } });
});
afterAll(() => service.stop());

type Row = { id: string; status: string; price: string | null; carrier_id: string };

async function newest(): Promise<Row> {
  const { rows } = await service.app.db.$client.query<Row>(
    "select id, status, price, carrier_id from messages where direction = 'outbound' order by id desc limit 1",
  );
  const [row] = rows;
  if (!row) throw new Error("there is no message");
  return row;
}

/** Lets the newest message lie for so long. */
async function age(minutes: number): Promise<void> {
  await service.app.db.$client.query(
    `update messages set status_at = status_at - make_interval(mins => $1), created_at = created_at - make_interval(mins => $1)
      where id = (select max(id) from messages)`,
    [minutes],
  );
}

const fetches = (): number =>
  service.twilio.requests.filter(({ url, method }) => method === "GET" && /SM|MM/.test(url.pathname)).length;

async function sendOne(): Promise<void> {
  await createPhone(service).ask("HELP");
  await until("the carrier's id", async () => (await newest()).status === "queued");
  await service.twilio.settled();
}

test("a message without news is looked up, and its price is kept", async () => {
  await sendOne();
  await askWhereabouts(service.app);
  expect(fetches()).toBe(0); // it is too early to ask
  await age(16);
  await askWhereabouts(service.app);
  expect(await newest()).toMatchObject({
    status: "delivered",
    price: expect.stringMatching(/^0\.0\d+$/) as string,
  });
  expect(fetches()).toBe(1);
  await age(60);
  await askWhereabouts(service.app);
  expect(fetches()).toBe(1); // its end is known
});

test("a message of which the carrier knows nothing new is asked for again later, and later", async () => {
  await service.twilio.settled();
  await sendOne();
  const { carrier_id } = await newest();
  const message = service.twilio.messages().find(({ sid }) => sid === carrier_id);
  if (!message) throw new Error("the stand-in does not have the message");
  message.status = "sent";
  const before = fetches();
  await age(16);
  await askWhereabouts(service.app);
  await askWhereabouts(service.app);
  expect([fetches() - before, (await newest()).status]).toEqual([1, "sent"]);
  await age(15);
  await askWhereabouts(service.app);
  expect(fetches() - before).toBe(1);
  await age(30);
  await askWhereabouts(service.app);
  expect(fetches() - before).toBe(2);
});

test("a carrier that does not answer is asked again, and nothing else is harmed", async () => {
  await sendOne();
  await age(16);
  service.twilio.next({ on: "fetch", status: 500 });
  await askWhereabouts(service.app);
  expect((await newest()).status).toBe("queued");
  await age(40);
  await askWhereabouts(service.app);
  expect((await newest()).status).toBe("delivered");
});
