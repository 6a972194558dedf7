import { afterAll, beforeAll, expect, test } from "vitest";
import { startClockAt } from "../../src/clock.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ env: { CLOCK_START: "2026-03-27T14:05:00Z" } });
});
afterAll(() => service.stop());

test("a zone that is set once is the one of reminders and of the time, and of what comes after", async () => {
  // Far from both ends of the minute: what is asked first and last is told the same.
  startClockAt(new Date("2026-03-27T14:05:15Z"));
  const phone = createPhone(service, "+12065550171");
  expect(await phone.ask("remind me at 5pm to call mum")).toMatch(/^Where are you\?/);
  expect(await phone.ask("zone chicago")).toMatch(/^Fri 27 Mar 5:00 PM: call mum/);
  expect(await phone.ask("ZONE")).toMatch(/^Your time zone is America\/Chicago: 9:05 AM/);
  expect(await phone.ask("time")).toBe("It is 9:05 AM Fri 27 Mar");
  expect(await phone.ask("zone new york")).toBe(
    "Your time zone is America/New_York now: 10:05 AM Fri 27 Mar.",
  );
  expect(await phone.ask("time")).toBe("It is 10:05 AM Fri 27 Mar");
  expect(await phone.ask("remind me at 6pm to eat")).toMatch(/^Fri 27 Mar 6:00 PM: eat/);
});

test("what comes every day follows the person to another clock, by ZONE and by where they say they are", async () => {
  startClockAt(new Date("2026-03-27T14:05:00Z"));
  const phone = createPhone(service, "+447700900173");
  await phone.ask("remind me every day at 8am to take pills");
  await phone.ask("remind me tomorrow at 9am to ring gran");
  await phone.ask("ZONE Asia/Kathmandu");
  // 9:00 in London is 14:45 there; the daily one is at 8:00 on any wall.
  expect(await phone.ask("REMINDERS")).toBe(
    "1 Every day at 08:00, next Sat 28 Mar 08:00: take pills\n2 Sat 28 Mar 14:45: ring gran\nDELETE 1 deletes it, CHANGE 1 TO 8 moves it.",
  );
  await phone.ask("im at marlow bay station");
  expect(await phone.ask("REMINDERS")).toContain("next Sat 28 Mar 08:00: take pills");
});

test("a day that no calendar has is no other day", async () => {
  const phone = createPhone(service, "+447700900174");
  expect(await phone.ask("remind me on 31 feb to pay rent")).toMatch(
    /^No such day is to come\. When for "pay rent"\?/,
  );
  expect(await phone.ask("3 april 9am")).toMatch(/^Fri 3 Apr 09:00: pay rent/);
  expect(await phone.ask("change it to 31 june")).toMatch(/^No such day is to come\. It stays as it was\./);
  expect(await phone.ask("CAL ADD 30 feb 3pm dentist")).toMatch(
    /^No such day is to come\. When is dentist\?/,
  );
});

test("rates, sums and holidays are answered and gone on from", async () => {
  const phone = createPhone(service, "+447700900172");
  expect(await phone.ask("CONVERT 100 usd in eur")).toBe("100 USD = 92.23 EUR (ECB rate of 26 Mar)");
  expect(await phone.ask("and in yen")).toBe("100 USD = 14,973 JPY (ECB rate of 26 Mar)");
  expect(await phone.ask("CALC 15% of 64")).toBe("15% of 64 = 9.6");
  expect(await phone.ask("add 20%")).toBe("9.6 + 20% = 11.52");
  expect(await phone.ask("HOLIDAYS may")).toMatch(/Mon 4 May Early May bank holiday/);
  expect(await phone.ask("and august")).toMatch(/Mon 31 Aug Summer bank holiday/);
});
