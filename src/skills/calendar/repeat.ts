import ICAL from "ical.js";
import type { Rule } from "../time/rule.ts";
import { readRule } from "./read-recur.ts";
import type { RepeatRule } from "./rule-days.ts";

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** What comes again as iCalendar writes it (RFC 5545, RRULE); null for what comes by hours or minutes. `until`: a local date. */
export function toRecur(rule: Rule, until: string | null): string | null {
  const { every } = rule;
  const parts = daysOf(rule);
  if (parts === null) return null;
  return [
    ...parts,
    ...(every > 1 ? [`INTERVAL=${every}`] : []),
    ...(until === null ? [] : [`UNTIL=${until.replaceAll("-", "")}`]),
  ].join(";");
}

function daysOf({ unit, days, nth, monthDay, month }: Rule): string[] | null {
  const byDay = (days ?? []).map((day) => weekdays[day - 1] ?? "").join(",");
  switch (unit) {
    case "minute":
    case "hour":
      return null;
    case "day":
      return ["FREQ=DAILY"];
    case "week":
      return byDay === "" ? ["FREQ=WEEKLY"] : ["FREQ=WEEKLY", `BYDAY=${byDay}`];
    case "month":
      return nth !== null
        ? ["FREQ=MONTHLY", `BYDAY=${nth}${byDay}`]
        : ["FREQ=MONTHLY", ...lastOf(monthDay ?? 1)];
    case "year":
      return ["FREQ=YEARLY", `BYMONTH=${month ?? 1}`, ...lastOf(monthDay ?? 1)];
  }
}

/** Where a month has no 31st, its last day is meant. */
function lastOf(monthDay: number): string[] {
  if (monthDay <= 28) return [`BYMONTHDAY=${monthDay}`];
  const days = Array.from({ length: monthDay - 27 }, (_, index) => 28 + index);
  return [`BYMONTHDAY=${days.join(",")}`, "BYSETPOS=-1"];
}

/** What was kept; null where it cannot be read. */
export function fromRecur(text: string): RepeatRule | null {
  try {
    return readRule(ICAL.Recur.fromString(text));
  } catch {
    return null;
  }
}

/** "every Tue", "every 2 weeks on Thu", "every first Mon of the month", "every year". */
export function repeatWords(rule: RepeatRule): string {
  const { freq, interval, byDay } = rule;
  const unit = { DAILY: "day", WEEKLY: "week", MONTHLY: "month", YEARLY: "year" }[freq];
  const every = interval === 1 ? `every ${unit}` : `every ${interval} ${unit}s`;
  const numbers = byDay.map(({ weekday }) => weekday).join("");
  const names = byDay.map(({ weekday }) => dayNames[weekday - 1] ?? "").join(", ");
  if (freq === "MONTHLY" && names !== "") {
    const nth = { 1: "first", 2: "second", 3: "third", 4: "fourth", [-1]: "last" }[byDay[0]?.nth ?? 1] ?? "";
    return `${interval === 1 ? "every month" : every} on the ${nth} ${names}`;
  }
  if (freq !== "WEEKLY" || names === "") return every;
  if (interval > 1) return `${every} on ${names}`;
  return { 1234567: "every day", 12345: "every weekday" }[numbers] ?? `every ${names}`;
}
