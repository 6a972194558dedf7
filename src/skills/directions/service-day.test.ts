import * as fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { readWhen } from "../time/when.ts";
import { endOfService, startOfService } from "./service-day.ts";

const zones = [
  "Europe/London",
  "America/New_York",
  "Asia/Kolkata",
  "Pacific/Auckland",
  "America/St_Johns",
  "Africa/Nairobi",
];
const anyZone = fc.constantFrom(...zones);
// Two years with all their clock changes, to the minute.
const anyNow = fc
  .integer({ min: 0, max: 2 * 366 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000));

function local(at: Date | null, zone: string): DateTime {
  return DateTime.fromJSDate(at ?? new Date(Number.NaN), { zone });
}

describe("the day of buses and trains", () => {
  it("begins and ends at four in the morning by the clocks there, clock changes or not", () => {
    fc.assert(
      fc.property(anyZone, anyNow, (zone, now) => {
        const reader = { zone, now, country: null };
        const here = local(now, zone);
        const [start, end] = [local(startOfService("", reader), zone), local(endOfService("", reader), zone)];
        expect([start.toFormat("HH:mm"), end.toFormat("HH:mm")]).toEqual(["04:00", "04:00"]);
        expect(start >= here && start <= here.plus({ hours: 25 })).toBe(true);
        expect(end >= here && end <= here.plus({ hours: 25 })).toBe(true);
      }),
    );
  });

  it("of tomorrow is that of the next date, at 23:59 and at 00:01 too", () => {
    fc.assert(
      fc.property(anyZone, anyNow, (zone, now) => {
        const reader = { zone, now, country: null };
        const tomorrow = local(now, zone).plus({ days: 1 });
        expect(local(startOfService("tomorrow", reader), zone).toISODate()).toBe(tomorrow.toISODate());
        expect(local(endOfService("tomorrow", reader), zone).toISODate()).toBe(
          tomorrow.plus({ days: 1 }).toISODate(),
        );
      }),
    );
  });

  it.each([
    ["tonight", "2026-03-27T23:30:00Z", "2026-03-28T04:00"],
    ["tonight", "2026-03-28T01:30:00Z", "2026-03-28T04:00"],
    ["today", "2026-03-27T23:30:00Z", "2026-03-28T04:00"],
    ["", "2026-03-28T03:30:00Z", "2026-03-28T04:00"],
    ["", "2026-03-28T04:30:00Z", "2026-03-29T04:00"],
    ["friday", "2026-03-27T14:00:00Z", "2026-03-28T04:00"],
    ["saturday night", "2026-03-27T14:00:00Z", "2026-03-29T04:00"],
    ["on sunday", "2026-03-27T14:00:00Z", "2026-03-30T04:00"],
  ])("%j at %s ends at %s", (words, now, end) => {
    const reader = { zone: "Europe/London", now: new Date(now), country: "GB" };
    expect(local(endOfService(words, reader), reader.zone).toFormat("yyyy-MM-dd'T'HH:mm")).toBe(end);
  });
});

describe("a time of day", () => {
  it("with tomorrow is the next date at that hour by the clocks of the zone", () => {
    const anyHour = fc.integer({ min: 5, max: 23 });
    fc.assert(
      fc.property(anyZone, anyNow, anyHour, (zone, now, hour) => {
        const words = `tomorrow ${String(hour).padStart(2, "0")}:30`;
        const at = local(readWhen(words, { zone, now, country: null }), zone);
        const expected = local(now, zone).plus({ days: 1 }).toISODate();
        expect([at.toISODate(), at.toFormat("HH:mm")]).toEqual([
          expected,
          `${String(hour).padStart(2, "0")}:30`,
        ]);
      }),
    );
  });

  it("that is spoken is the next one of twelve hours", () => {
    fc.assert(
      fc.property(anyZone, anyNow, fc.integer({ min: 4, max: 11 }), (zone, now, hour) => {
        const at = readWhen(`half past ${hour}`, { zone, now, country: "GB" });
        const clock = local(at, zone);
        expect([clock.hour % 12, clock.minute]).toEqual([hour % 12, 30]);
        const minutes = ((at?.getTime() ?? 0) - now.getTime()) / 60_000;
        expect(minutes).toBeGreaterThanOrEqual(-5);
      }),
    );
  });
});
