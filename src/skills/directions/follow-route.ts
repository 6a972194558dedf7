import type { SkillReply } from "../skill.ts";
import type { RouteMemory } from "./memory.ts";

/** Gives the next or the previous step of the remembered route, with its number. */
export function followRoute(memory: RouteMemory, direction: "next" | "back"): SkillReply {
  const { steps } = memory;
  const at = Math.max(1, memory.at + (direction === "next" ? 1 : -1));
  if (at > steps.length) {
    return {
      text: "You are there: that was the last step. BACK gives it again.",
      remember: { ...memory, at: steps.length + 1 },
    };
  }
  return { text: `${at}/${steps.length} ${steps[at - 1] ?? ""}`, remember: { ...memory, at } };
}
