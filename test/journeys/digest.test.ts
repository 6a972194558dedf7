import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { now, startClockAt } from "../../src/clock.ts";
import { measure } from "../../src/sms/segments.ts";
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

async function wakeUpsOf({ number }: Phone): Promise<number> {
  const { rows } = await service.app.db.$client.query(
    `select w.id from wake_ups w join conversations c on c.id = w.conversation_id
      join contacts p on p.id = c.contact_id where p.number = $1`,
    [number],
  );
  return rows.length;
}

describe("a daily text", () => {
  test("is set up by DIGEST, comes at its time and the next day, and ends with DIGEST OFF", async () => {
    startClockAt(new Date("2026-03-27T14:05:00Z"));
    const phone = createPhone(service);
    const chats = service.model.chats.length;
    const set = await phone.ask("DIGEST 7:00 weather Leeds UK");
    expect(set).toMatch(/^Every day at 7:00 AM \(London time\), first on Sat 28 Mar: weather Leeds/);
    expect(measure(set).segments).toBe(1);
    const first = await nextText(phone, "2026-03-28T06:59:59Z");
    expect(first).toMatch(/^Sat 28 Mar\n.*Leeds/);
    expect(now().getTime()).toBeGreaterThanOrEqual(Date.parse("2026-03-28T07:00:00Z"));
    expect(await nextText(phone, "2026-03-29T06:00:01Z")).toMatch(/^Sun 29 Mar\n/); // the clocks went forward
    expect(await phone.ask("DIGEST")).toMatch(/next on Mon 30 Mar/);
    expect(await phone.ask("DIGEST OFF")).toBe("Your daily text is off. DIGEST ON brings it back.");
    expect(await wakeUpsOf(phone)).toBe(0);
    expect(service.model.chats.length).toBe(chats);
  });

  test("in one's own words, with a bus that is asked about", async () => {
    startClockAt(new Date("2026-03-27T14:05:00Z"));
    const phone = createPhone(service);
    const asked = await phone.ask("every day at 7: weather for Leeds UK and the 8:12 bus");
    expect(asked).toBe("From where to where is the 8:12 bus? Text: bus from ... to ...");
    expect(await phone.ask("bus from Leeds Station to Headingley")).toMatch(/^Which Headingley\?\n1 /);
    const set = await phone.ask("1");
    expect(set).toContain("8:12 bus from Leeds Station to Headingley");
    const text = await nextText(phone, "2026-03-28T07:00:00Z");
    expect(text).toMatch(/^Sat 28 Mar\n.*Leeds/);
    expect(text).toMatch(/\n8:12 bus from Leeds Station to Headingley: /);
    expect(measure(text).segments).toBeLessThanOrEqual(3);
    expect(await phone.ask("make it 8")).toMatch(/^Every day at 8:00 AM/);
    expect(await phone.ask("no bus in it")).not.toContain("bus");
    expect(await phone.ask("stop my daily text")).toBe("Your daily text is off. DIGEST ON brings it back.");
  });

  test("asks where one is where that matters, once", async () => {
    startClockAt(new Date("2026-03-27T14:05:00Z"));
    const phone = createPhone(service);
    expect(await phone.ask("send me the weather every morning")).toMatch(/^Where are you\?/);
    const set = await phone.ask("seattle");
    expect(set).toMatch(/^Every day at 7:00 AM \(Los Angeles time\), first on Sat 28 Mar: weather\./);
    expect(await phone.ask("digest 6.30 weather")).toMatch(/^Every day at 6:30 AM \(Los Angeles time\)/);
    expect(await nextText(phone, "2026-03-28T13:30:00Z")).toMatch(/^Sat 28 Mar\n.*Seattle/);
  });

  test("is not sent to who opted out", async () => {
    startClockAt(new Date("2026-03-27T14:05:00Z"));
    const phone = createPhone(service);
    await phone.ask("digest 7 weather Leeds UK");
    expect(await phone.askInVain("STOP")).toBe("opt-out");
    const before = phone.received().length;
    startClockAt(new Date("2026-03-28T07:00:01Z"));
    await until("the end of the wake-up", async () => (await wakeUpsOf(phone)) === 0);
    expect(phone.received().length).toBe(before);
  });
});
