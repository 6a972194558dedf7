import tzLookup from "@photostructure/tz-lookup";
import { DateTime, IANAZone } from "luxon";

type LocaleFacts = Intl.Locale & { getTimeZones?: () => string[]; getHourCycles?: () => string[] };

/** The IANA zone at a place; null where the coordinates are out of range. */
export function zoneAt(location: { latitude: number; longitude: number }): string | null {
  try {
    return tzLookup(location.latitude, location.longitude);
  } catch {
    return null;
  }
}

/**
 * The IANA zone of a country whose clocks all show the same time, now and half a year on (Germany, Argentina); null
 * where they do not (United States) or the country is unknown. Source: the zones by country that come with ICU.
 */
export function zoneOfCountry(country: string | null, now: Date): string | null {
  const zones = localeOf(country)?.getTimeZones?.() ?? [];
  const clocks = new Set(
    zones.map((zone) => {
      const time = DateTime.fromJSDate(now, { zone });
      return `${time.offset} ${time.plus({ months: 6 }).offset}`;
    }),
  );
  return clocks.size === 1 ? (zones[0] ?? null) : null;
}

/** The zone where it is one that can be computed with, else null. */
export function knownZone(zone: string | null | undefined): string | null {
  return zone && IANAZone.isValidZone(zone) ? zone : null;
}

/** Whether people of a country read "6:13 PM" rather than "18:13"; null where the country is unknown. */
export function readsTwelveHours(country: string | null): boolean | null {
  const cycle = localeOf(country)?.getHourCycles?.()[0];
  return cycle === undefined ? null : cycle.startsWith("h1");
}

/** Whether two zones show the same time at an instant. */
export function sameClock(one: string | null, other: string | null, at: Date): boolean {
  if (!one || !other) return false;
  return DateTime.fromJSDate(at, { zone: one }).offset === DateTime.fromJSDate(at, { zone: other }).offset;
}

/** Whether distances are in miles: https://en.wikipedia.org/wiki/Metrication#Overview (and British roads). */
export function usesMiles(country: string | null): boolean {
  return ["US", "GB", "LR", "MM"].includes(country ?? "");
}

function localeOf(country: string | null): LocaleFacts | null {
  return country && /^[A-Z]{2}$/.test(country) ? new Intl.Locale("en", { region: country }) : null;
}
