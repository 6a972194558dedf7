import { SourceError } from "../outside/source-error.ts";
import type { SkillCheck } from "../skill.ts";

/** For `doctor`: whether a source at an address of the operator's own answers. `setting`: the variable with its address. */
export async function checkOwnSource(
  name: string,
  setting: string,
  request: () => Promise<unknown>,
): Promise<SkillCheck> {
  try {
    await request();
    return { status: "ok", detail: `${name} answers`, hint: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return {
      status: "broken",
      detail: error.message,
      hint: `Check ${setting}, and that ${name} runs there.`,
    };
  }
}

/** Makes one check of those of a skill's sources: broken where one of them is. */
export function joinChecks(checks: SkillCheck[]): SkillCheck {
  const broken = checks.filter(({ status }) => status === "broken");
  const told = broken.length > 0 ? broken : checks;
  return {
    status: broken.length > 0 ? "broken" : "ok",
    detail: told.map(({ detail }) => detail).join("; "),
    hint: told.flatMap(({ hint }) => hint ?? []).join(" ") || null,
  };
}
