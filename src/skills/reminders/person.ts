import type { SkillContext } from "../skill.ts";
import { knownZone, zoneOfCountry } from "../time/zone.ts";
import { readMemory } from "./reminder.ts";

/** The zone that the person named, else where they are, else their country's one; null where that is not known. */
export function zoneOf(context: SkillContext): string | null {
  return currentZone(context) ?? zoneOfCountry(context.country, context.now);
}

/** The zone that the person named, else where they said to be. */
export function currentZone({ memory, zone }: SkillContext): string | null {
  return knownZone(readMemory(memory).zone) ?? knownZone(zone);
}
