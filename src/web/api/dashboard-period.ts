import { DateTime, IANAZone } from "luxon";
import type { Period } from "../../store/figures/read-figures.ts";
import { HttpError } from "../http-error.ts";

const dayMs = 24 * 3_600_000;
const longestDays = 366;
/** Up to so many days are shown by the hour, longer periods by the day. */
const mostDaysByHour = 3;

type Bucket = "hour" | "day";

type Asked = { from: string; to: string; zone: string };

type Periods = { period: Period; before: Period; bucket: Bucket; zone: string };

/** The period that is asked for, and the one before it. Throws where it cannot be counted. */
export function readPeriods({ from, to, zone }: Asked): Periods {
  if (!IANAZone.isValidZone(zone))
    throw new HttpError(400, "zone is not the name of a time zone, such as Europe/Berlin");
  const start = DateTime.fromISO(from, { zone });
  const end = DateTime.fromISO(to, { zone });
  const days = (end.toMillis() - start.toMillis()) / dayMs;
  if (!(days > 0)) throw new HttpError(400, "to must be after from");
  // An hour more or less where the clocks change.
  if (days > longestDays + 0.1) throw new HttpError(400, `at most ${longestDays} days can be shown at once`);
  // Whole days earlier: Monday morning is compared with a morning, not with the night before it.
  const shift = { days: Math.max(1, Math.ceil(days - 0.1)) };
  return {
    period: { from: start.toJSDate(), to: end.toJSDate() },
    before: { from: start.minus(shift).toJSDate(), to: end.minus(shift).toJSDate() },
    bucket: days <= mostDaysByHour ? "hour" : "day",
    zone,
  };
}

/** When each hour or day of a period begins, the first one where it began. */
export function listBuckets({ period, bucket, zone }: Omit<Periods, "before">): Date[] {
  const starts: Date[] = [];
  const first = DateTime.fromJSDate(period.from, { zone }).startOf(bucket);
  for (let count = 0; ; count += 1) {
    // Hours are counted in time, so that none is left out or repeated where the clocks change.
    const at = first.plus({ [bucket]: count }).toJSDate();
    if (at >= period.to) return starts;
    starts.push(at);
  }
}
