import { htmlAnswer, jsonAnswer, type Answer, type ReceivedRequest } from "./http/listen.ts";
import { startScripted, type ScriptedStandin, type SourceRequest } from "./http/scripted-standin.ts";
import { findAllByAddress, findById, findByPoint } from "./google/find-place.ts";
import { countryName } from "./google/gazetteer.ts";
import { searchText } from "./google/places.ts";
import { metersBetween } from "./google/words.ts";
import type { Place } from "./google/world.ts";

type NominatimService = "search" | "reverse";

const errors = {
  blocked: htmlAnswer(403),
  "too-many-requests": htmlAnswer(429),
  internal: jsonAnswer(500, { error: { code: 500, message: "Internal Server Error" } }),
  unavailable: htmlAnswer(503),
};

type NominatimError = keyof typeof errors;
export type NominatimStandin = ScriptedStandin<NominatimService, NominatimError> & {
  /** For `NOMINATIM_URL`. */
  url: string;
};

export type NominatimOptions = {
  port?: number;
  now?: () => Date;
  /** The usage policy of the public server allows one request a second; false: a server of one's own. Default true. */
  isPublic?: boolean;
};

/** Starts a stand-in for Nominatim's search and reverse, which knows the places that Google's stand-in knows. */
export async function startNominatim(options: NominatimOptions = {}): Promise<NominatimStandin> {
  const now = options.now ?? (() => new Date());
  let lastAt = -Infinity;

  function usualAnswer(request: SourceRequest<NominatimService>): Answer {
    const agent = request.headers["user-agent"] ?? "";
    // Libraries' own names do not say who asks.
    if (agent === "" || /^(node|undici|axios|curl|python-requests)\b/i.test(agent)) return errors.blocked;
    const tooSoon = performance.now() - lastAt < 1000;
    if ((options.isPublic ?? true) && tooSoon) return errors["too-many-requests"];
    lastAt = performance.now();
    return request.service === "search"
      ? search(request.url.searchParams, now())
      : reverse(request.url.searchParams);
  }

  const standin = await startScripted({ port: options.port, now, serviceOf, usualAnswer, errors });
  return { ...standin, url: standin.origin };
}

function serviceOf({ method, url }: ReceivedRequest): NominatimService | null {
  const services: Record<string, NominatimService> = { "GET /search": "search", "GET /reverse": "reverse" };
  return services[`${method} ${url.pathname}`] ?? null;
}

function refused(message: string) {
  return jsonAnswer(400, { error: { code: 400, message } });
}

/** Nothing found is an empty list. */
function search(query: URLSearchParams, now: Date): Answer {
  const fault = formatFault(query);
  if (fault !== null) return refused(fault);
  const text = query.get("q")?.trim() ?? "";
  if (text === "") return refused("Nothing to search for.");
  const limit = query.get("limit") ?? "10";
  if (!/^\d+$/.test(limit)) return refused("Parameter 'limit' must be a number.");
  const countries = query.get("countrycodes")?.toUpperCase().split(",");
  const box = boxOf(query.get("viewbox"));
  const found = placesFor(text, box, now)
    .filter((place) => !countries || countries.includes(place.country))
    .filter((place) => query.get("bounded") !== "1" || !box || isIn(place, box));
  // More than 40 are never given.
  return jsonAnswer(
    200,
    found.slice(0, Math.min(Number(limit), 40)).map((place) => resultOf(place, query)),
  );
}

/** Places by name, or, as by the service's special phrases, shops by their kind. */
function placesFor(text: string, box: Box | null, now: Date): Place[] {
  const named = findAllByAddress(text).filter(({ isGuess }) => !isGuess);
  if (named.length > 0) return named.map(({ place }) => place);
  const rectangle = box && {
    low: { latitude: box.south, longitude: box.west },
    high: { latitude: box.north, longitude: box.east },
  };
  const { places = [] } = searchText(
    { textQuery: text, ...(rectangle ? { locationBias: { rectangle } } : {}) },
    now,
  );
  return places.map(({ id }) => findById(id)).filter((place) => place !== null);
}

function reverse(query: URLSearchParams): Answer {
  const fault = formatFault(query);
  if (fault !== null) return refused(fault);
  const [latitude, longitude] = [
    Number(query.get("lat") ?? Number.NaN),
    Number(query.get("lon") ?? Number.NaN),
  ];
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return refused("Parameter 'lat' missing.");
  const place = findByPoint({ latitude, longitude });
  return jsonAnswer(200, place ? resultOf(place, query) : { error: "Unable to geocode" });
}

function formatFault(query: URLSearchParams): string | null {
  const format = query.get("format") ?? "jsonv2";
  if (format === "json" || format === "jsonv2") return null;
  return `Parameter 'format' must be one of: text, xml, json, jsonv2, geojson, geocodejson`;
}

type Box = { west: number; south: number; east: number; north: number };

/** "x1,y1,x2,y2": any two opposite corners. */
function boxOf(text: string | null): Box | null {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, ...rest] = (text ?? "").split(",").map(Number);
  if (text === null || rest.length > 0 || [x1, y1, x2, y2].some(Number.isNaN)) return null;
  return { west: Math.min(x1, x2), east: Math.max(x1, x2), south: Math.min(y1, y2), north: Math.max(y1, y2) };
}

function isIn({ latitude, longitude }: Place, box: Box): boolean {
  return latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east;
}

/** A place as `format=jsonv2` writes it: numbers of coordinates are strings. */
function resultOf(place: Place, query: URLSearchParams) {
  const isTown = place.types.includes("political");
  const type = isTown ? "city" : (place.types[0] ?? "yes");
  const [number, ...street] = place.address.split(",")[0]?.split(" ") ?? [];
  const hasNumber = number !== undefined && /^\d/.test(number) && !place.types.includes("postal_code");
  const country = countryName(place.country);
  const display = [place.name, place.town, place.region, country].filter(
    (part, index, parts) => part !== undefined && parts.indexOf(part) === index,
  );
  const address = {
    ...(isTown ? {} : { [place.types.includes("street_address") ? "building" : "amenity"]: place.name }),
    ...(hasNumber ? { house_number: number, road: street.join(" ") } : {}),
    city: place.town,
    ...(place.region === undefined ? {} : { state: place.region }),
    ...(place.postcode === undefined ? {} : { postcode: place.postcode }),
    country,
    country_code: place.country.toLowerCase(),
  };
  const withAddress = query.get("addressdetails") ?? (query.has("lat") ? "1" : "0");
  return {
    place_id: Math.round(metersBetween(place, { latitude: 0, longitude: 0 })),
    licence: "Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright",
    osm_type: "node",
    osm_id: 1_000_000 + Math.round(metersBetween(place, { latitude: 45, longitude: 0 })),
    lat: String(place.latitude),
    lon: String(place.longitude),
    category: isTown ? "place" : "amenity",
    type,
    place_rank: isTown ? 16 : 30,
    importance: isTown ? 0.6 : 0.2,
    addresstype: isTown ? "city" : "amenity",
    name: place.name,
    display_name: display.join(", "),
    ...(withAddress === "1" ? { address } : {}),
    ...(query.get("extratags") === "1" ? { extratags: extraTagsOf(place) } : {}),
    boundingbox: [
      ...[-0.001, 0.001].map((offset) => (place.latitude + offset).toFixed(7)),
      ...[-0.001, 0.001].map((offset) => (place.longitude + offset).toFixed(7)),
    ],
  };
}

function extraTagsOf({ phone, open }: Place) {
  return {
    ...(phone === undefined ? {} : { phone }),
    ...(open === undefined ? {} : { opening_hours: `${open.from}-${open.until}` }),
  };
}
