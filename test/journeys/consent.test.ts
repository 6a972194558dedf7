import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
  service.model.always({ text: "Yes?" });
});
afterAll(() => service.stop());

describe("opting out and in", () => {
  test.each([
    "STOP",
    "stop",
    "/STOP",
    " Stop! ",
    "StopAll",
    "unsubscribe",
    "cancel",
    "end",
    "quit",
    "revoke",
    "optout",
  ])("%j ends all texts until START", async (word) => {
    const phone = createPhone(service);
    await phone.ask("Hello");
    expect(await phone.askInVain(word)).toBe("opt-out");
    expect(await phone.askInVain("HELP")).toBe("opted-out");
    expect(await phone.askInVain("START")).toBe("opt-in");
    expect(await phone.ask("Hello again")).toBe("Yes?");
  });

  test.each(["STOP 12345", "stop at the bank", "please cancel my order", "end of the line?", "nonstop"])(
    "%j is an ordinary text",
    async (text) => {
      expect(await createPhone(service).ask(text)).toBe("Yes?");
    },
  );

  test("asking in other words not to be texted is honoured too", async () => {
    expect(await createPhone(service).askInVain("please stop texting me")).toBe("opt-out");
  });

  test("YES opts in who is opted out, and is an ordinary text from anybody else", async () => {
    const phone = createPhone(service);
    expect(await phone.ask("yes")).toBe("Yes?");
    expect(await phone.askInVain("STOP")).toBe("opt-out");
    expect(await phone.askInVain("yes")).toBe("opt-in");
    expect(await phone.ask("yes")).toBe("Yes?");
  });

  test("what the network already did is honoured: OptOutType", async () => {
    const phone = createPhone(service);
    const say = (body: string, type: string) =>
      service.twilio.text({ from: phone.number, body, extra: { OptOutType: type } });
    await say("Arret", "STOP");
    expect(await phone.askInVain("hello")).toBe("opted-out");
    await say("Encore", "START");
    expect(await phone.ask("hello")).toBe("Yes?");
    const before = phone.received().length;
    await say("Aide", "HELP");
    await phone.ask("hello again");
    expect(phone.received()).toHaveLength(before + 1);
  });

  test("a reply that was written before STOP is not sent after it", async () => {
    const phone = createPhone(service);
    const { promise: isStopped, resolve: stopped } = Promise.withResolvers<undefined>();
    service.model.script([() => isStopped.then(() => ({ text: "Too late." }))]);
    await phone.text("A slow question");
    await service.model.waitForChat(({ messages }) => JSON.stringify(messages).includes("A slow question"));
    await phone.text("STOP");
    stopped(undefined);
    expect(await phone.askInVain("anything")).toBe("opted-out");
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(phone.received()).toEqual([]);
  });

  test("an opt-out holds at all our numbers", async () => {
    const phone = createPhone(service);
    await service.twilio.text({ from: phone.number, to: "+12065550111", body: "STOP" });
    expect(await phone.askInVain("hello")).toBe("opted-out");
  });
});

describe("the allow list", () => {
  test("a number that is not on it is stored as refused and not answered, its STOP is recorded", async () => {
    const closed = await startService({ env: { WHITELISTED_NUMBERS: "+1 (206) 555-9999, +442079460100" } });
    const phone = createPhone(closed);
    expect(await phone.askInVain("hello")).toBe("refused");
    expect(await phone.askInVain("STOP")).toBe("opt-out");
    const { rows } = await closed.app.db.$client.query("select status, silence from messages order by id");
    expect(rows).toEqual([
      { status: "refused", silence: "refused" },
      { status: "received", silence: "opt-out" },
    ]);
    closed.model.script([{ text: "Welcome." }]);
    await closed.twilio.text({ from: "+12065559999", body: "hello" });
    await closed.twilio.waitForMessage(({ to, body }) => to === "+12065559999" && body === "Welcome.");
    await closed.stop();
  });
});
