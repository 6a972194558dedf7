import { takeDay } from "../time/read-day.ts";
import { isMonth } from "./months.ts";

/** A day, or nothing at all. */
export function isDayOrNone(words: string | undefined): boolean {
  return words === undefined || isDay(words);
}

/** A day, or a part of one, and nothing else. */
export function isDay(words: string): boolean {
  if (isMonth(words)) return true;
  const taken = takeDay(words);
  return (
    taken !== null &&
    taken.rest.replace(/(?:^|\s)(?:on|for|at|in|the|this|of|then|all|from)(?=\s|$)/giu, "").trim() === ""
  );
}

/** A time of the day and nothing else: "9.30", "5pm". */
export function isClock(words: string): boolean {
  return /^\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?$/i.test(words);
}
