import { DateTime } from "luxon";
import type { Hour } from "../open-meteo/forecast.ts";
import { dangersOf, isWet, most, sum, wetSpells } from "./summary.ts";
import { dangerPhrases, hoursIn, list, skyPhrase, temperatureText } from "./phrases.ts";
import { isThunder } from "./sky.ts";
import { rainText, snowText, windFrom, windNumber, windText } from "./units.ts";
import { clock, weekday, type View } from "./view.ts";

/** Several days, a short line each: "Sat 8-13C rain 60%". Two segments at most for a week. */
export function daysCard(view: View): string {
  const lines = view.day.dates.map((date) => dayLine(date, view));
  const hours = hoursIn(view, view.day.start, view.day.end).filter(
    ({ at }) => at.getTime() > view.now.getTime() - 3_600_000,
  );
  const worst = dangersOf(hours).find(({ kind }) => ["thunder", "gusts", "ice", "snow"].includes(kind));
  const danger =
    worst && view.about !== "sun" ? dangerPhrases(hours, view)[dangersOf(hours).indexOf(worst)] : null;
  return [`${view.name}:`, ...lines, ...(danger && view.day.dates.length <= 7 ? [danger] : [])].join("\n");
}

function dayLine(date: string, view: View): string {
  const start = DateTime.fromISO(date, { zone: view.zone });
  const part = partHours(view, start);
  // Of today only what is still to come, but for how warm it gets.
  const ahead = part.filter(({ at }) => at.getTime() > view.now.getTime() - 3_600_000);
  const title = view.day.dates.length > 7 ? `${weekday(start)} ${start.day}` : weekday(start);
  // Far ahead the weekday alone would mislead.
  const isFar =
    start.diff(DateTime.fromJSDate(view.now, { zone: view.zone }).startOf("day"), "days").days > 6;
  return `${title}${isFar && view.day.dates.length <= 7 ? ` ${start.day}` : ""} ${aboutDay(part, ahead.length > 0 ? ahead : part, view, date) || "no data"}`;
}

function partHours(view: View, start: DateTime): Hour[] {
  return hoursIn(view, start.toJSDate(), start.plus({ days: 1 }).toJSDate()).filter(
    ({ at }) => at >= start.toJSDate(),
  );
}

/** One thing about a day, or how warm and how wet it gets. */
function aboutDay(whole: Hour[], hours: Hour[], view: View, date: string): string {
  if (view.about === "wind") return windOf(hours, view);
  if (view.about === "sun") {
    const sun = view.forecast.suns.find((each) => each.date === date);
    return sun?.sunrise && sun.sunset
      ? `${clock(sun.sunrise, view)}-${clock(sun.sunset, view)}`
      : "no sunrise or sunset";
  }
  if (view.about === "snow") {
    const cm = sum(hours, "snowfall");
    return cm > 0 ? `snow ${snowText(cm, view.units)}` : "no snow";
  }
  const chance = most(hours, "precipitation_probability");
  const percent = chance === null ? null : `${chance}%`;
  if (view.about === "rain" || view.about === "umbrella") {
    const mm = sum(hours, "precipitation");
    const amount = mm >= 0.1 ? rainText(mm, view.units) : null;
    return (hours.some(isWet) ? ["rain", percent, amount] : ["dry", percent]).filter(Boolean).join(" ");
  }
  const spell = wetSpells(hours)[0];
  const isThundery = hours.some((hour) => isThunder(hour.weather_code) && isWet(hour));
  const what = isThundery ? "thunder" : spell?.isSnow ? "snow" : "rain";
  const sky = spell ? [what, percent].filter(Boolean).join(" ") : skyPhrase(hours, view);
  return [temperatureText(whole, view), sky].filter(Boolean).join(" ");
}

function windOf(hours: Hour[], view: View): string {
  const [wind, gusts] = [most(hours, "wind_speed_10m"), most(hours, "wind_gusts_10m")];
  if (wind === null) return "";
  const bearing = hours.find((hour) => hour.wind_speed_10m === wind)?.wind_direction_10m ?? null;
  const from = bearing === null ? "" : ` ${windFrom(bearing)}`;
  return list([
    `${windText(wind, view.units)}${from}`,
    gusts === null ? null : `gusts ${windNumber(gusts, view.units)}`,
  ]);
}
