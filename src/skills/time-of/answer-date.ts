import { DateTime } from "luxon";
import { monthNumber, weekdayNumber } from "../time/day-words.ts";
import type { SkillContext } from "../skill.ts";
import { readDate } from "./read-date.ts";
import type { Question, Unit } from "./question.ts";

const noDate = "I know no such date. Text it like this: 25 dec, 3 may 1998";

/** Answers what is asked of dates, on the calendar of the person's zone. */
export function answerDate(
  question: Question,
  { zone, context }: { zone: string; context: SkillContext },
): string {
  const here = DateTime.fromJSDate(context.now, { zone });
  const today = DateTime.utc(here.year, here.month, here.day);
  const read = (words: string, prefer: "future" | "past") =>
    readDate(words, { today, country: context.country, prefer });
  if (question.kind === "date-of") {
    const date = read(question.date, question.isPast ? "past" : "future");
    if (!date) return noDate;
    return `${full(date)}: ${date < today ? `${count(date, today)} ago` : date > today ? `in ${count(today, date)}` : "today"}`;
  }
  if (question.kind === "until") {
    const date = read(question.date, "future");
    return date ? distance(today, date, question.unit, "until") : noDate;
  }
  if (question.kind === "since") {
    const date = read(question.date, "past");
    return date ? distance(date, today, question.unit, "since") : noDate;
  }
  if (question.kind === "age") {
    const born = read(question.date, "past");
    if (!born || born > today) return noDate;
    return `${Math.floor(today.diff(born, "years").years)} years old (born ${full(born)})`;
  }
  if (question.kind === "between") {
    // Of two days without a year both are this year's.
    const near = (words: string) => read(`${words} ${today.year}`, "future") ?? read(words, "future");
    const [one, other] = [near(question.from), near(question.to)];
    if (!one || !other) return noDate;
    // "3 march to 19 april": the second date comes after the first.
    const isYearless = !/\d{4}|\/\d\d$/.test(question.to);
    const last = other < one && isYearless ? other.plus({ years: 1 }) : other;
    const [first, end] = last < one ? [last, one] : [one, last];
    // Work from one day to another is done on both.
    const since = question.unit === "workday" ? first.minus({ days: 1 }) : first;
    return `${short(first)} to ${full(end)}: ${amount(since, end, question.unit)}`;
  }
  if (question.kind === "shift") return shift(question, { here, today, read });
  if (question.kind === "leap") {
    const year = question.year ?? today.year;
    const isLeap = DateTime.utc(year).isInLeapYear;
    let next = year + 1;
    while (!DateTime.utc(next).isInLeapYear) next += 1;
    return isLeap ? `Yes, ${year} is a leap year.` : `No, ${year} is no leap year. The next is ${next}.`;
  }
  if (question.kind === "week-number" || question.kind === "day-number") {
    const date = question.date === null ? today : read(question.date, "future");
    if (!date) return noDate;
    const of = question.date === null ? "" : `${full(date)}: `;
    return question.kind === "week-number"
      ? `${of}week ${date.weekNumber} of ${date.weekYear} (weeks from Monday, ISO 8601)`.replace(/^w/, "W")
      : `${of}day ${date.ordinal} of ${date.year}, ${date.daysInYear - date.ordinal} to go`.replace(
          /^d/,
          "D",
        );
  }
  if (question.kind === "weekday-count") {
    const month = question.month === null ? today.month : monthNumber(question.month);
    const first = DateTime.utc(question.year ?? today.year, month, 1).setLocale("en-US");
    const offset = (weekdayNumber(question.day) - first.weekday + 7) % 7;
    const dates = Array.from({ length: 5 }, (_, week) => 1 + offset + week * 7).filter(
      (day) => day <= (first.daysInMonth ?? 0),
    );
    return `${dates.length} ${first.plus({ days: offset }).toFormat("cccc")}s in ${first.toFormat("LLLL yyyy")}: ${dates.join(", ")}`;
  }
  if (question.kind === "born-in") {
    const age = today.year - question.year;
    return age < 0 || age > 130
      ? noDate
      : `${age - 1} or ${age} years old: ${age} from the birthday in ${today.year} on`;
  }
  if (question.kind === "month-days" && question.month === "") {
    const year = DateTime.utc(question.year ?? today.year);
    return `${year.year} has ${year.daysInYear} days${year.isInLeapYear ? " (a leap year)" : ""}: 52 weeks and ${plural(year.daysInYear - 364, "day")}`;
  }
  if (question.kind === "month-days") {
    const month = DateTime.utc(question.year ?? today.year, monthNumber(question.month), 1).setLocale(
      "en-US",
    );
    return `${month.toFormat("LLLL yyyy")} has ${month.daysInMonth ?? 0} days`;
  }
  throw new Error(`${question.kind} is no question about dates`);
}

function shift(
  { count: number, unit, from }: Question & { kind: "shift" },
  {
    here,
    today,
    read,
  }: { here: DateTime; today: DateTime; read: (words: string, prefer: "future" | "past") => DateTime | null },
): string {
  if (unit === "workday") return shiftWorkdays(number, from === null ? today : read(from, "future"));
  const named = `${unit}s` as "days" | "hours";
  if (unit === "hour" || unit === "minute") {
    const at = here.plus({ [named]: number }).setLocale("en-US");
    return from === null ? at.toFormat("HH:mm, ccc d LLL yyyy") : noDate;
  }
  const start = from === null ? today : read(from, "future");
  const date = start?.plus({ [named]: number });
  if (!start || !date?.isValid || date.year > 9999 || date.year < 1) return noDate;
  const size = Math.abs(number);
  const words = `${size} ${unit}${size === 1 ? "" : "s"}`;
  if (from === null) return `${words} ${number < 0 ? "ago was" : "from today is"} ${full(date)}`;
  return `${words} ${number < 0 ? "before" : "after"} ${full(start)} is ${full(date)}`;
}

/** "10 working days from 4 may" */
function shiftWorkdays(number: number, start: DateTime | null): string {
  if (!start || Math.abs(number) > 4000) return noDate;
  let date = start;
  for (let left = Math.abs(number); left > 0;) {
    date = date.plus({ days: number < 0 ? -1 : 1 });
    if (date.weekday <= 5) left -= 1;
  }
  return `${plural(Math.abs(number), "weekday")} ${number < 0 ? "before" : "after"} ${full(start)} is ${full(date)} (holidays not left out)`;
}

function distance(from: DateTime, to: DateTime, unit: Unit, word: "until" | "since"): string {
  const date = word === "until" ? to : from;
  if (from.equals(to)) return `${full(date)} is today.`;
  if (from > to)
    return `${full(date)} is ${word === "until" ? "past" : "still to come"}: ${amount(to, from, unit)}`;
  const year =
    word === "since" && unit === null && to.diff(from, "days").days > 365
      ? `${years(from, to)} (${count(from, to)})`
      : amount(from, to, unit);
  return `${year} ${word} ${full(date)}`;
}

function years(from: DateTime, to: DateTime): string {
  const whole = Math.floor(to.diff(from, "years").years);
  return `${whole} year${whole === 1 ? "" : "s"}`;
}

/** "273 days", in weeks "9 weeks 3 days", in months "2 months 4 days"; hours and minutes of whole days. */
function amount(from: DateTime, to: DateTime, unit: Unit): string {
  const days = Math.round(to.diff(from, "days").days);
  if (unit === "workday")
    return `${plural(workdays(from, days), "weekday")} (Mon-Fri, ${count(from, to)} in all)`;
  if (unit === "hour") return `${days * 24} hours (${count(from, to)})`;
  if (unit === "minute") return `${days * 1440} minutes (${count(from, to)})`;
  if (unit === "week" && days >= 7) {
    const rest = days % 7;
    return `${plural(Math.floor(days / 7), "week")}${rest ? ` ${plural(rest, "day")}` : ""}`;
  }
  if (unit === "month" || unit === "year") {
    const parts = to.diff(from, unit === "year" ? ["years", "months", "days"] : ["months", "days"]);
    const said = [
      unit === "year" ? plural(parts.years, "year") : "",
      parts.months > 0 || unit === "month" ? plural(parts.months, "month") : "",
      parts.days > 0 ? plural(Math.round(parts.days), "day") : "",
    ];
    return said.filter((part) => part !== "").join(" ");
  }
  return count(from, to);
}

/** Days from Monday to Friday after a day, up to so many days on. */
function workdays(from: DateTime, days: number): number {
  let [whole, rest] = [Math.floor(days / 7) * 5, days % 7];
  for (; rest > 0; rest--) if (from.plus({ days: rest }).weekday <= 5) whole += 1;
  return whole;
}

function count(from: DateTime, to: DateTime): string {
  return plural(Math.round(to.diff(from, "days").days), "day");
}

function plural(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

function full(date: DateTime): string {
  return date.setLocale("en-US").toFormat("ccc d LLL yyyy");
}

function short(date: DateTime): string {
  return date.setLocale("en-US").toFormat("ccc d LLL");
}
