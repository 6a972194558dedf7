import { DateTime } from "luxon";
import type { Part } from "./day-words.ts";
import { dateOf } from "./calendar-date.ts";
import { nextByRule, type Rule, timeOn } from "./rule.ts";
import type { SaidClock, SaidDate, SaidTime } from "./said-time.ts";

/** By whose clock and calendar a time is meant. */
type Reader = {
  zone: string;
  now: Date;
  /** Two letters: "3/4" is the 4th of March in some countries. */
  country: string | null;
  /** Whoever wants to be woken at 5 gets up early. */
  isWaking?: boolean;
  /** The time that is changed: what is not said stays as it is, and "8" is in the half of the day nearest to it. */
  changed?: Date;
};

/** When it is, and what is repeated; null where the words say no time. */
export type Resolved = { at: Date; rule: Rule | null };

const usual: Record<Part, string> = {
  dawn: "06:00",
  morning: "08:00",
  midday: "12:00",
  afternoon: "14:00",
  evening: "18:00",
  night: "20:00",
};
/** Where a day is said and no time. */
const usualTime = "09:00";
const timesADay: Record<number, string[]> = {
  2: ["08:00", "20:00"],
  3: ["08:00", "14:00", "20:00"],
  4: ["08:00", "12:00", "16:00", "20:00"],
};

/** Whether a date is said that no calendar has any more, such as 31 February or one of a year that has passed. */
export function isNoDay({ date }: SaidTime, { zone, now, country }: Reader): boolean {
  return date !== null && dateOf(date, DateTime.fromJSDate(now, { zone }), country) === null;
}

/** Brings a time as it was said onto a person's clocks; what has passed is the next such time. */
export function resolveRule(said: SaidTime, reader: Reader): Resolved | null {
  const { now } = reader;
  if (isNoDay(said, reader)) return null;
  if (said.span !== null) return { at: new Date(now.getTime() + said.span * 60_000), rule: null };
  const resolved = said.repeat ? resolveRepeat(said, reader) : resolveOnce(said, reader);
  if (!resolved || said.lead === null) return resolved;
  const at = DateTime.fromJSDate(resolved.at, { zone: reader.zone }).minus(said.lead).toJSDate();
  return resolved.rule ? resolved : { at: at > now ? at : resolved.at, rule: null };
}

function resolveOnce(said: SaidTime, reader: Reader): Resolved | null {
  const { zone, now, changed } = reader;
  const here = DateTime.fromJSDate(now, { zone });
  const before = changed && DateTime.fromJSDate(changed, { zone });
  const [clock] = said.clocks;
  if (!clock && !said.date && !said.part) return null;
  const date = said.date ? dateOf(said.date, here, reader.country) : null;
  const isNight = said.part === "night" || said.part === "dawn";
  const today = before && !said.date ? before : here;
  // In the night "tonight" is the night that goes on.
  const day = date ?? today;
  if (!clock) {
    const at = said.part
      ? usual[said.part]
      : before
        ? before.toFormat("HH:mm")
        : said.date && isToday(said.date)
          ? usual.evening
          : usualTime;
    const time = timeOn(day, at, zone);
    if (time && time > now) return { at: time, rule: null };
    if (day.hasSame(here, "day") && (said.date === null || isToday(said.date)) && said.date !== null) {
      // "tonight", texted late in the evening.
      return { at: new Date(now.getTime() + 30 * 60_000), rule: null };
    }
    return later(said.date, day, at, { zone, now });
  }
  const minutes = likelyMinutes(clock, {
    ...reader,
    part: said.part,
    day: date,
    here,
    before: before ?? null,
  });
  const at = clockText(minutes);
  // "tonight at 2" and midnight are the morning after.
  const isAfter =
    (isNight && minutes < 5 * 60 && said.date !== null) ||
    (minutes === 0 && date !== null && isToday(said.date));
  const time = timeOn(isAfter ? day.plus({ days: 1 }) : day, at, zone);
  if (time && time > now) return { at: time, rule: null };
  return later(said.date, day, at, { zone, now });
}

/** A time that has passed is the next such day's. */
function later(
  said: SaidDate | null,
  day: DateTime,
  at: string,
  { zone, now }: { zone: string; now: Date },
): Resolved | null {
  const step =
    said?.kind === "weekday"
      ? { weeks: 1 }
      : said?.kind === "nth" || said?.kind === "easter"
        ? { years: 1 }
        : said?.kind === "date" && said.month !== null
          ? { years: 1 }
          : said?.kind === "date"
            ? { months: 1 }
            : { days: 1 };
  for (let count = 1; count <= 400; count += 1) {
    const many = Object.fromEntries(Object.entries(step).map(([unit, size]) => [unit, size * count]));
    const time = timeOn(day.plus(many), at, zone);
    if (time && time > now) return { at: time, rule: null };
  }
  return null;
}

function isToday(said: SaidDate | null): boolean {
  return said?.kind === "offset" && said.days === 0;
}

type Around = Reader & { part: Part | null; day: DateTime | null; here: DateTime; before: DateTime | null };

/** Which half of the day is meant. "at 3" is in the afternoon, "at 8" the next 8 when people are up. */
function likelyMinutes(
  { minutes, isSure }: SaidClock,
  { part, day, here, before, isWaking, zone, now }: Around,
): number {
  if (isSure) return minutes;
  const late = minutes + 720;
  if (part === "morning" || part === "dawn") return minutes;
  if (part === "night") return minutes < 5 * 60 ? minutes : late;
  if (part) return late;
  if (before) {
    const was = before.hour * 60 + before.minute;
    return Math.abs(minutes - was) <= Math.abs(late - was) ? minutes : late;
  }
  if (isWaking) return minutes < 3 * 60 ? late : minutes;
  const isNear = day === null || day.hasSame(here, "day");
  if (!isNear) return usualHalf(minutes);
  // The next one, but none of the small hours.
  const isUp = (time: number): boolean => time >= 6 * 60;
  const next = [minutes, late].find((time) => {
    const at = timeOn(here, clockText(time), zone);
    return isUp(time) && at !== null && at > now;
  });
  if (next !== undefined) return next;
  // All have passed: tomorrow's.
  return usualHalf(minutes);
}

/** Without a word of it "at 8" is in the morning, "at 3" in the afternoon. */
function usualHalf(minutes: number): number {
  return minutes < 6 * 60 ? minutes + 720 : minutes;
}

function clockText(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

function resolveRepeat(said: SaidTime, reader: Reader): Resolved | null {
  const { repeat, clocks } = said;
  const { zone, now, country, changed } = reader;
  if (!repeat) return null;
  const here = DateTime.fromJSDate(now, { zone });
  const date = said.date ? dateOf(said.date, here, country) : null;
  const before = changed ? DateTime.fromJSDate(changed, { zone }) : null;
  const until = endOf(said.until, here, country);
  const { unit, every } = repeat;
  const none = { days: null, nth: null, monthDay: null, month: null };
  if (unit === "hour" || unit === "minute") {
    const stepMs = every * (unit === "hour" ? 3_600_000 : 60_000);
    const first =
      clocks.length > 0
        ? resolveOnce({ ...said, repeat: null }, reader)?.at
        : new Date(now.getTime() + stepMs);
    if (!first) return null;
    return { at: first, rule: { ...none, unit, every, from: first.toISOString(), times: [], until } };
  }
  const times = timesOf(said, { ...reader, part: said.part, day: here.plus({ days: 7 }), here, before });
  const rule: Rule = { ...none, unit, every, times, days: repeat.days, nth: repeat.nth, from: (date ?? here).toFormat("yyyy-MM-dd"), until }; // prettier-ignore
  const saidDay = said.date?.kind === "weekday" ? (said.date.weekday as 1) : null;
  if (unit === "week" && repeat.days === null)
    rule.days = [saidDay ?? ((date ?? before ?? here).weekday as 1)];
  if (unit === "month" && repeat.nth === null) {
    rule.monthDay = repeat.monthDay ?? date?.day ?? here.day;
    // "every 25th": whether the month has passed it is found below.
  }
  if (unit === "year") {
    rule.month = (date ?? here).month;
    rule.monthDay = (date ?? here).day;
  }
  // From a day in the future on, as it was said, or from the first time that comes; "every 3 months" in three months.
  const isFromNow = unit === "month" && every > 1 && !date && repeat.nth === null && repeat.monthDay === null;
  const start = isFromNow ? here.plus({ months: every }).startOf("day").toJSDate() : now;
  const first = nextByRule({ ...rule, every: 1, until: null }, zone, start);
  if (!first) return null;
  rule.from = DateTime.fromJSDate(first, { zone }).toFormat("yyyy-MM-dd");
  return until !== null && first.getTime() > Date.parse(until) ? null : { at: first, rule };
}

function timesOf({ clocks, repeat, part }: SaidTime, around: Around): string[] {
  if (clocks.length === 0) {
    const many = timesADay[repeat?.timesADay ?? 0];
    if (many) return many;
    return [part ? usual[part] : around.before ? around.before.toFormat("HH:mm") : usualTime];
  }
  const times: number[] = [];
  for (const clock of clocks) {
    const last = times.at(-1);
    const likely = likelyMinutes(clock, { ...around, before: clocks.length > 1 ? null : around.before });
    // "at 7 and 7", "8, 2 and 8": later than the one before.
    const isBefore = last !== undefined && likely <= last && !clock.isSure && clock.minutes + 720 > last;
    times.push(isBefore ? clock.minutes + 720 : likely);
  }
  return [...new Set(times.map(clockText))].sort();
}

/** The instant at which it ends: of a day its last one. */
function endOf(until: SaidTime["until"], here: DateTime, country: string | null): string | null {
  if (!until) return null;
  if ("days" in until) return here.plus({ days: until.days }).toJSDate().toISOString();
  if ("clock" in until) {
    const { minutes, isSure } = until.clock;
    const at = isSure ? minutes : usualHalf(minutes);
    const time = timeOn(here, clockText(at), here.zoneName ?? "utc");
    const isPast = time === null || time.getTime() <= here.toMillis();
    const end = isPast ? timeOn(here.plus({ days: 1 }), clockText(at), here.zoneName ?? "utc") : time;
    return end?.toISOString() ?? null;
  }
  const date = dateOf(until.date, here, country);
  if (!date) return null;
  // "until friday", on a Friday, is the next one.
  const last = until.date.kind === "weekday" && date.hasSame(here, "day") ? date.plus({ weeks: 1 }) : date;
  return last.endOf("day").toJSDate().toISOString();
}
