import { z } from "zod";
import type { SkillContext } from "../skill.ts";
import { ruleSchema } from "../time/rule.ts";
import { remindersSchema } from "./args.ts";

/** What a wake-up of this skill carries. */
const dataSchema = z.object({
  /** The person's words; "" where nothing was said. */
  what: z.string(),
  /** By whose clock the next time is found; null where only a while from now was said, by a person whose zone is not known. */
  zone: z.string().nullable(),
  /** When it is due: a wake-up that failed is tried again later, and says when it should have come. */
  at: z.string(),
  rule: ruleSchema.nullable(),
});

export type ReminderData = z.infer<typeof dataSchema>;
export type Reminder = ReminderData & { key: string };

export const mostReminders = 50;
export const mostCharacters = 200;

/** What a wake-up carries; null where it is not one of ours. */
export function readReminder(data: unknown): ReminderData | null {
  const read = dataSchema.safeParse(data);
  return read.success ? read.data : null;
}

/** A person's reminders, soonest first. */
export function remindersOf({ wakeUps }: Pick<SkillContext, "wakeUps">): Reminder[] {
  return wakeUps
    .flatMap(({ key, at, data }) => {
      const reminder = readReminder(data);
      return reminder ? [{ ...reminder, key, at: at.toISOString() }] : [];
    })
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** The first key that none of them has: "r1". */
export function freeKey(reminders: Reminder[]): string {
  const used = new Set(reminders.map(({ key }) => key));
  for (let number = 1; ; number += 1) {
    if (!used.has(`r${number}`)) return `r${number}`;
  }
}

const rungSchema = z.object({
  what: z.string(),
  zone: z.string().nullable(),
  /** When it came. */
  at: z.string().nullish(),
});

const memorySchema = z.object({
  /** when: the time was asked for. zone: where they are. next: a list or a reminder was told. snooze: one came. */
  awaiting: z.enum(["when", "zone", "next", "snooze"]).nullish(),
  /** What goes on when that is answered. */
  pending: remindersSchema.nullish(),
  /** The one that was told of last. */
  last: z.string().nullish(),
  /** The keys of the last list, in its order. */
  listed: z.array(z.string()).nullish(),
  /** What is to be remembered in all that are set, so that a text about something else is told from one about these. */
  known: z.array(z.string()).nullish(),
  /** What came last, and may be snoozed. */
  rung: rungSchema.nullish(),
  /** What came at the same time as that, and is snoozed with it. */
  alsoRung: z.array(rungSchema).nullish(),
});

export type RemindersMemory = z.infer<typeof memorySchema>;

/** It comes from the database, so a stranger's shape is as good as none. */
export function readMemory(memory: unknown): RemindersMemory {
  const read = memorySchema.safeParse(memory);
  return read.success ? read.data : {};
}
