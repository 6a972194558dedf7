import tzLookup from "@photostructure/tz-lookup";
import { DateTime, IANAZone } from "luxon";
import { jsonAnswer } from "../http/listen.ts";
import {
  dateText,
  dayMs,
  daysOf,
  hourMs,
  hoursOf,
  listOf,
  namesFault,
  placeFault,
  unitsFault,
  unitsOf,
  type Clock,
  type Point,
  type Stretch,
} from "./forecast-request.ts";
import { dailyVariables, hourlyUnits, inUnits, round, sunVariables, type Units } from "./variables.ts";
import { sunTimes, type HourWeather } from "./weather.ts";

/** The weather of one hour; null: the service does not know that value there. */
export type Hour = { [Name in keyof HourWeather]: number | null };

/** An error as Open-Meteo gives it: 400 with the reason in words. */
export function refused(reason: string, status = 400) {
  return jsonAnswer(status, { reason, error: true });
}

/** Answers `GET /v1/forecast`, with the weather that `hourAt` tells. */
export function forecast(query: URLSearchParams, now: Date, hourAt: (place: Point, instant: Date) => Hour) {
  const place = { latitude: Number(query.get("latitude")), longitude: Number(query.get("longitude")) };
  const lists = {
    current: listOf(query, "current"),
    hourly: listOf(query, "hourly"),
    daily: listOf(query, "daily"),
  };
  const fault = placeFault(query, place) ?? namesFault(lists) ?? unitsFault(query);
  if (fault !== null) return refused(fault);

  const asked = query.get("timezone");
  if (lists.daily.length > 0 && !asked) return refused("Timezone is required");
  const zone = asked === "auto" ? tzLookup(place.latitude, place.longitude) : (asked ?? "GMT");
  if (!IANAZone.isValidZone(zone)) return refused("Invalid timezone");
  // The service applies the offset of now to all times, also to those after a clock change.
  const here = DateTime.fromJSDate(now, { zone });
  const clock = { zone, offsetMs: here.offset * 60_000, isUnix: query.get("timeformat") === "unixtime" };

  const midnight = Math.floor((now.getTime() + clock.offsetMs) / dayMs) * dayMs - clock.offsetMs;
  const days = daysOf(query, midnight, clock);
  if (typeof days === "string") return refused(days);
  const hours = hoursOf(query, days, now);
  const units = unitsOf(query);
  const weather = (instant: number) => hourAt(place, new Date(instant));

  return jsonAnswer(200, {
    latitude: round(place.latitude, 2),
    longitude: round(place.longitude, 2),
    generationtime_ms: 0.0732,
    utc_offset_seconds: clock.offsetMs / 1000,
    timezone: zone,
    timezone_abbreviation: here.toFormat("ZZZZ") === "UTC" ? "GMT" : here.toFormat("ZZZZ"),
    elevation: 38,
    ...(lists.current.length > 0 ? currentOf(lists.current, now, clock, units, weather) : {}),
    ...(lists.hourly.length > 0 ? hourlyOf(lists.hourly, hours, clock, units, weather) : {}),
    ...(lists.daily.length > 0 ? dailyOf(lists.daily, days, place, clock, units, weather) : {}),
  });
}

function currentOf(
  names: string[],
  now: Date,
  clock: Clock,
  units: Units,
  weather: (instant: number) => Hour,
) {
  const interval = 900;
  const instant = Math.floor(now.getTime() / (interval * 1000)) * interval * 1000;
  const hour = weather(instant);
  const values = names.map((name) => valueOf(hour, name, units));
  return {
    current_units: {
      time: timeUnit(clock),
      interval: "seconds",
      ...pairs(
        names,
        values.map(({ unit }) => unit),
      ),
    },
    current: {
      time: timeText(instant, clock),
      interval,
      ...pairs(
        names,
        values.map(({ value }) => value),
      ),
    },
  };
}

function hourlyOf(
  names: string[],
  { from, until }: Stretch,
  clock: Clock,
  units: Units,
  weather: (instant: number) => Hour,
) {
  const instants = range(from, until, hourMs);
  const hours = instants.map(weather);
  const unitsOfNames = names.map((name) => inUnits(0, hourlyUnits[name as keyof Hour], units).unit);
  const columns = names.map((name) => hours.map((hour) => valueOf(hour, name, units).value));
  return {
    hourly_units: { time: timeUnit(clock), ...pairs(names, unitsOfNames) },
    hourly: { time: instants.map((instant) => timeText(instant, clock)), ...pairs(names, columns) },
  };
}

function dailyOf(
  names: string[],
  { from, until }: Stretch,
  place: Point,
  clock: Clock,
  units: Units,
  weather: (instant: number) => Hour,
) {
  const midnights = range(from, until, dayMs);
  const columns = names.map((name) => {
    if (sunVariables.includes(name))
      return midnights.map((midnight) => sunValue(name, midnight, place, clock));
    return midnights.map((midnight) =>
      dayValue(name, range(midnight, midnight + dayMs, hourMs).map(weather), units),
    );
  });
  const unitsOfNames = names.map((name) => {
    if (name === "daylight_duration") return "s";
    return sunVariables.includes(name)
      ? timeUnit(clock)
      : inUnits(0, dailyVariables[name]?.unit ?? "", units).unit;
  });
  const days = midnights.map((midnight) => (clock.isUnix ? midnight / 1000 : dateText(midnight, clock)));
  return {
    daily_units: { time: timeUnit(clock), ...pairs(names, unitsOfNames) },
    daily: { time: days, ...pairs(names, columns) },
  };
}

function valueOf(hour: Hour, name: string, units: Units): { value: number | null; unit: string } {
  const variable = name as keyof Hour;
  const converted = inUnits(hour[variable] ?? 0, hourlyUnits[variable], units);
  return hour[variable] === null ? { value: null, unit: converted.unit } : converted;
}

function dayValue(name: string, hours: Hour[], units: Units): number | null {
  const variable = dailyVariables[name];
  if (!variable) return null;
  const values = hours.map((hour) => hour[variable.of]).filter((value) => value !== null);
  if (values.length === 0) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  if (variable.how === "hours") return values.filter((value) => value > 0).length;
  const mean =
    variable.unit === "°" || variable.unit === "%" ? Math.round(sum / values.length) : sum / values.length;
  const value = { max: Math.max(...values), min: Math.min(...values), sum, mean }[variable.how];
  return inUnits(round(value, 2), variable.unit, units).value;
}

/** Where the sun does not rise or set the service gives the day's midnight for both. */
function sunValue(name: string, midnight: number, place: Point, clock: Clock): string | number {
  const { sunrise, sunset } = sunTimes(place, new Date(midnight)) ?? {
    sunrise: new Date(midnight),
    sunset: new Date(midnight),
  };
  if (name === "daylight_duration") return round((sunset.getTime() - sunrise.getTime()) / 1000, 2);
  return timeText((name === "sunrise" ? sunrise : sunset).getTime(), clock);
}

/** "2026-03-27T14:00" at the place, or seconds since 1970. */
function timeText(instant: number, clock: Clock): string | number {
  if (clock.isUnix) return Math.floor(instant / 1000);
  return new Date(instant + clock.offsetMs).toISOString().slice(0, 16);
}

const timeUnit = (clock: Clock) => (clock.isUnix ? "unixtime" : "iso8601");
const pairs = (names: string[], values: unknown[]) =>
  Object.fromEntries(names.map((name, index) => [name, values[index]]));

function range(from: number, until: number, step: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.round((until - from) / step)) },
    (_, index) => from + index * step,
  );
}
