import ICAL from "ical.js";
import { dayMs, type RepeatRule } from "./rule-days.ts";

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const freqs = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;

/** Reads what is repeated; null for what no calendar of a person has (every second, by the week's number). */
export function readRule(recur: InstanceType<typeof ICAL.Recur>): RepeatRule | null {
  const freq = freqs.find((one) => one === recur.freq);
  const parts = recur.parts as Record<string, unknown[] | undefined>;
  // One hour of the day is what the event's own start says as well.
  const isOther =
    ["BYYEARDAY", "BYWEEKNO"].some((name) => parts[name]) ||
    ["BYSECOND", "BYMINUTE", "BYHOUR"].some((name) => (parts[name]?.length ?? 0) > 1);
  if (!freq || isOther) return null;
  const numbers = (name: string): number[] =>
    (parts[name] ?? [])
      .map(Number)
      .filter((number) => Number.isInteger(number) && number !== 0)
      .slice(0, 100);
  const { until } = recur;
  return {
    freq,
    interval: Math.min(1000, Math.max(1, recur.interval || 1)),
    count: recur.count ?? null,
    until: until instanceof ICAL.Time ? lastOf(until) : null,
    byDay: (parts["BYDAY"] ?? []).slice(0, 100).flatMap(readWeekday),
    byMonthDay: numbers("BYMONTHDAY"),
    byMonth: numbers("BYMONTH"),
    bySetPos: numbers("BYSETPOS"),
    // The library counts from Sunday, 1.
    weekStart: ((recur.wkst + 5) % 7) + 1,
  };
}

/** Of a date its whole day. */
function lastOf({ year, month, day, hour, minute, second, isDate }: InstanceType<typeof ICAL.Time>): number {
  const start = Date.UTC(year, month - 1, day, hour, minute, second);
  return isDate ? start + dayMs - 1000 : start;
}

/** "MO", "2MO", "-1FR". */
function readWeekday(text: unknown): RepeatRule["byDay"] {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(String(text));
  return match ? [{ nth: Number(match[1] ?? 0), weekday: weekdays.indexOf(match[2] ?? "") + 1 }] : [];
}
