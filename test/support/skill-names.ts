import { createSkills } from "../../src/skills/index.ts";
import { noSources } from "./no-sources.ts";

/** The names of all skills, for playbooks that are read without a service. */
export const skillNames = createSkills(noSources).map(({ name }) => name);
