import { dailyVariables, hourlyUnits, sunVariables, type Units } from "./variables.ts";

export type Point = { latitude: number; longitude: number };

export const hourMs = 60 * 60 * 1000;
export const dayMs = 24 * hourMs;

/** A stretch of whole hours or days: instants in milliseconds. */
export type Stretch = { from: number; until: number };

/** How the answer writes times: `offsetMs` is that of now, for all of them. */
export type Clock = { zone: string; offsetMs: number; isUnix: boolean };

const unknownHourly =
  "SurfacePressureAndHeightVariable<VariableAndPreviousDay, VariableOrSpread<ForecastPressureVariable>, ForecastHeightVariable>";

export function listOf(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(","))
    .filter(Boolean);
}

export function placeFault(query: URLSearchParams, { latitude, longitude }: Point): string | null {
  for (const name of ["latitude", "longitude"]) {
    const value = query.get(name);
    if (value === null || value === "") return `Value of type 'Float' required for key '${name}'.`;
    if (!/^-?\d+(\.\d+)?$/.test(value)) return `Value was not of type 'Float' for key '${name}'.`;
  }
  if (Math.abs(latitude) > 90)
    return `Latitude must be in range of -90 to 90°. Given: ${floatText(latitude)}.`;
  if (Math.abs(longitude) > 180)
    return `Longitude must be in range of -180 to 180°. Given: ${floatText(longitude)}.`;
  return null;
}

/** A variable that does not exist is named in the words of the service's parser. */
export function namesFault({
  current,
  hourly,
  daily,
}: Record<"current" | "hourly" | "daily", string[]>): string | null {
  const said = (type: string, name: string) =>
    `Data corrupted at path ''. Cannot initialize ${type} from invalid String value ${name}.`;
  const hour = [...current, ...hourly].find((name) => !Object.hasOwn(hourlyUnits, name));
  if (hour !== undefined) return said(unknownHourly, hour);
  const day = daily.find((name) => !Object.hasOwn(dailyVariables, name) && !sunVariables.includes(name));
  return day === undefined ? null : said("ForecastVariableDaily", day);
}

const unitNames = {
  temperature_unit: { type: "TemperatureUnit", names: ["celsius", "fahrenheit"] },
  wind_speed_unit: { type: "WindspeedUnit", names: ["kmh", "ms", "mph", "kn"] },
  precipitation_unit: { type: "PrecipitationUnit", names: ["mm", "inch"] },
  timeformat: { type: "Timeformat", names: ["iso8601", "unixtime"] },
};

export function unitsFault(query: URLSearchParams): string | null {
  for (const [parameter, { type, names }] of Object.entries(unitNames)) {
    const value = query.get(parameter);
    if (value !== null && !names.includes(value))
      return `Data corrupted at path '${parameter}'. Cannot initialize ${type} from invalid String value ${value}.`;
  }
  return null;
}

export function unitsOf(query: URLSearchParams): Units {
  return {
    temperature: query.get("temperature_unit") ?? "celsius",
    wind: query.get("wind_speed_unit") ?? "kmh",
    precipitation: query.get("precipitation_unit") ?? "mm",
  };
}

/** The days asked for, 7 from today where nothing is said; or what is wrong with them. */
export function daysOf(query: URLSearchParams, midnight: number, clock: Clock): Stretch | string {
  const [start, end] = [query.get("start_date"), query.get("end_date")];
  const forecastDays = wholeNumber(query.get("forecast_days"));
  const pastDays = wholeNumber(query.get("past_days")) ?? 0;
  if (start === null && end === null) {
    if (!(forecastDays === null || (forecastDays >= 0 && forecastDays <= 16)))
      return `Forecast days is invalid. Allowed range 0 to 16. Given ${forecastDays}.`;
    if (!(pastDays >= 0 && pastDays <= 92))
      return `Past days is invalid. Allowed range 0 to 92. Given ${pastDays}.`;
    return { from: midnight - pastDays * dayMs, until: midnight + (forecastDays ?? 7) * dayMs };
  }
  if (start === null || end === null) return "Both 'start_date' and 'end_date' must be set in the url";
  if (forecastDays !== null)
    return "Parameter 'forecast_days' is mutually exclusive with 'start_date' and 'end_date'";
  const [first, last] = [midnightOf(start, clock), midnightOf(end, clock)];
  if (first === null || last === null) return "Invalid date format. Make sure to use 'YYYY-MM-DD'";
  if (last < first) return "End-date must be larger or equals than start-date";
  for (const [name, day] of Object.entries({ start_date: first, end_date: last })) {
    if (day < midnight - 92 * dayMs || day > midnight + 15 * dayMs) {
      const range = `${dateText(midnight - 92 * dayMs, clock)} to ${dateText(midnight + 15 * dayMs, clock)}`;
      return `Parameter '${name}' is out of allowed range from ${range}`;
    }
  }
  return { from: first, until: last + dayMs };
}

/** The hours of those days; with `forecast_hours` only so many, from the current one on. */
export function hoursOf(query: URLSearchParams, days: Stretch, now: Date): Stretch {
  const [ahead, past] = [wholeNumber(query.get("forecast_hours")), wholeNumber(query.get("past_hours"))];
  const thisHour = Math.floor(now.getTime() / hourMs) * hourMs;
  return {
    from: ahead === null && past === null ? days.from : thisHour - (past ?? 0) * hourMs,
    until: ahead === null ? days.until : thisHour + ahead * hourMs,
  };
}

const wholeNumber = (text: string | null) => (text === null ? null : Math.trunc(Number(text)));

const floatText = (value: number) => (Number.isInteger(value) ? value.toFixed(1) : String(value));

function midnightOf(date: string, clock: Clock): number | null {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(midnight) ? null : midnight - clock.offsetMs;
}

/** "2026-03-27" at the place. */
export function dateText(instant: number, clock: Clock): string {
  return new Date(instant + clock.offsetMs).toISOString().slice(0, 10);
}
