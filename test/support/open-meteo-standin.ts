import type { Answer, ReceivedRequest } from "./http/listen.ts";
import { jsonAnswer } from "./http/listen.ts";
import { startScripted, type ScriptedStandin, type SourceRequest } from "./http/scripted-standin.ts";
import { metersBetween } from "./google/words.ts";
import { forecast, refused, type Hour } from "./open-meteo/forecast.ts";
import type { Point } from "./open-meteo/forecast-request.ts";
import { resultOf, searchTowns } from "./open-meteo/search-towns.ts";
import { weatherAt } from "./open-meteo/weather.ts";

type OpenMeteoService = "forecast" | "geocoding";

const errors = {
  "minutely-limit": refused("Minutely API request limit exceeded. Please try again in one minute.", 429),
  "hourly-limit": refused("Hourly API request limit exceeded. Please try again in the next hour.", 429),
  "daily-limit": refused("Daily API request limit exceeded. Please try again tomorrow.", 429),
  "no-data": refused("No data is available for this location"),
  internal: refused("Internal Server Error", 500),
  unavailable: refused("Service Unavailable", 503),
};

export type OpenMeteoError = keyof typeof errors;
export const openMeteoErrors = Object.keys(errors) as OpenMeteoError[];

/** Weather that a test wants: these values hold in all hours from `from` (included) to `until` (excluded). */
type WeatherOverrides = Partial<Hour> & { from?: Date; until?: Date };

export type OpenMeteoStandin = ScriptedStandin<OpenMeteoService, OpenMeteoError> & {
  /** For `OPEN_METEO_URL` and `OPEN_METEO_GEOCODING_URL`: one origin stands for both. */
  forecastUrl: string;
  geocodingUrl: string;
  /** Scripts the weather within 30 km of a place (a town's name, as /v1/search finds it, or a point). The newest wins. */
  setWeather: (place: string | Point, overrides: WeatherOverrides) => void;
  clearWeather: () => void;
  /** The weather that will be told for the hour of an instant. */
  weatherIn: (place: string | Point, instant: Date) => Hour;
};

export type OpenMeteoOptions = { port?: number; now?: () => Date };

/** Starts a stand-in for Open-Meteo's forecast and geocoding, with an invented weather and real towns. */
export async function startOpenMeteo(options: OpenMeteoOptions = {}): Promise<OpenMeteoStandin> {
  const now = options.now ?? (() => new Date());
  const scripted: { point: Point; overrides: WeatherOverrides }[] = [];

  function hourAt(point: Point, instant: Date): Hour {
    const own: Hour = weatherAt(point, instant);
    const fitting = scripted.filter((each) => isNear(each.point, point) && isWithin(each.overrides, instant));
    return Object.assign(own, ...fitting.map(({ overrides }) => valuesOf(overrides))) as Hour;
  }

  function usualAnswer({ service, url }: SourceRequest<OpenMeteoService>): Answer {
    return service === "forecast" ? forecast(url.searchParams, now(), hourAt) : search(url.searchParams);
  }

  const standin = await startScripted({ port: options.port, now, serviceOf, usualAnswer, errors });
  return {
    ...standin,
    forecastUrl: standin.origin,
    geocodingUrl: standin.origin,
    setWeather(place, overrides) {
      scripted.push({ point: pointOf(place), overrides });
    },
    clearWeather() {
      scripted.length = 0;
    },
    weatherIn: (place, instant) => hourAt(pointOf(place), instant),
  };
}

function serviceOf({ method, url }: ReceivedRequest): OpenMeteoService | null {
  const services: Record<string, OpenMeteoService> = {
    "GET /v1/forecast": "forecast",
    "GET /v1/search": "geocoding",
  };
  return services[`${method} ${url.pathname}`] ?? null;
}

/** Nothing found: the key `results` is missing, as in the real answer. */
function search(query: URLSearchParams): Answer {
  const name = query.get("name");
  if (name === null) return refused("No value found for key 'name'.");
  const count = Number(query.get("count") ?? 10);
  if (!Number.isInteger(count) || count < 1 || count > 100)
    return refused("Parameter count must be between 1 and 100.");
  const found = searchTowns({ name, count, countryCode: query.get("countryCode") });
  const results = found.map((town) => resultOf(town, query.get("language") ?? "en"));
  return jsonAnswer(200, { ...(results.length > 0 ? { results } : {}), generationtime_ms: 0.41 });
}

function pointOf(place: string | Point): Point {
  if (typeof place !== "string") return place;
  const town = searchTowns({ name: place, count: 1, countryCode: null })[0];
  if (!town) throw new Error(`the stand-in knows no town "${place}"`);
  return town;
}

function isNear(a: Point, b: Point): boolean {
  return metersBetween(a, b) < 30_000;
}

function isWithin({ from, until }: WeatherOverrides, instant: Date): boolean {
  return (from === undefined || instant >= from) && (until === undefined || instant < until);
}

function valuesOf(overrides: WeatherOverrides): Partial<Hour> {
  return Object.fromEntries(
    Object.entries(overrides).filter(([name]) => name !== "from" && name !== "until"),
  );
}
