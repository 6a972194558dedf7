import { DateTime } from "luxon";
import { openingHours } from "./opening-hours.ts";
import { kinds } from "./shops.ts";
import type { Place } from "./world.ts";

/** A place as the Places API writes it, with all its fields. */
export function placeResource(place: Place, now: Date, language: string) {
  const [street = ""] = place.address.split(",");
  const kind = Object.values(kinds).find(({ types }) => types[0] === place.types[0]);
  return {
    name: `places/${place.id}`,
    id: place.id,
    types: place.types,
    primaryType: place.types[0],
    primaryTypeDisplayName: { text: kind?.label ?? labelOf(place.types[0] ?? ""), languageCode: "en-US" },
    displayName: { text: place.name, languageCode: place.nameLanguage ?? "en" },
    formattedAddress: place.address,
    shortFormattedAddress: `${street}, ${place.town}`,
    location: { latitude: place.latitude, longitude: place.longitude },
    businessStatus: "OPERATIONAL",
    timeZone: { id: place.zone },
    utcOffsetMinutes: DateTime.fromJSDate(now, { zone: place.zone }).offset,
    googleMapsUri: `https://maps.example/?place=${place.id}`,
    ...(place.phone === undefined ? {} : { nationalPhoneNumber: place.phone }),
    ...(place.internationalPhone === undefined ? {} : { internationalPhoneNumber: place.internationalPhone }),
    ...(place.rating === undefined ? {} : { rating: place.rating, userRatingCount: 41 }),
    ...openingHours(place, now, language),
  };
}

/** "train_station" → "Train station" */
function labelOf(type: string): string {
  const words = type.replaceAll("_", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
