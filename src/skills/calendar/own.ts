import { matching } from "../reminders/find.ts";
import type { Effect, SkillContext, SkillReply } from "../skill.ts";
import { readDay } from "../time/read-day.ts";
import type { Occurrence } from "./expand.ts";
import { eventText, eventsList, localOf, type OwnEvent, ownOccurrences, readEventText } from "./kept.ts";
import { afterReply, readMemory } from "./memory.ts";
import { fromRecur, repeatWords } from "./repeat.ts";
import { wallOn } from "./clocks.ts";
import { dateText, eventLine, type Reader } from "./wording.ts";

/** The next time of a kept event, else its last. */
export function nextOf(text: string, { zone, now }: Reader): Occurrence | null {
  const event = readEventText(text);
  if (!event) return null;
  const times = ownOccurrences([event], zone, now);
  const isComing = ({ start, end }: Occurrence): boolean => Math.max(start, end - 1) >= now.getTime();
  return (
    times.find(isComing) ?? times.at(-1) ?? ownOccurrences([{ ...event, recur: null }], zone, now)[0] ?? null
  );
}

/** "Tue 31 Mar 18:00 yoga, every Tue until Mon 1 Jun". */
export function ownLine(text: string, reader: Reader): string {
  const next = nextOf(text, reader);
  const recur = readEventText(text)?.recur;
  const rule = recur ? fromRecur(recur) : null;
  if (!next) return text;
  const line = `${dateText(next.start, reader)} ${eventLine(next, reader, false)}`;
  if (!rule) return line;
  const until = rule.until === null ? "" : ` until ${dateText(rule.until, { ...reader, zone: "utc" })}`;
  return `${line}, ${repeatWords(rule)}${until}`;
}

/** The own events that words may mean; "it" is the one that was told last. */
export function eventsNamed(
  words: string,
  own: OwnEvent[],
  { memory }: Pick<SkillContext, "memory">,
): OwnEvent[] {
  if (/^(?:it|that|this|that one|this one|the event|event)$/i.test(words.trim())) {
    const { last } = readMemory(memory);
    return own.filter(({ text }) => text === last);
  }
  return matching(
    words,
    own.map(({ title }) => title),
  ).flatMap((index) => own[index] ?? []);
}

/** The times of own events within a day or week, soonest first. */
export function timesWithin(of: string, own: OwnEvent[], reader: Reader): Occurrence[] {
  const day = readDay(of, reader)?.day;
  if (!day) return [];
  return ownOccurrences(own, reader.zone, reader.now)
    .filter(({ start, end }) => start < day.end.getTime() && Math.max(start, end - 1) >= day.start.getTime())
    .toSorted((one, other) => one.start - other.start);
}

/** The one time of an event within a day or week; null where there is none, or more than one event has the name. */
export function oneAt(words: string, of: string, own: OwnEvent[], reader: Reader): Occurrence | null {
  const times = timesWithin(of, own, reader);
  const named = matching(
    words,
    times.map(({ title }) => title),
  ).flatMap((index) => times[index] ?? []);
  const [first] = named;
  return first && named.every(({ own: text }) => text === first.own) ? first : null;
}

/** An event without some of its times; nothing is kept of what comes once. */
function withoutTimes(own: string, times: Occurrence[], { zone }: Reader): { keep: string[]; drop: string } {
  const event = readEventText(own);
  if (!event || event.recur === null) return { keep: [], drop: own };
  const dates = times.map(({ start }) => localOf(wallOn(start, null, zone), true));
  return { keep: [eventText({ ...event, without: [...event.without, ...dates] })], drop: own };
}

/** The event without one of its times. */
export function without(one: Occurrence, reader: Reader): { keep: string[]; drop: string } {
  return withoutTimes(one.own ?? "", [one], reader);
}

/** Takes all these times off; UNDO takes it back. */
export function takeAllOff(times: Occurrence[], context: SkillContext, reader: Reader): SkillReply {
  const changes = [...Map.groupBy(times, ({ own = "" }) => own)].map(([own, of]) =>
    withoutTimes(own, of, reader),
  );
  const [drop, keep] = [changes.map((change) => change.drop), changes.flatMap((change) => change.keep)];
  return {
    text: `Taken off: ${times.map(({ title }) => title).join(", ")}. UNDO puts them back.`,
    remember: afterReply(context, { last: null, undo: { keep: drop, drop: keep } }),
    effects: [{ kind: "drop-items", list: eventsList, texts: drop }, ...keeping(keep, context)],
  };
}

/** Takes one time of an event off. */
export function takeOneOff(one: Occurrence, context: SkillContext, reader: Reader): SkillReply {
  const { keep, drop } = without(one, reader);
  const line = `${dateText(one.start, reader)} ${eventLine(one, reader, false)}`;
  const [rest] = keep;
  const next = rest === undefined ? null : nextOf(rest, reader);
  const after = next && next.start > one.start ? ` Then ${dateText(next.start, reader)}.` : "";
  return replaced({ drop, keep }, context, `Taken off: ${line}.${after}`);
}

/** One kept event instead of another; UNDO takes it back. */
export function replaced(
  { keep, drop }: { keep: string[]; drop: string },
  context: SkillContext,
  text: string,
): SkillReply {
  return {
    text: `${text} UNDO puts it back.`,
    remember: afterReply(context, { last: keep.at(-1) ?? null, undo: { keep: [drop], drop: keep } }),
    effects: [{ kind: "drop-items", list: eventsList, texts: [drop] }, ...keeping(keep, context)],
  };
}

export function keeping(texts: string[], { now }: Pick<SkillContext, "now">): Effect[] {
  const items = texts.map((text) => ({ list: eventsList, text, keptAt: now }));
  return items.length === 0 ? [] : [{ kind: "keep-items", items }];
}
