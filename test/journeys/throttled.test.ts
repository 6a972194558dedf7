import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

test("a carrier that takes no more at once gets every message in the end, and each once", async () => {
  const phones = Array.from({ length: 30 }, () => createPhone(service));
  for (let refusal = 0; refusal < 25; refusal += 1) service.twilio.next({ code: 20429 });
  await Promise.all(phones.map((phone) => phone.text("HELP")));
  await until("a reply to everybody", () => phones.every((phone) => phone.received().length > 0));
  await service.twilio.settled();
  expect(phones.map((phone) => phone.received().length)).toEqual(phones.map(() => 1));
});
