import { DateTime } from "luxon";
import type { SkillContext, SkillReply } from "../skill.ts";
import { durationText, shorten } from "../wording.ts";
import type { RemindersArgs } from "./args.ts";
import { matching } from "./find.ts";
import { zoneOf } from "./person.ts";
import { remindersOf } from "./reminder.ts";
import { afterTelling } from "./told.ts";
import { clockOf, fixedTexts } from "./wording.ts";

const mostTold = 3;

/** How long is left of what is named, or of what comes next: "10 min left: pasta (14:15)". */
export function timeLeft({ which }: RemindersArgs, context: SkillContext): SkillReply {
  const all = remindersOf(context);
  if (all.length === 0) return { text: fixedTexts.none };
  const texts = all.map(({ what }) => what);
  const named = which ? matching(which, texts).flatMap((index) => all[index] ?? []) : all;
  if (named.length === 0)
    return { text: `I find no timer "${shorten(which ?? "", 40)}". REMINDERS lists what is set.` };
  const zone = zoneOf(context);
  const lines = named.slice(0, mostTold).map(({ what, at }) => {
    const seconds = (Date.parse(at) - context.now.getTime()) / 1000;
    const days = Math.round(seconds / 86_400);
    const left = seconds < 60 ? "Less than 1 min" : days > 2 ? `${days} days` : durationText(seconds);
    const clock = zone && clockOf(DateTime.fromISO(at, { zone }).toFormat("HH:mm"), context.country);
    // A day and more is told by its date.
    const when =
      seconds > 86_400 && zone
        ? DateTime.fromISO(at, { zone }).setLocale("en-US").toFormat("ccc d LLL ")
        : "";
    return `${left} left: ${what === "" ? "reminder" : shorten(what, 60)}${clock ? ` (${when}${clock})` : ""}`;
  });
  const told = afterTelling(context, {
    last: named.length === 1 ? named[0]?.key : undefined,
    reminders: all,
  });
  return { text: lines.join("\n"), remember: told };
}
