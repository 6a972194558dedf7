import { DateTime } from "luxon";
import type { Effect, SkillContext, WakeReply } from "../skill.ts";
import { nextByRule } from "../time/rule.ts";
import { currentZone } from "./person.ts";
import { readMemory, readReminder, type RemindersMemory } from "./reminder.ts";
import { clockOf, dateText, ringText } from "./wording.ts";

/** Later than this the service was down, and it says when it should have come. */
const lateMs = 2 * 60_000;
/** What comes within this time comes at once, to who reads it. */
const togetherMs = 60_000;
const mostTogether = 4;

/** What a reminder says when it is due, however late, and when a repeated one comes again: once for all that were missed. */
export function ring(
  { key, data, dueAt }: { key: string; data: unknown; dueAt: Date },
  context: SkillContext,
): WakeReply {
  const reminder = readReminder(data);
  if (!reminder) return { text: null };
  const { what, rule } = reminder;
  // A wake-up that failed is due later than it should have been.
  const due = new Date(Number.isNaN(Date.parse(reminder.at)) ? dueAt : reminder.at);
  const zone = currentZone(context) ?? reminder.zone;
  const effects: Effect[] = [];
  if (rule) {
    const after = new Date(Math.max(context.now.getTime(), due.getTime()));
    const next = nextByRule(rule, zone ?? "utc", after);
    if (next)
      effects.push({ kind: "wake", key, at: next, data: { ...reminder, zone, at: next.toISOString() } });
  }
  const isLate = context.now.getTime() - due.getTime() > lateMs;
  const memory = readMemory(context.memory);
  const remember: RemindersMemory = {
    ...memory,
    awaiting: "snooze",
    pending: null,
    last: rule ? key : null,
    rung: { what, zone, at: context.now.toISOString() },
    alsoRung: rungWith(memory, context.now),
  };
  return { text: ringText(what, isLate ? dueText(due, zone, context) : null), effects, remember };
}

/** What came just before, and was not answered: "1" means both. */
function rungWith({ awaiting, rung, alsoRung }: RemindersMemory, now: Date): RemindersMemory["alsoRung"] {
  const isNear = rung?.at && Math.abs(now.getTime() - Date.parse(rung.at)) < togetherMs;
  return awaiting === "snooze" && rung && isNear ? [...(alsoRung ?? []), rung].slice(-mostTogether) : null;
}

/** "07:00", with its day where that is another one. */
function dueText(due: Date, zone: string | null, { now, country }: SkillContext): string {
  if (zone === null) return `${Math.round((now.getTime() - due.getTime()) / 60_000)} min ago`;
  const local = DateTime.fromJSDate(due, { zone });
  const isToday = local.hasSame(DateTime.fromJSDate(now, { zone }), "day");
  return isToday ? clockOf(local.toFormat("HH:mm"), country) : dateText(due, { zone, country, now });
}
