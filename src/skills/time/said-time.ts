import type { Part } from "./day-words.ts";
import type { Weekday } from "./repeated-days.ts";

/** A time of the day as it is said; where am or pm is not clear it is in the first half of the day. */
export type SaidClock = { minutes: number; isSure: boolean };

/** A day as it is said, before any calendar. */
export type SaidDate =
  /** 0 today, 1 tomorrow. */
  | { kind: "offset"; days: number }
  | { kind: "months"; months: number }
  /** `weeks`: "friday week", "a week on friday". */
  | { kind: "weekday"; weekday: number; isNext: boolean; weeks: number }
  /** `month` null: the next day of that number. */
  | { kind: "date"; day: number; month: number | null; year: number | null }
  /** "first monday in april": `nth` -1 is the last; months from now where none is named, as in "of next month". */
  | { kind: "nth"; nth: number; weekday: number; month: number | null; ahead: number }
  /** Days after Easter Sunday. */
  | { kind: "easter"; days: number }
  /** "3/4": which of them is the month depends on the country. */
  | { kind: "slashed"; first: number; second: number; year: number | null }
  /** The first day of the next week or month, the last of this month, or the next Saturday. */
  | { kind: "named"; name: "next week" | "next month" | "month's end" | "weekend" | "next weekend" };

/** What comes again, as it is said; `days` and `nth` say which weekdays, `monthDay` -1 is a month's last day. */
export type SaidRepeat = {
  unit: "minute" | "hour" | "day" | "week" | "month" | "year";
  every: number;
  days: Weekday[] | null;
  /** With one weekday: the first (1) to fourth of a month, or the last (-1). */
  nth: number | null;
  monthDay: number | null;
  /** "twice a day". */
  timesADay: number | null;
};

/** By the clock, or by the calendar. */
export type Lead = { minutes: number } | { days: number } | { months: number };

/** A time as people say it. */
export type SaidTime = {
  /** Minutes from now. */
  span: number | null;
  /** How long before the time that is said: "15 min before kickoff at 3", "a week before 12 june". */
  lead: Lead | null;
  date: SaidDate | null;
  part: Part | null;
  clocks: SaidClock[];
  repeat: SaidRepeat | null;
  until: { date: SaidDate } | { clock: SaidClock } | { days: number } | null;
};
