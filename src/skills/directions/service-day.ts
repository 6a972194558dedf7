import { DateTime } from "luxon";
import { meansNow } from "../time/time-words.ts";
import { readWhen } from "../time/when.ts";
import type { TimeReader } from "../time/when.ts";

// The hour at which a day of buses and trains ends and the next begins, in most of the world's timetables.
const CHANGE_HOUR = 4;

/** When to ask from for the first departure of a day: "tomorrow", "on sunday"; without one the next that comes. */
export function startOfService(day: string, reader: TimeReader): Date {
  const said = dayOf(day, reader);
  if (said) return at(said, CHANGE_HOUR);
  const here = DateTime.fromJSDate(reader.now, { zone: reader.zone });
  return at(here.hour < CHANGE_HOUR ? here : here.plus({ days: 1 }), CHANGE_HOUR);
}

/** When to have arrived with the last departure of a day: the night after it. Without a day, that of today. */
export function endOfService(day: string, reader: TimeReader): Date {
  const here = DateTime.fromJSDate(reader.now, { zone: reader.zone });
  const service = dayOf(day, reader) ?? here.minus({ hours: CHANGE_HOUR });
  return at(service.plus({ days: 1 }), CHANGE_HOUR);
}

/** The calendar day that words such as "tonight" or "friday night" mean; null where they name none. */
function dayOf(words: string, reader: TimeReader): DateTime | null {
  const here = DateTime.fromJSDate(reader.now, { zone: reader.zone });
  const day = words
    .toLowerCase()
    .replace(/(?:^| )(?:in the |this )?(?:morning|mornin|afternoon|evening|eve|night)$/, "")
    .trim();
  if (day === "" || meansNow(day)) return null;
  // After midnight, "tonight" is still the night before.
  if (/^(?:tonight|tonite|tnite|2nite|2night)$/.test(day)) return here.minus({ hours: CHANGE_HOUR });
  if (/^(?:today|2day)$/.test(day)) return here;
  const read = readWhen(`${day} 23:59`, reader);
  return read && DateTime.fromJSDate(read, { zone: reader.zone });
}

function at(day: DateTime, hour: number): Date {
  return day.startOf("day").set({ hour }).toJSDate();
}
