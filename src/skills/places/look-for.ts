import { searchPlaces } from "../google/search-places.ts";
import type { GooglePlace } from "../google/search-places.ts";
import type { NominatimPlace } from "../nominatim/ask-nominatim.ts";
import { shortAddress, townOf } from "../nominatim/find-addresses.ts";
import { findNearby } from "../nominatim/find-nearby.ts";
import type { Sources } from "../index.ts";
import type { KnownPlace, SkillContext } from "../skill.ts";
import { metersBetween } from "../where/distance.ts";
import { plain } from "../wording.ts";
import type { Business } from "./memory.ts";

const COUNT = 9;
const AROUND_METERS = 5_000;
// What lies further from the known place is not near it, whatever the source says.
const NEAR_METERS = 50_000;

type Wanted = {
  what: string;
  /** The sender's own words for where, while they name no known place. */
  near: string | null;
  around: KnownPlace | null;
  openNow: boolean;
};

/** Looks for places at the first source that is set up. Throws SourceError. */
export async function lookFor(
  { what, near, around, openNow }: Wanted,
  { country, signal }: SkillContext,
  { google, nominatimUrl }: Pick<Sources, "google" | "nominatimUrl">,
): Promise<Business[]> {
  const words = near === null ? what : `${what} near ${near}`;
  let found: Business[];
  if (google) {
    const circle = around && {
      latitude: around.latitude,
      longitude: around.longitude,
      radius: AROUND_METERS,
    };
    const request = {
      textQuery: words,
      around: circle,
      openNow,
      country: around?.country ?? country,
      count: COUNT,
    };
    found = (await searchPlaces(google, request, signal)).flatMap((place) => fromGoogle(place) ?? []);
  } else if (nominatimUrl) {
    const request = { words: around ? what : words, around, count: COUNT };
    found = (await findNearby(nominatimUrl, request, signal)).flatMap((place) => fromNominatim(place) ?? []);
  } else {
    return [];
  }
  found = found.filter(
    (one, index) =>
      found.findIndex(({ name, address }) => name === one.name && address === one.address) === index,
  );
  if (!around || near !== null) return found;
  const isNear = (business: Business): boolean => metersBetween(around, business) < NEAR_METERS;
  return found.some(isNear) ? found.filter(isNear) : found;
}

function isOnEarth(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

/** What a business says of itself, without what makes a phone show it as a link that can be followed. */
function told(words: string | null | undefined, maxCharacters: number): string {
  return plain(words?.replace(/\bhttps?:\/\/(?:www\.)?/gi, ""), maxCharacters);
}

function fromGoogle(place: GooglePlace): Business | null {
  const { latitude, longitude } = place.location ?? {};
  const name = told(place.displayName?.text, 100);
  if (name === "" || latitude === undefined || longitude === undefined) return null;
  if (!isOnEarth(latitude, longitude)) return null;
  if (place.businessStatus === "CLOSED_PERMANENTLY") return null;
  const hours = place.currentOpeningHours;
  const isShutForNow = place.businessStatus === "CLOSED_TEMPORARILY";
  const isOpen = isShutForNow ? false : (hours?.openNow ?? null);
  const address = told(place.formattedAddress ?? place.shortFormattedAddress, 160);
  return {
    id: place.id ?? null,
    name,
    street: told(place.shortFormattedAddress ?? address, 100),
    address,
    phone: plain(place.nationalPhoneNumber, 40) || null,
    phoneAbroad: plain(place.internationalPhoneNumber, 40) || null,
    latitude,
    longitude,
    isOpen,
    changesAt:
      (isShutForNow ? null : isOpen ? hours?.nextCloseTime : hours?.nextOpenTime)?.slice(0, 40) ?? null,
    week: (hours?.weekdayDescriptions ?? []).slice(0, 7).map((line) => plain(line, 100)),
  };
}

function fromNominatim(place: NominatimPlace): Business | null {
  if (!isOnEarth(place.lat, place.lon)) return null;
  const { house_number: number, road } = place.address ?? {};
  const street = [number, road].filter(Boolean).join(" ");
  const phone = plain(place.extratags?.["phone"] ?? place.extratags?.["contact:phone"], 40) || null;
  return {
    id: null,
    name: told(place.name ?? place.display_name.split(",")[0], 100) || told(place.display_name, 100),
    street: told([street, townOf(place.address)].filter(Boolean).join(", "), 100),
    address: told(shortAddress(place), 160),
    phone,
    phoneAbroad: phone,
    latitude: place.lat,
    longitude: place.lon,
    isOpen: null,
    changesAt: null,
    week: [],
  };
}
