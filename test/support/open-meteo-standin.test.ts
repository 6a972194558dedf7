import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openMeteoErrors, startOpenMeteo, type OpenMeteoStandin } from "./open-meteo-standin.ts";
import { weatherAt } from "./open-meteo/weather.ts";

/** Two days before the clocks go forward in England. */
const now = new Date("2026-03-27T14:05:00Z");
const leeds = { latitude: 53.7965, longitude: -1.5478 };

let standin: OpenMeteoStandin;
beforeEach(async () => {
  standin = await startOpenMeteo({ now: () => now });
});
afterEach(() => standin.close());

async function ask(path: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(standin.origin + path);
  return { status: response.status, body: await response.json() };
}

const forecast = (parameters: string, place = leeds) =>
  ask(`/v1/forecast?latitude=${place.latitude}&longitude=${place.longitude}&${parameters}`);

async function namesOf(query: string): Promise<string[]> {
  const { body } = await ask(`/v1/search?${query}`);
  type Result = { name: string; admin1: string; country_code: string };
  return ((body as { results?: Result[] }).results ?? []).map(
    ({ name, admin1, country_code }) => `${name}, ${admin1}, ${country_code}`,
  );
}

describe("The forecast", () => {
  it.each([
    ["no latitude", "/v1/forecast?longitude=1", "required for key 'latitude'"],
    [
      "a latitude beyond the pole",
      "/v1/forecast?latitude=95&longitude=1",
      "Latitude must be in range of -90 to 90°. Given: 95.0.",
    ],
    ["a longitude beyond the globe", "/v1/forecast?latitude=5&longitude=181", "Longitude must be in range"],
    [
      "an unknown hourly value",
      "/v1/forecast?latitude=5&longitude=1&hourly=temperature",
      "from invalid String value temperature.",
    ],
    [
      "an unknown daily value",
      "/v1/forecast?latitude=5&longitude=1&daily=temperature_2m&timezone=auto",
      "Cannot initialize ForecastVariableDaily from invalid String value temperature_2m.",
    ],
    ["days without a time zone", "/v1/forecast?latitude=5&longitude=1&daily=sunrise", "Timezone is required"],
    ["a time zone that is none", "/v1/forecast?latitude=5&longitude=1&timezone=Leeds", "Invalid timezone"],
    [
      "a unit that is none",
      "/v1/forecast?latitude=5&longitude=1&wind_speed_unit=knots",
      "Cannot initialize WindspeedUnit",
    ],
    [
      "too many days",
      "/v1/forecast?latitude=5&longitude=1&forecast_days=17",
      "Forecast days is invalid. Allowed range 0 to 16.",
    ],
    ["a start without an end", "/v1/forecast?latitude=5&longitude=1&start_date=2026-03-28", "must be set"],
    [
      "an end before the start",
      "/v1/forecast?latitude=5&longitude=1&start_date=2026-03-28&end_date=2026-03-27",
      "End-date must be larger",
    ],
    [
      "days too far ahead",
      "/v1/forecast?latitude=5&longitude=1&start_date=2026-03-28&end_date=2026-05-01",
      "out of allowed range from",
    ],
  ])("refuses %s", async (_, path, reason) => {
    const { status, body } = await ask(path);
    expect(status).toBe(400);
    expect(body).toEqual({ error: true, reason: expect.stringContaining(reason) as string });
  });

  it("names the unit of every value, in the units that were asked for", async () => {
    const { body } = await forecast(
      "current=temperature_2m,wind_speed_10m,weather_code&daily=precipitation_sum,sunset&timezone=auto&temperature_unit=fahrenheit&wind_speed_unit=mph&precipitation_unit=inch",
    );
    expect(body).toMatchObject({
      timezone: "Europe/London",
      utc_offset_seconds: 0,
      current_units: {
        time: "iso8601",
        interval: "seconds",
        temperature_2m: "°F",
        wind_speed_10m: "mp/h",
        weather_code: "wmo code",
      },
      current: { time: "2026-03-27T14:00", interval: 900 },
      daily_units: { time: "iso8601", precipitation_sum: "inch", sunset: "iso8601" },
    });
    const { temperature_2m } = standin.weatherIn("Leeds", now);
    const shown = (body as { current: { temperature_2m: number } }).current.temperature_2m;
    expect(shown).toBeCloseTo((temperature_2m ?? 0) * 1.8 + 32, 0);
  });

  it("begins at midnight of the place's own day, or at this hour where hours are counted", async () => {
    type Hourly = { hourly: { time: string[] } };
    const kiritimati = { latitude: 1.87, longitude: -157.4 };
    const { body: days } = await forecast("hourly=is_day&timezone=auto&forecast_days=1", kiritimati);
    expect((days as Hourly).hourly.time).toHaveLength(24);
    expect((days as Hourly).hourly.time[0]).toBe("2026-03-28T00:00");
    const { body: hours } = await forecast("hourly=is_day&timezone=auto&forecast_hours=3");
    expect((hours as Hourly).hourly.time).toEqual([
      "2026-03-27T14:00",
      "2026-03-27T15:00",
      "2026-03-27T16:00",
    ]);
  });

  it("applies the offset of now to days after a clock change as well, as the real one does", async () => {
    const { body } = await forecast("daily=sunrise&timezone=auto&start_date=2026-03-30&end_date=2026-03-30");
    expect(body).toMatchObject({ utc_offset_seconds: 0, daily: { time: ["2026-03-30"] } });
    expect(JSON.stringify(body)).toContain("2026-03-30T05:"); // 06:4x by the clocks of that day
  });

  it("gives times in seconds where asked", async () => {
    const { body } = await forecast("current=is_day&timezone=auto&timeformat=unixtime");
    expect(body).toMatchObject({ current: { time: Date.parse("2026-03-27T14:00:00Z") / 1000 } });
  });

  it("tells the same weather at each call, and days that fit their hours", async () => {
    const { body } = await forecast(
      "hourly=temperature_2m&daily=temperature_2m_max&timezone=auto&forecast_days=1",
    );
    const { hourly, daily } = body as {
      hourly: { temperature_2m: number[] };
      daily: { temperature_2m_max: number[] };
    };
    expect(daily.temperature_2m_max[0]).toBe(Math.max(...hourly.temperature_2m));
    expect(hourly.temperature_2m[14]).toBe(weatherAt(leeds, now).temperature_2m);
  });

  it("tells the weather that a test sets, there and then only", async () => {
    standin.setWeather("Leeds", {
      weather_code: 95,
      precipitation: 8,
      until: new Date("2026-03-27T15:00:00Z"),
    });
    const { body } = await forecast("hourly=weather_code,precipitation&timezone=auto&forecast_hours=2");
    const { weather_code, precipitation } = (
      body as { hourly: { weather_code: number[]; precipitation: number[] } }
    ).hourly;
    expect([weather_code[0], precipitation[0]]).toEqual([95, 8]);
    expect(precipitation[1]).not.toBe(8);
    expect(standin.weatherIn("Nairobi", now).precipitation).not.toBe(8);
    standin.clearWeather();
    expect(standin.weatherIn("Leeds", now)).toEqual(weatherAt(leeds, now));
  });
});

describe("The geocoding", () => {
  it.each([
    ["name=Leeds", ["Leeds, England, GB", "Leeds, Alabama, US"]],
    ["name=sao paulo", ["São Paulo, São Paulo, BR"]],
    ["name=zurich", ["Zürich, Zurich, CH"]],
    [
      "name=springfield&count=3",
      ["Springfield, Missouri, US", "Springfield, Massachusetts, US", "Springfield, Illinois, US"],
    ],
    ["name=springfield, illinois", ["Springfield, Illinois, US"]],
    ["name=headingl", ["Headingley, England, GB", "Headingley, Manitoba, CA"]],
    ["name=paris&countryCode=US", ["Paris, Texas, US"]],
    ["name=60611", ["Chicago, Illinois, US"]],
    ["name=KL", ["Kuala Lumpur, Kuala Lumpur, MY"]],
    ["name=Le", []],
    ["name=L", []],
    ["name=", []],
    ["name=xyzzy", []],
    ["name=Leeds station", []],
  ])("answers %s", async (query, names) => {
    expect(await namesOf(query)).toEqual(names);
  });

  it("leaves out `results` where nothing is found, and translates names", async () => {
    expect(Object.keys((await ask("/v1/search?name=xyzzy")).body as object)).toEqual(["generationtime_ms"]);
    expect((await ask("/v1/search?name=Munich&language=de")).body).toMatchObject({
      results: [{ name: "München", country: "Deutschland", timezone: "Europe/Berlin", feature_code: "PPL" }],
    });
  });

  it("refuses a count out of range", async () => {
    for (const count of ["0", "101", "x"]) {
      const { status, body } = await ask(`/v1/search?name=Leeds&count=${count}`);
      expect([status, body]).toEqual([
        400,
        { error: true, reason: "Parameter count must be between 1 and 100." },
      ]);
    }
  });
});

describe("Both", () => {
  it.each(openMeteoErrors)("fail with %s where a test says so, once", async (error) => {
    standin.next({ service: "geocoding", error });
    expect((await forecast("current=is_day")).status).toBe(200);
    const failed = await ask("/v1/search?name=Leeds");
    expect(failed.status).toBeGreaterThanOrEqual(400);
    expect(failed.body).toMatchObject({ error: true });
    expect((await ask("/v1/search?name=Leeds")).status).toBe(200);
  });

  it("can be silent, reset the connection, or say anything", async () => {
    standin.next({ drop: true });
    await expect(forecast("")).rejects.toThrow("fetch failed");
    standin.next({ hang: true });
    await expect(
      fetch(`${standin.origin}/v1/search?name=x`, { signal: AbortSignal.timeout(50) }),
    ).rejects.toThrow();
    standin.next({ html: 502 });
    expect((await fetch(`${standin.origin}/v1/search?name=x`)).headers.get("content-type")).toBe("text/html");
    standin.next({ answer: { results: "none" } });
    expect((await ask("/v1/search?name=x")).body).toEqual({ results: "none" });
    expect((await fetch(`${standin.origin}/v1/archive`)).status).toBe(404);
    expect((await standin.waitForRequest()).service).toBe("forecast");
  });
});
