import { withHint } from "../hint.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { readMemory, type Reminder, type RemindersMemory, remindersOf } from "./reminder.ts";
import { reminderText } from "./wording.ts";

type Teller = { zone: string | null; country: string | null };

/** Keeps a reminder and tells it back: "Sat 28 Mar 07:00: take pills. REMINDERS lists them." */
export function told(
  reminder: Reminder,
  context: SkillContext,
  { zone, country }: Teller,
  before = "",
): SkillReply {
  const { key, ...data } = reminder;
  const text = `${before}${reminderText(data, { zone, country, now: context.now })}.`;
  const others = remindersOf(context).filter((one) => one.key !== key);
  return {
    text: withHint(text, ["REMINDERS lists them."]).replace("\nREMINDERS", " REMINDERS"),
    effects: [{ kind: "wake", key, at: new Date(data.at), data }],
    remember: afterTelling(context, { last: key, reminders: [...others, reminder] }),
  };
}

/** What is remembered once reminders were told: the next text may change or delete them. */
export function afterTelling(
  context: SkillContext,
  { last, reminders, listed }: { last?: string | undefined; reminders: Reminder[]; listed?: string[] },
): RemindersMemory {
  const { listed: before, rung, alsoRung } = readMemory(context.memory);
  return {
    awaiting: "next",
    last: last ?? null,
    listed: listed ?? before ?? null,
    known: reminders.map(({ what }) => what),
    // SNOOZE still means what has come.
    rung: rung ?? null,
    alsoRung: alsoRung ?? null,
  };
}
