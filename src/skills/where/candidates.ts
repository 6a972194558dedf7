import type { KnownPlace } from "../skill.ts";
import { zoneAt } from "../time/zone.ts";
import { plain } from "../wording.ts";
import { metersBetween } from "./distance.ts";
import type { FoundPlace } from "./find-place.ts";
import { placeName } from "./read-where.ts";

/** A place as a source found it, with what tells it from others of its name. */
export type Candidate = {
  /** The whole address in the source's words: "12 Elm Street, Leeds LS6 3AB, UK". */
  address: string;
  /** The name, where the place is a town or larger; else null. */
  town: string | null;
  /** The counties, states or provinces around it, the smallest first. */
  regions: string[];
  country: { code: string; name: string } | null;
  placeId: string | null;
  latitude: number;
  longitude: number;
  /** Not all the words fit it. */
  isGuess: boolean;
};

const MAX_CANDIDATES = 4;
// Two finds this close are the same place (the two halves of a street).
const SAME_PLACE_METERS = 3_000;

/** Makes of what a source found for some words what it means: one place, a question, or nothing. */
export function oneOrSeveral(found: Candidate[], words: string, homeCountry: string | null): FoundPlace {
  const distinct = found.filter((candidate, index) => isFirstThere(candidate, found.slice(0, index)));
  // Whoever texts "springfield" in the United States hardly means the one in Australia.
  const nearFirst = distinct.toSorted(
    (a, b) => Number(b.country?.code === homeCountry) - Number(a.country?.code === homeCountry),
  );
  const offered = nearFirst.slice(0, MAX_CANDIDATES);
  const labels = labelsOf(offered, homeCountry);
  const places = offered.map((candidate, index) => toPlace(candidate, words, labels[index] ?? ""));
  const [first, second] = places;
  if (!first) return { kind: "none" };
  if (!second && !offered[0]?.isGuess) return { kind: "one", place: first };
  return { kind: "several", places };
}

function isFirstThere(candidate: Candidate, others: Candidate[]): boolean {
  return others.every(
    (other) =>
      (candidate.placeId === null || candidate.placeId !== other.placeId) &&
      metersBetween(candidate, other) > SAME_PLACE_METERS,
  );
}

/** As short as they can be told apart. */
function labelsOf(candidates: Candidate[], homeCountry: string | null): string[] {
  const short = candidates.map((candidate) => label(candidate, homeCountry, false));
  const isUnique = (text: string): boolean => short.filter((other) => other === text).length === 1;
  return candidates.map((candidate, index) => {
    const text = short[index] ?? "";
    return isUnique(text) ? text : label(candidate, homeCountry, true);
  });
}

function label(candidate: Candidate, homeCountry: string | null, isLong: boolean): string {
  const { town, regions, country, address } = candidate;
  const isAbroad = country !== null && country.code !== homeCountry;
  if (town === null) return plain(isAbroad ? address : withoutCountry(address, country));
  const around = regions.filter((region) => region !== town);
  // "Springfield, Illinois" says its country; "Paris, France" needs no region.
  const isAmerican = country?.code === "US" && around.length > 0;
  const shown = isLong ? around : isAbroad && !isAmerican ? [] : around.slice(-1);
  return plain([town, ...shown, ...(isAbroad && !isAmerican ? [country.name] : [])].join(", "));
}

/** "12 Elm Street, Leeds LS6 3AB, UK" → without its last part, where that is the country. */
function withoutCountry(address: string, country: Candidate["country"]): string {
  const parts = address.split(/,\s*/);
  const last = parts.at(-1) ?? "";
  const isCountry = [country?.name, country?.code, "UK", "USA"].includes(last);
  return isCountry && parts.length > 1 ? parts.slice(0, -1).join(", ") : address;
}

function toPlace(candidate: Candidate, words: string, text: string): KnownPlace {
  const { placeId, latitude, longitude, country } = candidate;
  return {
    kind: "meant",
    name: placeName(words),
    label: text,
    placeId,
    latitude,
    longitude,
    zone: zoneAt({ latitude, longitude }),
    country: country?.code ?? null,
  };
}
