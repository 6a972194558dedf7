import { DateTime } from "luxon";
import type { SkillContext, SkillReply } from "../skill.ts";
import { withHint } from "../hint.ts";
import { shorten } from "../wording.ts";
import { isNoDay, resolveRule } from "../time/resolve-rule.ts";
import { nextByRule, type Rule } from "../time/rule.ts";
import type { SaidTime } from "../time/said-time.ts";
import type { RemindersArgs } from "./args.ts";
import { findReminders } from "./find.ts";
import { zoneOf } from "./person.ts";
import { freeKey, readMemory, type Reminder, remindersOf } from "./reminder.ts";
import { readWhenWords } from "./set-reminder.ts";
import { shifted, shiftOf } from "./shift.ts";
import { afterTelling, told } from "./told.ts";
import { dateText, fixedTexts, reminderText } from "./wording.ts";

const mostChoices = 5;

/** The reminder that is meant, or a reply where that is none or not clear. */
function oneOf(args: RemindersArgs, context: SkillContext): Reminder | SkillReply {
  const reminders = remindersOf(context);
  const { country, now } = context;
  const zone = zoneOf(context);
  if (reminders.length === 0) return { text: fixedTexts.none };
  const found = findReminders(args, { reminders, memory: readMemory(context.memory), zone, country, now });
  const [one] = found;
  if (!one) return { text: `I find no reminder "${shorten(args.which ?? "", 40)}". REMINDERS lists them.` };
  if (found.length === 1) return one;
  const offered = found.slice(0, mostChoices);
  const lines = offered.map(
    (reminder, index) => `${index + 1} ${reminderText(reminder, { zone, country, now }, 60)}`,
  );
  return {
    text: ["Which one?", ...lines].join("\n"),
    question: {
      choices: offered.map(({ key }, index) => ({ answer: String(index + 1), args: { ...args, key } })),
    },
  };
}

/** Deletes the reminder that is meant. */
export function deleteReminder(args: RemindersArgs, context: SkillContext): SkillReply {
  const one = oneOf(args, context);
  if ("text" in one) return one;
  const { country, now } = context;
  const left = remindersOf(context).filter(({ key }) => key !== one.key);
  const text = `Deleted: ${reminderText(one, { zone: zoneOf(context), country, now }, 60)}.`;
  const count =
    left.length === 0 ? "None are left." : left.length === 1 ? "1 is left." : `${left.length} are left.`;
  return {
    text: withHint(text, [count]).replace("\n", " "),
    effects: [{ kind: "do-not-wake", key: one.key }],
    remember: afterTelling(context, { reminders: left }),
  };
}

/** Deletes all, after one yes: a sender's number can be forged. */
export function deleteAll({ isSure }: RemindersArgs, context: SkillContext): SkillReply {
  const { length } = remindersOf(context);
  if (length === 0) return { text: fixedTexts.none };
  if (isSure)
    return {
      text: fixedTexts.deletedAll,
      effects: [{ kind: "do-not-wake", key: null }],
      remember: afterTelling(context, { reminders: [], listed: [] }),
    };
  if (isSure === false) return { text: fixedTexts.kept };
  const args = (sure: boolean): RemindersArgs => ({ do: "delete-all", isSure: sure });
  return {
    text: `Delete ${length === 1 ? "your reminder" : `all ${length} reminders`}?\n1 Yes\n2 No`,
    question: {
      choices: [
        ...["1", "YES", "Y"].map((answer) => ({ answer, args: args(true) })),
        ...["2", "NO", "N"].map((answer) => ({ answer, args: args(false) })),
      ],
    },
  };
}

/** Gives the reminder that is meant another time. What is not said stays as it is. */
export function changeReminder(args: RemindersArgs, context: SkillContext): SkillReply {
  const one = oneOf(args, context);
  if ("text" in one) return one;
  const when = args.when ?? "";
  const zone = zoneOf(context) ?? one.zone;
  const shift = shiftOf(when);
  if (shift) {
    const moved = shifted(one, shift, zone ?? "utc", context.now);
    if (!moved) return { text: fixedTexts.notMoved };
    return told({ ...moved, zone }, context, { zone, country: context.country });
  }
  const found = readWhenWords(when);
  const { country, now } = context;
  if (found && isNoDay(found.said, { zone: zone ?? "utc", country, now }))
    return { text: `${fixedTexts.noDay}${fixedTexts.unmoved}` };
  const changed = found && withTime(one, found.said, zone ?? "utc", context);
  if (!changed) return { text: fixedTexts.noTime };
  return told({ ...changed, zone }, context, { zone, country: context.country });
}

function withTime(
  one: Reminder,
  said: SaidTime,
  zone: string,
  { now, country }: SkillContext,
): Reminder | null {
  const reader = { zone, now, country, changed: new Date(one.at) };
  const { rule } = one;
  if (!rule || said.repeat || said.span !== null || rule.unit === "hour" || rule.unit === "minute") {
    const resolved = resolveRule(said, reader);
    return resolved && { ...one, at: resolved.at.toISOString(), rule: resolved.rule };
  }
  const resolved = resolveRule({ ...said, repeat: null }, reader);
  if (!resolved) return null;
  const local = DateTime.fromJSDate(resolved.at, { zone });
  const times = said.clocks.length > 0 || said.part ? [local.toFormat("HH:mm")] : rule.times;
  const moved: Rule = { ...rule, times };
  if (said.date && rule.unit === "week") moved.days = [local.weekday as 1];
  if (said.date && rule.unit === "month")
    Object.assign(moved, { nth: null, days: null, monthDay: local.day });
  if (said.date && rule.unit === "year") Object.assign(moved, { month: local.month, monthDay: local.day });
  if (said.date) moved.from = local.toFormat("yyyy-MM-dd");
  const first = nextByRule(moved, zone, now);
  return first && { ...one, at: first.toISOString(), rule: moved };
}

/** Has what came last come again. */
export function snooze({ when }: RemindersArgs, context: SkillContext): SkillReply {
  const memory = readMemory(context.memory);
  const { rung, alsoRung } = memory;
  if (!rung) return { text: fixedTexts.nothingToSnooze };
  const found = readWhenWords(when ?? "10 min");
  const isSameTime = /\bsame time\b/i.test(when ?? "");
  const zone = zoneOf(context) ?? rung.zone;
  const { now, country } = context;
  const resolved =
    found &&
    resolveRule(
      { ...found.said, repeat: null },
      { zone: zone ?? "utc", now, country, ...(isSameTime && { changed: new Date(rung.at ?? now) }) },
    );
  if (!resolved) return { text: fixedTexts.noTime };
  const all = [...(alsoRung ?? []), rung].reduce<Reminder[]>((made, { what }) => {
    const key = freeKey([...remindersOf(context), ...made]);
    return [...made, { key, what, zone, at: resolved.at.toISOString(), rule: null }];
  }, []);
  const [again, ...others] = all;
  if (!again) return { text: fixedTexts.nothingToSnooze };
  const reply = told(again, context, { zone, country }, "Again ");
  const snoozed = { rung: null, alsoRung: null };
  if (others.length === 0) return { ...reply, remember: { ...(reply.remember as object), ...snoozed } };
  // Two that came at once are snoozed at once.
  const effects = all.map(({ key, ...data }) => ({ kind: "wake" as const, key, at: resolved.at, data }));
  const what = shorten(all.map((one) => one.what || "reminder").join(" + "), 120);
  return {
    text: `Again ${reminderText({ ...again, what }, { zone, country, now })}.`,
    effects,
    remember: {
      ...afterTelling(context, { last: again.key, reminders: [...remindersOf(context), ...all] }),
      ...snoozed,
    },
  };
}

/** Takes it that what came last has been done: it is not snoozed any more, and what is repeated goes on. */
export function markDone(context: SkillContext): SkillReply {
  const memory = readMemory(context.memory);
  const { rung, last } = memory;
  if (!rung) return { text: fixedTexts.nothingRang };
  const what = [...(memory.alsoRung ?? []), rung].map((one) => one.what || "reminder").join(" + ");
  const next = remindersOf(context).find(({ key }) => key === last);
  const { country, now } = context;
  const again = next ? ` Next ${dateText(new Date(next.at), { zone: zoneOf(context), country, now })}.` : "";
  return {
    text: `Done: ${shorten(what, 100)}.${again}`,
    remember: { ...memory, awaiting: "next", alsoRung: null },
  };
}

/** Tells what is set, soonest first; `when`: on one day alone. */
export function listReminders({ when }: RemindersArgs, context: SkillContext): SkillReply {
  const all = remindersOf(context);
  if (all.length === 0)
    return { text: fixedTexts.none, remember: afterTelling(context, { reminders: [], listed: [] }) };
  const zone = zoneOf(context);
  const { country, now } = context;
  const wanted =
    when && zone !== null
      ? findReminders({ which: when }, { reminders: all, memory: {}, zone, country, now })
      : all;
  if (wanted.length === 0)
    return { text: fixedTexts.noneThen, remember: afterTelling(context, { reminders: all }) };
  const lines = wanted.map((one, index) => `${index + 1} ${reminderText(one, { zone, country, now }, 80)}`);
  const hints = ["DELETE 1 deletes it, CHANGE 1 TO 8 moves it.", "DELETE 1 deletes it."];
  return {
    text: withHint(lines.join("\n"), hints),
    remember: afterTelling(context, { reminders: all, listed: wanted.map(({ key }) => key) }),
  };
}
