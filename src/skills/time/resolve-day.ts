import { DateTime } from "luxon";
import { parts } from "./day-words.ts";
import type { SaidDay } from "./read-day.ts";

/** Whose calendar and clock are meant. */
export type DayReader = {
  /** IANA zone of the place: its "tomorrow" is meant. */
  zone: string;
  now: Date;
  /** Two letters: "3/4" is the 4th of March in some countries. */
  country?: string | null;
};

/** A day, or a part of one or more, on the calendar of a place. */
export type Day = {
  /** hours: from now on; hour: one hour; part: of a day; day: a whole one; days: several. */
  kind: "now" | "hours" | "hour" | "part" | "day" | "days";
  start: Date;
  /** Not included. */
  end: Date;
  /** Its days on the place's calendar, "2026-03-27"; of a night the day on which it begins. */
  dates: string[];
  part: SaidDay["part"];
};

/** Brings a day as it was said onto a place's calendar, right across zones and clock changes. */
export function resolveDay(said: SaidDay, { zone, now, country = null }: DayReader): Day {
  const here = DateTime.fromJSDate(now, { zone });
  const today = here.startOf("day");
  const { days } = said;
  if (days.kind === "hours") {
    const end =
      days.count === null ? today.plus({ days: 1 }).startOf("day") : here.plus({ hours: days.count });
    return { kind: "hours", start: now, end: end.toJSDate(), dates: datesOf(here, end), part: null };
  }
  if (days.kind === "now" && !said.hour && !said.part) {
    return {
      kind: "now",
      start: now,
      end: here.plus({ hours: 1 }).toJSDate(),
      dates: datesOf(here, here.plus({ minutes: 1 })),
      part: null,
    };
  }
  const several = severalDays(days, today);
  if (several) {
    const [first, count] = several;
    const end = first.plus({ days: count }).startOf("day");
    return {
      kind: count === 1 ? "day" : "days",
      start: first.toJSDate(),
      end: end.toJSDate(),
      dates: datesOf(first, end),
      part: said.part,
    };
  }
  return partOrDay(said, oneDay(days, today, country), here);
}

function severalDays(days: SaidDay["days"], today: DateTime): [DateTime, number] | null {
  if (days.kind === "days") return [today, days.count];
  if (days.kind === "next-week") return [today.startOf("week").plus({ weeks: 1 }), 7];
  if (days.kind === "span")
    return [weekdayFrom(today, days.from, false), ((days.until - days.from + 7) % 7) + 1];
  if (days.kind !== "weekend") return null;
  const saturday = today.startOf("week").plus({ days: 5 });
  if (days.isNext) return [saturday.plus({ weeks: 1 }), 2];
  return today.weekday === 7 ? [today, 1] : [saturday, 2];
}

function oneDay(days: SaidDay["days"], today: DateTime, country: string | null): DateTime {
  if (days.kind === "offset") return today.plus({ days: days.days });
  if (days.kind === "weekday") return weekdayFrom(today, days.weekday, days.isNext);
  if (days.kind === "date") return dateFrom(today, days.day, days.month, days.year);
  if (days.kind !== "slashed") return today;
  const { first, second } = days;
  // Where the other order is the only one that a calendar has, it is meant.
  const isMonthFirst = first > 12 ? false : second > 12 ? true : monthFirst.includes(country ?? "");
  return isMonthFirst ? dateFrom(today, second, first, null) : dateFrom(today, first, second, null);
}

/** 5/6 is the 6th of May in these countries (CLDR's order of dates), the 5th of June elsewhere. */
const monthFirst = ["US", "PH", "PR", "GU"];

/** "sat" on a Saturday is today; "next sat" is the one of next week. */
function weekdayFrom(today: DateTime, weekday: number, isNext: boolean): DateTime {
  if (isNext) return today.startOf("week").plus({ weeks: 1, days: weekday - 1 });
  return today.plus({ days: (weekday - today.weekday + 7) % 7 });
}

function dateFrom(today: DateTime, day: number, month: number | null, year: number | null): DateTime {
  const zone = today.zoneName ?? "utc";
  const made = (at: { year: number; month: number }) => DateTime.fromObject({ ...at, day }, { zone });
  if (year !== null && month !== null) return valid(made({ year, month }), today);
  if (month !== null) {
    // "27 march" a few days later still means the one that has just been.
    const past = made({ year: today.year, month });
    return valid(
      past.isValid && past >= today.minus({ days: 7 }) ? past : made({ year: today.year + 1, month }),
      today,
    );
  }
  for (let ahead = 0; ahead < 12; ahead++) {
    const first = today.startOf("month").plus({ months: ahead });
    const found = made({ year: first.year, month: first.month });
    if (found.isValid && found >= today) return found;
  }
  return today;
}

/** A day that no calendar has, such as the 31st of June, is today's: the reply names the day it is about. */
function valid(date: DateTime, today: DateTime): DateTime {
  return date.isValid ? date : today;
}

function partOrDay({ part, hour, days }: SaidDay, day: DateTime, here: DateTime): Day {
  const now = here.toJSDate();
  const isToday = day.hasSame(here, "day");
  if (hour) {
    const asked = hour.isSure ? hour.hour : likelyHour(hour.hour, isToday ? here.hour : -1);
    const base =
      isToday && days.kind === "offset" && atHour(day, asked + 1) <= here && !hour.isEnd
        ? day.plus({ days: 1 })
        : day;
    const at = atHour(base, asked);
    if (hour.isEnd && isToday && at > here)
      return { kind: "hours", start: now, end: at.toJSDate(), dates: datesOf(here, at), part: null };
    const start = hour.isEnd ? atHour(base, Math.min(6, asked)) : at;
    const end = hour.isEnd ? at : at.plus({ hours: 1 });
    return {
      kind: hour.isEnd ? "part" : "hour",
      start: start.toJSDate(),
      end: end.toJSDate(),
      dates: [dateOf(hour.isEnd ? base : start)],
      part: null,
    };
  }
  if (!part) {
    // A day that has no midnight, as where the clocks go forward then, starts at one.
    const end = day.plus({ days: 1 }).startOf("day");
    return { kind: "day", start: day.toJSDate(), end: end.toJSDate(), dates: [dateOf(day)], part };
  }
  // Two in the morning: "tonight" is the night that is still going on.
  const isStillNight = part === "night" && isToday && here.hour < 6;
  const base = isStillNight ? day.minus({ days: 1 }) : day;
  const { from, until } = parts[part];
  const hasPassed = isToday && days.kind === "offset" && days.days === 0 && atHour(base, until) <= here;
  const start = atHour(hasPassed ? base.plus({ days: 1 }) : base, from);
  const end = atHour(hasPassed ? base.plus({ days: 1 }) : base, until);
  const fromNow = start < here && here < end ? now : start.toJSDate();
  return { kind: "part", start: fromNow, end: end.toJSDate(), dates: [dateOf(start)], part };
}

/** Of "at 3" the half of the day in which people are up; of a time that has passed the other half. */
function likelyHour(hour: number, hourNow: number): number {
  if (hour >= 12) return hour;
  if (hour < 7) return hour + 12;
  return hour < hourNow ? hour + 12 : hour;
}

/** The clock's hour on a day, whatever the clock change; 24 and more are hours of the day after. */
function atHour(day: DateTime, hour: number): DateTime {
  return day.plus({ days: Math.floor(hour / 24) }).set({ hour: hour % 24 });
}

function datesOf(from: DateTime, end: DateTime): string[] {
  const dates: string[] = [];
  for (let day = from.startOf("day"); day < end; day = day.plus({ days: 1 })) dates.push(dateOf(day));
  return dates;
}

function dateOf(day: DateTime): string {
  return day.toFormat("yyyy-MM-dd");
}
