import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startService, type Service } from "../support/service.ts";
import { until } from "../support/http/until.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

let phones = 100;
const newPhone = (): string => `+1206555${String((phones += 1)).padStart(4, "0")}`;

const sentTo = (phone: string) => service.twilio.messages().filter(({ to }) => to === phone);

describe("a text through Twilio", () => {
  test("leads to exactly one send with the right numbers, words and callback, then to delivered", async () => {
    const phone = newPhone();
    service.model.script([{ text: "Paris." }]);
    const answer = await service.twilio.text({ from: phone, body: "Capital of France?" });
    expect(answer).toEqual({
      status: 200,
      contentType: expect.stringContaining("text/xml") as string,
      body: "<Response/>",
    });

    const sent = await service.twilio.waitForMessage(
      ({ to, status }) => to === phone && status === "delivered",
    );
    expect(sent).toMatchObject({ from: service.twilio.number, to: phone, body: "Paris." });
    expect(sent.statusCallback).toBe(`${service.url}/webhooks/twilio/status`);
    await service.twilio.settled();
    expect(sentTo(phone)).toHaveLength(1);
    await until("delivered in our own record", async () => {
      const { rows } = await service.app.db.$client.query(
        "select 1 from messages where carrier_id = $1 and status = 'delivered'",
        [sent.sid],
      );
      return rows.length === 1;
    });
    expect(service.twilio.violations).toEqual([]);
  });

  test("that comes five times, also at once, is answered once", async () => {
    const phone = newPhone();
    service.model.script([{ text: "Once." }]);
    const request = service.twilio.signedRequest(
      service.twilio.inboundParameters({ from: phone, body: "Only once?" }),
    );
    const together = await Promise.all([1, 2, 3].map(() => service.twilio.send(request)));
    await service.twilio.waitForMessage(({ to }) => to === phone);
    const later = [await service.twilio.send(request), await service.twilio.send(request)];
    expect([...together, ...later].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await service.twilio.text({ from: phone, body: "HELP" });
    await until("the reply to HELP", () => sentTo(phone).length >= 2);
    expect(sentTo(phone).map(({ body }) => body.slice(0, 5))).toEqual(["Once.", "I am "]);
  });

  test("of an account that no setting names is answered through that account", async () => {
    const open = await startService({ env: { TWILIO_ACCOUNT_SID: "" } });
    open.model.script([{ text: "Yes." }]);
    await open.twilio.text({ from: newPhone(), body: "Hello?" });
    expect((await open.twilio.waitForMessage()).body).toBe("Yes.");
    await open.stop();
  });

  test("is answered together with those that follow at once", async () => {
    const phone = newPhone();
    // A busy machine may take some time for each of three texts: it is quiet when none has come for longer than that.
    const patient = await startService({ env: { TURN_QUIET_MS: "2000" } });
    try {
      patient.model.script([{ text: "All three read." }]);
      for (const body of ["I have", "a question", "about trains"])
        await patient.twilio.text({ from: phone, body });
      await until("a reply", () => patient.twilio.messages().length > 0);
      const asked = patient.model.chats.at(-1)?.messages ?? [];
      expect(asked.filter(({ role }) => role === "user").length).toBeGreaterThan(0);
      expect(JSON.stringify(asked)).toMatch(/I have.*a question.*about trains/s);
      expect(patient.twilio.messages()).toHaveLength(1);
    } finally {
      await patient.stop();
    }
  });
});
