import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { until } from "../support/http/until.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());
afterEach(() => {
  service.twilio.clearScript();
});

type Row = { status: string; error_code: string | null; segments: number; carrier_id: string | null };

/** Our record of the messages to a phone, oldest first. */
async function record({ number }: Phone): Promise<Row[]> {
  const { rows } = await service.app.db.$client.query<Row>(
    `select m.status, m.error_code, m.segments, m.carrier_id from messages m
       join conversations c on c.id = m.conversation_id join contacts p on p.id = c.contact_id
     where p.number = $1 and m.direction = 'outbound' order by m.id`,
    [number],
  );
  return rows;
}

const reaches = (phone: Phone, status: string) =>
  until(`a message that is ${status}`, async () => (await record(phone)).at(-1)?.status === status);

describe("a message that the carrier does not take at once", () => {
  test.each([
    ["429", { code: 20429 }],
    ["an error page", { html: 502 }],
    ["500", { status: 500 }],
    ["a reset connection", { drop: true }],
  ])("is sent again after %s, and arrives once", async (_name, behaviour) => {
    const phone = createPhone(service);
    service.twilio.next(behaviour);
    expect(await phone.ask("HELP")).toMatch(/^I am/);
    await reaches(phone, "delivered");
    expect(phone.received()).toHaveLength(1);
  });

  test.each([
    ["the connection breaks", { dropAfterAccept: true }],
    ["it answers 500", { failAfterAccept: 500 }],
  ])("but did all the same when %s is looked up, and not sent twice", async (_name, behaviour) => {
    const phone = createPhone(service);
    service.twilio.next(behaviour);
    await phone.ask("HELP");
    await reaches(phone, "delivered");
    expect(phone.received()).toHaveLength(1);
    expect((await record(phone))[0]?.carrier_id).toBe(service.twilio.messages().at(-1)?.sid);
  });

  test("and whose words were sent before is told apart from the earlier message", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    service.twilio.next({ drop: true });
    await phone.ask("HELP");
    await reaches(phone, "delivered");
    expect(phone.received()).toHaveLength(2);
  });
});

describe("a message that the carrier refuses", () => {
  test.each([21211, 21612, 21614])("with %d stops texts to the number until it texts again", async (code) => {
    const phone = createPhone(service);
    service.twilio.next({ code });
    await phone.text("HELP");
    await until("the failure", async () => (await record(phone)).at(-1)?.error_code === String(code));
    expect((await record(phone)).at(-1)?.status).toBe("failed");
    expect(await phone.ask("HELP")).toMatch(/^I am/);
  });

  test("because the contact opted out (21610) records the opt-out", async () => {
    const phone = createPhone(service);
    service.twilio.next({ code: 21610 });
    await phone.text("HELP");
    await reaches(phone, "failed");
    expect(await phone.askInVain("hello")).toBe("opted-out");
  });

  test.each([21408, 21617, 39999])("with %d is given up", async (code) => {
    const phone = createPhone(service);
    service.twilio.next({ code });
    await phone.text("HELP");
    await reaches(phone, "failed");
    expect(phone.received()).toEqual([]);
  });

  test("for the sender's sake (21606) is kept, and so are later ones, until the hold ends", async () => {
    const phone = createPhone(service);
    service.twilio.next({ code: 21606 });
    await phone.text("HELP");
    await reaches(phone, "held");
    await phone.text("MORE");
    await until("the second reply", async () => (await record(phone)).length === 2);
    await reaches(phone, "held");
    expect(phone.received()).toEqual([]);
    await service.app.db.$client.query("update holds set until = now() - interval '1 second'");
    await until("both messages", () => phone.received().length === 2, 25_000);
    expect(phone.received()[0]).toMatch(/^I am/);
  });
});

describe("delivery news", () => {
  test.each([
    ["out of order", { outOfOrder: true }],
    ["twice", { twice: true }],
    ["before the carrier's answer to our request", { beforeAnswer: true }],
  ])("that comes %s leads to the right state", async (_name, delivery) => {
    const phone = createPhone(service);
    service.twilio.next({ delivery });
    await phone.ask("HELP");
    await service.twilio.settled();
    await reaches(phone, "delivered");
    expect(service.twilio.callbacks.every(({ answer }) => answer?.status === 200)).toBe(true);
  });

  test("of a failure is kept with its code", async () => {
    const phone = createPhone(service);
    service.twilio.next({ delivery: { outcome: "undelivered", errorCode: 30007 } });
    await phone.ask("HELP");
    await service.twilio.settled();
    await reaches(phone, "undelivered");
    expect((await record(phone)).at(-1)?.error_code).toBe("30007");
    expect(phone.received()).toHaveLength(1);
  });

  test.each([
    ["after the carrier's answer", {}],
    ["before the carrier's answer to our request", { beforeAnswer: true }],
  ])("that the number is unknown (30005), %s, stops texts to it", async (_name, when) => {
    const phone = createPhone(service);
    service.twilio.next({ delivery: { outcome: "undelivered", errorCode: 30005, ...when } });
    await phone.ask("HELP");
    await reaches(phone, "undelivered");
    const { rows } = await service.app.db.$client.query(
      "select unreachable_code from contacts where number = $1",
      [phone.number],
    );
    expect(rows).toEqual([{ unreachable_code: "30005" }]);
  });

  test.each([
    ["after the carrier's answer", {}],
    ["before the carrier's answer to our request", { beforeAnswer: true }],
  ])(
    "that the phone was out of reach (30003), %s, makes a fresh copy wait for later",
    async (_name, when) => {
      const phone = createPhone(service);
      service.twilio.next({ delivery: { outcome: "undelivered", errorCode: 30003, ...when } });
      await phone.ask("HELP");
      await until("a copy", async () => (await record(phone)).length === 2);
      expect((await record(phone)).map(({ status }) => status)).toEqual(["undelivered", "waiting"]);
    },
  );

  test("of a message that nobody knows is taken and forgotten", async () => {
    const request = service.twilio.signedRequest(
      { MessageSid: `SM${"0".repeat(32)}`, MessageStatus: "sent", AccountSid: service.twilio.accountSid },
      { url: `${service.url}/webhooks/twilio/status` },
    );
    expect((await service.twilio.send(request)).status).toBe(200);
  });
});

describe("order", () => {
  test("one person's texts are answered in order while others are not held up", async () => {
    const [slow, quick] = [createPhone(service), createPhone(service)];
    const { promise: hasThought, resolve: stopThinking } = Promise.withResolvers<undefined>();
    service.model.always(({ messages }) => {
      const last = JSON.stringify(messages.at(-1));
      return last.includes("slowly")
        ? hasThought.then(() => ({ text: "Slow one." }))
        : { text: "Quick one." };
    });
    await slow.text("Think slowly");
    await service.model.waitForChat(({ messages }) => JSON.stringify(messages).includes("slowly"));
    await slow.text("HELP");
    expect(await quick.ask("Be quick")).toBe("Quick one.");
    expect(slow.received()).toEqual([]);
    stopThinking(undefined);
    await until("both answers", () => slow.received().length === 2);
    expect(slow.received().map((body) => body.slice(0, 5))).toEqual(["Slow ", "I am "]);
    service.model.clearScript();
  });
});
