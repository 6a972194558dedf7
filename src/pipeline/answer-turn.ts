import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { RetryLater } from "../queue/retry-later.ts";
import { loadTurn } from "../store/turn-texts.ts";
import { traced } from "../tracing.ts";
import { buryTurn } from "./bury-turn.ts";
import { chooseFor } from "./choose-for.ts";
import { closeTurn, keepSilent } from "./close-turn.ts";
import { looksLikeLoop } from "./loop.ts";
import type { Turn } from "./turn.ts";
import { endsWaiting, writeReply } from "./write-reply.ts";

/**
 * Answers a conversation's unanswered texts: chooses a reply to each, writes them as one, and queues it for
 * sending. It may run twice: only texts that are still unanswered are taken, and only once. What fails at the last
 * try as well goes to the dead letters.
 */
export async function answerTurn(
  app: App,
  { conversationId }: { conversationId: number },
  { lastTry, signal }: { lastTry: boolean; signal: AbortSignal },
): Promise<void> {
  try {
    await takeTurn(app, conversationId, signal);
  } catch (error) {
    if (!lastTry || signal.aborted || error instanceof RetryLater) throw error;
    await buryTurn(app, conversationId, error);
  }
}

async function takeTurn(app: App, conversationId: number, signal: AbortSignal): Promise<void> {
  const found = await loadTurn(app.db, conversationId);
  if (!found) return;
  const { conversation, contact, texts } = found;

  const chosen = texts.map(({ message }) => chooseFor(app, conversation, message));
  if (conversation.waitingSince && !chosen.some(endsWaiting)) {
    return keepSilent(app, conversation, chosen, "person-holds");
  }
  if (looksLikeLoop(texts, chosen)) {
    app.log.warn({ conversationId }, "the same text came again and again: silent, it may be another machine");
    return keepSilent(app, conversation, chosen, "loop");
  }

  const { turnDeadlineMs } = app.config;
  const turn: Turn = {
    ...{ conversation, contact, chosen },
    signal: AbortSignal.any([signal, AbortSignal.timeout(turnDeadlineMs)]),
    deadlineAt: new Date(now().getTime() + turnDeadlineMs),
  };
  await traced(
    "turn",
    texts[0]?.message.carrierId ?? null,
    async () => {
      const reply = await writeReply(app, turn);
      if (signal.aborted) throw new Error("the process stops before the turn is done; another takes it up");
      await closeTurn(app, turn, reply);
      return { conversationId, texts: texts.length, tier: reply.tier, source: reply.source };
    },
    (facts) => facts,
  );
}
