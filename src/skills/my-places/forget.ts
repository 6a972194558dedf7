import type { SkillContext, SkillReply } from "../skill.ts";
import { readWhere } from "../where/read-where.ts";
import type { MyPlacesArgs } from "./args.ts";
import { tidyName } from "./names.ts";
import { savedOnly, shown } from "./tell.ts";

/** Forgets one place, and says how to set it again. */
export function forgetPlace(name: string, context: SkillContext): SkillReply {
  if (name === "here") {
    const isKnown = context.places.some(({ kind }) => kind === "here");
    return {
      text: isKnown
        ? "I have forgotten where you are. Text IM AT with a street and town to set it again."
        : "I do not know where you are, so there is nothing to forget.",
      ...(isKnown && { effects: [{ kind: "forget-place", of: "here", name: null }] }),
    };
  }
  const saved = savedOnly(context);
  const where = readWhere(name, saved);
  if (where.kind !== "known") {
    const names = saved.map((place) => shown(place.name)).join(", ");
    return {
      text: `No place is saved as ${shown(tidyName(name))}.${names === "" ? "" : ` Saved: ${names}.`}`,
    };
  }
  const { place } = where;
  return {
    text: `${shown(place.name)} is forgotten. To set it again text SET ${place.name.toUpperCase()} ${place.label}`,
    effects: [{ kind: "forget-place", of: "saved", name: place.name }],
  };
}

/** Forgets every place, once they have said that they mean it. */
export function forgetAll(context: SkillContext, isConfirmed: boolean): SkillReply {
  const count = context.places.filter(({ kind }) => kind !== "meant").length;
  if (context.places.length === 0) return { text: "No place is saved, so there is nothing to forget." };
  // One is set again as fast as a question is answered.
  if (!isConfirmed && count > 1) {
    const args: MyPlacesArgs = { do: "forget-all", isConfirmed: true };
    return {
      text: `Forget all ${count} places?\n1 Yes, forget them`,
      question: { choices: ["1", "yes"].map((answer) => ({ answer, args })) },
    };
  }
  return {
    text: "All your places are forgotten. SET HOME with street and town saves one again.",
    effects: (["saved", "here", "meant"] as const).map((of) => ({ kind: "forget-place", of, name: null })),
  };
}
