import { DateTime } from "luxon";
import type { Sources } from "../index.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { readsTwelveHours } from "../time/zone.ts";
import { answerClock } from "./answer-clock.ts";
import { answerDate } from "./answer-date.ts";
import { answerHolidays } from "./answer-holidays.ts";
import { findClocks } from "./clocks.ts";
import { withFeastDays } from "./moon-feasts.ts";
import type { Question } from "./question.ts";
import { spanText } from "./wording.ts";

const dateOnly = [
  "date-of",
  "until",
  "since",
  "age",
  "between",
  "shift",
  "leap",
  "week-number",
  "day-number",
  "born-in",
  "weekday-count",
  "month-days",
];

/** Answers a question about clocks or dates. */
export async function answerQuestion(
  question: Question,
  context: SkillContext,
  sources: Sources,
): Promise<SkillReply> {
  const isTwelve = readsTwelveHours(context.country) ?? false;
  if (question.kind === "span") {
    const minutes = (question.to.minutes - question.from.minutes + 1440) % 1440;
    return {
      text: `${minutesClock(question.from.minutes, isTwelve)} to ${minutesClock(question.to.minutes, isTwelve)} = ${spanText(minutes)}`,
    };
  }
  if (question.kind === "clock-form") {
    const both = question.at.isOpen && !question.isTwelve;
    const afternoon = both
      ? ` (or ${minutesClock((question.at.minutes + 720) % 1440, false)} in the afternoon)`
      : "";
    return {
      text: `${minutesClock(question.at.minutes, !question.isTwelve)} = ${minutesClock(question.at.minutes, question.isTwelve)}${afternoon}`,
    };
  }
  if (question.kind === "later") {
    const { at, minutes } = question;
    const total = at.minutes + minutes;
    const days = Math.floor(total / 1440);
    const which = days === 0 ? "" : days > 0 ? " the next day" : " the day before";
    const way = minutes < 0 ? "before" : "after";
    return {
      text: `${spanText(Math.abs(minutes))} ${way} ${minutesClock(at.minutes, isTwelve)} is ${minutesClock(((total % 1440) + 1440) % 1440, isTwelve)}${which}`,
    };
  }
  if (question.kind === "unix") return { text: unixText(question.seconds, context.now) };
  const find = (words: string | null) => findClocks(words, context, sources);
  if (dateOnly.includes(question.kind) || question.kind === "holidays") {
    const own = await find(null);
    // The calendar's day differs by the zone for some hours only: where none is known, the day in UTC is said.
    const zone = own.kind === "clocks" ? (own.clocks[0]?.zone ?? "utc") : "utc";
    if (question.kind === "holidays") return { text: await answerHolidays(question, { zone, context }) };
    const here = DateTime.fromJSDate(context.now, { zone });
    const asked = await withFeastDays(question, DateTime.utc(here.year, here.month, here.day));
    return { text: answerDate(asked, { zone, context }) };
  }
  return answerClock(question, { context, isTwelve, find });
}

/** Seconds since 1970, and the date they are. */
function unixText(asked: number | null, now: Date): string {
  const seconds = asked ?? Math.floor(now.getTime() / 1000);
  const date = DateTime.fromSeconds(seconds, { zone: "utc" }).setLocale("en-US");
  return `Unix time ${seconds} = ${date.toFormat("ccc d LLL yyyy, HH:mm:ss")} UTC`;
}

function minutesClock(minutes: number, isTwelve: boolean): string {
  return DateTime.utc(2000, 1, 1)
    .plus({ minutes })
    .setLocale("en-US")
    .toFormat(isTwelve ? "h:mm a" : "HH:mm");
}
