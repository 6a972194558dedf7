import type { Forecast, Hour } from "../open-meteo/forecast.ts";
import { skyWord } from "./sky.ts";
import { dangersOf, hourOf, isWet, least, most, sum, usualCode, wetSpells, type Danger } from "./summary.ts";
import { degrees, degreesRange, rainText, snowText, windFrom, windNumber, windText } from "./units.ts";
import { clock, clockOn, wholeWord, type View } from "./view.ts";

const HOUR_MS = 3_600_000;
/** Below this gusts are not worth a word. */
const GUSTS_WORTH_KMH = 40;

/** The hours of the forecast in a stretch of time, the one that is running included. */
export function hoursIn({ forecast }: { forecast: Forecast }, start: Date, end: Date): Hour[] {
  return forecast.hours.filter(({ at }) => at.getTime() > start.getTime() - HOUR_MS && at < end);
}

/** The hours that the view's day still has. */
export function hoursAhead(view: View): Hour[] {
  const { start, end } = view.day;
  const isRunning = start < view.now && view.now < end;
  return hoursIn(view, isRunning ? view.now : start, end);
}

/** All hours of the view's day. */
export function hoursOfDay(view: View): Hour[] {
  return hoursIn(view, view.day.start, view.day.end);
}

/** "9-14C"; null where the service does not know. */
export function temperatureText(
  hours: Hour[],
  view: View,
  name: "temperature_2m" | "apparent_temperature" = "temperature_2m",
): string | null {
  const [low, high] = [least(hours, name), most(hours, name)];
  return low === null || high === null ? null : degreesRange(low, high, view.units);
}

/** "rain 15:00-18:00 (80%)", "rain until 17:00 (70%)", "rain all day (90%)", "no rain (10%)". */
export function rainPhrase(hours: Hour[], view: View): string | null {
  if (hours.length === 0) return null;
  const spells = wetSpells(hours);
  const [first] = spells;
  if (!first) {
    const chance = most(hours, "precipitation_probability");
    return chance === null ? "no rain" : `no rain (${chance}%)`;
  }
  const what = first.isSnow ? "snow" : "rain";
  const chance = most(
    spells.flatMap((spell) => spell.hours),
    "precipitation_probability",
  );
  const percent = chance === null ? "" : ` (${chance}%)`;
  const date = view.day.dates[0];
  const isAll = first.start <= (hours[0]?.at ?? first.start);
  const startsNow = first.start <= view.now;
  const lasts = first.end.getTime() >= (hours.at(-1)?.at.getTime() ?? 0) + HOUR_MS;
  if (isAll && lasts)
    return hours.length === 1 ? `${what}${percent}` : `${what} ${wholeWord(view)}${percent}`;
  const start = clockOn(first.start, date, view);
  const when = startsNow
    ? `until ${clockOn(first.end, date, view)}`
    : lasts
      ? `from ${start}`
      : `${start}-${clock(first.end, view)}`;
  const second = spells[1];
  const again = second ? `, again ${clockOn(second.start, date, view)}` : "";
  return `${what} ${when}${again}${percent}`;
}

/** "wind 25 km/h W, gusts 45". */
export function windPhrase(hours: Hour[], view: View, always = false): string | null {
  const wind = most(hours, "wind_speed_10m");
  if (wind === null) return null;
  const strongest = hours.find((hour) => hour.wind_speed_10m === wind);
  const bearing = strongest?.wind_direction_10m ?? null;
  const gusts = most(hours, "wind_gusts_10m");
  return [
    `wind ${windText(wind, view.units)}${bearing === null ? "" : ` ${windFrom(bearing)}`}`,
    ...(gusts !== null && (always || gusts >= GUSTS_WORTH_KMH) && gusts > wind
      ? [`gusts ${windNumber(gusts, view.units)}`]
      : []),
  ].join(", ");
}

/** The usual sky of the hours of daylight that are dry; null where rain says enough. */
export function skyPhrase(hours: Hour[], view: View): string | null {
  const dry = hours.filter((hour) => !isWet(hour));
  if (dry.length * 2 < hours.length) return null;
  const light = dry.filter((hour) => isDay(hour.at, view));
  return skyWord(usualCode(light.length > 0 ? light : dry), light.length > 0);
}

/** Whether the sun is up. */
function isDay(at: Date, { forecast }: { forecast: Forecast }): boolean {
  const middle = new Date(at.getTime() + HOUR_MS / 2);
  return forecast.suns.some(
    ({ sunrise, sunset }) => sunrise !== null && sunset !== null && middle >= sunrise && middle < sunset,
  );
}

/** "sunset 18:31" of the view's first day; null where the sun does not set. */
export function sunsetPhrase(view: View): string | null {
  const sun = view.forecast.suns.find(({ date }) => date === view.day.dates[0]);
  return sun?.sunset && sun.sunset > view.now ? `Sunset ${clock(sun.sunset, view)}` : null;
}

/** The dangers in words: "Strong gusts 85 km/h at 15:00". */
export function dangerPhrases(hours: Hour[], view: View): string[] {
  return dangersOf(hours).map((danger) => dangerPhrase(danger, view));
}

function dangerPhrase({ kind, value, at }: Danger, view: View): string {
  const when = `at ${clockOn(at, view.day.dates[0], view)}`;
  switch (kind) {
    case "gusts":
      return `Strong gusts ${windText(value, view.units)} ${when}`;
    case "thunder":
      return `Thunder ${when.replace("at", "from")}`;
    case "rain":
      return `Heavy rain, ${rainText(value, view.units)} in all`;
    case "snow":
      return `Snow, ${snowText(value, view.units)} in all`;
    case "ice":
      return `Freezing rain ${when}: ice`;
    case "frost":
      return `Frost, ${degrees(value, view.units)} ${when}`;
    case "heat":
      return `Heat, ${degrees(value, view.units)} ${when}`;
  }
}

/** How much falls: "3 mm". */
export function amountPhrase(hours: Hour[], view: View): string | null {
  const mm = sum(hours, "precipitation");
  return mm >= 0.1 ? rainText(mm, view.units) : null;
}

/** "low 2C at 05:00". */
export function extremePhrase(hours: Hour[], view: View, which: "low" | "high"): string | null {
  const value = which === "low" ? least(hours, "temperature_2m") : most(hours, "temperature_2m");
  const at = hourOf(hours, "temperature_2m", value);
  return value === null || !at
    ? null
    : `${which} ${degrees(value, view.units)} at ${clockOn(at, view.day.dates[0], view)}`;
}

/** The parts that are there, with commas. */
export function list(phrases: (string | null)[]): string {
  return phrases.filter((phrase) => phrase !== null && phrase !== "").join(", ");
}
