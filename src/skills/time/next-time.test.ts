import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { nextTime } from "./next-time.ts";
import type { Weekday } from "./repeated-days.ts";

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The times of the days that follow an instant, as the clocks there show them, with the offset. */
function times(at: string, zone: string, after: string, count: number, days = everyDay): string[] {
  const list: string[] = [];
  let last = new Date(after);
  while (list.length < count) {
    last = nextTime({ days, at }, zone, last);
    list.push(DateTime.fromJSDate(last, { zone }).toFormat("ccc d HH:mm ZZ"));
  }
  return list;
}

describe("a week of daily texts across a clock change", () => {
  test("7:00 stays 7:00 when London's clocks go forward", () => {
    expect(times("07:00", "Europe/London", "2026-03-27T08:00:00Z", 3)).toEqual([
      "Sat 28 07:00 +00:00",
      "Sun 29 07:00 +01:00",
      "Mon 30 07:00 +01:00",
    ]);
  });
  test("7:00 stays 7:00 when New York's clocks go back", () => {
    expect(times("07:00", "America/New_York", "2026-10-30T12:00:00Z", 3)).toEqual([
      "Sat 31 07:00 -04:00",
      "Sun 1 07:00 -05:00",
      "Mon 2 07:00 -05:00",
    ]);
  });
  test("a time that is skipped is the first minute that there is", () => {
    expect(times("01:30", "Europe/London", "2026-03-28T00:00:00Z", 3)).toEqual([
      "Sat 28 01:30 +00:00",
      "Sun 29 02:00 +01:00",
      "Mon 30 01:30 +01:00",
    ]);
  });
  test("a time that comes twice is the first of the two, and once", () => {
    expect(times("01:30", "Europe/London", "2026-10-24T12:00:00Z", 2)).toEqual([
      "Sun 25 01:30 +01:00",
      "Mon 26 01:30 +00:00",
    ]);
  });
  test("half-hour changes and changes at midnight", () => {
    expect(times("02:15", "Australia/Lord_Howe", "2026-10-03T00:00:00Z", 1)).toEqual(["Sun 4 02:30 +11:00"]);
    expect(times("00:00", "Africa/Cairo", "2026-04-23T12:00:00Z", 1)).toEqual(["Fri 24 01:00 +03:00"]);
  });
  test("a day that does not exist is left out", () => {
    expect(times("07:00", "Pacific/Apia", "2011-12-28T12:00:00-10:00", 2)).toEqual([
      "Thu 29 07:00 -10:00",
      "Sat 31 07:00 +14:00",
    ]);
  });
  test("weekdays leave the weekend out", () => {
    expect(times("06:45", "Europe/London", "2026-03-26T12:00:00Z", 3, [1, 2, 3, 4, 5])).toEqual([
      "Fri 27 06:45 +00:00",
      "Mon 30 06:45 +01:00",
      "Tue 31 06:45 +01:00",
    ]);
  });
});

/** Every minute that the clocks of a zone show in these hours, found by looking at each: no arithmetic of the code's. */
function firstMinuteByLooking(days: Weekday[], at: string, zone: string, after: number): number {
  let seen = "";
  for (let minute = Math.floor(after / 60_000) - 1500; ; minute += 1) {
    const local = DateTime.fromMillis(minute * 60_000, { zone });
    const date = local.toISODate() ?? "";
    // The first minute of a date whose clocks show the time or a later one is that date's.
    if (date === seen || local.toFormat("HH:mm") < at) continue;
    seen = date;
    const isSeenWhole = minute > Math.floor(after / 60_000) - 1440;
    if (isSeenWhole && days.includes(local.weekday as Weekday) && minute * 60_000 > after)
      return minute * 60_000;
  }
}

test("is what one finds by looking at every minute, in any zone at any time", () => {
  const zones = [
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
  ];
  const around = [Date.UTC(2026, 2, 28), Date.UTC(2026, 9, 24), Date.UTC(2026, 2, 7), Date.UTC(2026, 9, 31)];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...around),
      fc.integer({ min: 0, max: 3 * 1440 }),
      fc.integer({ min: 0, max: 1439 }),
      fc.subarray(everyDay, { minLength: 1 }),
      (zone, start, later, minutes, days) => {
        const after = start + later * 60_000;
        const two = (value: number): string => String(value).padStart(2, "0");
        const at = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        const found = nextTime({ days, at }, zone, new Date(after)).getTime();
        expect(found).toBe(firstMinuteByLooking(days, at, zone, after));
      },
    ),
    { numRuns: 60 },
  );
});
