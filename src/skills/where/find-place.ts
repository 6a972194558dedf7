import { geocode } from "../google/geocoding.ts";
import type { Sources } from "../index.ts";
import type { KnownPlace, SkillContext } from "../skill.ts";
import { findTowns } from "../open-meteo/find-towns.ts";
import { findAddresses } from "../nominatim/find-addresses.ts";
import { oneOrSeveral } from "./candidates.ts";

/** What words for a place were found to mean. `several` with a single place: a guess that must be confirmed. */
export type FoundPlace =
  { kind: "one"; place: KnownPlace } | { kind: "several"; places: KnownPlace[] } | { kind: "none" };

/** Looks up a place by a person's words at the first source that is set up. Throws SourceError. */
export async function findPlace(
  words: string,
  context: SkillContext,
  { google, nominatimUrl, openMeteo }: Sources,
): Promise<FoundPlace> {
  if (google) {
    const found = await geocode(google, words, context.country, context.signal);
    return oneOrSeveral(found, words, context.country);
  }
  if (nominatimUrl) {
    const found = await findAddresses(nominatimUrl, words, context.country, context.signal);
    return oneOrSeveral(found, words, context.country);
  }
  return findTowns(words, context, openMeteo);
}
