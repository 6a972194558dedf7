import type { Effect, KeptItem, SkillContext } from "../skill.ts";
import { knownZone, zoneOfCountry } from "../time/zone.ts";
import { instantOf } from "./clocks.ts";
import type { Occurrence } from "./expand.ts";
import { fromRecur } from "./repeat.ts";
import { dayMs, repeatedTimes, type Wall } from "./rule-days.ts";

/** The address of a person's calendar is kept in this list; lists that begin with a dot are shown to nobody. */
export const addressList = ".calendar";
/** What was added by text. */
export const eventsList = ".calendar events";

/** The most events that are kept of one person. */
export const mostEvents = 200;

/** The address that a person gave; null where there is none. */
export function addressOf({ items }: Pick<SkillContext, "items">): string | null {
  return items.findLast(({ list }) => list === addressList)?.text ?? null;
}

/** The person's clocks: where they are, else their country's one zone; null where that is not known. */
export function zoneOf({
  zone,
  country,
  now,
}: Pick<SkillContext, "zone" | "country" | "now">): string | null {
  return knownZone(zone) ?? zoneOfCountry(country, now);
}

/** Where most people of a country with several zones live. */
const likelyZones: Record<string, string> = {
  US: "America/New_York",
  CA: "America/Toronto",
  AU: "Australia/Sydney",
  BR: "America/Sao_Paulo",
  MX: "America/Mexico_City",
  RU: "Europe/Moscow",
  ID: "Asia/Jakarta",
  ES: "Europe/Madrid",
  PT: "Europe/Lisbon",
  CD: "Africa/Kinshasa",
};

/** The zone to count by where nothing better is known. */
export function likelyZone(country: string | null): string {
  return likelyZones[country ?? ""] ?? "UTC";
}

/** An event as it is kept: on the clocks of wherever the person is then. */
export type OwnEvent = {
  text: string;
  start: string;
  /** Of whole days the last of them; null: it has no length, or is one day. */
  end: string | null;
  title: string;
  /** What comes again, as iCalendar writes it; null: once. */
  recur: string | null;
  /** The dates of those that were taken off. */
  without: string[];
};

const pattern =
  /^(?<start>\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?)(?:\/(?<end>\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?))?(?: ;(?<recur>FREQ=[A-Z0-9=,;-]+?)(?:;EXDATE=(?<without>[\d,]+))?;)? (?<title>.+)$/s;

/** "2026-03-31T18:00/2026-03-31T19:00 ;FREQ=WEEKLY;EXDATE=20260407; yoga": local times, without a zone. */
export function eventText({ start, end, title, recur, without }: Omit<OwnEvent, "text">): string {
  const excepted = without.length === 0 ? "" : `;EXDATE=${without.join(",").replaceAll("-", "")}`;
  const again = recur === null ? "" : ` ;${recur}${excepted};`;
  return `${start}${end === null ? "" : `/${end}`}${again} ${title}`;
}

/** The events that were added by text, soonest first. */
export function ownEvents(items: KeptItem[]): OwnEvent[] {
  return items
    .filter(({ list }) => list === eventsList)
    .flatMap(({ text }) => readEventText(text) ?? [])
    .toSorted((one, other) => one.start.localeCompare(other.start));
}

/** Reads what `eventText` wrote. */
export function readEventText(text: string): OwnEvent | null {
  const { start, end = null, title, recur = null, without } = pattern.exec(text)?.groups ?? {};
  if (!start || !title) return null;
  const dates = (without ?? "").split(",").filter((date) => /^\d{8}$/.test(date));
  return {
    ...{ text, start, end, title, recur },
    without: dates.map((date) => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`),
  };
}

/** Dates and times as if the clocks showed UTC. */
export function wallOf(local: string): Wall {
  return Date.parse(local.includes("T") ? `${local}:00Z` : `${local}T00:00:00Z`);
}

/** "2026-03-31" or "2026-03-31T18:00". */
export function localOf(wall: Wall, isAllDay: boolean): string {
  return new Date(wall).toISOString().slice(0, isAllDay ? 10 : 16);
}

/** How the end of an event is kept that lasts so long; null where that need not be said. */
export function endOf(start: Wall, lengthMs: number | null, isAllDay: boolean): string | null {
  if (lengthMs === null) return null;
  if (!isAllDay) return localOf(start + lengthMs, false);
  return lengthMs > dayMs ? localOf(start + lengthMs - dayMs, true) : null;
}

/** So far back and ahead are the times told of what comes again; and at most so many in all. */
const bounds = { daysBack: 31, daysAhead: 366, instances: 10_000 };

/** Own events on the clocks of a zone, each time of what comes again. */
export function ownOccurrences(events: OwnEvent[], zone: string, now: Date): Occurrence[] {
  const count = events.filter(({ recur }) => recur !== null).length;
  const most = Math.floor(bounds.instances / Math.max(1, count));
  return events.flatMap((event) => occurrencesOf(event, zone, now, most));
}

function occurrencesOf(event: OwnEvent, zone: string, now: Date, most: number): Occurrence[] {
  const { text, start, end, title, recur, without } = event;
  const first = wallOf(start);
  const isAllDay = !start.includes("T");
  const lengthMs = (end ? wallOf(end) - first : 0) + (isAllDay ? dayMs : 0);
  const today = now.getTime();
  const window = { from: today - bounds.daysBack * dayMs, until: today + bounds.daysAhead * dayMs };
  const rule = recur === null ? null : fromRecur(recur);
  const walls = rule ? repeatedTimes(rule, first, window, { periods: 10_000, instances: most }) : [first];
  return walls
    .filter((wall) => !without.includes(localOf(wall, true)))
    .map((wall) => ({
      start: instantOf(wall, null, zone),
      end: instantOf(wall + lengthMs, null, zone),
      ...{ isAllDay, title, place: null, own: text },
    }));
}

/** Takes off what was over a month ago. */
export function dropPast(items: KeptItem[], now: Date): Effect[] {
  const limit = now.getTime() - 31 * dayMs;
  const texts = ownEvents(items)
    .filter(({ start, end, recur }) => lastWall(end ?? start, recur) < limit)
    .map(({ text }) => text);
  return texts.length > 0 ? [{ kind: "drop-items", list: eventsList, texts }] : [];
}

function lastWall(end: string, recur: string | null): Wall {
  return recur === null ? wallOf(end) : (fromRecur(recur)?.until ?? Infinity);
}
