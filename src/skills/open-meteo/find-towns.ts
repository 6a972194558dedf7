import type { Sources } from "../index.ts";
import type { KnownPlace, SkillContext } from "../skill.ts";
import { knownZone, zoneAt } from "../time/zone.ts";
import type { FoundPlace } from "../where/find-place.ts";
import { metersBetween } from "../where/distance.ts";
import { plain } from "../wording.ts";
import { chooseTowns } from "./choose-towns.ts";
import { countryOf, liesIn, plainName } from "./areas.ts";
import { searchTowns, type Search, type Town } from "./search-towns.ts";

const MAX_WORDS = 8;
/** Two entries this near are one town and its district. */
const SAME_TOWN_METERS = 15_000;

/**
 * Finds a town by the sender's own words ("leeds", "paris texas", "60611") with Open-Meteo. Several where more than
 * one could well be meant: ranked by the person's country, then by population. Throws SourceError.
 */
export async function findTowns(
  words: string,
  context: Pick<SkillContext, "number" | "country" | "signal">,
  openMeteo: Sources["openMeteo"],
): Promise<FoundPlace> {
  const search = (asked: Search) => searchTowns(asked, context, openMeteo.geocodingUrl);
  const name = words.replace(/\s+/g, " ").trim();
  const towns = await candidates(name, search);
  const chosen = chooseTowns(towns, context.country);
  const [first] = chosen;
  if (!first) return { kind: "none" };
  const labels = labelsOf(chosen, context.country);
  const places = chosen.map((town, index) => toPlace(town, labels[index] ?? town.name, name));
  const [place] = places;
  if (!place) return { kind: "none" };
  return places.length === 1 ? { kind: "one", place } : { kind: "several", places };
}

/** Towns of that very name; where there are none, towns of the first words in the area that the last words name. */
async function candidates(words: string, search: (asked: Search) => Promise<Town[]>): Promise<Town[]> {
  const asked = words.split(",")[0]?.trim() ?? "";
  if (!words.includes(",")) {
    const towns = named(await search({ name: words, count: 10 }), words);
    if (towns.length > 0) return towns;
  }
  for (const { name, area } of splits(words, asked)) {
    const towns = named(await search({ name, count: 50, countryCode: countryOf(area) }), name);
    const there = towns.filter((town) => liesIn(town, area));
    if (there.length > 0) return there;
  }
  const bare = asked.replace(
    / (?:city|town|village|city centre|town centre|centre|center|downtown|station|stn|airport)$/i,
    "",
  );
  return bare === words || bare === "" ? [] : named(await search({ name: bare, count: 10 }), bare);
}

/** "paris texas" → paris in texas; "leeds, uk" → leeds in uk; the last one or two words may be the area. */
function splits(words: string, beforeComma: string): { name: string; area: string }[] {
  const area = words
    .slice(beforeComma.length + 1)
    .split(",")[0]
    ?.trim();
  if (words.includes(",")) return area ? [{ name: beforeComma, area }] : [];
  const parts = words.split(" ").slice(0, MAX_WORDS);
  return [1, 2]
    .filter((count) => count < parts.length)
    .map((count) => ({ name: parts.slice(0, -count).join(" "), area: parts.slice(-count).join(" ") }))
    .map(({ name, area }) => ({ name: name.replace(/ (?:in|near)$/i, ""), area }))
    .filter(({ name }) => name.length > 1);
}

/** The search also brings what only begins alike: kept are towns of that name, or with more words ("Newcastle upon Tyne"). */
function named(towns: Town[], words: string): Town[] {
  const asked = plainName(words);
  const same = towns.filter(
    ({ name, postcodes }) =>
      plainName(name) === asked ||
      plainName(name).startsWith(`${asked} `) ||
      (postcodes ?? []).some((postcode) => plainName(postcode) === asked),
  );
  // A name in another language, or with a slip of the thumb: the service knows it under another name.
  return distinct(
    same.length > 0 ? same : towns.slice(0, 1).filter((town) => alike(plainName(town.name), asked)),
  );
}

/** Whether the service's name may well be what was texted: not only the same beginning of a longer word. */
function alike(name: string, asked: string): boolean {
  return !name.startsWith(asked);
}

function distinct(towns: Town[]): Town[] {
  const kept: Town[] = [];
  for (const town of towns.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0)))
    if (!kept.some((other) => metersBetween(other, town) < SAME_TOWN_METERS)) kept.push(town);
  return kept;
}

/** How the towns are told apart: by region at home and in America, by country elsewhere, by both where that is not enough. */
function labelsOf(towns: Town[], country: string | null): string[] {
  const short = towns.map((town) =>
    label(
      town.name,
      town.country_code === country || town.country_code === "US" ? town.admin1 : town.country,
    ),
  );
  return short.map((text, index) => {
    const town = towns[index];
    const isUnique = short.filter((other) => other === text).length === 1;
    return isUnique || !town ? text : label(town.name, town.admin2 ?? "", town.admin1, town.country);
  });
}

/** Without an area that only says the name again ("Nairobi, Nairobi County"). */
function label(name: string, ...areas: (string | null | undefined)[]): string {
  const parts = areas
    .map((area) => plain(area ?? "", 40))
    .filter((area) => area !== "" && !plainName(area).includes(plainName(name)));
  return [...new Set([plain(name, 60), ...parts])].join(", ");
}

function toPlace(town: Town, shown: string, words: string): KnownPlace {
  const { latitude, longitude } = town;
  return {
    kind: "meant",
    name: words.toLowerCase(),
    label: shown,
    placeId: null,
    latitude,
    longitude,
    zone: knownZone(town.timezone) ?? zoneAt({ latitude, longitude }),
    country: town.country_code?.toUpperCase() ?? null,
  };
}
