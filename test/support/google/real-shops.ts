import { countryText, gazetteer } from "./gazetteer.ts";
import { kinds, shopsAround } from "./shops.ts";
import { metersBetween } from "./words.ts";
import type { Place } from "./world.ts";

type Point = { latitude: number; longitude: number };

/** The invented shops of a kind around a point near a real town; none where no town is within 50 km. */
export function shopsNear(kind: string, point: Point): Place[] {
  const towns = gazetteer.filter((place) => place.types[0] === "locality");
  const town = towns.toSorted((a, b) => metersBetween(a, point) - metersBetween(b, point))[0];
  if (!town || metersBetween(town, point) > 50_000) return [];
  const center = { latitude: round(point.latitude), longitude: round(point.longitude) };
  const { country, zone, land } = town;
  const tail = `${country === "GB" ? "" : `, ${town.region ?? ""}`}, ${countryText(country)}`;
  return shopsAround(kind, center, { town: town.name, country, zone, land }, tail);
}

/** A shop by the id that `shopsNear` gave it. */
export function findShop(id: string): Place | null {
  const [, kind, latitude, longitude, index] =
    /^ChIJshop_([a-z]+)_(-?[\d.]+)_(-?[\d.]+)_(\d+)$/.exec(id) ?? [];
  if (kind === undefined || !Object.hasOwn(kinds, kind)) return null;
  return shopsNear(kind, { latitude: Number(latitude), longitude: Number(longitude) })[Number(index)] ?? null;
}

const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
