import ICAL from "ical.js";
import { knownZone } from "../time/zone.ts";
import { plain } from "../wording.ts";
import type { Clocks, Observance } from "./clocks.ts";
import { readRule } from "./read-recur.ts";
import { dayMs, type RepeatRule, type Wall } from "./rule-days.ts";

/** A time as a file writes it: a date, or a date and time on some clocks. */
export type FileTime = { wall: Wall; isDate: boolean; clocks: Clocks };

/** An event as a file writes it, before its times are on anybody's clocks. */
export type FileEvent = {
  uid: string;
  title: string;
  place: string | null;
  start: FileTime;
  /** How long it lasts on its own clocks. */
  lengthMs: number;
  rule: RepeatRule | null;
  /** UNTIL of the rule is in UTC, as it is for events with a zone. */
  isUntilInstant: boolean;
  more: FileTime[];
  without: FileTime[];
  /** Which of the times of the event with the same `uid` this one stands for. */
  insteadOf: FileTime | null;
  isCancelled: boolean;
};

export type FileCalendar = { events: FileEvent[]; zone: string | null };

type Component = InstanceType<typeof ICAL.Component>;
type Property = InstanceType<typeof ICAL.Property>;

/** Reads an iCalendar file (RFC 5545); null where it is none. An event that cannot be read is left out. */
export function parseIcal(text: string): FileCalendar | null {
  const calendar = parseCalendar(text);
  if (calendar?.name !== "vcalendar") return null;
  const zones = readZones(calendar);
  const events = calendar.getAllSubcomponents("vevent").flatMap((event) => {
    try {
      return readEvent(event, zones) ?? [];
    } catch {
      return [];
    }
  });
  return { events, zone: knownZone(textOf(calendar, "x-wr-timezone", 60)) };
}

function parseCalendar(text: string): Component | null {
  const file = text.replace(/^\ufeff/, "").trim();
  if (!/^BEGIN:VCALENDAR/i.test(file)) return null;
  const whole = parseComponent(file);
  if (whole) return whole;
  // One line that is wrong costs its event, not all of them.
  const rest = parseComponent(file.replace(anyEvent, ""));
  for (const [event] of rest ? file.matchAll(anyEvent) : []) {
    const read = parseComponent(event.trim());
    if (read) rest?.addSubcomponent(read);
  }
  return rest;
}

const anyEvent = /^BEGIN:VEVENT\r?$[\s\S]*?^END:VEVENT\r?$\n?/gim;

function parseComponent(text: string): Component | null {
  try {
    return new ICAL.Component(ICAL.parse(text) as unknown[]);
  } catch {
    return null;
  }
}

function readEvent(event: Component, zones: Map<string, Clocks>): FileEvent | null {
  const start = timesOf(event, "dtstart", zones)[0];
  if (!start) return null;
  const ruleProperty = event.getFirstProperty("rrule");
  const recur = ruleProperty?.getFirstValue();
  return {
    uid: textOf(event, "uid", 300),
    title: textOf(event, "summary", 80) || "busy",
    place: textOf(event, "location", 60) || null,
    start,
    lengthMs: lengthOf(event, start, zones),
    rule: recur instanceof ICAL.Recur ? readRule(recur) : null,
    isUntilInstant:
      recur instanceof ICAL.Recur && recur.until instanceof ICAL.Time && recur.until.zone.tzid === "UTC",
    more: timesOf(event, "rdate", zones),
    without: timesOf(event, "exdate", zones),
    insteadOf: timesOf(event, "recurrence-id", zones)[0] ?? null,
    isCancelled: /^cancelled$/i.test(textOf(event, "status", 20)),
  };
}

const longestMs = 366 * dayMs;

function lengthOf(event: Component, start: FileTime, zones: Map<string, Clocks>): number {
  const end = timesOf(event, "dtend", zones)[0];
  // Start and end are nearly always on the same clocks; where they are not, an hour or two matters little.
  const length = end ? end.wall - start.wall : durationOf(event);
  const usual = start.isDate ? dayMs : 0;
  return Math.min(longestMs, Math.max(usual, length));
}

function durationOf(event: Component): number {
  const value = event.getFirstPropertyValue("duration");
  return value instanceof ICAL.Duration ? value.toSeconds() * 1000 : 0;
}

/** Of one event: no person leaves out more of its times. */
const mostTimes = 500;

function timesOf(event: Component, name: string, zones: Map<string, Clocks>): FileTime[] {
  const all = event.getAllProperties(name).slice(0, mostTimes);
  const times = all.flatMap((property) => {
    const clocks = clocksOf(property, zones);
    return property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time)) return [];
      const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
      if (!Number.isFinite(wall) || time.year < 1600 || time.year > 2200) return [];
      const isUtc = time.zone.tzid === "UTC";
      return [{ wall, isDate: time.isDate, clocks: isUtc ? { kind: "zone" as const, zone: "UTC" } : clocks }];
    });
  });
  return times.slice(0, mostTimes);
}

function clocksOf(property: Property, zones: Map<string, Clocks>): Clocks {
  const name = (property.getParameter("tzid") as string | undefined) ?? "";
  if (name === "") return null;
  const zone = zoneOfName(name);
  return zone === null ? (zones.get(name) ?? null) : { kind: "zone", zone };
}

/** "Europe/London", also behind the name of whoever keeps the list of zones. */
function zoneOfName(name: string): string | null {
  return knownZone(name) ?? knownZone(/[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+$/.exec(name)?.[0]);
}

function readZones(calendar: Component): Map<string, Clocks> {
  const zones = new Map<string, Clocks>();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    try {
      const parts = [...zone.getAllSubcomponents("standard"), ...zone.getAllSubcomponents("daylight")];
      const observances = parts.flatMap((part) => readObservance(part) ?? []);
      if (observances.length > 0) zones.set(textOf(zone, "tzid", 300), { kind: "rules", observances });
    } catch {
      continue;
    }
  }
  return zones;
}

function readObservance(part: Component): Observance | null {
  const [start] = timesOf(part, "dtstart", new Map());
  const [to, from] = [offsetOf(part, "tzoffsetto"), offsetOf(part, "tzoffsetfrom")];
  if (!start || to === null) return null;
  const recur = part.getFirstPropertyValue("rrule");
  // What lies in the hour that is skipped is counted by the clocks before.
  const skippedMs = Math.max(0, to - (from ?? to));
  return {
    start: start.wall + skippedMs,
    offsetMs: to,
    rule: recur instanceof ICAL.Recur ? readRule(recur) : null,
    more: timesOf(part, "rdate", new Map()).map(({ wall }) => wall + skippedMs),
  };
}

function offsetOf(part: Component, name: string): number | null {
  const value = part.getFirstPropertyValue(name);
  return value instanceof ICAL.UtcOffset ? value.toSeconds() * 1000 : null;
}

function textOf(part: Component, name: string, maxCharacters: number): string {
  const value = part.getFirstPropertyValue(name);
  return typeof value === "string" ? plain(value, maxCharacters) : "";
}
