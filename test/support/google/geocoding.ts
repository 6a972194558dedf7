import { jsonAnswer } from "../http/listen.ts";
import { geocodingErrorAnswer } from "./errors.ts";
import { findByAddress, findById, findByPoint, type Found } from "./find-place.ts";

const missing = "Invalid request. Missing the 'address', 'components', 'latlng' or 'place_id' parameter.";

/** Answers a Geocoding request by address, place_id or latlng. Also what is wrong comes with HTTP 200. */
export function geocode(query: URLSearchParams) {
  const address = query.get("address");
  const placeId = query.get("place_id");
  const point = query.get("latlng");
  if (address) return resultAnswer(findByAddress(address), query);
  if (placeId) {
    const place = findById(placeId);
    if (!place)
      return geocodingErrorAnswer("INVALID_REQUEST", "Invalid request. Invalid 'place_id' parameter.");
    return resultAnswer({ place, isGuess: false }, query);
  }
  if (point === null) return geocodingErrorAnswer("INVALID_REQUEST", missing);
  const [, latitude, longitude] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(point) ?? [];
  if (latitude === undefined)
    return geocodingErrorAnswer("INVALID_REQUEST", "Invalid request. Invalid 'latlng' parameter.");
  const place = findByPoint({ latitude: Number(latitude), longitude: Number(longitude) });
  return resultAnswer(place && { place, isGuess: false }, query);
}

function resultAnswer(found: Found | null, query: URLSearchParams) {
  const country = /country:(\w\w)/i.exec(query.get("components") ?? "")?.[1]?.toUpperCase();
  if (!found || (country && country !== found.place.country)) return geocodingErrorAnswer("ZERO_RESULTS");
  return jsonAnswer(200, { results: [resultOf(found)], status: "OK" });
}

function resultOf({ place, isGuess }: Found) {
  const isAddress = place.types.includes("street_address");
  const isTown = place.types.includes("locality");
  const component = (name: string, types: string[], short = name) => ({
    long_name: name,
    short_name: short,
    types,
  });
  const [number = "", ...street] = place.name.split(" ");
  const precise = isAddress
    ? [component(number, ["street_number"]), component(street.join(" "), ["route"])]
    : [component(place.name, place.types)];
  const country = place.country === "GB" ? "United Kingdom" : "United States";
  const corner = (offset: number) => ({ lat: place.latitude + offset, lng: place.longitude + offset });
  return {
    address_components: [
      ...(isTown ? [] : precise),
      component(place.town, ["locality", "political"]),
      component(country, ["country", "political"], place.country),
    ],
    formatted_address: isAddress || isTown ? place.address : `${place.name}, ${place.address}`,
    geometry: {
      location: { lat: place.latitude, lng: place.longitude },
      location_type: isTown ? "APPROXIMATE" : "ROOFTOP",
      viewport: { northeast: corner(0.0014), southwest: corner(-0.0014) },
    },
    ...(isGuess ? { partial_match: true } : {}),
    place_id: place.id,
    types: place.types,
  };
}
