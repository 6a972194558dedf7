import { DateTime } from "luxon";
import type { Repeat } from "./read-repeat.ts";

/**
 * The first time of a repeat after an instant, on the clocks of a zone: 7:00 stays 7:00 when the clocks change. Where
 * a change skips that time, it is the first minute that there is; where it brings it twice, the first of the two.
 */
export function nextTime({ days, at }: Repeat, zone: string, after: Date): Date {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  const today = DateTime.fromJSDate(after, { zone }).startOf("day");
  // Eight days hold each weekday after any instant; two more, where a whole day was skipped.
  for (let ahead = 0; ahead <= 10; ahead += 1) {
    const { year, month, day } = DateTime.utc(today.year, today.month, today.day).plus({ days: ahead });
    const wanted = DateTime.utc(year, month, day, hour, minute);
    if (!days.some((one) => one === wanted.weekday)) continue;
    const time = onClocks(wanted, zone);
    // Not on the day after, where that day does not exist (Samoa had no 30 December 2011).
    if (time.day === day && time.toMillis() > after.getTime()) return time.toJSDate();
  }
  throw new Error("a repeat has no days");
}

/** A date and time, given as if in UTC, on the clocks of a zone. */
function onClocks(wanted: DateTime, zone: string): DateTime {
  const { year, month, day, hour, minute } = wanted;
  const found = DateTime.fromObject({ year, month, day, hour, minute }, { zone });
  if (found.hour === hour && found.minute === minute && found.day === day) {
    return found.getPossibleOffsets()[0] ?? found;
  }
  return DateTime.fromMillis(clockChange(found, zone), { zone });
}

/** The minute at which the clocks went forward, close to a time that was skipped. */
function clockChange(near: DateTime, zone: string): number {
  const minuteMs = 60_000;
  // Clocks went forward by a day at most.
  let before = Math.floor(near.toMillis() / minuteMs) - 26 * 60;
  let after = before + 52 * 60;
  const offsetAt = (minutes: number): number => DateTime.fromMillis(minutes * minuteMs, { zone }).offset;
  const changed = offsetAt(after);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === changed) after = middle;
    else before = middle;
  }
  return after * minuteMs;
}
