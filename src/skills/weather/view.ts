import { DateTime } from "luxon";
import type { Forecast } from "../open-meteo/forecast.ts";
import { parts } from "../time/day-words.ts";
import type { Day } from "../time/resolve-day.ts";
import { clockText } from "../wording.ts";
import type { About } from "./args.ts";
import type { Units } from "./units.ts";

/** What a card is written from. */
export type View = {
  /** The place as it is shown. */
  name: string;
  zone: string;
  now: Date;
  day: Day;
  about: About | null;
  /** Whether they asked if it stays dry. */
  isDryAsked?: boolean;
  forecast: Forecast;
  units: Units;
  twelveHours: boolean;
};

/** "15:00", "3 PM", "3:40 PM". */
export function clock(at: Date, { zone, twelveHours }: View): string {
  return clockText(at, zone, twelveHours).replace(":00 ", " ");
}

/** The clock with its weekday where that is another day than `date`. */
export function clockOn(at: Date, date: string | undefined, view: View): string {
  const local = DateTime.fromJSDate(at, { zone: view.zone });
  return local.toFormat("yyyy-MM-dd") === date ? clock(at, view) : `${weekday(local)} ${clock(at, view)}`;
}

export function weekday(day: DateTime): string {
  return day.setLocale("en-US").toFormat("ccc");
}

/** The day on the place's calendar, its weekday always said: "today (Fri)", "tomorrow (Sat) morning", "Sun 29 Mar". */
export function dayTitle(view: View): string {
  const { day, zone, now } = view;
  const [date = ""] = day.dates;
  if (day.kind === "now") return "now";
  if (day.kind === "hours")
    return `until ${clockOn(day.end, DateTime.fromJSDate(now, { zone }).toFormat("yyyy-MM-dd"), view)}`;
  const local = DateTime.fromISO(date, { zone });
  const days = Math.round(local.diff(DateTime.fromJSDate(now, { zone }).startOf("day"), "days").days);
  const name = weekday(local);
  const isNight = day.part === "night";
  if (days === 0 && isNight) return `tonight (${name})`;
  if (days === -1 && isNight) return "tonight";
  const known: Record<number, string> = {
    [-1]: `yesterday (${name})`,
    0: `today (${name})`,
    1: `tomorrow (${name})`,
  };
  const title = known[days] ?? `${name} ${local.setLocale("en-US").toFormat("d LLL")}`;
  if (day.kind === "hour") return `${title} ${clock(day.start, view)}`;
  if (day.kind === "part" && day.part) return `${title} ${day.part === "midday" ? "midday" : day.part}`;
  if (day.kind === "part") return `${title} ${clock(day.start, view)}-${clock(day.end, view)}`;
  return title;
}

/** Whether a part of the day is named for which "rain all day" must say "all night". */
export function wholeWord({ day }: View): string {
  if (day.kind === "day") return "all day";
  return day.part === "night"
    ? "all night"
    : day.part && day.part in parts
      ? `all ${day.part}`
      : "all the time";
}
