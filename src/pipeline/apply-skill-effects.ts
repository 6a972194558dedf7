import type { Effect, KnownPlace, WakeUp } from "../skills/skill.ts";
import type { Db } from "../store/db.ts";
import { forgetPlace, keepPlace } from "../store/places.ts";
import { cancelWakeUps, scheduleWakeUp } from "../store/wake-ups.ts";

/** Does what skills want done, in the transaction that writes what they say. */
export async function applySkillEffects(
  tx: Db,
  { conversationId, contactId }: { conversationId: number; contactId: number },
  wanted: { skill: string; effect: Effect }[],
): Promise<void> {
  for (const { skill, effect } of wanted) {
    switch (effect.kind) {
      case "keep-place":
        await keepPlace(tx, contactId, effect.place);
        break;
      case "forget-place":
        await forgetPlace(tx, contactId, effect.of, effect.name);
        break;
      case "wake": {
        const { key, at, data } = effect;
        await scheduleWakeUp(tx, { conversationId, skill, key, at, data });
        break;
      }
      case "do-not-wake":
        await cancelWakeUps(tx, { conversationId, skill, key: effect.key });
        break;
    }
  }
}

/** The places that are known once these effects hold. */
export function placesAfter(places: KnownPlace[], effects: Effect[]): KnownPlace[] {
  return effects.reduce((known, effect) => {
    if (effect.kind === "keep-place") {
      const { kind, name } = effect.place;
      return [...known.filter((place) => place.kind !== kind || place.name !== name), effect.place];
    }
    if (effect.kind !== "forget-place") return known;
    return known.filter(
      ({ kind, name }) => kind !== effect.of || (effect.name !== null && name !== effect.name),
    );
  }, places);
}

/** The wake-ups of a skill once these effects of it hold. */
export function wakeUpsAfter(wakeUps: WakeUp[], effects: Effect[]): WakeUp[] {
  return effects.reduce((planned, effect) => {
    if (effect.kind === "do-not-wake") return planned.filter(({ key }) => effect.key !== null && key !== effect.key);
    if (effect.kind !== "wake") return planned;
    const { key, at, data } = effect;
    const others = planned.filter((other) => other.key !== key);
    return [...others, { key, at, data }].sort((a, b) => a.at.getTime() - b.at.getTime());
  }, wakeUps);
}
