import { now } from "../clock.ts";
import type { Db } from "../store/db.ts";
import { countSame } from "../store/messages.ts";
import type { ChosenText } from "./choose-for.ts";

const windowMs = 10 * 60_000;

/** The same words more often than this within the window are another machine's, not a person's. */
const mostSameTexts = 4;
/** Short commands are meant to be repeated: MORE, NEXT. */
const mostSameCommands = 20;

/**
 * True where the contact keeps sending the same words. Networks cut such loops too: https://www.twilio.com/docs/api/errors/14107
 */
export async function looksLikeLoop(db: Db, conversationId: number, chosen: ChosenText[]): Promise<boolean> {
  const since = new Date(now().getTime() - windowMs);
  for (const { message, choice } of chosen) {
    const most = choice.kind === "keyword" || choice.kind === "skill" ? mostSameCommands : mostSameTexts;
    if ((await countSame(db, conversationId, message.body, since)) > most) return true;
  }
  return false;
}
