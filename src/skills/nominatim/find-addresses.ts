import type { Candidate } from "../where/candidates.ts";
import { askNominatim, type NominatimPlace } from "./ask-nominatim.ts";

// Of places of one name, one this much better known than the next is the one meant: Paris, not its namesake in Texas.
const CLEARLY_BETTER_KNOWN = 0.25;
const FROM_HOME_COUNTRY = 0.2;

/** What some words may mean as a place, the likeliest first; those in `country` count for more. Throws SourceError. */
export async function findAddresses(
  url: string,
  words: string,
  country: string | null,
  signal: AbortSignal,
): Promise<Candidate[]> {
  const found = await askNominatim(url, { q: words, limit: "6" }, signal);
  const weighed = found
    .map((place) => {
      const isHome = country !== null && place.address?.["country_code"]?.toUpperCase() === country;
      return { place, weight: (place.importance ?? 0) + (isHome ? FROM_HOME_COUNTRY : 0) };
    })
    .toSorted((a, b) => b.weight - a.weight);
  const best = weighed[0]?.weight ?? 0;
  return weighed
    .filter(({ weight }) => weight > best - CLEARLY_BETTER_KNOWN)
    .map(({ place }) => toCandidate(place));
}

const townTypes = [
  "city",
  "town",
  "village",
  "hamlet",
  "suburb",
  "municipality",
  "neighbourhood",
  "locality",
];

function toCandidate(place: NominatimPlace): Candidate {
  const address = place.address ?? {};
  const isTown = townTypes.includes(place.addresstype ?? "");
  const code = address["country_code"]?.toUpperCase() ?? "";
  return {
    address: shortAddress(place),
    town: isTown ? (place.name ?? place.display_name.split(",")[0] ?? null) : null,
    regions: regionsOf(address, code),
    country: /^[A-Z]{2}$/.test(code) ? { code, name: address["country"] ?? code } : null,
    placeId: null,
    latitude: place.lat,
    longitude: place.lon,
    isGuess: false,
  };
}

function regionsOf(address: Record<string, string>, code: string): string[] {
  const keys = code === "GB" ? ["county"] : ["county", "state"];
  return keys.flatMap((key) => address[key] ?? []);
}

/** "12 Elm Street, Leeds LS6 3AB, United Kingdom": Nominatim's own name lists every parish and region. */
export function shortAddress({ name, display_name: whole, address }: NominatimPlace): string {
  const { house_number: number, road, postcode, country } = address ?? {};
  const town = townOf(address);
  if (!town) return whole;
  const street = road && (number ? `${number} ${road}` : road);
  const parts = [name && name !== road && name !== town ? name : null, street, join(town, postcode), country];
  return parts.filter(Boolean).join(", ");
}

/** The town of an address, by whatever name OpenStreetMap gives its kind. */
export function townOf(address: NominatimPlace["address"]): string | undefined {
  const { city, town, village, hamlet, municipality } = address ?? {};
  return city ?? town ?? village ?? hamlet ?? municipality;
}

function join(town: string, postcode: string | undefined): string {
  return postcode ? `${town} ${postcode}` : town;
}
