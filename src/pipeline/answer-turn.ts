import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { getContact } from "../store/contacts.ts";
import { getConversation } from "../store/conversations.ts";
import * as messages from "../store/messages.ts";
import { chooseFor } from "./choose-for.ts";
import { closeTurn, keepSilent } from "./close-turn.ts";
import { looksLikeLoop } from "./loop.ts";
import type { Turn } from "./turn.ts";
import { apologise, endsWaiting, writeReply } from "./write-reply.ts";

/**
 * Answers a conversation's unanswered texts: chooses a reply to each, writes them as one, and queues it for
 * sending. It may run twice: only texts that are still unanswered are taken, and only once.
 */
export async function answerTurn(
  app: App,
  { conversationId }: { conversationId: number },
  { lastTry, signal }: { lastTry: boolean; signal: AbortSignal },
): Promise<void> {
  const inbounds = await messages.listUnanswered(app.db, conversationId);
  if (inbounds.length === 0) return;
  const conversation = await getConversation(app.db, conversationId);
  const contact = await getContact(app.db, conversation.contactId);

  const chosen = inbounds.map((message) => chooseFor(app, conversation, message));
  if (conversation.waitingSince && !chosen.some(endsWaiting)) {
    return keepSilent(app, conversation, inbounds, "person-holds");
  }
  if (await looksLikeLoop(app.db, conversationId, chosen)) {
    app.log.warn({ conversationId }, "the same text came again and again: silent, it may be another machine");
    return keepSilent(app, conversation, inbounds, "loop");
  }

  const { turnDeadlineMs } = app.config;
  const turn: Turn = {
    ...{ conversation, contact, chosen },
    signal: AbortSignal.any([signal, AbortSignal.timeout(turnDeadlineMs)]),
    deadlineAt: new Date(now().getTime() + turnDeadlineMs),
  };
  const reply = lastTry
    ? await writeReply(app, turn).catch((error: unknown) => apologise(app, turn, error))
    : await writeReply(app, turn);
  if (signal.aborted) throw new Error("the process stops before the turn is done; another takes it up");
  await closeTurn(app, turn, reply);
}
