import type { Hour } from "../open-meteo/forecast.ts";
import { isFreezingRain, isSnow, isThunder } from "./sky.ts";

/** From so many per cent on rain is expected. */
const LIKELY = 50;
/** With a measurable amount this is enough. */
const POSSIBLE = 30;
const HOUR_MS = 3_600_000;

type Name = Exclude<keyof Hour, "at">;

export function most(hours: Hour[], name: Name): number | null {
  const known = hours.map((hour) => hour[name]).filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

export function least(hours: Hour[], name: Name): number | null {
  const known = hours.map((hour) => hour[name]).filter((value) => value !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

export function sum(hours: Hour[], name: Name): number {
  return hours.reduce((total, hour) => total + (hour[name] ?? 0), 0);
}

/** The hour with the most, or least, of something. */
export function hourOf(hours: Hour[], name: Name, value: number | null): Date | null {
  return value === null ? null : (hours.find((hour) => hour[name] === value)?.at ?? null);
}

export function isWet(hour: Hour): boolean {
  const { precipitation_probability: chance, precipitation: mm } = hour;
  if (chance === null) return (mm ?? 0) >= 0.1;
  return chance >= LIKELY || (chance >= POSSIBLE && (mm ?? 0) >= 0.1);
}

/** A stretch of wet hours; a single dry hour inside does not end it. */
export type Spell = { start: Date; end: Date; hours: Hour[]; chance: number | null; isSnow: boolean };

/** When it rains or snows. */
export function wetSpells(hours: Hour[]): Spell[] {
  const groups: Hour[][] = [];
  for (const hour of hours.filter(isWet)) {
    const last = groups.at(-1);
    const gap = last?.at(-1) ? hour.at.getTime() - (last.at(-1)?.at.getTime() ?? 0) : Infinity;
    if (last && gap <= 2 * HOUR_MS) last.push(hour);
    else groups.push([hour]);
  }
  return groups.map((group) => ({
    start: group[0]?.at ?? new Date(0),
    end: new Date((group.at(-1)?.at.getTime() ?? 0) + HOUR_MS),
    hours: group,
    chance: most(group, "precipitation_probability"),
    isSnow:
      group.filter((hour) => isSnow(hour.weather_code) || (hour.snowfall ?? 0) > 0).length * 2 > group.length,
  }));
}

/** The code that most hours have; of several the worst. */
export function usualCode(hours: Hour[]): number | null {
  const counts = new Map<number, number>();
  for (const { weather_code: code } of hours)
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return first?.[0] ?? null;
}

/** What may hurt somebody, by the numbers of the forecast alone. */
export type Danger = {
  kind: "gusts" | "thunder" | "rain" | "snow" | "ice" | "frost" | "heat";
  value: number;
  at: Date;
};

/** The dangers of some hours, the worse first. Gusts from 70 km/h, 7 mm in an hour, 30 mm in all, 1 cm of snow, 0C, 35C. */
export function dangersOf(hours: Hour[]): Danger[] {
  const found: (Danger | null)[] = [
    at(
      "thunder",
      hours.find((hour) => isThunder(hour.weather_code) && isWet(hour)),
      0,
    ),
    from("gusts", hours, most(hours, "wind_gusts_10m"), "wind_gusts_10m", (value) => value >= 70),
    at(
      "ice",
      hours.find((hour) => isFreezingRain(hour.weather_code)),
      0,
    ),
    sum(hours, "snowfall") >= 1
      ? at(
          "snow",
          hours.find((hour) => (hour.snowfall ?? 0) > 0),
          sum(hours, "snowfall"),
        )
      : null,
    (most(hours, "precipitation") ?? 0) >= 7 || sum(hours, "precipitation") >= 30
      ? at(
          "rain",
          hours.find((hour) => hour.precipitation === most(hours, "precipitation")),
          sum(hours, "precipitation"),
        )
      : null,
    from("heat", hours, most(hours, "temperature_2m"), "temperature_2m", (value) => value >= 35),
    from("frost", hours, least(hours, "temperature_2m"), "temperature_2m", (value) => value <= 0),
  ];
  return found.filter((danger) => danger !== null);
}

function at(kind: Danger["kind"], hour: Hour | undefined, value: number): Danger | null {
  return hour ? { kind, value, at: hour.at } : null;
}

function from(
  kind: Danger["kind"],
  hours: Hour[],
  value: number | null,
  name: Name,
  isBad: (value: number) => boolean,
): Danger | null {
  const when = hourOf(hours, name, value);
  return value !== null && when && isBad(value) ? { kind, value, at: when } : null;
}
