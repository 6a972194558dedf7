import type { Sources } from "../index.ts";
import { SourceError } from "../outside/source-error.ts";
import type { KnownPlace, SkillContext } from "../skill.ts";
import { findPlace } from "../where/find-place.ts";
import { alertOf } from "./failure.ts";

/** What words for a place may mean. Empty, and not missing: the look-up failed. */
type LookUp = {
  places: KnownPlace[];
  /** Only one place is meant, and all the words fit it. */
  isSure: boolean;
  isMissing: boolean;
  failure: SourceError | null;
  alert: string | undefined;
};

export type Look = (words: string) => Promise<LookUp>;

/** Looks words up for details the answer can do without, each of them once: a failure is no more than an alert. */
export function createLook(sources: Sources, context: SkillContext): Look {
  const found = new Map<string, Promise<LookUp>>();
  return (words) => {
    const known = found.get(words) ?? lookUp(words, sources, context);
    found.set(words, known);
    return known;
  };
}

async function lookUp(words: string, sources: Sources, context: SkillContext): Promise<LookUp> {
  const nothing = { places: [], isSure: false, isMissing: false, failure: null, alert: undefined };
  try {
    const found = await findPlace(words, context, sources);
    if (found.kind === "none") return { ...nothing, isMissing: true };
    if (found.kind === "one") return { ...nothing, places: [found.place], isSure: true };
    return { ...nothing, places: found.places };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { ...nothing, failure: error, alert: alertOf(error) };
  }
}
