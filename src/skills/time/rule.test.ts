import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { readRule } from "./read-rule.ts";
import { resolveRule } from "./resolve-rule.ts";
import { nextByRule, type Rule } from "./rule.ts";

const none = { days: null, nth: null, monthDay: null, month: null, until: null };

/** Whether a calendar day is one of a rule's, by counting days one after the other from its first. */
function daysByCounting(rule: Rule, from: string, until: string): string[] {
  const found: string[] = [];
  let [dayNumber, weekNumber, monthNumber] = [0, 0, 0];
  for (
    let day = DateTime.fromISO(from, { zone: "utc" });
    day.toFormat("yyyy-MM-dd") <= until;
    day = day.plus({ days: 1 })
  ) {
    if (dayNumber > 0 && day.weekday === 1) weekNumber += 1;
    if (dayNumber > 0 && day.day === 1) monthNumber += 1;
    const isLast = day.plus({ days: 1 }).day === 1;
    const weekday = day.weekday as 1;
    const isWeekday = rule.days?.includes(weekday) ?? true;
    const nth = Math.floor((day.day - 1) / 7) + 1;
    const isNth = rule.nth === -1 ? day.plus({ days: 7 }).month !== day.month : nth === rule.nth;
    const isMonthDay =
      rule.monthDay === day.day || (isLast && (rule.monthDay === -1 || (rule.monthDay ?? 1) > day.day));
    const isOne = {
      day: dayNumber % rule.every === 0,
      week: isWeekday && weekNumber % rule.every === 0,
      month: monthNumber % rule.every === 0 && (rule.nth === null ? isMonthDay : isNth && isWeekday),
    }[rule.unit as "day" | "week" | "month"];
    if (isOne) found.push(day.toFormat("yyyy-MM-dd"));
    dayNumber += 1;
  }
  return found;
}

const anyRule = fc
  .record({
    unit: fc.constantFrom("day" as const, "week" as const, "month" as const),
    every: fc.integer({ min: 1, max: 4 }),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }),
    nth: fc.constantFrom(null, 1, 2, 3, 4, -1),
    monthDay: fc.constantFrom(-1, 1, 15, 28, 29, 30, 31),
    times: fc.uniqueArray(fc.constantFrom("07:00", "12:30", "20:15"), { minLength: 1 }),
    zone: fc.constantFrom("Europe/London", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"),
    from: fc
      .integer({ min: 0, max: 700 })
      .map((days) => DateTime.utc(2026, 1, 1).plus({ days }).toFormat("yyyy-MM-dd")),
  })
  .map(({ zone, unit, days, nth, monthDay, ...rest }) => {
    const isNth = unit === "month" && nth !== null;
    const ofUnit = {
      days: unit === "week" ? [...days] : isNth ? [days[0] ?? 1] : null,
      nth: isNth ? nth : null,
      monthDay: unit === "month" && !isNth ? monthDay : null,
    };
    return { zone, rule: { ...none, ...rest, unit, ...ofUnit, times: rest.times.toSorted() } };
  });

test("what is repeated comes on the days that one finds by counting them, at the same time of the clock", () => {
  fc.assert(
    fc.property(anyRule, ({ rule, zone }) => {
      const end = DateTime.fromISO(rule.from, { zone: "utc" }).plus({ days: 200 }).toFormat("yyyy-MM-dd");
      const wanted = daysByCounting(rule, rule.from, end).flatMap((day) =>
        rule.times.map((at) => `${day} ${at}`),
      );
      const found: string[] = [];
      let last = DateTime.fromISO(rule.from, { zone }).minus({ days: 3 }).toJSDate();
      while (found.length < wanted.length) {
        const next = nextByRule(rule, zone, last);
        if (!next) break;
        found.push(DateTime.fromJSDate(next, { zone }).toFormat("yyyy-MM-dd HH:mm"));
        last = next;
      }
      expect(found).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

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
