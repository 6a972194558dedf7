import { readReminder } from "../reminders/reminder.ts";
import type { SkillContext } from "../skill.ts";
import type { Occurrence } from "./expand.ts";

/** When each reminder comes next, told among the events: a person may have noted the vet as either. */
export function remindersAhead({ reminders = [] }: Pick<SkillContext, "reminders">): Occurrence[] {
  return reminders.flatMap(({ at, data }) => {
    const reminder = readReminder(data);
    // What comes every few hours is no appointment.
    const isOften = ["hour", "minute"].includes(reminder?.rule?.unit ?? "");
    if (!reminder || reminder.what === "" || isOften) return [];
    const start = at.getTime();
    const title = `reminder: ${reminder.what}`;
    return [{ start, end: start, isAllDay: false, title, place: null, isReminder: true }];
  });
}
