import type { Sources } from "../index.ts";
import type { SkillContext } from "../skill.ts";
import { findClocks, type Clocks } from "../time-of/clocks.ts";
import { knownZone } from "../time/zone.ts";

/** Offsets that no whole hour is, each by a zone that keeps it all year (IANA Time Zone Database). */
const halfHours: Record<string, string> = {
  "+3:30": "Asia/Tehran",
  "+4:30": "Asia/Kabul",
  "+5:30": "Asia/Kolkata",
  "+5:45": "Asia/Kathmandu",
  "+6:30": "Asia/Yangon",
  "+9:30": "Australia/Darwin",
};
/** As people write it, where ICU has an older name. */
const all = Intl.supportedValuesOf("timeZone");

/** Finds the zones that words mean: "Europe/London", "gmt+3", "eastern", "new york", "usa". */
export async function findZone(words: string, context: SkillContext, sources: Sources): Promise<Clocks> {
  const zone = ianaZone(words) ?? offsetZone(words);
  if (zone) return { kind: "clocks", clocks: [{ name: zoneName(zone), zone }] };
  return findClocks(words, context, sources);
}

/** "asia/kolkata" → "Asia/Kolkata". */
export function ianaZone(words: string): string | null {
  const asked = words.trim().replace(/ /g, "_").toLowerCase();
  if (!asked.includes("/")) return null;
  const listed = all.find((name) => name.toLowerCase() === asked);
  const written = asked.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  return listed ?? knownZone(written.replace(/_(?:Of|Es|Au)_/g, (word) => word.toLowerCase()));
}

/** "gmt+3", "utc", "+2" as a zone without clock changes. */
function offsetZone(words: string): string | null {
  const match =
    /^(?:utc|gmt|z(?:ulu)?)? ?(?:(?<sign>[+-]) ?(?<hours>\d{1,2})(?:[:.]?(?<minutes>[0-5]\d))?)?$/i.exec(
      words.trim(),
    )?.groups;
  if (!match || words.trim() === "") return null;
  const { sign, hours, minutes = "00" } = match;
  if (sign === undefined || Number(hours) + Number(minutes) === 0) return "UTC";
  if (minutes !== "00") return halfHours[`${sign}${Number(hours)}:${minutes}`] ?? null;
  // POSIX turns the sign round: Etc/GMT-3 is three hours ahead.
  return knownZone(`Etc/GMT${sign === "+" ? "-" : "+"}${Number(hours)}`);
}

/** "Europe/London"; "UTC+3" for an offset. */
export function zoneName(zone: string): string {
  const offset = /^Etc\/GMT(?<sign>[+-])(?<hours>\d+)$/.exec(zone)?.groups;
  return offset ? `UTC${offset["sign"] === "+" ? "-" : "+"}${offset["hours"] ?? ""}` : zone;
}
