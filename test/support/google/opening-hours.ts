import { DateTime } from "luxon";
import { clockText } from "./localize.ts";
import type { Place } from "./world.ts";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export function isOpen({ open, zone }: Place, now: Date): boolean {
  if (!open) return false;
  const clock = DateTime.fromJSDate(now, { zone }).toFormat("HH:mm");
  return open.until < open.from
    ? clock >= open.from || clock < open.until
    : clock >= open.from && clock < open.until;
}

/** Opening hours as Google gives them; what is open at all hours has no next time to close. */
export function openingHours(place: Place, now: Date, language: string) {
  const { open, zone } = place;
  if (!open) return {};
  const isAlways = open.from === "00:00" && open.until === "24:00";
  const openNow = isOpen(place, now);
  const usual = {
    openNow,
    periods: periodsOf(open),
    weekdayDescriptions: days.map(
      (day) => `${day}: ${isAlways ? "Open 24 hours" : hoursText(open, language)}`,
    ),
  };
  const next = isAlways
    ? {}
    : openNow
      ? { nextCloseTime: nextAt(open.until, zone, now) }
      : { nextOpenTime: nextAt(open.from, zone, now) };
  return { regularOpeningHours: { ...usual, ...next }, currentOpeningHours: { ...usual, ...next } };
}

/** One period a day, Sunday is 0; open at all hours is one that never closes. */
function periodsOf({ from, until }: { from: string; until: string }) {
  const point = (day: number, clock: string) => {
    const [hour = 0, minute = 0] = clock.split(":").map(Number);
    return { day: day % 7, hour, minute };
  };
  if (from === "00:00" && until === "24:00") return [{ open: point(0, from) }];
  return days.map((_, day) => ({
    open: point(day, from),
    close: point(until < from ? day + 1 : day, until),
  }));
}

function nextAt(clock: string, zone: string, now: Date): string {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const local = DateTime.fromJSDate(now, { zone });
  const today = local.set({ hour, minute, second: 0, millisecond: 0 });
  const next = today > local ? today : today.plus({ days: 1 });
  return next.toUTC().toISO({ suppressMilliseconds: true }) ?? "";
}

/** "9:00 AM - 5:30 PM" with the narrow spaces and the en dash Google puts there, all outside GSM-7. */
function hoursText(open: { from: string; until: string }, language: string): string {
  const locale = { language, units: "METRIC" } as const;
  const text = (clock: string) => clockText(Date.parse(`2026-01-01T${clock}:00Z`), "UTC", locale);
  return `${text(open.from)}\u2009\u2013\u2009${text(open.until)}`;
}
