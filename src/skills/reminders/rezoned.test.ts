import { DateTime } from "luxon";
import { expect, test } from "vitest";
import type { WakeUp } from "../skill.ts";
import { rezoned } from "./rezoned.ts";

const none = { days: null, nth: null, monthDay: null, month: null, until: null };
const daily = { ...none, unit: "day", every: 1, from: "2026-03-01", times: ["08:00"] };

function waiting(at: string, rule: object | null): WakeUp {
  return { key: "r1", at: new Date(at), data: { what: "pills", zone: "Europe/London", at, rule } };
}

const journeys: [zone: string, now: string, due: string, rule: object, expected: string][] = [
  // East: today's 8 has passed there.
  ["Asia/Kathmandu", "2026-03-27T05:05:00Z", "2026-03-27T08:00:00Z", daily, "Sat 28 Mar 08:00"],
  ["Asia/Kathmandu", "2026-03-27T14:05:00Z", "2026-03-28T08:00:00Z", daily, "Sat 28 Mar 08:00"],
  // West: it came at 8 in London, and comes again tomorrow at 8 in New York.
  ["America/New_York", "2026-03-27T10:05:00Z", "2026-03-28T08:00:00Z", daily, "Sat 28 Mar 08:00"],
  ["America/New_York", "2026-03-27T06:05:00Z", "2026-03-27T08:00:00Z", daily, "Fri 27 Mar 08:00"],
  // Over London's clock change, which New York had before.
  ["America/New_York", "2026-03-28T10:05:00Z", "2026-03-29T07:00:00Z", daily, "Sun 29 Mar 08:00"],
  ["Australia/Sydney", "2026-03-27T14:05:00Z", "2026-03-30T07:00:00Z", { ...daily, unit: "week", days: [1] }, "Mon 30 Mar 08:00"], // prettier-ignore
];
test.each(journeys)("in %s, from %s on, what was due %s", (zone, now, due, rule, expected) => {
  const moved = rezoned(waiting(due, rule), zone, new Date(now));
  expect(moved && DateTime.fromJSDate(moved.at, { zone }).toFormat("ccc d LLL HH:mm")).toBe(expected);
  expect(moved?.data).toMatchObject({ what: "pills", zone, at: moved?.at.toISOString() });
});

test("what comes once, or by hours that pass, and what is by that clock already stays where it is", () => {
  const now = new Date("2026-03-27T14:05:00Z");
  const due = "2026-03-28T08:00:00Z";
  const hourly = { ...none, unit: "hour", every: 4, from: due, times: [] };
  expect(rezoned(waiting(due, null), "Asia/Tokyo", now)).toBeNull();
  expect(rezoned(waiting(due, hourly), "Asia/Tokyo", now)).toBeNull();
  expect(rezoned(waiting(due, daily), "Europe/London", now)).toBeNull();
  expect(rezoned({ ...waiting(due, daily), data: { what: 3 } }, "Asia/Tokyo", now)).toBeNull();
});
