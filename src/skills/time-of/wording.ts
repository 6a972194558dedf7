import type { SkillReply } from "../skill.ts";
import type { Clocks } from "./clocks.ts";

/** What is said where a place's clock is not known. */
export function noClock(clocks: Exclude<Clocks, { kind: "clocks" }>): SkillReply {
  if (clocks.kind === "unknown-here")
    return {
      text: "Whose clock is yours? Text the town you are in: LEEDS",
      remember: { awaiting: "where" },
    };
  if (clocks.kind === "away")
    return { text: "I cannot look up that place now. Text a larger city near it: TIME TOKYO" };
  return { text: `I cannot find ${clocks.words}. Text a larger city near it: TIME TOKYO` };
}

/** 445 → "7 h 25 min". */
export function spanText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
