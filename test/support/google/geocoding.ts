import { jsonAnswer } from "../http/listen.ts";
import { geocodingErrorAnswer } from "./errors.ts";
import { findAllByAddress, findById, findByPoint, type Found } from "./find-place.ts";
import { countryName } from "./gazetteer.ts";
import type { Place } from "./world.ts";

const missing = "Invalid request. Missing the 'address', 'components', 'latlng' or 'place_id' parameter.";

/** Answers a Geocoding request by address, place_id or latlng. Also what is wrong comes with HTTP 200. */
export function geocode(query: URLSearchParams) {
  const address = query.get("address");
  const placeId = query.get("place_id");
  const point = query.get("latlng");
  if (address) return resultAnswer(findAllByAddress(address, { country: regionOf(query) }), query);
  if (placeId) {
    const place = findById(placeId);
    if (!place)
      return geocodingErrorAnswer("INVALID_REQUEST", "Invalid request. Invalid 'place_id' parameter.");
    return resultAnswer([{ place, isGuess: false }], query);
  }
  if (point === null) return geocodingErrorAnswer("INVALID_REQUEST", missing);
  const [, latitude, longitude] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(point) ?? [];
  if (latitude === undefined)
    return geocodingErrorAnswer("INVALID_REQUEST", "Invalid request. Invalid 'latlng' parameter.");
  const place = findByPoint({ latitude: Number(latitude), longitude: Number(longitude) });
  return resultAnswer(place ? [{ place, isGuess: false }] : [], query);
}

/** The country of `region`, a top-level domain: "uk" stands for GB. */
function regionOf(query: URLSearchParams): string | undefined {
  const region = query.get("region")?.toUpperCase();
  return region === "UK" ? "GB" : region;
}

function resultAnswer(found: Found[], query: URLSearchParams) {
  const country = /country:(\w\w)/i.exec(query.get("components") ?? "")?.[1]?.toUpperCase();
  const fitting = found.filter(({ place }) => !country || country === place.country);
  if (fitting.length === 0) return geocodingErrorAnswer("ZERO_RESULTS");
  return jsonAnswer(200, { results: fitting.map(resultOf), status: "OK" });
}

function resultOf({ place, isGuess }: Found) {
  const isArea = place.types.includes("political") || place.types.includes("postal_code");
  const isAddress = place.types.includes("street_address") || place.types.includes("route");
  const corner = (offset: number) => ({ lat: place.latitude + offset, lng: place.longitude + offset });
  return {
    address_components: componentsOf(place),
    formatted_address: isAddress || isArea ? place.address : `${place.name}, ${place.address}`,
    geometry: {
      location: { lat: place.latitude, lng: place.longitude },
      location_type: isArea ? "APPROXIMATE" : place.types.includes("route") ? "GEOMETRIC_CENTER" : "ROOFTOP",
      viewport: { northeast: corner(0.0014), southwest: corner(-0.0014) },
    },
    ...(isGuess ? { partial_match: true } : {}),
    place_id: place.id,
    types: place.types,
  };
}

/** From the smallest to the largest; the country's short name is its two letters. */
function componentsOf(place: Place) {
  const component = (name: string, types: string[], short = name) => ({
    long_name: name,
    short_name: short,
    types,
  });
  const [number = "", ...street] = place.name.split(" ");
  const isTown = place.types.includes("locality");
  const precise = place.types.includes("street_address")
    ? [component(number, ["street_number"]), component(street.join(" "), ["route"])]
    : [component(place.name, place.types)];
  return [
    ...(isTown ? [] : precise),
    component(place.town, ["locality", "political"]),
    ...(place.region === undefined
      ? []
      : [component(place.region, ["administrative_area_level_1", "political"])]),
    component(countryName(place.country), ["country", "political"], place.country),
    ...(place.postcode === undefined || place.types.includes("postal_code")
      ? []
      : [component(place.postcode, ["postal_code"])]),
  ];
}
