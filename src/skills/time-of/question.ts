import type { HolidayQuestion } from "./read-holidays.ts";

export type Unit = "day" | "workday" | "week" | "month" | "year" | "hour" | "minute" | null;
/** A clock's time in minutes of the day; `isOpen`: it may be of the morning or of the evening ("8"). */
export type Clock = { minutes: number; isOpen?: boolean; isTomorrow?: true };

/** What is asked about clocks and dates. Words of places stand as they were texted; null: where the person is. */
export type Question =
  | { kind: "now"; place: string | null }
  | { kind: "today"; place: string | null }
  | { kind: "difference"; from: string | null; to: string }
  | { kind: "convert"; at: Clock; from: string | null; to: string | null }
  | { kind: "until" | "since" | "age"; date: string; unit: Unit }
  | { kind: "until-clock"; at: Clock }
  | { kind: "between"; from: string; to: string; unit: Unit }
  | { kind: "date-of"; date: string; isPast: boolean }
  | { kind: "shift"; count: number; unit: NonNullable<Unit>; from: string | null }
  | { kind: "span"; from: Clock; to: Clock }
  | { kind: "leap"; year: number | null }
  /** `date` null: today. */
  | { kind: "week-number" | "day-number"; date: string | null }
  /** Seconds since 1970; null: of now. */
  | { kind: "unix"; seconds: number | null }
  | { kind: "clock-form"; at: Clock; isTwelve: boolean }
  /** A clock's time so many minutes later. */
  | { kind: "later"; at: Clock; minutes: number }
  | { kind: "born-in"; year: number }
  /** `month` null: this one. */
  | { kind: "weekday-count"; day: string; month: string | null; year: number | null }
  | { kind: "month-days"; month: string; year: number | null }
  | { kind: "clock-change"; place: string | null }
  | { kind: "zone"; place: string }
  | HolidayQuestion;
