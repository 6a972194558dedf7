import { DateTime } from "luxon";

/** Rise and set of the sun; null: it does not on that day. */
type SunDay = { date: string; sunrise: Date | null; sunset: Date | null };

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** The upper edge of the sun, with the air's usual refraction: degrees from the zenith. */
const zenith = 90.833;

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
const degrees = (radians: number): number => (radians * 180) / Math.PI;

/**
 * Sunrise and sunset on a date ("2026-06-21") of a place's calendar, to a minute or so: the equations of NOAA's solar
 * calculator, which are those of Meeus, Astronomical Algorithms. For days that no forecast reaches.
 */
export function sunOn(
  date: string,
  { latitude, longitude, zone }: { latitude: number; longitude: number; zone: string },
): SunDay {
  // Noon by the sun may be on the day before or after in UTC.
  const noons = [-1, 0, 1].map((days) => {
    const midnight = DateTime.fromISO(date, { zone: "utc" }).toMillis() + days * dayMs;
    const about = midnight + (720 - 4 * longitude) * minuteMs;
    return about - sunAt(about).equation * minuteMs;
  });
  const noon = noons.find((at) => DateTime.fromMillis(at, { zone }).toISODate() === date) ?? noons[1] ?? 0;
  return { date, sunrise: crossing(noon, -1, latitude), sunset: crossing(noon, 1, latitude) };
}

function crossing(noon: number, side: -1 | 1, latitude: number): Date | null {
  let at = noon;
  // The sun moves on meanwhile: each round is from where it stands at the last one's time.
  for (let round = 0; round < 4; round += 1) {
    const { declination, equation } = sunAt(at);
    const angle = cos(zenith) / (cos(latitude) * cos(declination)) - Math.tan((latitude * Math.PI) / 180) * Math.tan((declination * Math.PI) / 180); // prettier-ignore
    if (!(Math.abs(angle) <= 1)) return null;
    const drift = sunAt(noon).equation - equation;
    at = noon + (drift + side * 4 * degrees(Math.acos(angle))) * minuteMs;
  }
  return new Date(Math.round(at / minuteMs) * minuteMs);
}

/** Where the sun stands: its declination in degrees, and by how many minutes a sundial is ahead of the mean sun. */
function sunAt(ms: number): { declination: number; equation: number } {
  const t = (ms / dayMs + 2_440_587.5 - 2_451_545) / 36_525;
  const mean = 280.46646 + t * (36_000.76983 + t * 0.0003032);
  const anomaly = 357.52911 + t * (35_999.05029 - 0.0001537 * t);
  const eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
  const centre = sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) + sin(2 * anomaly) * (0.019993 - 0.000101 * t) + sin(3 * anomaly) * 0.000289; // prettier-ignore
  const node = 125.04 - 1_934.136 * t;
  const longitude = mean + centre - 0.00569 - 0.00478 * sin(node);
  const tilt = 23.439291 - 0.0130042 * t + 0.00256 * cos(node);
  const y = Math.tan((tilt * Math.PI) / 360) ** 2;
  const equation = y * sin(2 * mean) - 2 * eccentricity * sin(anomaly) + 4 * eccentricity * y * sin(anomaly) * cos(2 * mean) - 0.5 * y * y * sin(4 * mean) - 1.25 * eccentricity ** 2 * sin(2 * anomaly); // prettier-ignore
  return { declination: degrees(Math.asin(sin(tilt) * sin(longitude))), equation: 4 * degrees(equation) };
}
