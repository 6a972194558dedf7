import { DateTime } from "luxon";
import type { Rule } from "../time/rule.ts";
import { readsTwelveHours } from "../time/zone.ts";
import { durationText, shorten } from "../wording.ts";
import { mostReminders, type ReminderData } from "./reminder.ts";

export const fixedTexts = {
  usage:
    "Text for example:\nremind me tomorrow 7am to take pills\nin 20 min turn oven off\nevery weekday at 8 meds\nREMINDERS lists them.",
  none: "No reminders are set. Text for example: remind me tomorrow 7am to take pills",
  noneThen: "Nothing is set for then. REMINDERS lists all.",
  full: `You have ${mostReminders} reminders, the most there can be. Delete one first: REMINDERS lists them.`,
  noTime: "I do not understand when. Text for example: tomorrow 7am, in 20 min, every weekday at 8.",
  noDay: "No such day is to come. ",
  unmoved: "It stays as it was. Text for example: tomorrow 7am.",
  notMoved: "It cannot be moved by that. Text when it is to come, for example: tomorrow 7am.",
  tooOften: "A reminder can come every 15 minutes at most.",
  ended: "That would end before it begins. Text for example: every 4 hours until friday",
  nothingToSnooze: "Nothing to snooze. REMINDERS lists what is set.",
  nothingRang: "No reminder has come just now. REMINDERS lists what is set.",
  deletedAll: "All your reminders are deleted.",
  kept: "Nothing is deleted.",
  askWhat: "When?",
} as const;

/** Whose clock and habits a time is told by. */
type Person = { zone: string | null; country: string | null; now: Date };

const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const nthNames: Record<number, string> = { 1: "First", 2: "Second", 3: "Third", 4: "Fourth", [-1]: "Last" };
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Sat 28 Mar 07:00", with the year where it is another; a while where no zone is known. */
export function dateText(at: Date, { zone, country, now }: Person): string {
  if (zone === null) return `In ${durationText((at.getTime() - now.getTime()) / 1000)}`;
  const local = DateTime.fromJSDate(at, { zone }).setLocale("en-US");
  const isThisYear = local.hasSame(DateTime.fromJSDate(now, { zone }), "year");
  return `${local.toFormat(isThisYear ? "ccc d LLL" : "ccc d LLL yyyy")} ${clockOf(local.toFormat("HH:mm"), country)}`;
}

/** "07:00" or "7:00 AM", as people of the country read it. */
export function clockOf(at: string, country: string | null): string {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  const time = DateTime.utc(2000, 1, 1, hour, minute).setLocale("en-US");
  return time.toFormat(readsTwelveHours(country) ? "h:mm a" : "HH:mm");
}

/** "Every weekday at 08:00", "First Mon of each month at 09:00". */
function ruleText(rule: Rule, { zone, country }: Person): string {
  const times = rule.times.map((at) => clockOf(at, country)).join(", ");
  const until = rule.until && DateTime.fromISO(rule.until, { zone: zone ?? "utc" }).setLocale("en-US");
  return daysOf(rule) + (times && ` at ${times}`) + (until ? ` until ${until.toFormat("ccc d LLL")}` : "");
}

function daysOf({ unit, every, days, nth, monthDay, month }: Rule): string {
  const many = every === 1 ? `Every ${unit}` : `Every ${every} ${unit}s`;
  switch (unit) {
    case "minute":
      return `Every ${every} min`;
    case "hour":
    case "day":
      return many;
    case "week": {
      const names = (days ?? []).map((day) => dayNames[day - 1]).join(", ");
      const key = (days ?? []).join("");
      if (every > 1) return `${many} on ${names}`;
      return (
        { 1234567: "Every day", 12345: "Every weekday", 67: "Every weekend day" }[key] ?? `Every ${names}`
      );
    }
    case "month":
      if (nth !== null)
        return `${nthNames[nth] ?? ""} ${dayNames[(days?.[0] ?? 1) - 1] ?? ""} of ${every === 1 ? "each month" : `every ${every} months`}`;
      return monthDay === -1 ? "Last day of each month" : `${many} on the ${ordinal(monthDay ?? 1)}`;
    case "year":
      return `${many} on ${monthDay ?? 1} ${monthNames[(month ?? 1) - 1] ?? ""}`;
  }
}

function ordinal(day: number): string {
  const ending =
    day % 10 === 1 && day !== 11
      ? "st"
      : day % 10 === 2 && day !== 12
        ? "nd"
        : day % 10 === 3 && day !== 13
          ? "rd"
          : "th";
  return `${day}${ending}`;
}

/** "Sat 28 Mar 07:00: take pills", "Every weekday at 08:00, next Mon 30 Mar 08:00: meds". */
export function reminderText({ at, rule, what }: ReminderData, person: Person, most = 200): string {
  const date = dateText(new Date(at), person);
  const when = rule
    ? `${ruleText(rule, person)}, next ${person.zone === null ? date.toLowerCase() : date}`
    : date;
  return `${when}: ${what === "" ? "reminder" : shorten(what, most)}`;
}

/** What comes when it is due; `late`: when it should have come. */
export function ringText(what: string, late: string | null): string {
  const said = what === "" ? "this is your reminder" : what;
  const line =
    late === null
      ? what === ""
        ? "This is your reminder."
        : `Reminder: ${what}`
      : `Late (was due ${late}): ${said}`;
  return `${line}\nText 1 to snooze 10 min.`;
}
