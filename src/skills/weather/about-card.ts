import type { Hour } from "../open-meteo/forecast.ts";
import { capital, dayCard } from "./day-card.ts";
import {
  amountPhrase,
  dangerPhrases,
  extremePhrase,
  hoursAhead,
  hoursOfDay,
  list,
  rainPhrase,
  temperatureText,
  windPhrase,
} from "./phrases.ts";
import { skyWord } from "./sky.ts";
import { hourOf, isWet, least, most, sum, usualCode, wetSpells } from "./summary.ts";
import { degrees, snowText, windFrom, windNumber, windText } from "./units.ts";
import { clock, clockOn, dayTitle, type View } from "./view.ts";

/** From here on rain is possible, and an umbrella worth taking. */
const POSSIBLE_PERCENT = 30;
/** The air is measured at 2 m: with this on the thermometer there may be frost on the ground. */
const GROUND_FROST_C = 3;

/** One thing about a day, the answer first. */
export function aboutCard(view: View): string {
  switch (view.about) {
    case "rain":
    case "umbrella":
      return rainCard(view);
    case "wind":
      return windCard(view);
    case "sun":
      return sunCard(view);
    case "temperature":
      return temperatureCard(view);
    case "snow":
      return snowCard(view);
    case "frost":
      return frostCard(view);
    case "warning":
      return warningCard(view);
    case "uv":
      return levelCard(view, "uv_index", (value) => `UV up to ${Math.round(value)}, ${uvWord(value)}`);
    case "humidity":
      return levelCard(view, "relative_humidity_2m", (value) => `humidity up to ${Math.round(value)}%`);
    case "sky":
      return skyCard(view);
    case "coat":
    case null:
      return dayCard(view);
  }
}

function rainCard(view: View): string {
  const hours = hoursAhead(view);
  const title = `${view.name} ${dayTitle(view)}`;
  const spells = wetSpells(hours);
  const temperature =
    view.day.kind === "hours" || view.day.kind === "now" ? null : temperatureText(hoursOfDay(view), view);
  const tail = temperature ? `: ${temperature}` : "";
  if (spells.length > 0) {
    const phrase = list([rainPhrase(hours, view), amountPhrase(hours, view)]);
    return `${view.isDryAsked ? "No" : "Yes"}: ${phrase}. ${title}${tail}.`;
  }
  const chance = most(hours, "precipitation_probability");
  if (chance === null && hours.length === 0) return `${title}: no data.`;
  if (chance !== null && chance >= POSSIBLE_PERCENT) {
    const at = hourOf(hours, "precipitation_probability", chance);
    return `Maybe: ${chance}% chance of rain${at ? ` around ${clockOn(at, view.day.dates[0], view)}` : ""}. ${title}${tail}.`;
  }
  return `${view.isDryAsked ? "Yes" : "No"}: no rain expected${chance === null ? "" : ` (${chance}%)`}. ${title}${tail}.`;
}

/** "is it raining": what it does now, and when that changes. */
export function rainingNow(view: View): string {
  const { current } = view.forecast;
  const isFalling = (current?.precipitation ?? 0) >= 0.1 || (current?.weather_code ?? 0) >= 51;
  const hours = hoursAhead(view);
  const spells = wetSpells(hours);
  if (isFalling) {
    const end = spells[0] && spells[0].start <= view.now ? spells[0].end : null;
    const isOver = end !== null && end < view.day.end;
    return `${view.isDryAsked ? "No" : "Yes"}: ${skyWord(current?.weather_code ?? null) ?? "rain"} in ${view.name} now${end === null ? "" : isOver ? `, until about ${clockOn(end, view.day.dates[0], view)}` : `, going on until ${clock(view.day.end, view)} at least`}.`;
  }
  const next = spells.find((spell) => spell.end > view.now);
  const until = clock(view.day.end, view);
  if (!next) {
    const chance = most(hours, "precipitation_probability");
    return `No rain in ${view.name} now, none expected until ${until}${chance === null ? "" : ` (${chance}%)`}.`;
  }
  const start =
    next.start <= view.now ? "any minute" : `from ${clockOn(next.start, view.day.dates[0], view)}`;
  return `Not now in ${view.name}, but ${next.isSnow ? "snow" : "rain"} ${start}${next.chance === null ? "" : ` (${next.chance}%)`}${next.end < view.day.end ? ` to ${clockOn(next.end, view.day.dates[0], view)}` : ""}.`;
}

function windCard(view: View): string {
  const hours = hoursAhead(view);
  const [wind, gusts] = [most(hours, "wind_speed_10m"), most(hours, "wind_gusts_10m")];
  if (wind === null) return `${view.name} ${dayTitle(view)}: no data on wind.`;
  const { current } = view.forecast;
  const nowWind = current?.wind_speed_10m ?? null;
  const nowFrom = current?.wind_direction_10m ?? null;
  const nowText =
    nowWind === null
      ? ""
      : ` Now ${windText(nowWind, view.units)}${nowFrom === null ? "" : ` ${windFrom(nowFrom)}`}.`;
  const at = hourOf(hours, "wind_gusts_10m", gusts);
  const gustText =
    gusts === null || !at
      ? ""
      : `, gusts ${windNumber(gusts, view.units)} at ${clockOn(at, view.day.dates[0], view)}`;
  const strong = gusts !== null && gusts >= 70 ? " Strong gusts: take care." : "";
  return `${view.name} ${dayTitle(view)}: ${windPhrase(hours, view)?.split(",")[0] ?? ""}${gustText}.${strong}${nowText}`;
}

function sunCard(view: View): string {
  const sun = view.forecast.suns.find(({ date }) => date === view.day.dates[0]);
  const title = `${view.name} ${dayTitle({ ...view, day: { ...view.day, kind: "day", part: null } })}`;
  if (!sun?.sunrise || !sun.sunset) return `${title}: the sun does not rise or set.`;
  return `${title}: sunrise ${clock(sun.sunrise, view)}, sunset ${clock(sun.sunset, view)}.`;
}

function temperatureCard(view: View): string {
  const hours = hoursOfDay(view);
  const feels = temperatureText(hours, view, "apparent_temperature");
  const now = view.forecast.current?.temperature_2m ?? null;
  const extremes = list([extremePhrase(hours, view, "high"), extremePhrase(hours, view, "low")]);
  if (extremes === "") return `${view.name} ${dayTitle(view)}: no data.`;
  return `${view.name} ${dayTitle(view)}: ${extremes}${feels ? `, feels ${feels}` : ""}.${now === null ? "" : ` Now ${degrees(now, view.units)}.`}`;
}

function snowCard(view: View): string {
  const hours = hoursAhead(view);
  const snowy = hours.filter((hour) => (hour.snowfall ?? 0) > 0);
  const title = `${view.name} ${dayTitle(view)}`;
  const [first] = snowy;
  if (!first)
    return `No: no snow expected. ${title}: ${list([temperatureText(hoursOfDay(view), view), rainPhrase(hours, view)])}.`;
  const chance = most(snowy, "precipitation_probability");
  return `Yes: snow from ${clockOn(first.at, view.day.dates[0], view)}${chance === null ? "" : ` (${chance}%)`}, ${snowText(sum(hours, "snowfall"), view.units)} in all. ${title}: ${temperatureText(hoursOfDay(view), view) ?? ""}.`;
}

function frostCard(view: View): string {
  const hours = hoursAhead(view);
  const low = least(hours, "temperature_2m");
  const at = hourOf(hours, "temperature_2m", low);
  const title = `${view.name} ${dayTitle(view)}`;
  if (low === null || !at) return `${title}: no data.`;
  const said = low <= 0 ? "Yes: frost" : low <= GROUND_FROST_C ? "Maybe: frost on the ground" : "No frost";
  return `${said}, low ${degrees(low, view.units)} at ${clockOn(at, view.day.dates[0], view)}. ${title}.`;
}

function warningCard(view: View): string {
  const dangers = dangerPhrases(hoursAhead(view), view).slice(0, 3);
  const title = `${view.name} ${dayTitle(view)}`;
  const told =
    dangers.length > 0
      ? `${title}: ${dangers.join(". ")}.`
      : `No storm, heavy rain, snow, frost or heat in the forecast for ${title}.`;
  return `${told} A forecast, not an official warning.`;
}

function levelCard(
  view: View,
  name: "uv_index" | "relative_humidity_2m",
  say: (value: number) => string,
): string {
  const hours = hoursAhead(view);
  const value = most(hours, name);
  const at = hourOf(hours, name, value);
  if (value === null || !at) return `${view.name} ${dayTitle(view)}: no data on that.`;
  return `${view.name} ${dayTitle(view)}: ${say(value)} at ${clockOn(at, view.day.dates[0], view)}.`;
}

/** https://www.who.int/news-room/questions-and-answers/item/radiation-the-ultraviolet-(uv)-index */
function uvWord(value: number): string {
  const index = Math.round(value);
  return index < 3
    ? "low"
    : index < 6
      ? "moderate"
      : index < 8
        ? "high"
        : index < 11
          ? "very high"
          : "extreme";
}

/** The sky by parts of the day: "sunny 6:00-12:00, then cloudy". */
function skyCard(view: View): string {
  const hours = hoursAhead(view);
  const groups = sixHours(hours).map((group) => {
    const isLight = group.some(({ at }) =>
      view.forecast.suns.some(({ sunrise, sunset }) => sunrise && sunset && at >= sunrise && at < sunset),
    );
    return { start: group[0]?.at ?? view.day.start, word: skyWord(usualCode(group), isLight) };
  });
  const changes = groups.filter(({ word }, index) => word !== null && word !== groups[index - 1]?.word);
  const [first, ...later] = changes;
  if (!first) return `${view.name} ${dayTitle(view)}: no data.`;
  const told = [
    first.word,
    ...later.map(({ start, word }) => `from ${clockOn(start, view.day.dates[0], view)} ${word}`),
  ].join(", ");
  const rain = hours.some(isWet) ? `. ${capital(rainPhrase(hours, view) ?? "")}` : "";
  return `${view.name} ${dayTitle(view)}: ${list([told, temperatureText(hoursOfDay(view), view)])}${rain}.`;
}

function sixHours(hours: Hour[]): Hour[][] {
  const groups: Hour[][] = [];
  for (let index = 0; index < hours.length; index += 6) groups.push(hours.slice(index, index + 6));
  return groups;
}
