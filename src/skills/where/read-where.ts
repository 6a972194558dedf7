import type { KnownPlace } from "../skill.ts";

/** What a person's words for a place mean, as far as it is known without asking anybody. */
export type Where =
  | { kind: "known"; place: KnownPlace }
  /** Where they are, which they have not told. */
  | { kind: "unknown-here" }
  /** A place of their own, such as home, that they have not saved. */
  | { kind: "unsaved"; name: string }
  | { kind: "words"; words: string };

const here =
  /^(?:(?:right )?here|me|us|nearby|around|(?:near|nearest(?: to)?|nr|close to|closest to|next to|by|around|arnd|round|rnd|from|at|in) (?:me|us|here|(?:where )?(?:im|i am|we are)(?: (?:at|now))?|my (?:current )?(?:location|position|area|place)|this area)|(?:my|the|our) (?:current |present )?(?:location|position|area|spot)|current (?:location|position)|where (?:i|we) (?:am|are)(?: (?:at|now))?|where (?:im|ive got to|were)(?: (?:at|now))?|close ?by|this (?:area|place|town|city)|in the area|around the corner|my gps)(?: (?:now|right now|pls|please))?$/;
const homeWords =
  /^(?:(?:at |back )?(?:my |our )?(?:home|hme|hom)(?: address)?|(?:my|our) (?:house|hse|place|flat|apartment|apt|crib|gaff|digs))$/;
const workWords = /^(?:(?:at )?(?:my |our )?(?:work|wrk|workplace)|(?:my|our|the) (?:office|job|workplace))$/;
// People whose house no map knows.
const kin =
  /^(?:mum|mom|mam|dad|mother|father|gran|grans|granny|grandma|grandmas|grandad|grandpa|nan|nana|nanna|nans|nanny|sis|sister|bro|brother|aunt|auntie|uncle|mate|girlfriend|boyfriend|gf|bf|ex|cousin|parent|friend|inlaw)s?$/;

/** Reads words such as "here", "my house", "grans" or "leeds stn" against the places a person is known to mean. */
export function readWhere(words: string | null | undefined, places: KnownPlace[]): Where {
  const asked = placeName(words ?? "");
  if (asked === "" || here.test(asked)) {
    const place = places.find(({ kind }) => kind === "here");
    return place ? { kind: "known", place } : { kind: "unknown-here" };
  }
  const saved = places.filter(({ kind }) => kind === "saved");
  const own = homeWords.test(asked) ? homeWords : workWords.test(asked) ? workWords : null;
  const place =
    savedUnder(asked, saved) ??
    (own && saved.find(({ name }) => own.test(placeName(name)) || own.test(`my ${name}`)));
  if (place) return { kind: "known", place };
  if (own) return { kind: "unsaved", name: own === homeWords ? "home" : "work" };
  const meant = places.find((place) => place.kind === "meant" && placeName(place.name) === asked);
  if (meant) return { kind: "known", place: meant };
  const bare = bareName(asked);
  if (/^(?:my|our) /.test(asked) && bare.length <= 20) return { kind: "unsaved", name: bare };
  if (kin.test(bare)) return { kind: "unsaved", name: bare };
  return { kind: "words", words: (words ?? "").trim() };
}

/** Words as places are compared and kept by: lower case, single spaces, no apostrophes, nothing around them. */
export function placeName(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’‘`´]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/^[\s.,;:!?"*-]+|[\s.,;:!?"*-]+$/g, "");
}

/** The place saved under a name, or under the same in other words: "grans", "my gran" and "gran's house" are one. */
export function savedUnder(words: string, places: KnownPlace[]): KnownPlace | null {
  const saved = places.filter(({ kind }) => kind === "saved");
  const asked = placeName(words);
  return (
    saved.find(({ name }) => placeName(name) === asked) ??
    saved.find(({ name }) => bareName(placeName(name)) === bareName(asked)) ??
    null
  );
}

/** "my grans house" → "gran". */
function bareName(name: string): string {
  return name
    .replace(/^(?:(?:at|my|our|the) )+(?=\S)/, "")
    .replace(/(?<=\S) (?:house|hse|home|place|flat|apartment)$/, "")
    .replace(/(?<=[a-z]{2}[a-rt-z])s$/, "");
}
