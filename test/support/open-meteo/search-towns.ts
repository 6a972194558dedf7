import { towns, type Town } from "./towns.ts";

type Search = { name: string; count: number; countryCode: string | null };

/**
 * The towns a name means, likeliest first, by the rules of the real service: fewer than 2 characters find nothing, 2
 * only the very name, 3 and more also what begins so; after a comma may follow the state or the country.
 */
export function searchTowns({ name, count, countryCode }: Search): Town[] {
  const [asked = "", area = ""] = name.split(",").map(plainName);
  if (asked.length < 2) return [];
  const ranked = towns
    .filter((town) => countryCode === null || town.countryCode === countryCode.toUpperCase())
    .filter((town) => area === "" || areasOf(town).includes(area))
    .map((town) => ({ town, rank: rankOf(town, asked) }))
    .filter(({ rank }) => rank > 0);
  return ranked
    .toSorted((a, b) => b.rank - a.rank || b.town.population - a.town.population)
    .slice(0, count)
    .map(({ town }) => town);
}

/** A result as the service writes it; what it does not know is left out. */
export function resultOf(town: Town, language: string) {
  const translated = town.otherNames.find((other) => other.language === language)?.name;
  return {
    id: town.id,
    name: translated ?? town.name,
    latitude: town.latitude,
    longitude: town.longitude,
    feature_code: town.featureCode,
    country_code: town.countryCode,
    admin1_id: adminId(town),
    timezone: town.timezone,
    population: town.population,
    ...(town.postcodes.length > 0 ? { postcodes: town.postcodes } : {}),
    country_id: 9_500_000 + town.countryCode.charCodeAt(0) * 100 + town.countryCode.charCodeAt(1),
    country: countryName(town.countryCode, language),
    admin1: town.admin1,
  };
}

/** Lower case, without accents. */
function plainName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("ø", "o")
    .toLowerCase()
    .trim();
}

function rankOf(town: Town, asked: string): number {
  if (town.postcodes.includes(asked)) return 3;
  const names = [town.name, ...town.otherNames.map((other) => other.name)].map(plainName);
  if (names.includes(asked)) return 2;
  return asked.length > 2 && names.some((name) => name.startsWith(asked)) ? 1 : 0;
}

function areasOf(town: Town): string[] {
  return [town.admin1, town.countryCode, countryName(town.countryCode, "en")].map(plainName);
}

function countryName(countryCode: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "region" }).of(countryCode) ?? countryCode;
  } catch {
    return countryName(countryCode, "en");
  }
}

function adminId(town: Town): number {
  return 9_600_000 + towns.findIndex((other) => other.admin1 === town.admin1);
}
