import { withHint } from "../hint.ts";
import { resolveDay } from "../time/resolve-day.ts";
import { dangersOf } from "./summary.ts";
import {
  dangerPhrases,
  hoursAhead,
  hoursIn,
  hoursOfDay,
  list,
  rainPhrase,
  skyPhrase,
  sunsetPhrase,
  temperatureText,
  windPhrase,
} from "./phrases.ts";
import { skyWord } from "./sky.ts";
import { degrees, windFrom, windText } from "./units.ts";
import { dayTitle, type View } from "./view.ts";

/** "Leeds tomorrow (Sat): 9-14C, cloudy, rain 15:00-18:00 (80%), wind 25 km/h W, gusts 45. Sunset 18:31." */
export function dayCard(view: View): string {
  const text = `${view.name} ${dayTitle(view)}: ${dayPhrases(view)}.`;
  const sunset = view.day.kind === "day" ? sunsetPhrase(view) : null;
  const [danger] = dangerPhrases(hoursAhead(view), view);
  const warned = danger ? `${text}\n${danger}.` : text;
  return sunset ? withHint(warned, [`${sunset}.`]).replace(`\n${sunset}`, ` ${sunset}`) : warned;
}

/** The same in one line, for the digest. */
export function briefCard(view: View): string {
  const danger = dangerPhrases(hoursAhead(view), view)[0];
  return `${view.name} ${dayTitle(view)}: ${dayPhrases(view)}${danger ? `. ${danger}` : ""}.`;
}

function dayPhrases(view: View): string {
  const [all, ahead] = [hoursOfDay(view), hoursAhead(view)];
  const feels = view.about === "coat" ? temperatureText(ahead, view, "apparent_temperature") : null;
  return (
    list([
      temperatureText(all, view),
      feels && `feels ${feels}`,
      skyPhrase(ahead, view),
      rainPhrase(ahead, view),
      windPhrase(ahead, view),
    ]) || "no data"
  );
}

/** "Leeds now: 12C, feels 10C, light rain, wind 25 km/h W." and what the rest of the day brings. */
export function nowCard(view: View, withToday: boolean): string {
  const { current } = view.forecast;
  const code = current?.weather_code ?? null;
  const isLight = view.forecast.suns.some(
    ({ sunrise, sunset }) => sunrise !== null && sunset !== null && view.now >= sunrise && view.now < sunset,
  );
  const [temperature, feels] = [current?.temperature_2m ?? null, current?.apparent_temperature ?? null];
  const wind = current?.wind_speed_10m ?? null;
  const bearing = current?.wind_direction_10m ?? null;
  const phrases = list([
    temperature === null ? null : degrees(temperature, view.units),
    feels === null || temperature === null || Math.abs(feels - temperature) < 1.5
      ? null
      : `feels ${degrees(feels, view.units)}`,
    skyWord(code, isLight),
    wind === null
      ? null
      : `wind ${windText(wind, view.units)}${bearing === null ? "" : ` ${windFrom(bearing)}`}`,
  ]);
  const line = `${view.name} now: ${phrases || "no data"}.`;
  const day = resolveDay({ days: { kind: "offset", days: 0 }, part: null, hour: null }, view);
  const today: View = { ...view, day, about: null };
  const rest = hoursAhead(today);
  if (!withToday) {
    const soon = rainPhrase(rest, today);
    return soon ? `${line} Today ${soon}.` : line;
  }
  const danger = dangersOf(rest).length > 0 ? dangerPhrases(rest, today)[0] : null;
  const text = `${line}\n${capital(dayTitle(today))}: ${list([temperatureText(hoursOfDay(today), today), rainPhrase(rest, today)])}.`;
  const sunset = sunsetPhrase(today);
  const warned = danger ? `${text} ${danger}.` : text;
  return sunset ? withHint(warned, [`${sunset}.`]).replace(`\n${sunset}`, ` ${sunset}`) : warned;
}

/** "Leeds today (Fri) 15:00: 12C, feels 10C, light rain (60%), wind 25 km/h W." */
export function hourCard(view: View): string {
  const hour = hoursIn(view, view.day.start, view.day.end).at(0);
  if (!hour) return `${view.name} ${dayTitle(view)}: no data.`;
  const chance = hour.precipitation_probability;
  const feels = hour.apparent_temperature;
  const phrases = list([
    temperatureText([hour], view),
    feels === null ? null : `feels ${degrees(feels, view.units)}`,
    skyPhrase([hour], view) ?? skyWord(hour.weather_code),
    chance === null ? null : `rain ${chance}%`,
    windPhrase([hour], view),
  ]);
  return `${view.name} ${dayTitle(view)}: ${phrases}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
