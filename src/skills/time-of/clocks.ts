import { DateTime } from "luxon";
import { findTowns } from "../open-meteo/find-towns.ts";
import { SourceError } from "../outside/source-error.ts";
import type { Sources } from "../index.ts";
import type { SkillContext } from "../skill.ts";
import { zoneOfCountry } from "../time/zone.ts";
import { readWhere } from "../where/read-where.ts";
import { plain } from "../wording.ts";
import { zonesOf } from "./city-zones.ts";

/** The clocks of a place, each with the name it is shown by. */
export type Clocks =
  | { kind: "clocks"; clocks: { name: string; zone: string }[] }
  | { kind: "unknown-here" }
  | { kind: "not-found"; words: string }
  | { kind: "away"; alert?: string };

/** Finds the clocks of a place by a person's words (null: theirs): saved places, the list, then Open-Meteo's towns. */
export async function findClocks(
  words: string | null,
  context: SkillContext,
  sources: Pick<Sources, "openMeteo">,
): Promise<Clocks> {
  if (words === null) return ownClock(context);
  const where = readWhere(words, context.places);
  if (where.kind === "known" && where.place.zone) return one(where.place.label, where.place.zone);
  if (where.kind === "unknown-here") return ownClock(context);
  const listed = zonesOf(words);
  const zones = listed && ("zones" in listed ? listed.zones : zonesOfCountry(listed.country, context.now));
  if (zones?.length) {
    return {
      kind: "clocks",
      clocks: zones.map((zone) => ({ zone, name: zones.length === 1 ? shown(words) : cityOf(zone) })),
    };
  }
  try {
    const found = await findTowns(words.slice(0, 80), context, sources.openMeteo);
    const place = found.kind === "one" ? found.place : found.kind === "several" ? found.places[0] : undefined;
    return place?.zone ? one(place.label, place.zone) : { kind: "not-found", words: plain(words, 40) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { kind: "away" };
  }
}

function ownClock({ zone, country, now }: SkillContext): Clocks {
  const own = zone ?? zoneOfCountry(country, now);
  return own ? one("here", own) : { kind: "unknown-here" };
}

function one(name: string, zone: string): Clocks {
  return { kind: "clocks", clocks: [{ name, zone }] };
}

/** One zone for each clock a country's zones show, at most four. */
function zonesOfCountry(country: string, now: Date): string[] {
  const single = zoneOfCountry(country, now);
  if (single) return [single];
  const all =
    (
      new Intl.Locale("en", { region: country }) as Intl.Locale & { getTimeZones?: () => string[] }
    ).getTimeZones?.() ?? [];
  const byClock = new Map<number, string>();
  for (const zone of all) {
    const { offset } = DateTime.fromJSDate(now, { zone });
    if (!byClock.has(offset)) byClock.set(offset, zone);
  }
  return [...byClock.entries()]
    .toSorted((a, b) => a[0] - b[0])
    .map(([, zone]) => zone)
    .slice(0, 4);
}

function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** As it was texted, with capitals: "new york" → "New York", "la" → "LA". */
function shown(words: string): string {
  const bare = plain(words, 40).replace(/^the /i, "");
  if (
    /^[a-z]{2,4}$/i.test(bare) &&
    !/^(?:lima|oslo|rome|bali|goa|cork|iran|cuba|peru|mali|rio|java|kyiv|kiev|bern|nice)$/i.test(bare)
  )
    return bare.toUpperCase();
  return bare
    .replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/\b(?:Uk|Usa|Us|Uae)\b/g, (word) => word.toUpperCase());
}
