import { findClock } from "./read-clock.ts";
import { findDays, type Weekday } from "./repeated-days.ts";

/** When something is to happen again and again. */
export type Repeat = {
  /** In the order of the week, Monday is 1; all seven: every day. */
  days: Weekday[];
  /** On the clocks of the person's zone: "07:00". */
  at: string;
};

/** A repeat that a text asks for, and the words around it. */
type FoundRepeat = Repeat & {
  /** False where the text says no time and `at` is what its part of the day usually means. */
  isTimeSaid: boolean;
  rest: string;
};

/**
 * Finds "every day at 7", "weekdays 6.45", "each morning" or "mon and thu 8pm" in a text; null where nothing in it is
 * to be repeated. Without a time a morning is 7:00, an evening 18:00. A time that belongs to a vehicle ("the 8:12 bus")
 * stays in the rest.
 */
export function readRepeat(text: string): FoundRepeat | null {
  const found = findDays(text);
  if (!found) return null;
  const clock = findClock(found.rest, { part: found.part, isBareTaken: true });
  if (found.isDoubtful && !clock) return null;
  return {
    days: found.days,
    at: clock?.at ?? usualTimes[found.part ?? "morning"],
    isTimeSaid: clock !== null,
    rest: (clock?.rest ?? found.rest)
      .replace(/\u0001/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  };
}

const usualTimes = { morning: "07:00", noon: "12:00", afternoon: "14:00", evening: "18:00", night: "20:00" };
