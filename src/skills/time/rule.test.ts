import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { readRule } from "./read-rule.ts";
import { resolveRule } from "./resolve-rule.ts";
import { nextByRule, type Rule } from "./rule.ts";

const none = { days: null, nth: null, monthDay: null, month: null, until: null };

test("hours that are repeated are hours that pass, also in the night of a clock change", () => {
  const rule: Rule = { ...none, unit: "hour", every: 4, from: "2026-03-28T20:00:00.000Z", times: [] };
  const times = [1, 2, 3].reduce<Date[]>((list) => [...list, nextByRule(rule, "Europe/London", list.at(-1) ?? new Date("2026-03-28T19:00:00Z")) ?? new Date(0)], []); // prettier-ignore
  expect(times.map((at) => at.toISOString())).toEqual(["2026-03-28T20:00:00.000Z", "2026-03-29T00:00:00.000Z", "2026-03-29T04:00:00.000Z"]); // prettier-ignore
});

const dates: [words: string, now: string, zone: string, expected: string][] = [
  ["tomorrow 7am", "2026-03-27T23:59:00Z", "Europe/London", "2026-03-28 07:00"],
  ["tomorrow 7am", "2026-03-28T23:59:00Z", "Europe/London", "2026-03-29 07:00"],
  ["tomorrow", "2026-10-24T22:59:00Z", "Europe/London", "2026-10-25 09:00"],
  ["tomorrow 7am", "2026-03-08T04:59:00Z", "America/New_York", "2026-03-08 07:00"],
  ["tomorrow 7am", "2026-11-01T03:59:00Z", "America/New_York", "2026-11-01 07:00"],
  ["01:30", "2026-03-28T22:00:00Z", "Europe/London", "2026-03-29 02:00"],
  ["midnight", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-28 00:00"],
  ["tonight", "2026-03-27T22:30:00Z", "Europe/London", "2026-03-27 23:00"],
  ["29 feb", "2026-03-27T14:05:00Z", "Europe/London", "2028-02-29 09:00"],
  ["tues 3pm", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-31 15:00"],
  ["a week before 12 june", "2026-03-27T14:05:00Z", "Europe/London", "2026-06-05 09:00"],
  ["the night before 5 june", "2026-03-27T14:05:00Z", "Europe/London", "2026-06-04 20:00"],
  ["a day before 30 march 7am", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-29 07:00"],
  ["a month before 1 sept", "2026-03-27T14:05:00Z", "Europe/London", "2026-08-01 09:00"],
  ["2 hours before saturday 8pm", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-28 18:00"],
  ["2 weeks today", "2026-03-27T14:05:00Z", "Europe/London", "2026-04-10 09:00"],
  ["three weeks on monday 11am", "2026-03-27T14:05:00Z", "Europe/London", "2026-04-20 11:00"],
  ["next week friday 3pm", "2026-03-27T14:05:00Z", "Europe/London", "2026-04-03 15:00"],
  ["tuesday of next week 10am", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-31 10:00"],
  ["1st monday of may 9am", "2026-03-27T14:05:00Z", "Europe/London", "2026-05-04 09:00"],
  ["last friday in june 9am", "2026-03-27T14:05:00Z", "Europe/London", "2026-06-26 09:00"],
  ["first monday of next month 9am", "2026-03-27T14:05:00Z", "Europe/London", "2026-04-06 09:00"],
  ["easter monday 10am", "2026-03-27T14:05:00Z", "Europe/London", "2026-04-06 10:00"],
  ["good friday", "2026-04-04T14:05:00Z", "Europe/London", "2027-03-26 09:00"],
  ["end of next week", "2026-03-27T14:05:00Z", "Europe/London", "2026-04-03 09:00"],
  ["every 2nd day 6pm", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-27 18:00"],
  ["after lunch tomorrow", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-28 14:00"],
  ["last thing at night", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-27 22:00"],
  ["in three quarters of an hour", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-27 14:50"],
  ["in an hour n a half", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-27 15:35"],
  ["8pm sat", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-28 20:00"],
  ["end of the month", "2026-03-27T14:05:00Z", "Europe/London", "2026-03-31 09:00"],
];
test.each(dates)("%s, texted at %s in %s", (words, now, zone, expected) => {
  const found = readRule(words);
  const at = found && resolveRule(found.said, { zone, now: new Date(now), country: "GB" })?.at;
  expect(at && DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd HH:mm")).toBe(expected);
});

test("no text of any kind makes the reader fail", () => {
  const word = fc.constantFrom(
    "at",
    "2",
    "every",
    "7",
    "am",
    "monday",
    "until",
    "in",
    "half",
    "past",
    "the",
    "1st",
    "of",
    "month",
    "10.30",
    "\u0001",
    "pills",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 200 }),
        fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
      ),
      (text) => {
        const found = readRule(text, { isSpanBare: true });
        const resolved =
          found &&
          resolveRule(found.said, {
            zone: "Europe/London",
            now: new Date("2026-03-27T14:05:00Z"),
            country: "GB",
          });
        expect(resolved === null || resolved.at.getTime() > Date.parse("2026-03-27T14:05:00Z")).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
