import type { Sources } from "../index.ts";
import { findTowns } from "../open-meteo/find-towns.ts";
import { fetchForecast, MAX_DAYS_AHEAD, MAX_DAYS_BACK, type Further } from "../open-meteo/forecast.ts";
import type { Effect, KnownPlace, SkillContext, SkillReply } from "../skill.ts";
import { takeDay, type SaidDay } from "../time/read-day.ts";
import { resolveDay, type Day } from "../time/resolve-day.ts";
import { knownZone, readsTwelveHours, zoneAt } from "../time/zone.ts";
import { askWhere } from "../where/ask-where.ts";
import { findPlace, type FoundPlace } from "../where/find-place.ts";
import { readWhere } from "../where/read-where.ts";
import { whichPlace } from "../where/which-place.ts";
import { shorten } from "../wording.ts";
import { aboutCard, rainingNow } from "./about-card.ts";
import type { About, WeatherArgs } from "./args.ts";
import { briefCard, dayCard, hourCard, nowCard } from "./day-card.ts";
import { daysCard } from "./days-card.ts";
import type { WeatherMemory } from "./memory.ts";
import { sunOn } from "./sun.ts";
import { unitsOf } from "./units.ts";
import type { View } from "./view.ts";

const DAY_MS = 86_400_000;
const mostSuns = 16;
const MAX_NAME_CHARACTERS = 40;
/** "Is it raining" and "how long will it rain" look so far ahead. */
const RAIN_AHEAD_HOURS = 12;

/** Finds the place, asks for its weather and writes the card. Throws SourceError. */
export async function findWeather(
  args: WeatherArgs,
  context: SkillContext,
  sources: Sources,
): Promise<SkillReply> {
  const found = args.at ? ({ kind: "one", place: args.at } as const) : await locate(args, context, sources);
  if (found.kind === "reply") return found.reply;
  const { place } = found;
  const view = await look(place, args, context, sources);
  if (typeof view === "string") return { text: view, remember: remembered(args, place) };
  const effects = keep(args, place, context);
  return {
    text: write(view, args),
    remember: remembered(args, place),
    ...(effects.length > 0 && { effects }),
  };
}

type Located = { kind: "one"; place: KnownPlace } | { kind: "reply"; reply: SkillReply };

async function locate(args: WeatherArgs, context: SkillContext, sources: Sources): Promise<Located> {
  const where = readWhere(args.place, context.places);
  if (where.kind === "known") return { kind: "one", place: where.place };
  if (where.kind === "unknown-here") {
    const home = args.place
      ? null
      : context.places.find(({ kind, name }) => kind === "saved" && name === "home");
    return home ? { kind: "one", place: home } : { kind: "reply", reply: ask(askWhere("the weather"), args) };
  }
  if (where.kind === "unsaved")
    return {
      kind: "reply",
      reply: ask(
        `I do not know ${shorten(where.name, 30)} yet. Which town? Or text SET ${shorten(where.name, 20).toUpperCase()} and its address.`,
        args,
      ),
    };

  const found = await search(where.words, context, sources);
  const [first] = found.kind === "one" ? [found.place] : found.kind === "several" ? found.places : [];
  if (!first)
    return {
      kind: "reply",
      reply: ask(
        `I do not know "${shorten(where.words, 40)}". Text the nearest town, or add its country.`,
        args,
      ),
    };
  if (found.kind === "one") return { kind: "one", place: first };
  const places = found.kind === "several" ? found.places : [first];
  const reply = whichPlace(places, (at) => ({ ...args, at, isChosen: true }));
  return { kind: "reply", reply: { ...reply, remember: remembered(args, null) } };
}

/** Towns first, as whoever asks for the weather means one; then what the maps know; then the town an address ends with. */
async function search(words: string, context: SkillContext, sources: Sources): Promise<FoundPlace> {
  const town = await findTowns(words, context, sources.openMeteo);
  if (town.kind !== "none") return town;
  if (sources.google || sources.nominatimUrl) {
    const place = await findPlace(words, context, sources);
    if (place.kind !== "none") return place;
  }
  const last =
    words
      .trim()
      .split(/[\s,]+/)
      .at(-1) ?? "";
  return last !== words.trim() && last.length > 2 ? findTowns(last, context, sources.openMeteo) : town;
}

/** Asks for the place, and remembers what for. */
function ask(text: string, args: WeatherArgs): SkillReply {
  return { text, remember: { ...remembered(args, null), awaiting: "where" } satisfies WeatherMemory };
}

function remembered({ place, day, about, isChosen }: WeatherArgs, at: KnownPlace | null): WeatherMemory {
  return {
    kind: "weather",
    ...(place && { place }),
    ...(day && { day }),
    ...(about && { about }),
    ...(at && { at }),
    ...(isChosen && { isChosen }),
  };
}

/** What was chosen is not asked again; where they are, once told, is known to all skills. */
function keep(args: WeatherArgs, place: KnownPlace, context: SkillContext): Effect[] {
  if (args.isHere) return [{ kind: "keep-place", place: { ...place, kind: "here", name: "here" } }];
  const isKnown = context.places.some(({ kind, name }) => kind === place.kind && name === place.name);
  return args.isChosen && place.kind === "meant" && !isKnown ? [{ kind: "keep-place", place }] : [];
}

/** The weather as it is to be shown; a text where no forecast reaches that far. */
async function look(
  place: KnownPlace,
  args: WeatherArgs,
  context: SkillContext,
  sources: Sources,
): Promise<View | string> {
  const zone = knownZone(place.zone) ?? zoneAt(place) ?? "UTC";
  const country = context.country ?? place.country;
  const said = args.day ? (takeDay(args.day)?.said ?? null) : null;
  const about = args.about ?? null;
  const reader = { zone, now: context.now, country };
  const asked = resolveDay(said ?? usual(about), reader);
  const day = limited(asked, context.now);
  const shown = {
    name: shownName(place, context, args),
    zone,
    now: context.now,
    about,
    isDryAsked: args.isDryAsked ?? false,
    units: unitsOf(country),
    twelveHours: readsTwelveHours(country) ?? false,
  };
  // The sun needs no forecast.
  if (!day && about === "sun") {
    const suns = asked.dates.slice(0, mostSuns).map((date) => sunOn(date, { ...place, zone }));
    return { ...shown, day: asked, forecast: { current: null, hours: [], suns } };
  }
  if (!day)
    return `A forecast reaches ${MAX_DAYS_AHEAD + 1} days ahead, and I know the last ${MAX_DAYS_BACK} days. Ask for a day in between.`;

  const withCurrent = day.kind === "now" || (said === null && !args.brief);
  const further: Further | null =
    about === "uv" ? "uv_index" : about === "humidity" ? "relative_humidity_2m" : null;
  // The card of now tells of the rest of today as well.
  const whole = day.kind === "now" ? resolveDay(today, reader) : day;
  const request = {
    place: { ...place, zone },
    start: whole.start,
    end: new Date(Math.max(whole.end.getTime(), day.end.getTime())),
    now: context.now,
    withCurrent,
    further,
  };
  const forecast = await fetchForecast(request, context, sources.openMeteo.forecastUrl);
  return { ...shown, day, forecast };
}

const today: SaidDay = { days: { kind: "offset", days: 0 }, part: null, hour: null };

/** What is meant where no day is said: now, for frost the coming night, for a subject today. */
function usual(about: About | null): SaidDay {
  if (about === null || about === "coat" || about === "sky") return { ...today, days: { kind: "now" } };
  if (about === "rain") return { ...today, days: { kind: "hours", count: RAIN_AHEAD_HOURS } };
  if (about === "frost") return { ...today, part: "night" };
  if (about === "warning" || about === "snow") return { ...today, days: { kind: "hours", count: 24 } };
  return today;
}

/** Cuts days off that no forecast knows; null where none is left. */
function limited(day: Day, now: Date): Day | null {
  const last = now.getTime() + MAX_DAYS_AHEAD * DAY_MS;
  if (day.start.getTime() > last || day.end.getTime() < now.getTime() - MAX_DAYS_BACK * DAY_MS) return null;
  return day.end.getTime() <= last
    ? day
    : { ...day, end: new Date(last), dates: day.dates.slice(0, MAX_DAYS_AHEAD + 1) };
}

/** A town at home by its name alone, unless it was one of several; a saved place by its own name. */
function shownName(place: KnownPlace, { country, places }: SkillContext, args: WeatherArgs): string {
  if (place.kind === "saved") return place.name.charAt(0).toUpperCase() + place.name.slice(1);
  const name = place.label.split(",")[0] ?? place.label;
  const wasChosen =
    args.isChosen || places.some(({ kind, name: own }) => kind === "meant" && own === place.name);
  const isPlain = place.country === country && !wasChosen && place.kind === "meant";
  return shorten(isPlain || place.kind === "here" ? name : place.label, MAX_NAME_CHARACTERS);
}

function write(view: View, args: WeatherArgs): string {
  const { day, about } = view;
  if (args.brief) return day.kind === "days" ? daysCard(view) : briefCard(view);
  if (day.kind === "days") return daysCard(view);
  if (about === "rain" && view.forecast.current && day.kind === "hours") return rainingNow(view);
  if (day.kind === "now" && about === "rain")
    return rainingNow({
      ...view,
      day: resolveDay({ ...today, days: { kind: "hours", count: RAIN_AHEAD_HOURS } }, view),
    });
  if (day.kind === "now") return nowCard(view, true);
  if (
    day.kind === "hour" &&
    (about === null ||
      about === "temperature" ||
      about === "coat" ||
      about === "rain" ||
      about === "umbrella")
  )
    return hourCard(view);
  return about === null ? dayCard(view) : aboutCard(view);
}
