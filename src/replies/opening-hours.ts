import { DateTime, IANAZone } from "luxon";

/** When somebody is there: spans of minutes since midnight, by the day of the week, Monday first. */
export type OpeningHours = { days: { from: number; to: number }[][]; zone: string };

const names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const example = "write them such as: Mo-Fr 09:00-17:00, Sa 10:00-13:00 Europe/London";
const daySpan = /^(mo|tu|we|th|fr|sa|su)[a-z]*(?:-(mo|tu|we|th|fr|sa|su)[a-z]*)?$/i;
const timeSpan = /^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/;
const minutesOfDay = 24 * 60;

/** Reads opening hours: days with their hours, by commas, and a time zone at the end. Gives an error's words where they are wrong. */
export function readOpeningHours(text: string): OpeningHours | { error: string } {
  const trimmed = text.trim();
  const zone = /\s(\S+)$/.exec(trimmed)?.[1] ?? "";
  const hasZone = zone !== "" && !timeSpan.test(zone);
  if (!hasZone) return { error: `the time zone is missing: ${example}` };
  if (!IANAZone.isValidZone(zone)) return { error: `"${zone}" is no time zone: ${example}` };
  const days: OpeningHours["days"] = names.map(() => []);
  let lastDays: number[] = [];
  for (const part of trimmed.slice(0, -zone.length).split(",")) {
    const words = part.trim().split(/\s+/);
    const [first = "", second] = words;
    const times = second ?? first;
    if (words.length > 2) return { error: `"${part.trim()}" cannot be read: ${example}` };
    // "Mo 09:00-12:00, 13:00-17:00": more hours of the same days.
    const named = second === undefined ? lastDays : readDays(first);
    if (named.length === 0) return { error: `"${first}" names no days: ${example}` };
    const span = readSpan(times);
    if (!span) return { error: `"${times}" is no span of hours: ${example}` };
    for (const day of named) days[day]?.push(span);
    lastDays = named;
  }
  for (const spans of days) spans.sort((a, b) => a.from - b.from);
  return { days, zone };
}

function readDays(text: string): number[] {
  const read = daySpan.exec(text);
  if (!read?.[1]) return [];
  const first = dayOf(read[1]);
  const last = read[2] ? dayOf(read[2]) : first;
  const length = ((last - first + names.length) % names.length) + 1;
  return Array.from({ length }, (_, index) => (first + index) % names.length);
}

function dayOf(name: string): number {
  return names.findIndex((one) => one.toLowerCase() === name.slice(0, 2).toLowerCase());
}

function readSpan(text: string): { from: number; to: number } | null {
  const read = timeSpan.exec(text);
  if (!read) return null;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = read.slice(1).map(Number);
  const from = fromHour * 60 + fromMinute;
  const to = toHour * 60 + toMinute;
  if (fromMinute > 59 || toMinute > 59 || from >= to || to > minutesOfDay) return null;
  return { from, to };
}

/** True where somebody is there now. */
export function isOpen(hours: OpeningHours, now: Date): boolean {
  const local = DateTime.fromJSDate(now, { zone: hours.zone });
  const minute = local.hour * 60 + local.minute;
  return (hours.days[local.weekday - 1] ?? []).some(({ from, to }) => minute >= from && minute < to);
}

/** When somebody is there the next time, from now on; null where nobody ever is. */
export function nextOpening(hours: OpeningHours, now: Date): DateTime | null {
  const local = DateTime.fromJSDate(now, { zone: hours.zone });
  for (let days = 0; days <= names.length; days += 1) {
    const day = local.startOf("day").plus({ days });
    for (const { from } of hours.days[day.weekday - 1] ?? []) {
      // The hour on the wall, also on days when the clock is changed.
      const opens = day.set({ hour: Math.floor(from / 60), minute: from % 60 });
      if (opens > local) return opens;
    }
  }
  return null;
}
