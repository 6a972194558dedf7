import { checkRoutes } from "../google/check-google.ts";
import type { Sources } from "../index.ts";
import { findRoutes } from "../osrm/find-route.ts";
import type { SkillCheck } from "../skill.ts";
import { checkOwnSource, joinChecks } from "../where/join-checks.ts";

// Berlin, where OSRM's own examples are; a server for another part of the world answers that it knows no street there.
const from = { latitude: 52.5175, longitude: 13.3888 };
const to = { latitude: 52.5295, longitude: 13.3976 };

/** For `doctor`: whether the sources of routes answer, asked once each. */
export async function checkSources(
  { google, osrmUrl }: Pick<Sources, "google" | "osrmUrl">,
  signal: AbortSignal,
): Promise<SkillCheck> {
  const checks = await Promise.all([
    ...(google ? [checkRoutes(google, signal)] : []),
    ...(osrmUrl
      ? [
          checkOwnSource("OSRM", "OSRM_URL", () =>
            findRoutes(osrmUrl, { from, to, way: "drive", withAlternatives: false }, signal),
          ),
        ]
      : []),
  ]);
  if (checks.length > 0) return joinChecks(checks);
  return { status: "off", detail: "not set up", hint: "Set GMAPS_API_KEY, or OSRM_URL, for directions." };
}
