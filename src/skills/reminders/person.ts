import type { SkillContext } from "../skill.ts";
import { knownZone, zoneOfCountry } from "../time/zone.ts";

/** The zone of where the person is, or that they chose, else their country's one; null where that is not known. */
export function zoneOf(context: SkillContext): string | null {
  return currentZone(context) ?? zoneOfCountry(context.country, context.now);
}

/** The zone of where the person said to be, or that they chose. */
export function currentZone({ zone }: SkillContext): string | null {
  return knownZone(zone);
}
