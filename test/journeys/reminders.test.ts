import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startClockAt } from "../../src/clock.ts";
import { until } from "../support/http/until.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ env: { CLOCK_START: "2026-03-27T14:05:00Z" } });
});
afterAll(() => service.stop());

/** The next message that comes by itself, at or after an instant. */
async function nextText(phone: Phone, at: string): Promise<string> {
  const before = phone.received().length;
  startClockAt(new Date(at));
  await until("a text by itself", () => phone.received().length > before);
  return phone.received()[before] ?? "";
}

describe("a reminder", () => {
  test("is set, comes at its time, is snoozed by a digit and comes again", async () => {
    startClockAt(new Date("2026-03-27T14:05:00Z"));
    const phone = createPhone(service, "+447700900801");
    const chats = service.model.chats.length;
    expect(await phone.ask("remind me tomorrow 7am to take pills")).toBe(
      "Sat 28 Mar 07:00: take pills. REMINDERS lists them.",
    );
    expect(await phone.ask("make it 8")).toMatch(/^Sat 28 Mar 08:00: take pills/);
    expect(await nextText(phone, "2026-03-28T07:59:59Z")).toBe(
      "Reminder: take pills\nText 1 to snooze 10 min.",
    );
    expect(await phone.ask("1")).toMatch(/^Again Sat 28 Mar 08:10: take pills/);
    expect(await nextText(phone, "2026-03-28T08:09:59Z")).toMatch(/^Reminder: take pills/);
    expect(await phone.ask("REMINDERS")).toMatch(/^No reminders are set/);
    expect(service.model.chats.length).toBe(chats);
  });

  test("that comes in the same minute as others is snoozed with them", async () => {
    startClockAt(new Date("2026-03-27T14:05:00Z"));
    const phone = createPhone(service, "+447700900803");
    for (const what of ["eggs", "toast", "tea"]) await phone.ask(`remind me at 5pm to see to the ${what}`);
    const before = phone.received().length;
    startClockAt(new Date("2026-03-27T16:59:58Z"));
    await until("all three", () => phone.received().length === before + 3);
    const answer = await phone.ask("SNOOZE");
    expect(answer).toMatch(/^Again Fri 27 Mar 17:10: /);
    for (const what of ["eggs", "toast", "tea"]) expect(answer).toContain(`see to the ${what}`);
    const again = phone.received().length;
    startClockAt(new Date("2026-03-27T17:10:00Z"));
    await until("all three again", () => phone.received().length === again + 3);
    expect(await phone.ask("REMINDERS")).toMatch(/^No reminders are set/);
  });

  test("that is repeated comes again across a clock change, and late where the service was down", async () => {
    startClockAt(new Date("2026-03-27T14:05:00Z"));
    const phone = createPhone(service, "+447700900802");
    expect(await phone.ask("remind me every day at 9am to feed the hens")).toMatch(
      /^Every day at 09:00, next Sat 28 Mar 09:00: feed the hens/,
    );
    expect(await nextText(phone, "2026-03-28T09:00:00Z")).toMatch(/^Reminder: feed the hens/);
    expect(await nextText(phone, "2026-03-29T08:00:00Z")).toMatch(/^Reminder: feed the hens/);
    expect(await nextText(phone, "2026-03-30T09:30:00Z")).toMatch(/^Late \(was due 09:00\): feed the hens/);
    expect(await phone.ask("delete the hens reminder")).toMatch(/^Deleted: Every day at 09:00/);
  });
});
