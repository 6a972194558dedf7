import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { now, startClockAt } from "../../src/clock.ts";
import { inTransaction } from "../../src/store/db.ts";
import { describeContact, findOrCreateContact } from "../../src/store/contacts.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

let people = 0;

/** Somebody by the clocks of a zone, who asks to be reminded. */
async function person(zone: string, wishes: string[]): Promise<Phone> {
  people += 1;
  const number = `+4477009007${String(people).padStart(2, "0")}`;
  const contact = await findOrCreateContact(service.app.db, "twilio", number);
  await inTransaction(service.app.db, (tx) => describeContact(tx, contact.id, { zone }));
  const phone = createPhone(service, number);
  for (const wish of wishes) await phone.ask(`remind me ${wish}`);
  return phone;
}

/** What came to a phone by itself, and what the clocks of a zone showed, by the platform's Intl: "Sun 25 Oct 08:00 hens". */
function cameTo(phone: Phone, zone: string): string[] {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short", day: "2-digit", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }); // prettier-ignore
  return service.twilio
    .messages()
    .filter(({ to, body }) => to === phone.number && /^(?:Reminder|Late)/.test(body))
    .map(({ createdAt, body }) => {
      const what = /^Reminder: (\w+)/.exec(body)?.[1] ?? body;
      return `${format.format(createdAt).replaceAll(",", "")} ${what}`;
    });
}

/** Lets the days pass: sets the clock just before each instant at which something is due, and waits until nothing is. */
async function passUntil(end: string): Promise<void> {
  for (;;) {
    const { rows } = await service.app.db.$client.query<{ next: Date | null; left: number }>(
      `select (select min(at) from wake_ups) as next,
         (select count(*)::int from messages where direction = 'outbound' and status = 'waiting') as left`,
    );
    const { next = null, left = 0 } = rows[0] ?? {};
    const isDue = next !== null && next <= now();
    if (!isDue && left === 0) {
      if (next === null || next > new Date(end)) break;
      if (next.getTime() - now().getTime() > 1_000) startClockAt(new Date(next.getTime() - 5));
    }
    await sleep(20);
  }
  startClockAt(new Date(end));
}

const days = (...names: string[]) => ({ at: (time: string, what: string) => names.map((day) => `${day} ${time} ${what}`) }); // prettier-ignore
const sorted = (lines: string[]): string[] => lines.toSorted();

test(
  "a week and a day in autumn, over both clock changes: each comes once, at its time on the wall",
  { timeout: 60_000 },
  async () => {
    startClockAt(new Date("2026-10-24T12:00:00Z"));
    const wishes = [
      "every day at 8am to hens",
      "every weekday at 8am to work",
      "first monday of the month at 8am to rent",
    ];
    const london = await person("Europe/London", wishes);
    const newYork = await person("America/New_York", wishes);
    await passUntil("2026-11-02T14:00:00Z");

    const daily = days("Sun 25 Oct", "Mon 26 Oct", "Tue 27 Oct", "Wed 28 Oct", "Thu 29 Oct", "Fri 30 Oct", "Sat 31 Oct", "Sun 01 Nov", "Mon 02 Nov"); // prettier-ignore
    const weekdays = days("Mon 26 Oct", "Tue 27 Oct", "Wed 28 Oct", "Thu 29 Oct", "Fri 30 Oct", "Mon 02 Nov");
    const wanted = [
      ...daily.at("08:00", "hens"),
      ...weekdays.at("08:00", "work"),
      ...days("Mon 02 Nov").at("08:00", "rent"),
    ];
    expect(sorted(cameTo(london, "Europe/London"))).toEqual(sorted(wanted));
    expect(sorted(cameTo(newYork, "America/New_York"))).toEqual(sorted(wanted));
    await service.app.db.$client.query("delete from wake_ups");
  },
);

const nights: [what: string, zone: string, start: string, end: string, time: string, expected: string[]][] = [
  ["does not exist in London", "Europe/London", "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z", "1:30am", ["Mon 30 Mar 01:30 hens", "Sun 29 Mar 02:00 hens"]], // prettier-ignore
  ["does not exist in New York", "America/New_York", "2026-03-07T12:00:00Z", "2026-03-09T12:00:00Z", "2:30am", ["Mon 09 Mar 02:30 hens", "Sun 08 Mar 03:00 hens"]], // prettier-ignore
  ["exists twice in London", "Europe/London", "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z", "1:30am", ["Mon 26 Oct 01:30 hens", "Sun 25 Oct 01:30 hens"]], // prettier-ignore
  ["exists twice in New York", "America/New_York", "2026-10-31T12:00:00Z", "2026-11-02T12:00:00Z", "1:30am", ["Mon 02 Nov 01:30 hens", "Sun 01 Nov 01:30 hens"]], // prettier-ignore
];
test.each(nights)(
  "a time that %s comes once that night, and at its time the next",
  async (_, zone, start, end, time, expected) => {
    startClockAt(new Date(start));
    const phone = await person(zone, [`every day at ${time} to hens`]);
    await passUntil(end);
    expect(sorted(cameTo(phone, zone))).toEqual(expected);
    await service.app.db.$client.query("delete from wake_ups");
  },
);
