import { DateTime } from "luxon";
import type { WakeUp } from "../skill.ts";
import { nextByRule } from "../time/rule.ts";
import { readReminder } from "./reminder.ts";

/**
 * What comes every day at 8 comes at 8 by the clock of where the person is now, and not twice on the day of the journey.
 * What comes once, or by hours that pass, stays at its instant.
 */
export function rezoned({ key, data, at }: WakeUp, zone: string, now: Date): WakeUp | null {
  const reminder = readReminder(data);
  if (!reminder?.rule || reminder.rule.times.length === 0) return null;
  if (reminder.zone === null || reminder.zone === zone) return null;
  // Not before the day on which it was to be.
  const day = DateTime.fromJSDate(at, { zone: reminder.zone }).toISODate() ?? "";
  const before = DateTime.fromISO(day, { zone }).toMillis() - 1;
  const next = nextByRule(reminder.rule, zone, new Date(Math.max(now.getTime(), before)));
  return next && { key, at: next, data: { ...reminder, zone, at: next.toISOString() } };
}
