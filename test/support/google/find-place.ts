import { anywhere, anywhereOfId } from "./anywhere.ts";
import { areaNamesOf, gazetteer, importanceOf } from "./gazetteer.ts";
import { findShop } from "./real-shops.ts";
import { metersBetween, shareOf, wordsOf } from "./words.ts";
import { places, type Place } from "./world.ts";

/** A place an address was taken for. `isGuess`: not all of the address fits it. */
export type Found = { place: Place; isGuess: boolean };

/** Where somebody is likely to mean: a country's places come first, and then alone. */
export type Nearby = { country?: string | undefined };

/** Finds the place an address means, much as a geocoder does: a slip of the pen or a wrong house number makes a guess. */
export function findByAddress(address: string, nearby: Nearby = {}): Found | null {
  return findAllByAddress(address, nearby)[0] ?? null;
}

/** All that an address may mean, likeliest first; more than one only where none is far likelier. */
export function findAllByAddress(address: string, { country }: Nearby = {}): Found[] {
  const asked = askedWords(address);
  if (asked.length === 0) return findByForeignName(address);
  const madeUp = anywhere(address, country);
  const certain = dominant([...exactAmong(places, asked), ...exactAmong(gazetteer, asked)], country);
  if (certain.length > 0) return certain.map((place) => ({ place, isGuess: false }));

  const invented = addressInTown(address, country);
  if (invented) return [{ place: invented, isGuess: false }];
  if (madeUp) return [{ place: madeUp, isGuess: false }];
  const guess = guessAmong(places, asked) ?? guessAmong(gazetteer, asked);
  return guess ? [{ place: guess, isGuess: true }] : [];
}

export function findById(id: string): Place | null {
  return (
    places.find((place) => place.id === id) ??
    gazetteer.find((place) => place.id === id) ??
    findShop(id) ??
    addressOfId(id) ??
    anywhereOfId(id)
  );
}

/** The place nearest to a point: one of the invented world or a landmark within 2 km, or a town within 25 km. */
export function findByPoint(point: { latitude: number; longitude: number }): Place | null {
  const nearest = (known: Place[]) =>
    known.toSorted((a, b) => metersBetween(a, point) - metersBetween(b, point))[0];
  const within = (place: Place | undefined, meters: number) =>
    place && metersBetween(place, point) < meters ? place : null;
  const isTown = (place: Place) => place.id.startsWith("ChIJtown_");
  return (
    within(nearest(places), 2000) ??
    within(
      nearest(gazetteer.filter((place) => !isTown(place) && !place.types.includes("postal_code"))),
      300,
    ) ??
    within(nearest(gazetteer.filter(isTown)), 25_000)
  );
}

const realTowns = gazetteer.filter((place) => place.id.startsWith("ChIJtown_"));

/** Words of an address, with what people shorten written out. */
function askedWords(address: string): string[] {
  const short: Record<string, string> = {
    stn: "station",
    sta: "station",
    rd: "road",
    ave: "avenue",
    x: "cross",
    intl: "international",
  };
  const words = wordsOf(address);
  return words.map((word, index) =>
    word === "x" && words[index - 1] !== "kings" ? word : (short[word] ?? word),
  );
}

function namesOf(place: Place): string[] {
  return [place.name, place.address, ...(place.aliases ?? [])];
}

/** All of the name is asked for, and nothing that does not belong to the place. */
function isExact(asked: string[], name: string, place: Place): boolean {
  const known = [...namesOf(place), place.town, ...areaNamesOf(place), "the"].flatMap(askedWords);
  const own = askedWords(name);
  return (
    own.length > 0 && own.every((word) => asked.includes(word)) && asked.every((word) => known.includes(word))
  );
}

/** Of the places that fit exactly, those that fit with the most words of a name of theirs. */
function exactAmong(known: Place[], asked: string[]): Place[] {
  const fits = known.map((place) => {
    const names = namesOf(place).filter((name) => isExact(asked, name, place));
    return { place, words: Math.max(0, ...names.map((name) => askedWords(name).length)) };
  });
  const most = Math.max(...fits.map(({ words }) => words));
  return most === 0 ? [] : fits.filter(({ words }) => words === most).map(({ place }) => place);
}

/** Those worth asking about: of the likely country where it has any, and none ten times smaller than the largest. */
function dominant(found: Place[], country: string | undefined): Place[] {
  const inCountry = found.filter((place) => place.country === country);
  const ranked = (inCountry.length > 0 ? inCountry : found).toSorted(
    (a, b) => importanceOf(b) - importanceOf(a),
  );
  const [first] = ranked;
  return first ? ranked.filter((place) => importanceOf(place) * 10 > importanceOf(first)) : [];
}

function guessAmong(known: Place[], asked: string[]): Place | null {
  const guesses = known.filter((place) => shareOf(wordsOf(place.name), asked) > 0.5);
  const ranked = guesses
    .map((place) => ({ place, explained: shareOf(asked, wordsOf(`${place.name} ${place.town}`)) }))
    .toSorted((a, b) => b.explained - a.explained || importanceOf(b.place) - importanceOf(a.place));
  const best = ranked[0];
  return best && best.explained > 0.5 ? best.place : null;
}

/** Names in letters that `wordsOf` does not know: Arabic, Japanese. */
function findByForeignName(address: string): Found[] {
  const place = [...places, ...gazetteer].find((each) => namesOf(each).includes(address.trim()));
  return place ? [{ place, isGuess: false }] : [];
}

/** "12 Elm St, Leeds": a house that the stand-in makes up in a real town, always at the same spot. */
function addressInTown(address: string, country: string | undefined): Place | null {
  const [, number, rest = ""] = /^\s*(\d+[a-z]?)[\s,]+(.+)$/i.exec(address) ?? [];
  if (number === undefined) return null;
  const words = rest.split(/[\s,]+/).filter(Boolean);
  for (let at = 1; at < words.length; at += 1) {
    const asked = askedWords(words.slice(at).join(" "));
    const [town] = dominant(exactAmong(realTowns, asked), country);
    if (town) return houseIn(town, number, words.slice(0, at).join(" "));
  }
  return null;
}

function houseIn(town: Place, number: string, street: string): Place {
  const spot = Number.parseInt(number, 10) % 50;
  return {
    ...town,
    id: `ChIJaddr_${town.id.replace("ChIJtown_", "")}_${number}_${encodeURIComponent(street)}`,
    name: `${number} ${street}`,
    types: ["street_address"],
    address: `${number} ${street}, ${town.address}`,
    latitude: town.latitude + spot / 5000,
    longitude: town.longitude - spot / 5000,
    street,
    aliases: [],
  };
}

function addressOfId(id: string): Place | null {
  const [, townId, number, street] = /^ChIJaddr_(\d+)_([^_]+)_(.+)$/.exec(id) ?? [];
  const town = gazetteer.find((place) => place.id === `ChIJtown_${townId}`);
  return town && number !== undefined && street !== undefined
    ? houseIn(town, number, decodeURIComponent(street))
    : null;
}
