/** A date and time on some clocks, as milliseconds as if these clocks showed UTC. */
export type Wall = number;

/** What is repeated, RFC 5545 section 3.3.10; of `byDay` `nth` 0 is each such weekday. Weekdays are 1 (Monday) to 7. */
export type RepeatRule = {
  freq: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  interval: number;
  count: number | null;
  /** The last time that may be. */
  until: Wall | null;
  byDay: { nth: number; weekday: number }[];
  byMonthDay: number[];
  byMonth: number[];
  bySetPos: number[];
  /** On which weekday a week begins. */
  weekStart: number;
};

export const dayMs = 86_400_000;

/** How many periods may still be looked at: a stranger's file must not keep the service busy. */
export type Budget = { periods: number; instances: number };

/** The times of a repeated event from `from` to before `until`, in their order; `start` is its first. */
export function repeatedTimes(
  rule: RepeatRule,
  start: Wall,
  window: { from: Wall; until: Wall },
  budget: Budget,
): Wall[] {
  const times: Wall[] = [];
  const clock = start - startOfDay(start);
  const end = Math.min(window.until, rule.until === null ? Infinity : rule.until + 1);
  let left = rule.count ?? Infinity;
  // What is counted is counted from the beginning; else what is long past need not be looked at.
  let period = rule.count === null ? firstPeriod(rule, start, window.from) : 0;
  for (; budget.periods > 0 && budget.instances > 0; period += 1) {
    budget.periods -= costs[rule.freq];
    const first = startOfPeriod(rule, start, period);
    if (!(first < end)) break;
    for (const day of daysOfPeriod(rule, start, first)) {
      const time = day + clock;
      if (time < start) continue;
      if (time >= end || left === 0) return times;
      left -= 1;
      if (time < window.from) continue;
      times.push(time);
      budget.instances -= 1;
      if (budget.instances <= 0) return times;
    }
  }
  return times;
}

function startOfDay(time: Wall): Wall {
  return Math.floor(time / dayMs) * dayMs;
}

/** 1 (Monday) to 7. */
function weekdayOf(day: Wall): number {
  return ((((day / dayMs + 3) % 7) + 7) % 7) + 1;
}

function partsOf(time: Wall): { year: number; month: number; day: number } {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

function startOfPeriod({ freq, interval, weekStart }: RepeatRule, start: Wall, period: number): Wall {
  const today = startOfDay(start);
  const { year, month } = partsOf(start);
  switch (freq) {
    case "DAILY":
      return today + period * interval * dayMs;
    case "WEEKLY":
      return today - ((weekdayOf(today) - weekStart + 7) % 7) * dayMs + period * interval * 7 * dayMs;
    case "MONTHLY":
      return Date.UTC(year, month + period * interval, 1);
    case "YEARLY":
      return Date.UTC(year + period * interval, 0, 1);
  }
}

/** A year is more work than a day. */
const costs = { DAILY: 1, WEEKLY: 1, MONTHLY: 4, YEARLY: 12 };
const longestDays = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };

/** A period from which on nothing before `from` is missed. */
function firstPeriod(rule: RepeatRule, start: Wall, from: Wall): number {
  const length = longestDays[rule.freq] * rule.interval * dayMs;
  return Math.max(0, Math.floor((from - start) / length) - 2);
}

function daysOfPeriod(rule: RepeatRule, start: Wall, first: Wall): Wall[] {
  const days = candidates(rule, start, first);
  if (rule.bySetPos.length === 0) return days;
  const chosen = rule.bySetPos.map((position) => days.at(position > 0 ? position - 1 : position));
  return [...new Set(chosen)].filter((day) => day !== undefined).toSorted((one, other) => one - other);
}

function candidates(rule: RepeatRule, start: Wall, first: Wall): Wall[] {
  const { freq, byDay, byMonth, byMonthDay } = rule;
  const { year, month, day } = partsOf(first);
  const isMonth = (time: Wall): boolean => byMonth.length === 0 || byMonth.includes(partsOf(time).month + 1);
  switch (freq) {
    case "DAILY": {
      const isDay = byMonthDay.length === 0 || monthDays(year, month, byMonthDay).includes(first);
      const isWeekday = byDay.length === 0 || byDay.some(({ weekday }) => weekday === weekdayOf(first));
      return isDay && isWeekday && isMonth(first) ? [first] : [];
    }
    case "WEEKLY": {
      const wanted = byDay.length > 0 ? byDay.map(({ weekday }) => weekday) : [weekdayOf(startOfDay(start))];
      return Array.from({ length: 7 }, (_, index) => Date.UTC(year, month, day + index)).filter(
        (time) => wanted.includes(weekdayOf(time)) && isMonth(time),
      );
    }
    case "MONTHLY":
      return isMonth(first) ? daysOfMonth(rule, start, year, month) : [];
    case "YEARLY":
      return daysOfYear(rule, start, year);
  }
}

function daysOfMonth({ byDay, byMonthDay }: RepeatRule, start: Wall, year: number, month: number): Wall[] {
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const days = Array.from({ length }, (_, index) => Date.UTC(year, month, 1 + index));
  if (byDay.length === 0)
    return monthDays(year, month, byMonthDay.length > 0 ? byMonthDay : [partsOf(start).day]);
  const byWeekday = nthWeekdays(days, byDay);
  if (byMonthDay.length === 0) return byWeekday;
  const byNumber = monthDays(year, month, byMonthDay);
  return byWeekday.filter((day) => byNumber.includes(day));
}

function daysOfYear(rule: RepeatRule, start: Wall, year: number): Wall[] {
  const { byMonth, byDay, byMonthDay } = rule;
  if (byMonth.length === 0 && byDay.length > 0 && byMonthDay.length === 0) {
    const length = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / dayMs;
    return nthWeekdays(
      Array.from({ length }, (_, index) => Date.UTC(year, 0, 1 + index)),
      byDay,
    );
  }
  const every = Array.from({ length: 12 }, (_, index) => index + 1);
  const months = byMonth.length > 0 ? byMonth : byMonthDay.length > 0 ? every : [partsOf(start).month + 1];
  return months
    .toSorted((one, other) => one - other)
    .flatMap((month) => daysOfMonth(rule, start, year, month - 1));
}

/** The days of a month with these numbers, -1 being its last; numbers that it lacks are left out. */
function monthDays(year: number, month: number, numbers: number[]): Wall[] {
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const days = numbers
    .map((number) => (number > 0 ? number : length + 1 + number))
    .filter((number) => number >= 1 && number <= length);
  return [...new Set(days)].toSorted((one, other) => one - other).map((day) => Date.UTC(year, month, day));
}

function nthWeekdays(days: Wall[], byDay: RepeatRule["byDay"]): Wall[] {
  const found = byDay.flatMap(({ nth, weekday }) => {
    const same = days.filter((day) => weekdayOf(day) === weekday);
    if (nth === 0) return same;
    return same.at(nth > 0 ? nth - 1 : nth) ?? [];
  });
  return [...new Set(found)].toSorted((one, other) => one - other);
}
