import { DateTime } from "luxon";
import { anyMonth, monthNumber } from "../time/day-words.ts";
import type { Day } from "../time/resolve-day.ts";

const month = new RegExp(
  `^(?:(?:in|for|during) )?(?:(?<which>this|next|the|nxt) month|(?<name>${anyMonth})(?: (?<year>20\\d\\d))?)$`,
  "iu",
);

/** Whether words say a month and nothing else: "in april", "next month". */
export function isMonth(words: string): boolean {
  return month.test(words.trim());
}

/** The days of such a month that are not over; null where words say none. */
export function readMonth(words: string, { zone, now }: { zone: string; now: Date }): Day | null {
  const groups = month.exec(words.trim())?.groups;
  if (!groups) return null;
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  const current = today.startOf("month");
  const { which, name, year } = groups;
  const ahead = name ? (monthNumber(name) - current.month + 12) % 12 : /^n/i.test(which ?? "") ? 1 : 0;
  const first = year
    ? current.set({ year: Number(year), month: monthNumber(name ?? "") })
    : current.plus({ months: ahead });
  const start = first < today && first.hasSame(today, "month") ? today : first;
  const end = first.plus({ months: 1 });
  return { kind: "days", start: start.toJSDate(), end: end.toJSDate(), dates: [], part: null };
}
