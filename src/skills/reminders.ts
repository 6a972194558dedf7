import type { Sources } from "./index.ts";
import { type RemindersArgs, remindersSchema } from "./reminders/args.ts";
import {
  changeReminder,
  deleteAll,
  deleteReminder,
  listReminders,
  markDone,
  snooze,
} from "./reminders/change-reminder.ts";
import { readCommand, readFollowUp, readUtterance } from "./reminders/read-text.ts";
import { timeLeft } from "./reminders/time-left.ts";
import { rezoned } from "./reminders/rezoned.ts";
import { ring } from "./reminders/ring.ts";
import { setReminder } from "./reminders/set-reminder.ts";
import { fixedTexts } from "./reminders/wording.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

/** Says at a time, once or again and again, what a person wants to remember. */
export function createReminders(sources: Sources): Skill<RemindersArgs> {
  return {
    name: "reminders",
    isReady: true,
    help: {
      word: "REMIND",
      what: "reminders and alarms",
      topics: ["remind", "reminder", "reminders", "alarm", "alarms", "timer", "snooze", "wake"],
      example:
        "remind me tomorrow 7am to take pills\negg timer 4 min\nevery weekday at 8 meds\nREMINDERS lists them, DELETE 2, CHANGE 2 TO 9am.",
    },
    description:
      "Reminders, alarms and timers by text, once or repeated: sets, lists, changes, deletes and snoozes them. Give the " +
      "person's own words for what and when.",
    schema: remindersSchema,
    readCommand,
    readUtterance,
    readFollowUp,
    run: (args, context) => run(sources, args, context),
    wake: (wakeUp, context) => Promise.resolve(ring(wakeUp, context)),
    rezoned,
  };
}

async function run(sources: Sources, args: RemindersArgs, context: SkillContext): Promise<SkillReply> {
  switch (args.do ?? (args.when || args.what ? "set" : "usage")) {
    case "set":
      return setReminder(sources, args, context);
    case "list":
      return listReminders(args, context);
    case "delete":
      return deleteReminder(args, context);
    case "delete-all":
      return deleteAll(args, context);
    case "change":
      return changeReminder(args, context);
    case "snooze":
      return snooze(args, context);
    case "done":
      return markDone(context);
    case "left":
      return timeLeft(args, context);
    case "usage":
      return { text: fixedTexts.usage };
  }
}
