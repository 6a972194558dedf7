import { useEffect, useState } from "react";
import { words } from "./words.ts";

/** The time now, told anew every `everyMs`. */
function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}

const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: "short" });
const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const dayAndYear = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" });
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** "14:05". */
export const timeText = (at: string) => time.format(new Date(at));

/** The whole date and time, for a tooltip. */
export const fullTimeText = (at: string) => full.format(new Date(at));

/** As short as can be understood: "now", "5 min", "14:05", "Tue", "3 Mar", "3 Mar 2024". */
function shortTimeText(at: string, now: number): string {
  const then = new Date(at);
  const ago = now - then.getTime();
  if (ago < minuteMs) return words.now;
  if (ago < 60 * minuteMs) return words.minutes(Math.floor(ago / minuteMs));
  if (then.toDateString() === new Date(now).toDateString()) return time.format(then);
  if (ago < 6 * dayMs) return weekday.format(then);
  return then.getFullYear() === new Date(now).getFullYear() ? day.format(then) : dayAndYear.format(then);
}

/** How long something has lasted: "0:42", "12:05", "3 h", "2 d". */
function clockText(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - new Date(since).getTime()) / 1000));
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  const hours = Math.floor(seconds / 3600);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

/** When something was, as short as can be understood; the whole date on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string | undefined }) {
  const now = useNow(30_000);
  return (
    <time dateTime={at} title={fullTimeText(at)} className={className}>
      {shortTimeText(at, now)}
    </time>
  );
}

/** A clock that counts how long somebody has waited. */
export function WaitingClock({ since }: { since: string }) {
  const now = useNow(1000);
  return (
    <time dateTime={since} title={fullTimeText(since)} style={{ fontVariantNumeric: "tabular-nums" }}>
      {clockText(since, now)}
    </time>
  );
}
