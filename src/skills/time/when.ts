import * as chrono from "chrono-node";
import { DateTime } from "luxon";
import { isHourAlone, meansNow, relativeMinutes, saysHour, standardTime } from "./time-words.ts";
import { readsTwelveHours } from "./zone.ts";

/** Where, and by whose habits, a time is read. */
export type TimeReader = {
  /** IANA zone of the clock that is meant. */
  zone: string;
  now: Date;
  /** Two-letter country of the contact's number. */
  country: string | null;
};

// "Leave at 8:30", texted at 8:31 or arriving late, still means today.
const SLACK_MINUTES = 5;
// "At 6", texted at 5 in the afternoon, means this evening; at 9 in the evening it means tomorrow.
const AFTERNOON_AHEAD_HOURS = 4;

/**
 * Reads "8:30", "tomorrow 9am", "in 20 minutes" or an ISO instant; null where the words are no time. A time of day
 * that has passed is the next day's, one with its day ("today at 8") stays in the past.
 */
export function readWhen(words: string, reader: TimeReader): Date | null {
  if (meansNow(words)) return reader.now;
  const minutes = relativeMinutes(words);
  if (minutes !== null) return new Date(reader.now.getTime() + minutes * 60_000);
  return readInstant(words) ?? readCalendar(words, reader);
}

/** Reads an instant as it is written into the arguments of a question's choice. */
export function readInstant(words: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})$/i.test(words.trim()))
    return null;
  const at = new Date(words.trim().toUpperCase());
  return Number.isNaN(at.getTime()) ? null : at;
}

function readCalendar(words: string, { zone, now, country }: TimeReader): Date | null {
  const here = DateTime.fromJSDate(now, { zone });
  // 5/6 is the 6th of May in these countries (CLDR's order of dates), the 5th of June elsewhere.
  const parser = ["US", "PH", "PR", "GU"].includes(country ?? "") ? chrono.en.casual : chrono.en.GB;
  // chrono-node knows no zones but fixed offsets: it gives the calendar's fields, the zone turns them into an
  // instant, so that a clock change between now and then is counted.
  const start = parser.parse(standardTime(words), { instant: now, timezone: here.offset })[0]?.start;
  if (!start) return null;
  if (start.isCertain("timezoneOffset")) return start.date();

  const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
  const [hour, minute] = [start.get("hour") ?? 12, start.get("minute") ?? 0];
  if (year === null || month === null || day === null) return null;
  const said = inZone(DateTime.fromObject({ year, month, day, hour, minute }, { zone }));
  if (!said.isValid) return null;
  if (said >= here.minus({ minutes: SLACK_MINUTES })) return said.toJSDate();

  const evening = inZone(said.set({ hour: said.hour + 12 })); // by the clock: a day may have 23 hours
  const mayMeanEvening = !start.isCertain("meridiem") && hour > 0 && hour < 12 && !/\b0\d/.test(words);
  const isSoon = evening > here && evening < here.plus({ hours: AFTERNOON_AHEAD_HOURS });
  // Nobody says "half past six" or a bare "6" of a clock with twenty-four hours: the next one is meant.
  const isSpoken = (saysHour(words) || isHourAlone(words)) && evening > here;
  if (mayMeanEvening && (isSpoken || (isSoon && readsTwelveHours(country) !== false)))
    return evening.toJSDate();
  if (start.isCertain("year")) return said.toJSDate();
  const step = start.isCertain("day") ? { years: 1 } : { days: start.isCertain("weekday") ? 7 : 1 };
  return inZone(said.plus(step)).toJSDate();
}

/** In the hour that a clock change repeats, the first of the two: better an hour early than late. */
function inZone(time: DateTime): DateTime {
  return time.isValid ? (time.getPossibleOffsets()[0] ?? time) : time;
}
