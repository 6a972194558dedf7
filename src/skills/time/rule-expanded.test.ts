import fc from "fast-check";
import { expect, test } from "vitest";
import { nextByRule, type Rule } from "./rule.ts";

/**
 * What is repeated, held against an expansion that shares nothing with it: the clocks are those of the platform's Intl,
 * read every quarter of an hour over twenty months; days, weeks and months are counted as whole numbers.
 */
const beginMs = Date.UTC(2026, 0, 1);
const endMs = Date.UTC(2027, 8, 1);
const quarterMs = 15 * 60_000;
const dayMs = 86_400_000;

/** Changes at 1, 2 and 0 o'clock, by half an hour, in Ramadan, from odd offsets, on either half of the earth, and none. */
const zones = ["Europe/London", "America/New_York", "America/Santiago", "Africa/Cairo", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Chatham", "Asia/Kathmandu"]; // prettier-ignore

type Walls = { wall: number; instant: number }[];
const known = new Map<string, Walls>();

/** The clocks of a zone: what they show, as milliseconds as if in UTC, quarter by quarter. */
function wallsOf(zone: string): Walls {
  const before = known.get(zone);
  if (before) return before;
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }); // prettier-ignore
  const walls: Walls = [];
  for (let instant = beginMs; instant < endMs; instant += quarterMs) {
    // "03/29/2026, 02:00"
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = format
      .format(instant)
      .split(/\D+/)
      .map(Number);
    walls.push({ wall: Date.UTC(year, month - 1, day, hour, minute), instant });
  }
  known.set(zone, walls);
  return walls;
}

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;
/** 1 is Monday. The first day of all, 1 January 1970, was a Thursday. */
const weekdayOf = (day: number): number => ((day + 3) % 7) + 1;
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

function partsOf(day: number): { year: number; month: number; date: number; length: number } {
  const [year = 0, month = 0, date = 0] = new Date(day * dayMs)
    .toISOString()
    .slice(0, 10)
    .split("-")
    .map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return { year, month, date, length };
}

function isDayOf(rule: Rule, day: number, from: number): boolean {
  if (day < from) return false;
  const { year, month, date, length } = partsOf(day);
  const first = partsOf(from);
  const isWeekday = rule.days === null || rule.days.some((one) => one === weekdayOf(day));
  const isDate =
    rule.nth === null
      ? date === (rule.monthDay === -1 ? length : Math.min(rule.monthDay ?? 1, length))
      : isWeekday &&
        (rule.nth === -1 ? date + 7 > length : date > 7 * (rule.nth - 1) && date <= 7 * rule.nth);
  if (rule.unit === "day") return isWeekday && (day - from) % rule.every === 0;
  if (rule.unit === "week") return isWeekday && (weekOf(day) - weekOf(from)) % rule.every === 0;
  if (rule.unit === "month")
    return isDate && ((year - first.year) * 12 + month - first.month) % rule.every === 0;
  return month === rule.month && isDate && (year - first.year) % rule.every === 0;
}

/** All instants of a rule, in order, as far as the clocks are known. */
function expand(rule: Rule, zone: string): number[] {
  const from = dayNumber(rule.from);
  const byDay = Map.groupBy(wallsOf(zone), ({ wall }) => Math.floor(wall / dayMs));
  const found = new Set<number>();
  for (const [day, quarters] of byDay) {
    if (!isDayOf(rule, day, from)) continue;
    for (const at of rule.times) {
      const [hour = 0, minute = 0] = at.split(":").map(Number);
      const wanted = day * dayMs + (hour * 60 + minute) * 60_000;
      // The first of two; where there is none, the first that the clocks show after it.
      const one = quarters.find(({ wall }) => wall === wanted) ?? quarters.find(({ wall }) => wall > wanted);
      if (one && (rule.until === null || one.instant <= Date.parse(rule.until))) found.add(one.instant);
    }
  }
  return [...found].sort((one, other) => one - other);
}

const quarters = Array.from({ length: 96 }, (_, index) => `${String(Math.floor(index / 4)).padStart(2, "0")}:${String((index % 4) * 15).padStart(2, "0")}`); // prettier-ignore
/** Those at which clocks change are tried more often than the others. */
const anyTime = fc.oneof(
  fc.constantFrom(
    "00:00",
    "00:30",
    "01:00",
    "01:30",
    "01:45",
    "02:00",
    "02:15",
    "02:30",
    "02:45",
    "03:00",
    "23:30",
  ),
  fc.constantFrom(...quarters),
);

const anyCase = fc
  .record({
    zone: fc.constantFrom(...zones),
    unit: fc.constantFrom("day" as const, "week" as const, "month" as const, "year" as const),
    every: fc.integer({ min: 1, max: 5 }),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }),
    nth: fc.constantFrom(null, 1, 2, 3, 4, -1),
    monthDay: fc.oneof(fc.constant(-1), fc.integer({ min: 1, max: 31 })),
    month: fc.integer({ min: 1, max: 12 }),
    times: fc.uniqueArray(anyTime, { minLength: 1, maxLength: 3 }),
    fromDay: fc.integer({ min: 10, max: 450 }),
    untilDay: fc.option(fc.integer({ min: 100, max: 700 }), { nil: null }),
    /** Quarters of an hour after the first: where one begins to look. */
    after: fc.integer({ min: 10 * 96, max: 550 * 96 }),
  })
  .map(({ zone, unit, every, days, nth, monthDay, month, times, fromDay, untilDay, after }) => {
    const isNth = unit === "month" && nth !== null;
    const [weekday = 1] = days;
    const rule: Rule = {
      ...{ unit, every, times: times.toSorted() },
      days: unit === "week" ? [...days] : isNth ? [weekday] : null,
      nth: isNth ? nth : null,
      monthDay: (unit === "month" && !isNth) || unit === "year" ? monthDay : null,
      month: unit === "year" ? month : null,
      from: new Date(beginMs + fromDay * dayMs).toISOString().slice(0, 10),
      until: untilDay === null ? null : new Date(beginMs + untilDay * dayMs).toISOString(),
    };
    return { zone, rule, afterMs: beginMs + after * quarterMs };
  });

test("what is repeated comes at the instants that an independent expansion finds, also where clocks change", () => {
  fc.assert(
    fc.property(anyCase, ({ zone, rule, afterMs }) => {
      const wanted = expand(rule, zone)
        .filter((instant) => instant > afterMs)
        .slice(0, 20);
      const found: number[] = [];
      let last = new Date(afterMs);
      while (found.length < wanted.length) {
        const next = nextByRule(rule, zone, last);
        if (!next) break;
        found.push(next.getTime());
        last = next;
      }
      expect(found.map(toText)).toEqual(wanted.map(toText));
    }),
    { numRuns: Number(process.env.RUNS ?? 30) },
  );
});

test.each(zones)("a time of every day comes once on every day in %s, whatever the clocks do", (zone) => {
  for (const at of ["00:30", "02:15"]) {
    const none = { days: null, nth: null, monthDay: null, month: null, until: null };
    const rule: Rule = { ...none, unit: "day", every: 1, from: "2026-01-02", times: [at] };
    const wanted = expand(rule, zone).slice(0, 364);
    const following = wanted.map((instant) => nextByRule(rule, zone, new Date(instant))?.getTime());
    expect(following.slice(0, -1)).toEqual(wanted.slice(1));
  }
});

test("hours and minutes that are repeated are those that pass, from the first on", () => {
  const anyLength = fc.record({
    unit: fc.constantFrom("hour" as const, "minute" as const),
    every: fc.integer({ min: 1, max: 1000 }),
    from: fc.integer({ min: beginMs, max: endMs }),
    ahead: fc.integer({ min: -500 * dayMs, max: 500 * dayMs }),
    zone: fc.constantFrom(...zones),
  });
  fc.assert(
    fc.property(anyLength, ({ unit, every, from, ahead, zone }) => {
      const none = { days: null, nth: null, monthDay: null, month: null, until: null, times: [] };
      const rule: Rule = { ...none, unit, every, from: new Date(from).toISOString() };
      const stepMs = every * { hour: 3_600_000, minute: 60_000 }[unit];
      const found = nextByRule(rule, zone, new Date(from + ahead))?.getTime() ?? NaN;
      expect(found).toBeGreaterThan(from + ahead);
      expect(found).toBeGreaterThanOrEqual(from);
      expect((found - from) % stepMs).toBe(0);
      if (ahead >= 0) expect(found - stepMs).toBeLessThanOrEqual(from + ahead);
      else expect(found).toBe(from);
    }),
  );
});

function toText(ms: number): string {
  return new Date(ms).toISOString();
}
