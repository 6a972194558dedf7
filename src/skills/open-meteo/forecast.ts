import { DateTime } from "luxon";
import { z } from "zod";
import { createCache } from "../outside/cache.ts";
import { requestJson, withOneRetry } from "../outside/request-json.ts";
import { SourceError } from "../outside/source-error.ts";
import type { SkillContext } from "../skill.ts";
import { sortOpenMeteoError } from "./source-error.ts";

const SERVICE = "Open-Meteo";
const TIMEOUT_MS = 6_000;
const CACHE_MS = 10 * 60 * 1000;

/** The last day that is forecast is so many days after today: https://open-meteo.com/en/docs */
export const MAX_DAYS_AHEAD = 15;
export const MAX_DAYS_BACK = 90;

const hourlyNames = [
  "temperature_2m",
  "apparent_temperature",
  "precipitation_probability",
  "precipitation",
  "snowfall",
  "weather_code",
  "wind_speed_10m",
  "wind_gusts_10m",
  "wind_direction_10m",
] as const;
const furtherNames = ["uv_index", "relative_humidity_2m"] as const;
const currentNames = [
  "temperature_2m",
  "apparent_temperature",
  "weather_code",
  "precipitation",
  "wind_speed_10m",
  "wind_gusts_10m",
  "wind_direction_10m",
] as const;

/** Asked for only where a text is about it. */
export type Further = (typeof furtherNames)[number];
type HourlyName = (typeof hourlyNames)[number] | Further;

/** One hour's weather: Celsius, km/h, mm, cm of snow, per cent; null where the service does not know. */
export type Hour = { at: Date } & Record<HourlyName, number | null>;
type Current = Record<(typeof currentNames)[number], number | null>;
/** `sunrise` and `sunset` null: the sun does not rise or set on that day. */
type SunDay = { date: string; sunrise: Date | null; sunset: Date | null };
export type Forecast = { current: Current | null; hours: Hour[]; suns: SunDay[] };

export type ForecastRequest = {
  place: { latitude: number; longitude: number; zone: string };
  start: Date;
  /** Not included. */
  end: Date;
  now: Date;
  withCurrent: boolean;
  further: Further | null;
};

const numbers = z.array(z.number().nullable()).max(2_000);
const values = z.record(z.string(), numbers.nullish());
const answerSchema = z.object({
  utc_offset_seconds: z.number(),
  current: z.record(z.string(), z.number().nullable()).optional(),
  hourly: values,
  daily: values,
});

const kept = createCache<Forecast>({ ttlMs: CACHE_MS, maxEntries: 500 });

/** The weather of a stretch of time at a place. Throws SourceError. */
export async function fetchForecast(
  request: ForecastRequest,
  { number, signal }: Pick<SkillContext, "number" | "signal">,
  forecastUrl: string,
): Promise<Forecast> {
  const { latitude, longitude } = request.place;
  const query = queryOf(request);
  // For each person: it is their own next texts that ask the same again.
  const about = `${number} ${forecastUrl} ${latitude.toFixed(2)} ${longitude.toFixed(2)} ${query.toString()}`;
  // "Now" must not be ten minutes old and an hour long.
  const key = request.withCurrent ? `${about} ${Math.floor(request.now.getTime() / CACHE_MS)}` : about;
  return kept.get(key, () =>
    withOneRetry(signal, async () => {
      const at = new URLSearchParams({ latitude: latitude.toFixed(4), longitude: longitude.toFixed(4) });
      const url = `${forecastUrl.replace(/\/+$/, "")}/v1/forecast?${at.toString()}&${query.toString()}`;
      const answer = await requestJson({ service: SERVICE, url, timeoutMs: TIMEOUT_MS, signal });
      if (answer.status !== 200) throw sortOpenMeteoError(SERVICE, answer.status, answer.body);
      return readAnswer(answer.body);
    }),
  );
}

function queryOf({ place, start, end, now, withCurrent, further }: ForecastRequest): URLSearchParams {
  // The service counts all days with the offset of now, also beyond a clock change.
  const offset = DateTime.fromJSDate(now, { zone: place.zone }).offset;
  const dateOf = (at: Date) => new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 10);
  return new URLSearchParams({
    ...(withCurrent && { current: currentNames.join(",") }),
    hourly: [...hourlyNames, ...(further ? [further] : [])].join(","),
    daily: "sunrise,sunset",
    timezone: place.zone,
    timeformat: "unixtime",
    start_date: dateOf(start),
    end_date: dateOf(new Date(end.getTime() - 1)),
  });
}

function readAnswer(body: unknown): Forecast {
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) throw new SourceError(SERVICE, "garbled", "not the documented shape");
  const { current, hourly, daily, utc_offset_seconds: offsetSeconds } = parsed.data;
  const named = (names: readonly string[], value: (name: string) => number | null | undefined) =>
    Object.fromEntries(names.map((name) => [name, value(name) ?? null]));
  const hours = (hourly.time ?? []).flatMap((time, index) =>
    time === null
      ? []
      : [
          {
            at: new Date(time * 1000),
            ...named([...hourlyNames, ...furtherNames], (name) => hourly[name]?.[index]),
          } as Hour,
        ],
  );
  const suns = (daily.time ?? []).flatMap((time, index) => {
    if (time === null) return [];
    const [rise, set] = [daily.sunrise?.[index] ?? null, daily.sunset?.[index] ?? null];
    // Where it does not rise or set, both are the day's midnight.
    const isPolar = rise === null || set === null || rise === set;
    const date = new Date((time + offsetSeconds) * 1000).toISOString().slice(0, 10);
    return [
      {
        date,
        sunrise: isPolar ? null : new Date(rise * 1000),
        sunset: isPolar ? null : new Date(set * 1000),
      },
    ];
  });
  return { current: current ? (named(currentNames, (name) => current[name]) as Current) : null, hours, suns };
}
