import { createDirections } from "./directions.ts";
import type { Skill } from "./skill.ts";

export type SkillSettings = {
  google: { apiKey: string | undefined; routesUrl: string; geocodingUrl: string };
};

/** Everything AISMS can do for a person, in the order in which HELP names it. */
export function createSkills({ google }: SkillSettings): Skill[] {
  return [createDirections(google)];
}
