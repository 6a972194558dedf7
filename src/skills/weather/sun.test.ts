import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { sunOn } from "./sun.ts";

const places = {
  leeds: { latitude: 53.8, longitude: -1.55, zone: "Europe/London" },
  nairobi: { latitude: -1.29, longitude: 36.82, zone: "Africa/Nairobi" },
  newYork: { latitude: 40.71, longitude: -74.01, zone: "America/New_York" },
  sydney: { latitude: -33.87, longitude: 151.21, zone: "Australia/Sydney" },
  auckland: { latitude: -36.85, longitude: 174.76, zone: "Pacific/Auckland" },
  apia: { latitude: -13.83, longitude: -171.76, zone: "Pacific/Apia" },
  tromso: { latitude: 69.65, longitude: 18.96, zone: "Europe/Oslo" },
  longyearbyen: { latitude: 78.22, longitude: 15.65, zone: "Arctic/Longyearbyen" },
};

const radians = Math.PI / 180;

/** How high the sun stands, by another way: the Astronomical Almanac's low-precision formulas and the stars' time. */
function heightAt(ms: number, { latitude, longitude }: { latitude: number; longitude: number }): number {
  const n = ms / 86_400_000 + 2_440_587.5 - 2_451_545;
  const g = (357.528 + 0.9856003 * n) * radians;
  const lambda = (280.46 + 0.9856474 * n + 1.915 * Math.sin(g) + 0.02 * Math.sin(2 * g)) * radians;
  const epsilon = (23.439 - 0.0000004 * n) * radians;
  const ascension = Math.atan2(Math.cos(epsilon) * Math.sin(lambda), Math.cos(lambda));
  const declination = Math.asin(Math.sin(epsilon) * Math.sin(lambda));
  const starTime = (280.46061837 + 360.98564736629 * n + longitude) * radians;
  const [sinLat, cosLat] = [Math.sin(latitude * radians), Math.cos(latitude * radians)];
  const up = sinLat * Math.sin(declination) + cosLat * Math.cos(declination) * Math.cos(starTime - ascension);
  return Math.asin(up) / radians;
}

/** The minutes of a day at which the sun's edge comes up and goes down, found by looking each minute. */
function lookedFor(date: string, place: (typeof places)["leeds"]) {
  const start = DateTime.fromISO(date, { zone: place.zone });
  const found: { rise: number | null; set: number | null } = { rise: null, set: null };
  for (let at = start.toMillis(); at < start.plus({ days: 1 }).toMillis(); at += 60_000) {
    const [before, after] = [heightAt(at - 60_000, place), heightAt(at, place)];
    if (before < -0.833 && after >= -0.833) found.rise = at;
    if (before >= -0.833 && after < -0.833) found.set = at;
  }
  return found;
}

test.each(Object.entries(places))("the sun of %s rises and sets when it is looked for", (_, place) => {
  for (const date of ["2026-01-05", "2026-03-29", "2026-06-21", "2026-10-25", "2027-12-21"]) {
    const { sunrise, sunset } = sunOn(date, place);
    const { rise, set } = lookedFor(date, place);
    const close = (at: Date | null, wanted: number | null): boolean =>
      at === null || wanted === null ? at === wanted : Math.abs(at.getTime() - wanted) <= 2 * 60_000;
    expect([date, close(sunrise, rise), close(sunset, set), sunrise, sunset]).toEqual([date, true, true, sunrise, sunset]); // prettier-ignore
  }
});

test("as almanacs print it, to a minute", () => {
  const london = { latitude: 51.5074, longitude: -0.1278, zone: "Europe/London" };
  const { sunrise, sunset } = sunOn("2026-06-21", london);
  const printed = ["2026-06-21T03:43:00Z", "2026-06-21T20:21:00Z"];
  for (const [index, at] of [sunrise, sunset].entries())
    expect(Math.abs((at?.getTime() ?? 0) - Date.parse(printed[index] ?? ""))).toBeLessThanOrEqual(60_000);
});
