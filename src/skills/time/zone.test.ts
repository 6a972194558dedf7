import { describe, expect, it } from "vitest";
import { knownZone, readsTwelveHours, sameClock, usesMiles, zoneAt, zoneOfCountry } from "./zone.ts";

const now = new Date("2026-03-27T14:05:00Z");

it.each([
  [40.6781906, -73.9442531, "America/New_York"],
  [51.5, -0.12, "Europe/London"],
  [35.68, 139.76, "Asia/Tokyo"],
  [-33.87, 151.2, "Australia/Sydney"],
])("finds the zone at %d, %d", (latitude, longitude, zone) => {
  expect(zoneAt({ latitude, longitude })).toBe(zone);
});

it("finds no zone where there is no such place", () => {
  expect(zoneAt({ latitude: 200, longitude: 0 })).toBeNull();
});

describe("the zone of a country", () => {
  it.each([
    ["GB", "Europe/London"],
    ["FR", "Europe/Paris"],
    ["JP", "Asia/Tokyo"],
    ["KE", "Africa/Nairobi"],
    ["DE", "Europe/Berlin"], // Büsingen has a name of its own and the same clock
  ])("is known for %s", (country, zone) => {
    expect(zoneOfCountry(country, now)).toBe(zone);
  });

  it.each(["US", "CA", "AU", "RU", "BR", "ES", "NZ", "XK", "ZZ", "u", "", null])(
    "is not known for %s",
    (country) => {
      expect(zoneOfCountry(country, now)).toBeNull();
    },
  );
});

it("knows which zones can be computed with", () => {
  expect(knownZone("Europe/London")).toBe("Europe/London");
  expect(knownZone("Mars/Olympus")).toBeNull();
  expect(knownZone("")).toBeNull();
  expect(knownZone(null)).toBeNull();
});

it("compares clocks at an instant, not names", () => {
  const summer = new Date("2026-07-01T00:00:00Z");
  expect(sameClock("Europe/Berlin", "Europe/Paris", summer)).toBe(true);
  expect(sameClock("Europe/London", "Atlantic/Reykjavik", summer)).toBe(false);
  expect(sameClock("Europe/London", "Atlantic/Reykjavik", new Date("2026-01-01T00:00:00Z"))).toBe(true);
  expect(sameClock(null, "Europe/Paris", summer)).toBe(false);
});

it.each([
  ["US", true, true],
  ["CA", true, false],
  ["AU", true, false],
  ["IN", true, false],
  ["GB", false, true],
  ["DE", false, false],
  ["FR", false, false],
  [null, null, false],
])("in %s twelve hours are %s and miles are %s", (country, twelve, miles) => {
  expect(readsTwelveHours(country)).toBe(twelve);
  expect(usesMiles(country)).toBe(miles);
});
