import { findPlace } from "../google/geocoding.ts";
import type { Place } from "../google/geocoding.ts";
import { GoogleError } from "../google/google-error.ts";
import type { GoogleSettings } from "../google/request-json.ts";
import type { Waypoint } from "../google/routes.ts";
import type { SkillContext } from "../skill.ts";
import { alertOf } from "./failure.ts";

/** `isMissing`: looked for and not there, which is not the same as a look-up that failed. */
export type LookUp = { place: Place | null; isMissing: boolean; alert: string | undefined };

/** Looks a place up for a detail the answer can do without: a failure is no more than an alert. */
export async function lookUp(
  google: GoogleSettings,
  waypoint: Waypoint,
  { country, signal }: SkillContext,
): Promise<LookUp> {
  try {
    const place = await findPlace(google, waypoint, country, signal);
    return { place, isMissing: place === null, alert: undefined };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    return { place: null, isMissing: false, alert: alertOf(error) };
  }
}
