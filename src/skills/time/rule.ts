import { DateTime } from "luxon";
import { z } from "zod";
import { nextTime } from "./next-time.ts";
import { everyDay, type Weekday } from "./repeated-days.ts";

const weekday = z
  .int()
  .min(1)
  .max(7)
  .transform((day) => day as Weekday);

/** What is repeated, as it is kept. Days are on the clocks of the person's zone; hours and minutes are those that pass. */
export const ruleSchema = z.object({
  unit: z.enum(["minute", "hour", "day", "week", "month", "year"]),
  every: z.int().min(1).max(1000),
  /** From where weeks, days and so on are counted: a local date, "2026-03-28"; of hours and minutes an instant. */
  from: z.string(),
  /** Local times, "07:00", of days and longer. */
  times: z.array(z.string().regex(/^\d\d:\d\d$/)).max(12),
  /** Of weeks; of months the one weekday that `nth` counts. */
  days: z.array(weekday).nullable(),
  /** 1 to 4, or -1: the last. */
  nth: z.int().min(-1).max(4).nullable(),
  /** Of months and years; -1: the last. Where a month has no such day, its last one. */
  monthDay: z.int().min(-1).max(31).nullable(),
  /** Of years, 1 to 12. */
  month: z.int().min(1).max(12).nullable(),
  /** The instant after which it ends. */
  until: z.string().nullable(),
});

export type Rule = z.infer<typeof ruleSchema>;

/** Eight years hold each 29th of February, wherever a century leaves one out. */
const mostDays = 8 * 366 + 2;

/** The first time of a rule after an instant, on the clocks of a zone; null where it has ended. */
export function nextByRule(rule: Rule, zone: string, after: Date): Date | null {
  const next =
    rule.unit === "minute" || rule.unit === "hour"
      ? nextByLength(rule, after)
      : nextByDate(rule, zone, after);
  return next && (rule.until === null || next.getTime() <= Date.parse(rule.until)) ? next : null;
}

function nextByLength({ unit, every, from }: Rule, after: Date): Date {
  const stepMs = every * (unit === "hour" ? 3_600_000 : 60_000);
  const start = Date.parse(from);
  const steps = Math.max(0, Math.floor((after.getTime() - start) / stepMs) + 1);
  return new Date(start + steps * stepMs);
}

function nextByDate(rule: Rule, zone: string, after: Date): Date | null {
  const { year, month, day } = DateTime.fromJSDate(after, { zone });
  // Calendar days as such, in UTC: no clock change there.
  const start = DateTime.utc(year, month, day).minus({ days: 1 });
  const from = DateTime.fromISO(rule.from.slice(0, 10), { zone: "utc" });
  const first = from > start ? from : start;
  const most = mostDays * (rule.unit === "year" ? rule.every : 1);
  for (let ahead = 0; ahead <= most; ahead += 1) {
    const date = first.plus({ days: ahead });
    if (!isDateOf(rule, date, from)) continue;
    const times = rule.times
      .filter((at) => !isSurelyPast(date, at, after))
      .map((at) => timeOn(date, at, zone)?.getTime() ?? -Infinity)
      .filter((time) => time > after.getTime());
    if (times.length > 0) return new Date(Math.min(...times));
  }
  return null;
}

/** No clock is as far behind UTC as this; to look a time up on the clocks of a zone is much more work. */
const mostBehindMs = 16 * 3_600_000;

function isSurelyPast(date: DateTime, at: string, after: Date): boolean {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  const shownMs = date.toMillis() + (hour * 60 + minute) * 60_000;
  return shownMs + mostBehindMs <= after.getTime();
}

function isDateOf(rule: Rule, date: DateTime, from: DateTime): boolean {
  if (date < from) return false;
  const isWeekday = rule.days === null || rule.days.some((day) => day === date.weekday);
  switch (rule.unit) {
    case "day":
      return isWeekday && Math.round(date.diff(from, "days").days) % rule.every === 0;
    case "week": {
      const weeks = Math.round(date.startOf("week").diff(from.startOf("week"), "weeks").weeks);
      return isWeekday && weeks % rule.every === 0;
    }
    case "month":
      return isDayOfMonth(rule, date) && monthsBetween(from, date) % rule.every === 0;
    case "hour":
    case "minute":
      return true;
    case "year":
      return (
        date.month === rule.month && isDayOfMonth(rule, date) && (date.year - from.year) % rule.every === 0
      );
  }
}

function isDayOfMonth({ nth, days, monthDay }: Rule, date: DateTime): boolean {
  const last = date.daysInMonth ?? 31;
  if (nth !== null && days) {
    if (!days.some((day) => day === date.weekday)) return false;
    return nth === -1 ? date.day > last - 7 : Math.ceil(date.day / 7) === nth;
  }
  const wanted = monthDay ?? 1;
  return date.day === (wanted === -1 ? last : Math.min(wanted, last));
}

function monthsBetween(from: DateTime, date: DateTime): number {
  return (date.year - from.year) * 12 + date.month - from.month;
}

/**
 * A time on a calendar day, on the clocks of a zone: where a clock change skips it the first minute that there is, where
 * it comes twice the first; null on a day that a zone left out.
 */
export function timeOn(date: DateTime, at: string, zone: string): Date | null {
  const { year, month, day } = date;
  const midnight = DateTime.fromObject({ year, month, day }, { zone });
  const before = midnight.startOf("day").minus({ milliseconds: 1 });
  const found = nextTime({ days: everyDay, at }, zone, before.toJSDate());
  return DateTime.fromJSDate(found, { zone }).hasSame(
    DateTime.fromObject({ year, month, day, hour: 12 }, { zone }),
    "day",
  )
    ? found
    : null;
}
