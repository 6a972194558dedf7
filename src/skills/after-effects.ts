import type { Effect, KeptItem, KnownPlace, SkillContext, SkillReply, WakeUp } from "./skill.ts";

/** The places that are known once these effects hold. */
export function placesAfter(places: KnownPlace[], effects: Effect[]): KnownPlace[] {
  return effects.reduce((known, effect) => {
    if (effect.kind === "keep-place") {
      const { kind, name } = effect.place;
      return [...known.filter((place) => place.kind !== kind || place.name !== name), effect.place];
    }
    if (effect.kind === "forget-me") return [];
    if (effect.kind !== "forget-place") return known;
    return known.filter(
      ({ kind, name }) => kind !== effect.of || (effect.name !== null && name !== effect.name),
    );
  }, places);
}

/** The lists and notes once these effects hold. */
export function itemsAfter(items: KeptItem[], effects: Effect[]): KeptItem[] {
  return effects.reduce((kept, effect) => {
    if (effect.kind === "keep-items") {
      const fresh = effect.items.filter(
        ({ list, text }) => !kept.some((item) => item.list === list && item.text === text),
      );
      return [...kept, ...fresh].sort((a, b) => a.keptAt.getTime() - b.keptAt.getTime());
    }
    if (effect.kind === "forget-me") return [];
    if (effect.kind !== "drop-items") return kept;
    return kept.filter(
      ({ list, text }) => list !== effect.list || (effect.texts !== null && !effect.texts.includes(text)),
    );
  }, items);
}

/** What is known of the person once these effects hold. */
export function personAfter<Person extends { zone: string | null; language: string | null }>(
  person: Person,
  effects: Effect[],
): Person {
  return effects.reduce((known, effect) => {
    if (effect.kind === "forget-me") return { ...known, zone: null, language: null };
    if (effect.kind !== "know-person") return known;
    const { zone = known.zone, language = known.language } = effect;
    return { ...known, zone, language };
  }, person);
}

/** The wake-ups of a skill once these effects of it hold. */
export function wakeUpsAfter(wakeUps: WakeUp[], effects: Effect[]): WakeUp[] {
  return effects.reduce((planned, effect) => {
    if (effect.kind === "do-not-wake")
      return planned.filter(({ key }) => effect.key !== null && key !== effect.key);
    if (effect.kind === "forget-me") return [];
    if (effect.kind !== "wake") return planned;
    const { key, at, data } = effect;
    const others = planned.filter((other) => other.key !== key);
    return [...others, { key, at, data }].sort((a, b) => a.at.getTime() - b.at.getTime());
  }, wakeUps);
}

/**
 * What a skill knows of the person once these replies of the same turn hold, which are not written yet: "im at leeds stn,
 * any chemist here" may be two skills, and the second needs the place that the first keeps.
 */
export function contextAfter(
  context: SkillContext,
  skill: string,
  replies: { skill: string; reply: SkillReply }[],
): SkillContext {
  const own = replies.filter((earlier) => earlier.skill === skill).map(({ reply }) => reply);
  const effects = replies.flatMap(({ reply }) => reply.effects ?? []);
  const places = placesAfter(context.places, effects);
  const told = personAfter(context, effects);
  const isNew = (place: KnownPlace): boolean => !context.places.includes(place);
  const here =
    places.find(({ kind }) => kind === "here") ??
    places.find(({ kind, name }) => kind === "saved" && name === "home");
  const moved = here && isNew(here) ? here : null;
  return {
    ...told,
    places,
    items: itemsAfter(context.items, effects),
    country: moved?.country ?? context.country,
    zone: moved?.zone ?? told.zone,
    wakeUps: wakeUpsAfter(
      context.wakeUps,
      own.flatMap(({ effects }) => effects ?? []),
    ),
    memory: own.reduce(
      (memory, { remember }) => (remember === undefined ? memory : remember),
      context.memory,
    ),
  };
}
