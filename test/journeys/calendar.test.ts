import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventLines, startIcal, type IcalStandin } from "../support/ical-standin.ts";
import { startClockAt } from "../../src/clock.ts";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
let calendars: IcalStandin;
beforeAll(async () => {
  calendars = await startIcal();
  service = await startService({ env: { CLOCK_START: "2026-03-27T14:05:00Z", TURN_QUIET_MS: "0" } });
});
afterAll(async () => {
  await service.stop();
  await calendars.close();
});

function bothKinds(): string[] {
  return [
    ...eventLines("choir", ";TZID=Europe/London:20260105T190000", [
      "RRULE:FREQ=WEEKLY",
      "LOCATION:St Marys hall",
    ]),
    ...eventLines("standup", ";TZID=America/New_York:20260302T090000", [
      "RRULE:FREQ=WEEKLY;BYDAY=FR",
      "DURATION:PT30M",
    ]),
    ...eventLines("half term", ";VALUE=DATE:20260401", ["DTEND;VALUE=DATE:20260404"]),
  ];
}

describe("a calendar at a private address", () => {
  test("is read at once, asked about by day, week and name, and forgotten after one question", async () => {
    const address = calendars.put("/private-1/basic.ics", bothKinds());
    const phone = createPhone(service, "+447700900851");
    expect(await phone.ask(`CAL ${address}`)).toBe(
      "Calendar saved: 3 events in the next 7 days.\nNext: Mon 30 Mar 19:00 choir\nCAL shows today, CAL OFF forgets it.",
    );
    // New York is four hours behind London in this one week of two clock changes.
    expect(await phone.ask("whats on today")).toBe("Fri 27 Mar:\n13:00-13:30 standup");
    expect(await phone.ask("whats on monday")).toBe("Mon 30 Mar:\n19:00 choir, St Marys hall");
    expect(await phone.ask("CAL ADD mon 9:30 team meeting")).toBe("Added: Mon 30 Mar 09:30 team meeting.");
    expect(await phone.ask("am i free monday evening")).toMatch(/^Not free:\nMon 30 Mar:\n19:00 choir/);
    expect(await phone.ask("am i free monday afternoon")).toBe("Free: nothing on Mon 30 Mar 12:00-18:00.");
    expect(await phone.ask("what time is choir in my calendar")).toMatch(
      /^Mon 30 Mar 19:00 choir, St Marys hall\n/,
    );
    expect(await phone.ask("CAL WEEK")).toBe(
      "Fri 27 Mar:\n13:00-13:30 standup\nMon 30 Mar:\n09:30 team meeting\n19:00 choir, St Marys hall\nWed 1 Apr:\nuntil Fri 3 Apr half term",
    );
    expect(await phone.ask("CAL DELETE choir")).toMatch(/can only be changed there/);
    expect(await phone.ask("CAL OFF")).toMatch(/^Forget your calendar/);
    expect(await phone.ask("2")).toBe("Kept.");
    await phone.ask("CAL OFF");
    expect(await phone.ask("1")).toBe("Your calendar is forgotten.");
    expect(await phone.ask("CAL")).toMatch(/^No calendar yet/);
    expect(phone.received().join("\n")).not.toContain("private-1");
  });

  test("is not saved where it is none, is not there, or lies in the own network", async () => {
    const phone = createPhone(service, "+447700900852");
    const page = calendars.answer("/page", { status: 200, body: "<html>Sign in</html>" });
    expect(await phone.ask(`my calendar is ${page}`)).toMatch(/is no calendar.*Nothing was saved\.$/s);
    expect(await phone.ask(`CAL ${calendars.origin}/gone.ics`)).toMatch(/does not show that calendar/);
    expect(await phone.ask("CAL https://10.0.0.1/a.ics")).toMatch(/not a public https address/);
    expect(await phone.ask("CAL https://169.254.169.254/a.ics")).toMatch(/not a public https address/);
    expect(await phone.ask("CAL")).toMatch(/^No calendar yet/);
  });

  test("that fails later says so, and tells what was added here", async () => {
    const address = calendars.put("/private-2/basic.ics", bothKinds());
    const phone = createPhone(service, "+447700900853");
    await phone.ask(`CAL ${address}`);
    await phone.ask("CAL ADD sat 10am football");
    // What was just read is kept for some minutes.
    startClockAt(new Date("2026-03-27T16:05:00Z"));
    calendars.answer("/private-2/basic.ics", { drop: true });
    expect(await phone.ask("CAL tomorrow")).toMatch(
      /^Sat 28 Mar:\n10:00 football\nOnly what was added here: .*cannot be reached/,
    );
  });
});

test("an event is added, asked for, deleted by its name after one question", async () => {
  const phone = createPhone(service, "+447700900854");
  expect(await phone.ask("CAL ADD dentist")).toBe("When is dentist? Text a day and time, such as fri 3pm.");
  expect(await phone.ask("tues 3pm")).toBe("Added: Tue 31 Mar 15:00 dentist.");
  expect(await phone.ask("when is my next appointment")).toBe("Next: Tue 31 Mar 15:00 dentist");
  expect(await phone.ask("cancel dentist")).toBe("Delete Tue 31 Mar 15:00 dentist?\n1 delete it\n2 keep it");
  expect(await phone.ask("1")).toBe("Deleted: Tue 31 Mar 15:00 dentist. UNDO puts it back.");
  expect(await phone.ask("CAL")).toMatch(/^No calendar yet/);
});

test("an event that comes again is added, moved each time or once, left out once, and put back", async () => {
  const phone = createPhone(service, "+447700900856");
  expect(await phone.ask("add yoga every tuesday 6pm until june")).toBe(
    "Added: Tue 31 Mar 18:00 yoga, every Tue until Mon 1 Jun.",
  );
  expect(await phone.ask("change yoga to 7pm")).toBe(
    "Moved: Tue 31 Mar 19:00 yoga, every Tue until Mon 1 Jun. UNDO puts it back.",
  );
  expect(await phone.ask("UNDO")).toBe("Back: Tue 31 Mar 18:00 yoga, every Tue until Mon 1 Jun.");
  expect(await phone.ask("no yoga on tuesday")).toBe(
    "Taken off: Tue 31 Mar 18:00 yoga. Then Tue 7 Apr. UNDO puts it back.",
  );
  expect(await phone.ask("move yoga to thursday")).toBe(
    "Move Tue 7 Apr 18:00 yoga, every Tue until Mon 1 Jun:\n1 only Tue 7 Apr\n2 each time",
  );
  expect(await phone.ask("1")).toBe("Moved: Thu 9 Apr 18:00 yoga. UNDO puts it back.");
  expect(await phone.ask("CAL next week")).toMatch(/^Nothing on/);
  expect(await phone.ask("whats on 14 april")).toBe("Tue 14 Apr:\n18:00 yoga");
  expect(await phone.ask("rename yoga to pilates")).toMatch(/^Which one\?\n1 .*every Tue.*\n2 Thu 9 Apr/);
  await phone.ask("1");
  expect(await phone.ask("cancel pilates")).toMatch(/\n1 only Tue 14 Apr\n2 each time\n3 keep it$/);
  await phone.ask("2");
  expect(await phone.ask("CAL NEXT")).toBe("Next: Thu 9 Apr 18:00 yoga");
});

test("what is no event is left to reminders and lists", async () => {
  const phone = createPhone(service, "+447700900857");
  await phone.ask("remind me tomorrow 3pm to ring the plumber");
  await phone.ask("LIST shopping");
  expect(await phone.ask("move plumber to 4pm")).toMatch(/Sat 28 Mar 16:00/);
});

test("the daily text tells what is in the calendar", async () => {
  startClockAt(new Date("2026-03-27T16:05:00Z"));
  const phone = createPhone(service, "+447700900855");
  await phone.ask("CAL ADD sat 10am football");
  expect(await phone.ask("every day at 7: my calendar")).toMatch(
    /^Every day at 7:00 \(London time\), first on Sat 28 Mar: /,
  );
  const before = phone.received().length;
  startClockAt(new Date("2026-03-28T06:59:59Z"));
  await until("the daily text", () => phone.received().length > before);
  expect(phone.received()[before]).toMatch(/Calendar Sat 28 Mar:\n10:00 football$/);
});
