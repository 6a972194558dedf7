import { describe, expect, test } from "vitest";
import { listBuckets, readPeriods } from "./dashboard-period.ts";

const zone = "Europe/Berlin";

describe("the dashboard's periods", () => {
  test("compares a part of a day with the same hours of the day before", () => {
    const { period, before, bucket } = readPeriods({
      from: "2026-11-02T23:00:00Z",
      to: "2026-11-03T09:30:00Z",
      zone,
    });
    expect(bucket).toBe("hour");
    expect(period.to.toISOString()).toBe("2026-11-03T09:30:00.000Z");
    expect(before.from.toISOString()).toBe("2026-11-01T23:00:00.000Z");
    expect(before.to.toISOString()).toBe("2026-11-02T09:30:00.000Z");
  });

  test("compares a week with the week before, whatever the clocks did", () => {
    // On 25 October 2026 the clocks of Berlin went back an hour.
    const { before, bucket } = readPeriods({
      from: "2026-10-25T23:00:00Z",
      to: "2026-11-01T23:00:00Z",
      zone,
    });
    expect(bucket).toBe("day");
    expect(before.from.toISOString()).toBe("2026-10-18T22:00:00.000Z");
    expect(before.to.toISOString()).toBe("2026-10-25T23:00:00.000Z");
  });

  test("has each hour once on the day with 25 of them", () => {
    const periods = readPeriods({ from: "2026-10-24T22:00:00Z", to: "2026-10-25T23:00:00Z", zone });
    const hours = listBuckets(periods).map((at) => at.toISOString());
    expect(hours).toHaveLength(25);
    expect(new Set(hours).size).toBe(25);
  });

  test("begins days at midnight of the zone", () => {
    const periods = readPeriods({ from: "2026-10-23T10:00:00Z", to: "2026-10-27T10:00:00Z", zone });
    expect(listBuckets(periods).map((at) => at.toISOString())).toEqual([
      "2026-10-22T22:00:00.000Z",
      "2026-10-23T22:00:00.000Z",
      "2026-10-24T22:00:00.000Z",
      "2026-10-25T23:00:00.000Z",
      "2026-10-26T23:00:00.000Z",
    ]);
  });

  test.each([
    [
      "a zone that is none",
      { from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z", zone: "Mars/Base" },
      /zone/,
    ],
    [
      "an end before the beginning",
      { from: "2026-11-02T00:00:00Z", to: "2026-11-01T00:00:00Z", zone },
      /after from/,
    ],
    [
      "more than a year",
      { from: "2024-11-02T00:00:00Z", to: "2026-11-01T00:00:00Z", zone },
      /at most 366 days/,
    ],
  ])("refuses %s", (_name, asked, message) => {
    expect(() => readPeriods(asked)).toThrow(message);
  });
});
