import { findAllByAddress } from "./find-place.ts";
import { placeResource } from "./place-resource.ts";
import { isOpen } from "./opening-hours.ts";
import { shopsNear } from "./real-shops.ts";
import { kinds } from "./shops.ts";
import { metersBetween, wordsOf } from "./words.ts";
import { places, type Place } from "./world.ts";

type Point = { latitude?: number; longitude?: number };
type Rectangle = { low?: Point; high?: Point };

/** A request whose shape has been checked. */
export type PlacesRequest = {
  textQuery?: string;
  languageCode?: string;
  regionCode?: string;
  rankPreference?: string;
  includedType?: string;
  openNow?: boolean;
  minRating?: number;
  maxResultCount?: number;
  pageSize?: number;
  pageToken?: string;
  locationBias?: { circle?: { center?: Point; radius?: number }; rectangle?: Rectangle };
  locationRestriction?: { rectangle?: Rectangle };
};

/** Words of a query that name no place. */
const fillers = [
  "a",
  "an",
  "the",
  "in",
  "at",
  "near",
  "nr",
  "nearest",
  "of",
  "me",
  "open",
  "now",
  "closest",
  "by",
  "around",
];

/** What Google says against a request of the right shape; null where nothing. */
export function placesFault(request: PlacesRequest): string | null {
  if (!request.textQuery?.trim()) return "Empty text_query.";
  const count = request.pageSize ?? request.maxResultCount ?? 20;
  if (!Number.isInteger(count) || count < 0 || count > 20)
    return "max_result_count must be between 1 and 20.";
  const { circle, rectangle } = request.locationBias ?? {};
  if (circle && rectangle)
    return "Invalid value at 'location_bias' (oneof), oneof field 'type' is already set.";
  if (request.locationBias && request.locationRestriction)
    return "Only one of location_bias and location_restriction may be set.";
  const radius = circle?.radius ?? 0;
  if (radius < 0 || radius > 50_000) return "Circle radius must be between 0 and 50000 meters.";
  if (Math.abs(circle?.center?.latitude ?? 0) > 90) return "Latitude must be between -90 and 90.";
  if (request.pageToken && pageOf(request) === null)
    return "Request parameters must match those of the request that the page token came from.";
  return null;
}

type PlacesAnswer = { places?: ReturnType<typeof placeResource>[]; nextPageToken?: string };

/** The answer to a request without fault, with all fields. Nothing found: no `places` at all. */
export function searchText(request: PlacesRequest, now: Date): PlacesAnswer {
  const from = pageOf(request) ?? 0;
  const size = request.pageSize || request.maxResultCount || 20;
  const found = find(request, now).slice(0, 60);
  const page = found.slice(from, from + size);
  if (page.length === 0) return {};
  const until = from + page.length;
  return {
    places: page.map((place) => placeResource(place, now, request.languageCode ?? "en-US")),
    // Google names no next page where maxResultCount, the older way, bounds the answer.
    ...(until < found.length && request.maxResultCount === undefined
      ? { nextPageToken: tokenOf(request, until) }
      : {}),
  };
}

function find(request: PlacesRequest, now: Date): Place[] {
  const words = wordsOf(request.textQuery ?? "").filter((word) => !fillers.includes(word));
  const bias = centerOf(request);
  const { known, center } = knownAround(words, bias, request);
  const distance = (place: Place) => (center ? metersBetween(place, center) : 0);
  const byDistance = request.rankPreference === "DISTANCE";
  return (
    known
      .filter((place) => !request.includedType || place.types.includes(request.includedType))
      .filter((place) => !request.openNow || isOpen(place, now))
      .filter((place) => (place.rating ?? 5) >= (request.minRating ?? 0))
      // A bias only ranks, but what lies in another part of the world is not shown.
      .filter((place) => distance(place) < 100_000)
      .filter((place) => isWithin(place, request.locationRestriction?.rectangle))
      .map((place) => ({ place, score: scoreOf(place, words) }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => (byDistance ? 0 : b.score - a.score) || distance(a.place) - distance(b.place))
      .map(({ place }) => place)
  );
}

/** The invented world, or where the query or the bias leads to a real town: the shops made up around there. */
function knownAround(words: string[], bias: Required<Point> | null, request: PlacesRequest) {
  const isInvented = (point: Required<Point>) => places.some((place) => metersBetween(place, point) < 25_000);
  const kindsAsked = kindsOf(words);
  const anchor = anchorOf(words, request.regionCode?.toUpperCase());
  const near = anchor ?? bias;
  if (near === null || isInvented(near)) return { known: places, center: anchor ?? bias };
  const shops = kindsAsked.flatMap((kind) => shopsNear(kind, near));
  // What stands in the query besides the kind was the anchor's name.
  const named = anchor ? [anchor] : findAllByAddress(words.join(" ")).map(({ place }) => place);
  return { known: kindsAsked.length > 0 ? shops : named, center: near };
}

function kindsOf(words: string[]): string[] {
  return Object.keys(kinds).filter((kind) => kinds[kind]?.words.some((word) => words.includes(word)));
}

/** The real place that the end of the query names: "atm kings x", "pasta 60611". */
function anchorOf(words: string[], country: string | undefined): Place | null {
  for (let at = 0; at < words.length; at += 1) {
    const [found] = findAllByAddress(words.slice(at).join(" "), { country });
    if (found && !found.isGuess) return isShop(found.place) ? null : found.place;
  }
  return null;
}

const isShop = (place: Place) => place.id.startsWith("ChIJshop_");

/** How many words of the query name the place itself; none where it is asked for in another town. */
function scoreOf(place: Place, words: string[]): number {
  const towns = [...new Set(places.map(({ town }) => town))];
  const askedTown = towns.find((town) => wordsOf(town).every((word) => words.includes(word)));
  if (askedTown !== undefined && askedTown !== place.town) return 0;
  const own = words.filter((word) => askedTown === undefined || !wordsOf(askedTown).includes(word));
  const known = [place.name, place.street, ...(place.searchWords ?? []), ...place.types.slice(0, 3)].flatMap(
    (name) => wordsOf(name.replaceAll("_", " ")),
  );
  if (own.length === 0) return place.types.includes("locality") ? 1 : 0;
  return own.filter((word) => known.includes(word) || known.includes(word.replace(/s$/, ""))).length;
}

function centerOf({ locationBias, locationRestriction }: PlacesRequest): Required<Point> | null {
  const { circle, rectangle = locationRestriction?.rectangle } = locationBias ?? {};
  if (circle?.center) return pointOf(circle.center);
  if (!rectangle) return null;
  const [low, high] = [pointOf(rectangle.low), pointOf(rectangle.high)];
  return { latitude: (low.latitude + high.latitude) / 2, longitude: (low.longitude + high.longitude) / 2 };
}

function isWithin(place: Place, rectangle: Rectangle | undefined): boolean {
  if (!rectangle) return true;
  const [low, high] = [pointOf(rectangle.low), pointOf(rectangle.high)];
  return (
    place.latitude >= low.latitude &&
    place.latitude <= high.latitude &&
    place.longitude >= low.longitude &&
    place.longitude <= high.longitude
  );
}

function pointOf({ latitude = 0, longitude = 0 }: Point = {}): Required<Point> {
  return { latitude, longitude };
}

/** A token says which page of which request it leads to. */
function tokenOf(request: PlacesRequest, from: number): string {
  return Buffer.from(JSON.stringify([from, sameOf(request)])).toString("base64url");
}

/** Where the page begins that the token leads to; null where the token is not of this request. */
function pageOf(request: PlacesRequest): number | null {
  if (!request.pageToken) return 0;
  try {
    const [from, same] = JSON.parse(Buffer.from(request.pageToken, "base64url").toString()) as [
      number,
      string,
    ];
    return same === sameOf(request) ? from : null;
  } catch {
    return null;
  }
}

/** What must be the same in the requests for all pages. */
function sameOf({ textQuery, locationBias, openNow, rankPreference, languageCode }: PlacesRequest): string {
  return JSON.stringify([textQuery, locationBias, openNow, rankPreference, languageCode]);
}
