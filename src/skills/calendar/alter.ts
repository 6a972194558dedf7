import { DateTime } from "luxon";
import type { Sources } from "../index.ts";
import type { SaidDate } from "../time/said-time.ts";
import { dayMs } from "./rule-days.ts";
import { atTime } from "../reminders/line.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { readRule } from "../time/read-rule.ts";
import { resolveRule } from "../time/resolve-rule.ts";
import type { CalendarArgs } from "./args.ts";
import { notOwn } from "./delete.ts";
import { wallOn } from "./clocks.ts";
import type { Occurrence } from "./expand.ts";
import {
  addressOf,
  endOf,
  eventsList,
  eventText,
  likelyZone,
  localOf,
  ownEvents,
  type OwnEvent,
  wallOf,
  zoneOf,
} from "./kept.ts";
import { afterReply, readMemory } from "./memory.ts";
import { eventsNamed, keeping, nextOf, oneAt, ownLine, replaced, without } from "./own.ts";
import { isWholeDay, oneTuesday, readEvent, takeLength, tidyTitle } from "./read-event.ts";
import { fromRecur } from "./repeat.ts";
import { dateText, fixedTexts, type Reader, readerOf } from "./wording.ts";

const mostChoices = 5;

/** Gives an event that was added by text another time. What is not said stays as it is. */
export async function moveEvent(
  sources: Sources,
  args: CalendarArgs,
  context: SkillContext,
): Promise<SkillReply> {
  const reader = readerOf(context, zoneOf(context) ?? likelyZone(context.country));
  const own = ownEvents(context.items);
  const { what = "it", when, of } = args;
  const one = of ? oneAt(what ?? "it", of, own, reader) : null;
  if (one) return moveOne(one, args, context, reader);
  const hits = args.kept
    ? own.filter(({ text }) => text === args.kept)
    : eventsNamed(what ?? "it", own, context);
  const [event] = hits;
  if (!event) {
    const hasNone = own.length === 0 && addressOf(context) === null;
    // Nothing is kept here at all: it may be a reminder.
    const then = { skill: "reminders", args: { do: "change", which: what, when } };
    return { ...(await notOwn(sources, what ?? "", context)), ...(hasNone && when && { then }) };
  }
  if (hits.length > 1) return chosen(hits, args, context, reader);
  const next = nextOf(event.text, reader);
  if (!next) return notOwn(sources, what ?? "", context);
  if (event.recur === null) return moveOne(next, args, context, reader);
  return moveRepeated(event, next, args, context, reader);
}

function chosen(hits: OwnEvent[], args: CalendarArgs, context: SkillContext, reader: Reader): SkillReply {
  const offered = hits.slice(0, mostChoices);
  const choices = offered.map(({ text }, index) => ({
    answer: String(index + 1),
    args: { ...args, kept: text },
  }));
  const lines = offered.map(({ text }, index) => `${index + 1} ${ownLine(text, reader)}`);
  return { text: ["Which one?", ...lines].join("\n"), question: { choices }, remember: afterReply(context) };
}

/** "change yoga to 7pm" is meant of each; "move yoga to thursday" may be meant of one. */
function moveRepeated(
  event: OwnEvent,
  next: Occurrence,
  args: CalendarArgs,
  context: SkillContext,
  reader: Reader,
): SkillReply {
  if (args.each === false) return moveOne(next, args, context, reader);
  const when = oneTuesday(atTime(args.when ?? ""));
  const said = args.when ? readRule(takeLength(when).text)?.said : undefined;
  if (said?.repeat) {
    const [kept] = readEvent(event.title, when, reader).kept;
    return kept ? moved({ drop: event.text, keep: [kept] }, context, reader) : notThen(context);
  }
  const time = newTime(next, args, reader);
  if (!time) return notThen(context);
  const isSameDay = localOf(time.start, true) === localOf(wallOn(next.start, null, reader.zone), true);
  if (!isSameDay && args.each !== true) {
    const choices = [false, true].map((each, index) => ({
      answer: String(index + 1),
      args: { ...args, kept: event.text, each },
    }));
    return {
      text: `Move ${ownLine(event.text, reader)}:\n1 only ${dateText(next.start, reader)}\n2 each time`,
      question: { choices },
      remember: afterReply(context, { last: event.text }),
    };
  }
  const [clock = ""] = localOf(time.start, false).split("T").slice(1);
  const first = isSameDay ? event.start.slice(0, 10) : localOf(time.start, true);
  const start = time.isAllDay ? first : `${first}T${clock}`;
  const end = endOf(wallOf(start), time.lengthMs, time.isAllDay);
  const recur = isSameDay ? event.recur : onDayOf(event.recur ?? "", time.start);
  const keep = eventText({ ...event, start, end, recur });
  return moved({ drop: event.text, keep: [keep] }, context, reader);
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** What comes every week, month or year, on the day of another first time. */
function onDayOf(recur: string, wall: number): string {
  const date = new Date(wall);
  const weekday = weekdays[date.getUTCDay()] ?? "";
  const isWeekly = fromRecur(recur)?.freq === "WEEKLY";
  return recur
    .replace(/BYDAY=(?<nth>-?\d)?[A-Z,]+/, (_, nth: string | undefined) => `BYDAY=${nth ?? ""}${weekday}`)
    .replace(/BYMONTHDAY=[\d,-]+(?:;BYSETPOS=-1)?/, `BYMONTHDAY=${Math.min(28, date.getUTCDate())}`)
    .replace(/BYMONTH=\d+/, `BYMONTH=${date.getUTCMonth() + 1}`)
    .replace(/^FREQ=WEEKLY(?!.*BYDAY)/, isWeekly ? `FREQ=WEEKLY;BYDAY=${weekday}` : "FREQ=WEEKLY");
}

/** Moves one time of an event; the others of it stay. */
function moveOne(one: Occurrence, args: CalendarArgs, context: SkillContext, reader: Reader): SkillReply {
  const time = newTime(one, args, reader);
  if (!time) return notThen(context);
  const { keep, drop } = without(one, reader);
  const kept = eventText({
    start: localOf(time.start, time.isAllDay),
    end: endOf(time.start, time.lengthMs, time.isAllDay),
    ...{ title: one.title, recur: null, without: [] },
  });
  return moved({ drop, keep: [...keep, kept] }, context, reader);
}

function moved(change: { drop: string; keep: string[] }, context: SkillContext, reader: Reader): SkillReply {
  return replaced(change, context, `Moved: ${ownLine(change.keep.at(-1) ?? "", reader)}.`);
}

function notThen(context: SkillContext): SkillReply {
  return { text: "To when? Text for example: move dentist to friday 3pm", remember: afterReply(context) };
}

type NewTime = { start: number; isAllDay: boolean; lengthMs: number | null };

/** When it is to be, on the person's clocks. */
function newTime(one: Occurrence, { when, shiftMinutes }: CalendarArgs, reader: Reader): NewTime | null {
  const { zone } = reader;
  const old = wallOn(one.start, null, zone);
  const length = one.end <= one.start ? null : wallOn(one.end, null, zone) - old;
  // A whole day that is given a time has no length by the clock.
  const lengthIf = (isAllDay: boolean): number | null => (one.isAllDay && !isAllDay ? null : length);
  if (shiftMinutes) {
    const isAllDay = one.isAllDay && shiftMinutes % 1440 === 0;
    return { start: old + shiftMinutes * 60_000, isAllDay, lengthMs: lengthIf(isAllDay) };
  }
  const { text, lengthMs } = takeLength(oneTuesday(atTime(when ?? "")));
  const said = readRule(text)?.said;
  // Of a whole day noon is the middle: "3" is in the afternoon.
  const changed = one.isAllDay
    ? DateTime.fromMillis(one.start, { zone }).set({ hour: 12 }).toJSDate()
    : new Date(one.start);
  const at = said && resolveRule(said, { ...reader, changed })?.at;
  if (!at) return null;
  const isAllDay = one.isAllDay && isWholeDay(said);
  const start = nearestWeek(wallOn(at.getTime(), null, zone), old, said.date);
  return {
    start,
    isAllDay,
    lengthMs: (isAllDay ? null : lengthMs) ?? lengthIf(isAllDay),
  };
}

const weekMs = 7 * dayMs;

/** "friday" is the one that is nearest to when it was to be. */
function nearestWeek(start: number, old: number, date: SaidDate | null): number {
  if (date?.kind !== "weekday" || date.isNext || date.weeks > 0) return start;
  return start + Math.max(0, Math.round((old - start) / weekMs)) * weekMs;
}

/** Gives an event that was added by text another name. */
export async function renameEvent(
  sources: Sources,
  args: CalendarArgs,
  context: SkillContext,
): Promise<SkillReply> {
  const reader = readerOf(context, zoneOf(context) ?? likelyZone(context.country));
  const own = ownEvents(context.items);
  const hits = args.kept
    ? own.filter(({ text }) => text === args.kept)
    : eventsNamed(args.what ?? "it", own, context);
  const title = tidyTitle(args.to ?? "");
  const [event] = hits;
  if (!event || title === "") {
    // It may be a list.
    const then = { skill: "lists", args: { do: "rename", list: args.what, to: args.to } };
    return { ...(await notOwn(sources, args.what ?? "", context)), then };
  }
  if (hits.length > 1) return chosen(hits, args, context, reader);
  const keep = eventText({ ...event, title });
  return replaced({ drop: event.text, keep: [keep] }, context, `Renamed: ${ownLine(keep, reader)}.`);
}

/** Takes the last change back. */
export function undoChange(context: SkillContext): SkillReply {
  const { undo } = readMemory(context.memory);
  if (!undo) return { text: fixedTexts.noUndo, remember: afterReply(context) };
  const reader = readerOf(context, zoneOf(context) ?? likelyZone(context.country));
  const { keep, drop } = undo;
  const told = (texts: string[]): string => texts.map((text) => ownLine(text, reader)).join(", ");
  return {
    text: keep.length > 0 ? `Back: ${told(keep)}.` : `Taken off again: ${told(drop)}.`,
    remember: afterReply(context, { last: keep[0] ?? null, undo: { keep: drop, drop: keep } }),
    effects: [
      ...(drop.length > 0 ? [{ kind: "drop-items" as const, list: eventsList, texts: drop }] : []),
      ...keeping(keep, context),
    ],
  };
}
