import { calendarSchema, type CalendarArgs } from "./calendar/args.ts";
import { moveEvent, renameEvent, undoChange } from "./calendar/alter.ts";
import { addEvent, forgetCalendar, saveAddress } from "./calendar/change.ts";
import { deleteEvent } from "./calendar/delete.ts";
import { readCommand, readFollowUp, readSurely, readUtterance } from "./calendar/read-text.ts";
import { answerFrom } from "./calendar/show.ts";
import { fixedTexts } from "./calendar/wording.ts";
import type { Sources } from "./index.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

/** Tells what stands in a person's calendar: one at a private iCalendar address, and events that were added by text. */
export function createCalendar(sources: Sources): Skill<CalendarArgs> {
  return {
    name: "calendar",
    isReady: true,
    seesReminders: true,
    help: {
      word: "CAL",
      what: "your calendar",
      topics: ["cal", "calendar", "diary", "agenda", "appointments", "appointment", "events", "schedule"],
      example: fixedTexts.help,
    },
    description:
      "The person's calendar: what is on at a day or in a week, the next event, when something is, whether a time is free; " +
      "adds, moves, renames and deletes events, also those that come again; reads a private iCalendar address that the person gives.",
    schema: calendarSchema,
    readCommand,
    readSurely,
    readUtterance,
    readFollowUp,
    run: (args, context) => run(sources, args, context),
  };
}

async function run(sources: Sources, args: CalendarArgs, context: SkillContext): Promise<SkillReply> {
  switch (args.do ?? usualDo(args)) {
    case "save":
      return saveAddress(sources, args.address ?? "", context);
    case "add":
      return addEvent(args, context);
    case "delete":
      return deleteEvent(sources, args, context);
    case "move":
      return moveEvent(sources, args, context);
    case "rename":
      return renameEvent(sources, args, context);
    case "undo":
      return undoChange(context);
    case "off":
      return forgetCalendar(args, context);
    case "usage":
      return { text: fixedTexts.help };
    case "show":
    case "next":
    case "free":
    case "find":
      return answerFrom(sources, args, context);
  }
}

function usualDo({ address, when }: CalendarArgs): "save" | "show" | "usage" {
  if (address) return "save";
  return when ? "show" : "usage";
}
