import type { Skill } from "../skills/skill.ts";

/** The first skill that takes a text as its short command, and what it reads from it. */
export function readCommand(skills: Skill[]) {
  return (text: string): { skill: string; args: unknown } | null => {
    for (const skill of skills) {
      const args = skill.readCommand(text);
      if (args !== null) return { skill: skill.name, args };
    }
    return null;
  };
}
