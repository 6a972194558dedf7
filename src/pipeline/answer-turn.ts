import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { chooseReply } from "../replies/choose-reply.ts";
import { getContact } from "../store/contacts.ts";
import { getConversation, type Conversation } from "../store/conversations.ts";
import * as messages from "../store/messages.ts";
import { closeTurn, keepSilent } from "./close-turn.ts";
import { looksLikeLoop } from "./loop.ts";
import { readCommand } from "./read-command.ts";
import { apologise, writeReply, type ChosenText, type Turn } from "./write-reply.ts";

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

  const chosen = chooseAll(app, conversation, inbounds);
  const isReset = chosen.some(({ choice }) => choice.kind === "keyword" && choice.keyword === "reset");
  if (conversation.waitingSince && !isReset) {
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

function chooseAll(app: App, conversation: Conversation, inbounds: messages.Message[]): ChosenText[] {
  const situation = { question: conversation.question, now: now(), readCommand: readCommand(app.skills) };
  return inbounds.map((message) => ({
    message,
    choice: chooseReply({ body: message.body, hasMedia: message.media.length > 0 }, situation),
  }));
}
