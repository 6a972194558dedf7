import { DateTime } from "luxon";
import { metersBetween, wordsOf } from "./find-place.ts";
import { clockText } from "./localize.ts";
import { places, type Place } from "./world.ts";

type Point = { latitude?: number; longitude?: number };

/** A request whose shape has been checked. */
export type PlacesRequest = {
  textQuery?: string;
  languageCode?: string;
  includedType?: string;
  openNow?: boolean;
  maxResultCount?: number;
  pageSize?: number;
  locationBias?: { circle?: { center?: Point; radius?: number } };
};

/** Words of a query that name no place. */
const fillers = ["a", "an", "the", "in", "at", "near", "nearest", "of", "me", "open", "now", "closest"];

/** What Google says against a request of the right shape; null where nothing. */
export function placesFault(request: PlacesRequest): string | null {
  if (!request.textQuery?.trim()) return "Empty text_query.";
  const count = request.pageSize ?? request.maxResultCount ?? 20;
  if (!Number.isInteger(count) || count < 0 || count > 20)
    return "max_result_count must be between 1 and 20.";
  const radius = request.locationBias?.circle?.radius ?? 0;
  return radius < 0 || radius > 50_000 ? "Circle radius must be between 0 and 50000 meters." : null;
}

/** The answer to a request without fault, with all fields. Nothing found: no `places` at all. */
export function searchText(request: PlacesRequest, now: Date) {
  const words = wordsOf(request.textQuery ?? "").filter((word) => !fillers.includes(word));
  const center = request.locationBias?.circle?.center;
  const point = { latitude: center?.latitude ?? 0, longitude: center?.longitude ?? 0 };
  const distance = (place: Place) => (center ? metersBetween(place, point) : 0);

  const found = places
    .filter((place) => !request.includedType || place.types.includes(request.includedType))
    .filter((place) => !request.openNow || isOpen(place, now))
    .map((place) => ({ place, score: scoreOf(place, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || distance(a.place) - distance(b.place))
    .slice(0, request.pageSize || request.maxResultCount || 20)
    .map(({ place }) => placeResource(place, now, request.languageCode ?? "en-US"));
  return found.length > 0 ? { places: found } : {};
}

/** How many words of the query name the place itself; none where it is asked for in another town. */
function scoreOf(place: Place, words: string[]): number {
  const towns = [...new Set(places.map(({ town }) => town))];
  const askedTown = towns.find((town) => wordsOf(town).every((word) => words.includes(word)));
  if (askedTown !== undefined && askedTown !== place.town) return 0;
  const own = words.filter((word) => askedTown === undefined || !wordsOf(askedTown).includes(word));
  const known = [place.name, place.street, ...place.types.slice(0, 3)].flatMap((name) =>
    wordsOf(name.replaceAll("_", " ")),
  );
  if (own.length === 0) return place.types.includes("locality") ? 1 : 0;
  return own.filter((word) => known.includes(word) || known.includes(word.replace(/s$/, ""))).length;
}

function placeResource(place: Place, now: Date, language: string) {
  const [street = ""] = place.address.split(",");
  const openingHours = place.open && {
    openNow: isOpen(place, now),
    weekdayDescriptions: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
      .split(" ")
      .map((day) => `${day}: ${hoursText(place.open, language)}`),
  };
  return {
    name: `places/${place.id}`,
    id: place.id,
    types: place.types,
    primaryType: place.types[0],
    displayName: { text: place.name, languageCode: "en" },
    formattedAddress: place.address,
    shortFormattedAddress: `${street}, ${place.town}`,
    location: { latitude: place.latitude, longitude: place.longitude },
    businessStatus: "OPERATIONAL",
    timeZone: { id: place.zone },
    utcOffsetMinutes: DateTime.fromJSDate(now, { zone: place.zone }).offset,
    googleMapsUri: `https://maps.example/?place=${place.id}`,
    ...(place.phone === undefined ? {} : { nationalPhoneNumber: place.phone }),
    ...(openingHours ? { regularOpeningHours: openingHours, currentOpeningHours: openingHours } : {}),
  };
}

function isOpen({ open, zone }: Place, now: Date): boolean {
  const clock = DateTime.fromJSDate(now, { zone }).toFormat("HH:mm");
  return open !== undefined && clock >= open.from && clock < open.until;
}

/** "9:00 AM - 5:30 PM" with the narrow spaces and the en dash Google puts there, all outside GSM-7. */
function hoursText(open: Place["open"], language: string): string {
  const locale = { language, units: "METRIC" } as const;
  const text = (clock = "") => clockText(Date.parse(`2026-01-01T${clock}:00Z`), "UTC", locale);
  return `${text(open?.from)}\u2009\u2013\u2009${text(open?.until)}`;
}
