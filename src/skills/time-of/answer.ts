import { DateTime } from "luxon";
import type { Sources } from "../index.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { readsTwelveHours } from "../time/zone.ts";
import { answerClock } from "./answer-clock.ts";
import { answerDate } from "./answer-date.ts";
import { answerHolidays } from "./answer-holidays.ts";
import { findClocks } from "./clocks.ts";
import type { Question } from "./read-question.ts";
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
  const find = (words: string | null) => findClocks(words, context, sources);
  if (dateOnly.includes(question.kind) || question.kind === "holidays") {
    const own = await find(null);
    // The calendar's day differs by the zone for some hours only: where none is known, the day in UTC is said.
    const zone = own.kind === "clocks" ? (own.clocks[0]?.zone ?? "utc") : "utc";
    if (question.kind === "holidays") return { text: await answerHolidays(question, { zone, context }) };
    return { text: answerDate(question, { zone, context }) };
  }
  return answerClock(question, { context, isTwelve, find });
}

function minutesClock(minutes: number, isTwelve: boolean): string {
  return DateTime.utc(2000, 1, 1)
    .plus({ minutes })
    .setLocale("en-US")
    .toFormat(isTwelve ? "h:mm a" : "HH:mm");
}
