import { instantOf, wallOn, type Clocks } from "./clocks.ts";
import type { FileCalendar, FileEvent, FileTime } from "./parse-ical.ts";
import { type Budget, dayMs, repeatedTimes, type Wall } from "./rule-days.ts";

/** One thing in a person's calendar, on their clocks. */
export type Occurrence = {
  /** Instants. Of a whole day: where the person's days begin and end. */
  start: number;
  end: number;
  isAllDay: boolean;
  title: string;
  place: string | null;
  /** The kept text of an event that was added here. */
  own?: string;
  /** A reminder takes no time. */
  isReminder?: true;
};

/** How far ahead, and how many, at most. */
const bounds = { daysAhead: 366, instances: 2_000 };
/** What began so long ago may still go on. */
const daysBack = 31;
/** What comes soon is looked at first: where there is too much, what is months away is left out. */
const soonDays = 60;

/** All that is in a calendar from a month ago to a year ahead, soonest first; `zone` is whose clocks count. */
export function expandCalendar({ events }: FileCalendar, zone: string, now: Date): Occurrence[] {
  const changed = new Set(events.flatMap((event) => changedKey(event, zone) ?? []));
  const budget: Budget = { periods: 40_000, instances: bounds.instances };
  const today = now.getTime();
  const windows = [
    { from: today - daysBack * dayMs, until: today + soonDays * dayMs },
    { from: today + soonDays * dayMs, until: today + bounds.daysAhead * dayMs },
  ];
  const found: Occurrence[] = [];
  for (const window of windows) {
    for (const event of events) {
      if (event.isCancelled) continue;
      const leftOut = leftOutOf(event, zone);
      for (const wall of timesOf(event, window, zone, budget)) {
        const key = keyOf(event.uid, { ...event.start, wall }, zone);
        if (event.insteadOf === null && changed.has(key)) continue;
        if (leftOut.has(wall)) continue;
        const occurrence = onClocks(event, wall, zone);
        if (occurrence.start >= window.from && occurrence.start < window.until) found.push(occurrence);
      }
      if (budget.instances <= 0) break;
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** The times of an event close to a window: as its own clocks are, a day more at either end. */
function timesOf(
  event: FileEvent,
  window: { from: number; until: number },
  zone: string,
  budget: Budget,
): Wall[] {
  const near = { from: window.from - dayMs, until: window.until + dayMs };
  const isNear = (wall: Wall): boolean => wall >= near.from && wall < near.until;
  const more = event.more.map((time) => sameClocks(time, event.start, zone)).filter(isNear);
  const times =
    event.rule === null || event.insteadOf !== null
      ? [event.start.wall].filter(isNear)
      : repeatedTimes(withLocalUntil(event, zone), event.start.wall, near, budget);
  budget.instances -= more.length + (event.rule === null ? times.length : 0);
  return [...new Set([...times, ...more])];
}

function withLocalUntil(
  { rule, isUntilInstant, start }: FileEvent,
  zone: string,
): NonNullable<FileEvent["rule"]> {
  if (!rule) throw new Error("no rule");
  if (rule.until === null || !isUntilInstant || start.isDate) return rule;
  return { ...rule, until: wallOn(rule.until, start.clocks, zone) };
}

/** A time on the clocks of another. */
function sameClocks(time: FileTime, other: FileTime, zone: string): Wall {
  if (time.isDate || sameKind(time.clocks, other.clocks)) return time.wall;
  return wallOn(instantOf(time.wall, time.clocks, zone), other.clocks, zone);
}

function sameKind(one: Clocks, other: Clocks): boolean {
  if (one === other) return true;
  return one?.kind === "zone" && other?.kind === "zone" && one.zone === other.zone;
}

/** EXDATE: of a date, that day's time. */
function leftOutOf(event: FileEvent, zone: string): Set<Wall> {
  const { start } = event;
  const clock = start.wall - Math.floor(start.wall / dayMs) * dayMs;
  return new Set(
    event.without.map((time) =>
      time.isDate ? Math.floor(time.wall / dayMs) * dayMs + clock : sameClocks(time, start, zone),
    ),
  );
}

function changedKey({ uid, insteadOf }: FileEvent, zone: string): string | null {
  return insteadOf && keyOf(uid, insteadOf, zone);
}

function keyOf(uid: string, time: FileTime, zone: string): string {
  const at = time.isDate
    ? `day ${Math.floor(time.wall / dayMs)}`
    : String(instantOf(time.wall, time.clocks, zone));
  return `${uid} ${at}`;
}

function onClocks(event: FileEvent, wall: Wall, zone: string): Occurrence {
  const { title, place, lengthMs } = event;
  const isAllDay = event.start.isDate;
  const clocks = isAllDay ? null : event.start.clocks;
  const start = instantOf(wall, clocks, zone);
  // A day has 23 hours, or 25; what lasts for hours lasts as long whatever the clocks do.
  const end = isAllDay ? instantOf(wall + lengthMs, null, zone) : start + lengthMs;
  return { start, end, isAllDay, title, place };
}
