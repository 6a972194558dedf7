import { checkPlaces } from "../google/check-google.ts";
import type { Sources } from "../index.ts";
import { findNearby } from "../nominatim/find-nearby.ts";
import type { SkillCheck } from "../skill.ts";
import { checkOwnSource, joinChecks } from "../where/join-checks.ts";

/** For `doctor`: whether the sources of places answer, asked once each. */
export async function checkSources(
  { google, nominatimUrl }: Pick<Sources, "google" | "nominatimUrl">,
  signal: AbortSignal,
): Promise<SkillCheck> {
  const checks = await Promise.all([
    ...(google ? [checkPlaces(google, signal)] : []),
    ...(nominatimUrl
      ? [
          checkOwnSource("Nominatim", "NOMINATIM_URL", () =>
            findNearby(nominatimUrl, { words: "Tower Bridge, London", around: null, count: 1 }, signal),
          ),
        ]
      : []),
  ]);
  if (checks.length > 0) return joinChecks(checks);
  return {
    status: "off",
    detail: "not set up",
    hint: "Set GMAPS_API_KEY, or NOMINATIM_URL, to look for places.",
  };
}
