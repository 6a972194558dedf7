import type { UnansweredText } from "../store/turn-texts.ts";
import type { ChosenText } from "./choose-for.ts";

/** The same words more often than this within minutes are another machine's, not a person's. */
const mostSameTexts = 4;
/** Short commands are meant to be repeated: MORE, NEXT. */
const mostSameCommands = 20;

/**
 * True where the contact keeps sending the same words. Networks cut such loops too: https://www.twilio.com/docs/api/errors/14107
 */
export function looksLikeLoop(texts: UnansweredText[], chosen: ChosenText[]): boolean {
  return chosen.some(({ choice }, index) => {
    const most = choice.kind === "keyword" || choice.kind === "skill" ? mostSameCommands : mostSameTexts;
    return (texts[index]?.timesSent ?? 0) > most;
  });
}
