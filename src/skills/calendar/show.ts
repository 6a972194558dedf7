import type { Sources } from "../index.ts";
import { matching } from "../reminders/find.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { readDay } from "../time/read-day.ts";
import type { Day } from "../time/resolve-day.ts";
import type { CalendarArgs } from "./args.ts";
import type { Occurrence } from "./expand.ts";
import { addressOf, ownEvents } from "./kept.ts";
import { readMonth } from "./months.ts";
import { afterReply } from "./memory.ts";
import { failureText, type Loaded, loadCalendar } from "./load.ts";
import { remindersAhead } from "./reminders.ts";
import { dateText, daysText, eventLine, fixedTexts, type Reader, readerOf, zoneNote } from "./wording.ts";

/** What has no end is taken to last so long where somebody asks whether they are free. */
const usualLengthMs = 3_600_000;
const mostLines = 40;

/** Tells what is on, what is next, when something is, or whether a time is free. */
export async function answerFrom(
  sources: Sources,
  args: CalendarArgs,
  context: SkillContext,
): Promise<SkillReply> {
  const reminders = remindersAhead(context);
  const hasAny = addressOf(context) !== null || ownEvents(context.items).length > 0 || reminders.length > 0;
  if (!hasAny)
    return { text: args.brief ? "Calendar: none yet." : fixedTexts.usage, remember: afterReply(context) };
  const loaded = await loadCalendar(sources, context);
  const reader = readerOf(context, loaded.zone);
  const events = [...loaded.occurrences, ...reminders].toSorted((one, other) => one.start - other.start);
  const text = answerText(args, events, reader);
  return {
    text: text + failureNote(loaded, context) + zoneNote(loaded.isZoneGuessed && !args.brief, reader),
    remember: afterReply(context, { last: onlyOwn(text, loaded) }),
  };
}

/** The one own event that an answer tells of: "it". */
function onlyOwn(text: string, { occurrences }: Loaded): string | null {
  const told = occurrences.filter(({ own, title }) => own !== undefined && text.includes(title));
  const [one, ...others] = new Set(told.map(({ own }) => own));
  return others.length === 0 ? (one ?? null) : null;
}

function answerText(args: CalendarArgs, events: Occurrence[], reader: Reader): string {
  const when = args.when ?? "today";
  const appointments = events.filter(({ isReminder }) => !isReminder);
  // Who has reminders alone may call them appointments.
  const named = appointments.length > 0 && !args.what ? appointments : events;
  if (args.do === "next") return nextText(named, args.what ?? null, reader);
  if (args.do === "find") return findText(events, args, reader);
  if (args.do === "free") return freeText(appointments, when, reader);
  return showText(events, when, reader, args.brief === true);
}

/** The answer from what is known is given all the same. */
function failureNote({ failure }: Loaded, context: SkillContext): string {
  const address = addressOf(context);
  return failure && address !== null ? `\nOnly what was added here: ${failureText(failure, address)}` : "";
}

function dayOf(when: string, reader: Reader): Day {
  const read = readMonth(when, reader) ?? readDay(when, reader)?.day ?? readDay("today", reader)?.day;
  if (!read) throw new Error("today is a day");
  if (read.kind !== "now") return read;
  return dayOf("today", reader);
}

function showText(events: Occurrence[], when: string, reader: Reader, isBrief: boolean): string {
  const day = dayOf(when, reader);
  // Of the days that are asked for, what is on at any time of them.
  const isWhole = day.kind === "day" || day.kind === "days";
  const { from, until } = isWhole ? spanOf(day) : { from: day.start.getTime(), until: day.end.getTime() };
  const found = within(events, from, until).slice(0, mostLines);
  if (found.length > 0) {
    const text = daysText(found, from, reader);
    return isBrief ? `Calendar ${text}` : text;
  }
  const nothing = `Nothing on ${labelOf(day, reader)}.`;
  const next = comingOf(events, reader)[0];
  if (isBrief) return `Calendar: ${nothing.toLowerCase().slice(0, 1)}${nothing.slice(1)}`;
  return next
    ? `${nothing}\nNext: ${dateText(next.start, reader)} ${eventLine(next, reader, true)}`
    : nothing;
}

function spanOf(day: Day): { from: number; until: number } {
  return { from: day.start.getTime(), until: day.end.getTime() };
}

function labelOf(day: Day, reader: Reader): string {
  const [from, until] = [day.start.getTime(), day.end.getTime()];
  if (day.kind === "days") return `${dateText(from, reader)} - ${dateText(until - 1, reader)}`;
  if (day.kind === "day") return dateText(from, reader);
  return `${dateText(from, reader)} ${timesText(from, until, reader)}`;
}

function timesText(start: number, end: number, reader: Reader): string {
  return eventLine({ start, end, isAllDay: false, title: "", place: null }, reader, false).trim();
}

/** What is on at some time of a span; what has no length at its instant. */
function within(events: Occurrence[], from: number, until: number): Occurrence[] {
  return events.filter(({ start, end }) => start < until && (end > from || start >= from));
}

function comingOf(events: Occurrence[], { now }: Reader): Occurrence[] {
  const at = now.getTime();
  // A whole day that has begun is not what comes next.
  return events.filter(({ start }) => start >= at);
}

function nextText(events: Occurrence[], what: string | null, reader: Reader): string {
  const coming = comingOf(events, reader);
  const named = what === null ? coming : chosen(coming, what);
  const [next] = named.length > 0 ? named : coming.filter(({ isAllDay }) => !isAllDay);
  const shown = next ?? coming[0];
  if (!shown) return "Nothing in the year ahead.";
  const intro = what !== null && named.length === 0 ? `Nothing with "${what}". ` : "";
  return `${intro}Next: ${dateText(shown.start, reader)} ${eventLine(shown, reader, true)}`;
}

function chosen(events: Occurrence[], what: string): Occurrence[] {
  return matching(
    what,
    events.map(({ title }) => title),
  ).flatMap((index) => events[index] ?? []);
}

function findText(events: Occurrence[], { what: said, of }: CalendarArgs, reader: Reader): string {
  const what = said ?? "";
  const today = dayOf("today", reader).start.getTime();
  const named = chosen(
    events.filter(({ start, end }) => Math.max(start, end - 1) >= today),
    what,
  );
  if (named.length === 0) return `Nothing with "${what}" in the year ahead.`;
  const day = of ? readDay(of, reader)?.day : null;
  const asked = day ? within(named, day.start.getTime(), day.end.getTime()) : [];
  const lines = (asked.length > 0 ? asked : named)
    .slice(0, 3)
    .map((event) => `${dateText(event.start, reader)} ${eventLine(event, reader, true)}`);
  if (day && asked.length === 0) return `Not on ${labelOf(day, reader)}.\nNext: ${lines[0] ?? ""}`;
  const more = (asked.length > 0 ? asked : named).length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
}

function freeText(events: Occurrence[], when: string, reader: Reader): string {
  const day = dayOf(when, reader);
  const { from, until } = spanOf(day);
  const timed = events
    .filter(({ isAllDay }) => !isAllDay)
    .filter(({ start, end }) => start < until && (end > start ? end : start + usualLengthMs) > from);
  const wholeDays = within(events, from, until).filter(({ isAllDay }) => isAllDay);
  if (timed.length > 0) {
    const isPartly = day.kind === "day" || day.kind === "days";
    return `Not free${isPartly ? " all day" : ""}:\n${daysText(timed.slice(0, mostLines), from, reader)}`;
  }
  const free = `Free: nothing on ${labelOf(day, reader)}`;
  if (wholeDays.length === 0) return `${free}.`;
  return `${free} but, all day: ${wholeDays.map(({ title }) => title).join(", ")}.`;
}
