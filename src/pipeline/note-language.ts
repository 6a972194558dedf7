import { recogniseLanguage } from "../skills/language/recognise.ts";
import type { State, Turn } from "./turn.ts";

/** Under this name a language that is likely is kept in the conversation's skill memory, until a second text says the same. */
const guess = "likely language";

/**
 * Recognises the language of a contact that has none set, and has it kept once it is sure. Keywords and pictures say
 * nothing; English is what we take where nothing is known.
 */
export function noteLanguage({ chosen }: Turn, state: State): void {
  for (const { message, choice } of chosen) {
    if (state.told.language !== null) return;
    if (choice.kind === "keyword" || choice.kind === "skill-help") continue;
    const found = recogniseLanguage(message.body);
    if (!found) continue;
    const { language, isSure } = found;
    if (isSure || state.skillMemory[guess] === language) {
      state.told = { ...state.told, language };
      state.skillEffects.push({ skill: "language", effect: { kind: "know-person", language } });
    } else {
      state.skillMemory[guess] = language;
      state.change.skillMemory = state.skillMemory;
    }
  }
}
