import type { HourWeather } from "./weather.ts";

/** What a request may ask in `current` and `hourly`, with the service's own unit. */
export const hourlyUnits: Record<keyof HourWeather, string> = {
  temperature_2m: "°C",
  apparent_temperature: "°C",
  dew_point_2m: "°C",
  relative_humidity_2m: "%",
  precipitation_probability: "%",
  precipitation: "mm",
  rain: "mm",
  showers: "mm",
  snowfall: "cm",
  snow_depth: "m",
  weather_code: "wmo code",
  cloud_cover: "%",
  visibility: "m",
  pressure_msl: "hPa",
  surface_pressure: "hPa",
  wind_speed_10m: "km/h",
  wind_direction_10m: "°",
  wind_gusts_10m: "km/h",
  uv_index: "",
  is_day: "",
};

type DailyVariable = { unit: string; of: keyof HourWeather; how: "max" | "min" | "mean" | "sum" | "hours" };

/** What a request may ask in `daily` besides sunrise, sunset and the lengths of the day. */
export const dailyVariables: Record<string, DailyVariable> = {
  weather_code: { unit: "wmo code", of: "weather_code", how: "max" },
  temperature_2m_max: { unit: "°C", of: "temperature_2m", how: "max" },
  temperature_2m_min: { unit: "°C", of: "temperature_2m", how: "min" },
  temperature_2m_mean: { unit: "°C", of: "temperature_2m", how: "mean" },
  apparent_temperature_max: { unit: "°C", of: "apparent_temperature", how: "max" },
  apparent_temperature_min: { unit: "°C", of: "apparent_temperature", how: "min" },
  precipitation_sum: { unit: "mm", of: "precipitation", how: "sum" },
  rain_sum: { unit: "mm", of: "rain", how: "sum" },
  showers_sum: { unit: "mm", of: "showers", how: "sum" },
  snowfall_sum: { unit: "cm", of: "snowfall", how: "sum" },
  precipitation_hours: { unit: "h", of: "precipitation", how: "hours" },
  precipitation_probability_max: { unit: "%", of: "precipitation_probability", how: "max" },
  precipitation_probability_min: { unit: "%", of: "precipitation_probability", how: "min" },
  precipitation_probability_mean: { unit: "%", of: "precipitation_probability", how: "mean" },
  wind_speed_10m_max: { unit: "km/h", of: "wind_speed_10m", how: "max" },
  wind_gusts_10m_max: { unit: "km/h", of: "wind_gusts_10m", how: "max" },
  wind_direction_10m_dominant: { unit: "°", of: "wind_direction_10m", how: "mean" },
  uv_index_max: { unit: "", of: "uv_index", how: "max" },
};

export const sunVariables = ["sunrise", "sunset", "daylight_duration"];

export type Units = { temperature: string; wind: string; precipitation: string };

/** A value in the unit that was asked for, with that unit's name in the answer. */
export function inUnits(value: number, unit: string, units: Units): { value: number; unit: string } {
  if (unit === "°C" && units.temperature === "fahrenheit")
    return { value: round(value * 1.8 + 32, 1), unit: "°F" };
  if (unit === "km/h") return windIn(value, units.wind);
  if (units.precipitation !== "inch") return { value, unit };
  if (unit === "mm") return { value: round(value / 25.4, 3), unit: "inch" };
  if (unit === "cm") return { value: round(value / 2.54, 3), unit: "inch" };
  // Visibility and the depth of snow follow the unit of rain.
  return unit === "m" ? { value: round(value * 3.28084, 3), unit: "ft" } : { value, unit };
}

function windIn(value: number, asked: string): { value: number; unit: string } {
  if (asked === "mph") return { value: round(value / 1.609344, 1), unit: "mp/h" };
  if (asked === "ms") return { value: round(value / 3.6, 2), unit: "m/s" };
  return asked === "kn" ? { value: round(value / 1.852, 1), unit: "kn" } : { value, unit: "km/h" };
}

export function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
