import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { enqueue } from "../queue/enqueue.ts";
import { allTexts, textsIn } from "../replies/texts.ts";
import { measure } from "../sms/segments.ts";
import { reopenTexts } from "../store/dead-letters.ts";
import { getConversations } from "../store/conversations.ts";
import { inTransaction } from "../store/db.ts";
import { changeMessage, listAnsweredBy, type Message } from "../store/messages.ts";

/** After so long people no longer wait for an answer: it says that it is late. */
const lateAfterMs = 6 * 3_600_000;

/** True for what is answered, or sent, so long after this. */
export const isLate = (since: Date): boolean => now().getTime() - since.getTime() > lateAfterMs;

export const sayLate = (text: string, language: string | null): string => `${textsIn(language).late} ${text}`;

const saysLate = (text: string): boolean => allTexts.some(({ late }) => text.startsWith(late));

/**
 * Looks at a reply that lay for hours because the carrier was away. What a skill or the model said then may be wrong
 * by now: its texts are answered anew, and null is returned. Anything else goes out with a word about the delay,
 * where its segments have room for that.
 */
export async function freshen(app: App, message: Message): Promise<Message | null> {
  if (message.author !== "assistant" || saysLate(message.body) || !isLate(message.createdAt)) return message;
  const isOfItsTime = message.tier === "skill" || message.tier === "agent";
  if (isOfItsTime && (await answerAnew(app, message))) return null;
  const known = (await getConversations(app.db, [message.conversationId])).get(message.conversationId);
  const body = sayLate(message.body, known?.contact.language ?? null);
  const measured = measure(body);
  if (measured.segments > Math.max(message.segments, app.config.segmentBudget)) return message;
  const changed = { body, encoding: measured.encoding, segments: measured.segments };
  await changeMessage(app.db, message.id, changed);
  return { ...message, ...changed };
}

/** Takes a reply back that the carrier does not have, and opens its texts again. False where it answers none. */
async function answerAnew(app: App, { id, conversationId }: Message): Promise<boolean> {
  const isOpen = await inTransaction(app.db, async (tx) => {
    const texts = await listAnsweredBy(tx, conversationId, id);
    if (texts.length === 0) return false;
    await changeMessage(tx, id, { status: "suppressed", errorCode: "answered-anew", statusAt: now() });
    await reopenTexts(tx, texts);
    await enqueue(app.boss, tx, "answer-turn", conversationId);
    return true;
  });
  if (isOpen) app.log.info({ messageId: id }, "a reply that lay for hours is written anew");
  app.wakeTurns();
  return isOpen;
}
