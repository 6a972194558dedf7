import { z } from "zod";
import type { KnownPlace, SkillReply } from "../skill.ts";
import { shorten } from "../wording.ts";

/** A known place inside a skill's arguments or memory, where the contact chose it. Give it `meta({ internal: true })`. */
export const knownPlaceSchema: z.ZodType<KnownPlace> = z.object({
  kind: z.enum(["saved", "here", "meant"]),
  name: z.string().max(200),
  label: z.string().max(200),
  placeId: z.string().max(500).nullable(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  zone: z.string().max(60).nullable(),
  country: z.string().length(2).nullable(),
});

const MAX_CHOICES = 4;

/**
 * Asks which of several places is meant, or whether the only one is. `argsFor` makes what the skill runs with for the
 * chosen one; that run then adds the effect `keep-place`, so that it is not asked again. `about`: the words in doubt.
 */
export function whichPlace(
  places: KnownPlace[],
  argsFor: (place: KnownPlace) => unknown,
  about?: string,
): SkillReply {
  const offered = places.slice(0, MAX_CHOICES);
  const [only] = offered;
  if (offered.length === 1 && only) {
    const args = argsFor(only);
    return {
      text: `Did you mean ${only.label}?\n1 Yes\nIf not, text street and town.`,
      question: { choices: ["1", "YES", "Y"].map((answer) => ({ answer, args })) },
    };
  }
  const lines = offered.map((place, index) => `${index + 1} ${place.label}`);
  return {
    text: [`Which ${shorten(sharedName(offered) ?? about ?? only?.name ?? "place", 40)}?`, ...lines].join(
      "\n",
    ),
    question: {
      choices: offered.map((place, index) => ({ answer: String(index + 1), args: argsFor(place) })),
    },
  };
}

/** "Springfield" for "Springfield, Illinois" and "Springfield, Missouri"; null where they have no name in common. */
function sharedName(places: KnownPlace[]): string | null {
  const [first = "", ...others] = places.map(({ label }) => label.split(",")[0] ?? "");
  return others.every((name) => name === first) ? first : null;
}
