import { DateTime } from "luxon";
import { easter } from "../time-of/feasts.ts";
import type { SaidDate } from "./said-time.ts";

/** 5/6 is the 6th of May in these countries (CLDR's order of dates), the 5th of June elsewhere. */
const monthFirst = ["US", "PH", "PR", "GU"];

/** The start of the day that is said, on the calendar of a person; null for a day that no calendar has. */
export function dateOf(said: SaidDate, here: DateTime, country: string | null): DateTime | null {
  const today = here.startOf("day");
  switch (said.kind) {
    case "offset":
      return today.plus({ days: said.days });
    case "months":
      return today.plus({ months: said.months });
    case "weekday": {
      const ahead = (said.weekday - today.weekday + 7) % 7;
      const date = said.isNext
        ? today.startOf("week").plus({ weeks: 1, days: said.weekday - 1 })
        : today.plus({ days: ahead });
      return date.plus({ weeks: said.weeks });
    }
    case "named":
      return namedDate(said.name, today);
    case "nth":
      return nthWeekday(said, today);
    case "easter":
      return (
        [today.year, today.year + 1]
          .map((year) => afterEaster(said.days, year, today))
          .find((date) => date >= today) ?? null
      );
    case "date":
      return calendarDate(said.day, said.month, said.year, today);
    case "slashed": {
      const { first, second, year } = said;
      const isMonthFirst = first > 12 ? false : second > 12 ? true : monthFirst.includes(country ?? "");
      return isMonthFirst
        ? calendarDate(second, first, year, today)
        : calendarDate(first, second, year, today);
    }
  }
}

function namedDate(name: (SaidDate & { kind: "named" })["name"], today: DateTime): DateTime {
  const saturday = today.startOf("week").plus({ days: 5 });
  if (name === "next week") return today.startOf("week").plus({ weeks: 1 });
  if (name === "next month") return today.startOf("month").plus({ months: 1 });
  if (name === "month's end") return today.endOf("month").startOf("day");
  if (name === "next weekend") return saturday.plus({ weeks: 1 });
  return today.weekday === 7 ? today : saturday;
}

/** "first monday in april", "last friday of next month": the next that is no past. */
function nthWeekday(
  { nth, weekday, month, ahead }: SaidDate & { kind: "nth" },
  today: DateTime,
): DateTime | null {
  const start = today.startOf("month").plus({ months: ahead });
  for (let later = 0; later <= 12; later += 1) {
    const first = start.plus({ months: later });
    if (month !== null && first.month !== month) continue;
    const last = first.endOf("month").startOf("day");
    const date =
      nth > 0
        ? first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (nth - 1) })
        : last.minus({ days: (last.weekday - weekday + 7) % 7 });
    if (date >= today) return date;
  }
  return null;
}

/** Some days after Easter Sunday, on the person's calendar. */
function afterEaster(days: number, year: number, today: DateTime): DateTime {
  const { month, day } = easter(year);
  return today.set({ year, month, day }).plus({ days });
}

/** Null for a day that no calendar has. */
function calendarDate(
  day: number,
  month: number | null,
  year: number | null,
  today: DateTime,
): DateTime | null {
  const zone = today.zoneName ?? "utc";
  for (let ahead = 0; ahead <= 8 * 12; ahead += 1) {
    const first = today.startOf("month").plus({ months: ahead });
    if ((month !== null && first.month !== month) || (year !== null && first.year !== year)) continue;
    const date = DateTime.fromObject({ year: first.year, month: first.month, day }, { zone });
    if (date.isValid && date >= today) return date;
  }
  return null;
}
