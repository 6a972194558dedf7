import { DateTime } from "luxon";
import type { Effect, KeptItem, SkillContext } from "../skill.ts";
import { knownZone, zoneOfCountry } from "../time/zone.ts";
import type { Occurrence } from "./expand.ts";

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
export type OwnEvent = { text: string; start: string; end: string | null; title: string };

const pattern =
  /^(?<start>\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?)(?:\/(?<end>\d{4}-\d\d-\d\dT\d\d:\d\d))? (?<title>.+)$/s;

/** "2026-04-03T14:00/2026-04-03T16:00 interview": local times, without a zone. */
export function eventText(start: string, end: string | null, title: string): string {
  return `${start}${end === null ? "" : `/${end}`} ${title}`;
}

/** The events that were added by text, soonest first. */
export function ownEvents(items: KeptItem[]): OwnEvent[] {
  return items
    .filter(({ list }) => list === eventsList)
    .flatMap(({ text }) => {
      const { start, end, title } = pattern.exec(text)?.groups ?? {};
      return start && title ? [{ text, start, end: end ?? null, title }] : [];
    })
    .toSorted((one, other) => one.start.localeCompare(other.start));
}

/** Such an event on the clocks of a zone. */
export function toOccurrence({ start, end, title }: OwnEvent, zone: string): Occurrence {
  const isAllDay = !start.includes("T");
  const from = DateTime.fromISO(start, { zone });
  const first = from.getPossibleOffsets()[0] ?? from;
  const until = isAllDay ? first.plus({ days: 1 }) : end ? DateTime.fromISO(end, { zone }) : first;
  return { start: first.toMillis(), end: until.toMillis(), isAllDay, title, place: null };
}

/** Takes off what was over a month ago. */
export function dropPast(items: KeptItem[], now: Date): Effect[] {
  const limit = DateTime.fromJSDate(now, { zone: "utc" }).minus({ days: 31 }).toISODate() ?? "";
  const texts = ownEvents(items)
    .filter(({ start, end }) => (end ?? start) < limit)
    .map(({ text }) => text);
  return texts.length > 0 ? [{ kind: "drop-items", list: eventsList, texts }] : [];
}
