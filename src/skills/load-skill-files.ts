import { pathToFileURL } from "node:url";
import { z } from "zod";
import { requestJson } from "./outside/request-json.ts";
import type { Skill } from "./skill.ts";

/** What a skill of the owner's gets to build with, so that its file needs no packages of its own. */
type SkillKit = {
  z: typeof z;
  /** Asks an outside service, with a deadline, a bounded answer and no redirects. */
  requestJson: typeof requestJson;
};

/** A skill's file that cannot be used: which, why, and how to mend it. */
export class SkillFileError extends Error {
  readonly hint = "See docs/guides/add-a-skill.md, or leave the file out of SKILLS.";
}

const isFunction = (value: unknown): boolean => typeof value === "function";
const reader = z.unknown().refine(isFunction, "must be a function");
const skillShape = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, "must be in snake_case"),
  isReady: z.boolean(),
  help: z
    .object({
      word: z.string().regex(/^[A-Z]{2,12}$/, "must be 2 to 12 capital letters"),
      what: z.string().min(1).max(100),
      topics: z.array(z.string().min(1).max(30)).max(30),
      example: z.string().min(1).max(160),
    })
    .nullable(),
  description: z.string().min(1).max(1_000),
  schema: z.unknown().refine((value) => value instanceof z.ZodType, "must be a schema made with z"),
  readCommand: reader,
  readUtterance: reader.optional(),
  readFollowUp: reader.optional(),
  run: reader,
  wake: reader.optional(),
});

/**
 * Loads skills from files of the owner's (SKILLS): each exports by default a skill, or a function that makes one from
 * a `SkillKit`. Throws `SkillFileError`.
 */
export async function loadSkillFiles(paths: string[]): Promise<Skill[]> {
  const skills: Skill[] = [];
  for (const path of paths) skills.push(await loadSkillFile(path));
  return skills;
}

async function loadSkillFile(path: string): Promise<Skill> {
  let skill: unknown;
  try {
    const { default: made } = (await import(pathToFileURL(path).href)) as { default: unknown };
    const kit: SkillKit = { z, requestJson };
    skill = typeof made === "function" ? await (made as (kit: SkillKit) => unknown)(kit) : made;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "it throws";
    throw new SkillFileError(`the skill in ${path} cannot be loaded: ${reason}`, { cause: error });
  }
  const checked = skillShape.safeParse(skill);
  if (checked.success) return skill as Skill;
  const [issue] = checked.error.issues;
  throw new SkillFileError(
    `the skill in ${path}: ${issue?.path.join(".") || "it"} ${issue?.message ?? "is wrong"}`,
  );
}
