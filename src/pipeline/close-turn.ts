import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { turnsDone, turnSeconds } from "../metrics.ts";
import { enqueue } from "../queue/enqueue.ts";
import { RetryLater } from "../queue/retry-later.ts";
import { measure } from "../sms/segments.ts";
import { composePage } from "../replies/compose-page.ts";
import { getContact, optOut } from "../store/contacts.ts";
import { changeConversation, type Conversation, lockConversation } from "../store/conversations.ts";
import { type Db, inTransaction } from "../store/db.ts";
import { labelMessage } from "../store/labels.ts";
import * as messages from "../store/messages.ts";
import { announce } from "./announce.ts";
import type { ChosenText } from "./choose-for.ts";
import type { Reply, Turn } from "./turn.ts";
import { endsWaiting } from "./write-reply.ts";

/**
 * Ends a turn in one transaction: the reply, its send job, the marking of what it answers and its effects.
 * Whether a person took the conversation over, or the contact opted out, is asked again here.
 */
export async function closeTurn(app: App, turn: Turn, reply: Reply): Promise<void> {
  const { conversation, chosen } = turn;
  const ids = chosen.map(({ message }) => message.id);
  const { page, rest } = composePage(reply.text, app.config.segmentBudget);
  const { encoding, segments } = measure(page);
  const first = chosen[0];

  const outcome = await inTransaction(app.db, async (tx) => {
    const current = await lockConversation(tx, conversation.id);
    const contact = await getContact(tx, conversation.contactId);
    const isTakenOver = current.waitingSince !== null && conversation.waitingSince === null;
    // An emergency is answered all the same, and what else the machine thought of meanwhile is not: written anew.
    if (isTakenOver && !contact.optedOutAt && chosen.some(endsWaiting)) {
      throw new RetryLater("a person took the conversation over", 0);
    }
    const silence = contact.optedOutAt ? "opted-out" : isTakenOver ? "person-holds" : null;
    if (silence) {
      await messages.markAnswered(tx, ids, { silence });
      await announce(tx, conversation);
      return silence;
    }
    for (const text of chosen) await noteUnderstanding(app, tx, text);
    for (const { messageId, intent } of reply.labels) await labelMessage(tx, messageId, intent);
    if (reply.optsOut) {
      await optOut(tx, contact.id);
      await messages.markAnswered(tx, ids, { silence: "opt-out" });
      await changeConversation(tx, conversation.id, reply.change);
      await announce(tx, conversation);
      return "opt-out";
    }
    const outbound = await messages.insertOutbound(tx, {
      conversationId: conversation.id,
      carrier: conversation.carrier,
      author: "assistant",
      body: page,
      encoding,
      segments,
      tier: reply.tier,
      source: reply.source,
      model: reply.model,
      tokensIn: reply.tokensIn,
      tokensOut: reply.tokensOut,
      tookMs: first ? now().getTime() - first.message.createdAt.getTime() : null,
    });
    const marked = await messages.markAnswered(tx, ids, { answeredBy: outbound.id });
    if (marked !== ids.length) throw new RetryLater("another worker answered some of the texts", 0);
    await changeConversation(tx, conversation.id, { ...reply.change, rest });
    await enqueue(app.boss, tx, "send-outbound", conversation.id);
    return "replied";
  });
  turnsDone.inc({ tier: outcome === "replied" ? reply.tier : outcome });
  if (first) turnSeconds.observe((now().getTime() - first.message.createdAt.getTime()) / 1000);
  app.log.info(
    { conversationId: conversation.id, texts: ids.length, tier: reply.tier, outcome },
    "turn done",
  );
  app.wakeSends();
}

/** Ends a turn without a reply. */
export async function keepSilent(
  app: App,
  conversation: Conversation,
  inbounds: messages.Message[],
  silence: "person-holds" | "loop",
): Promise<void> {
  const ids = inbounds.map(({ id }) => id);
  await inTransaction(app.db, async (tx) => {
    await messages.markAnswered(tx, ids, { silence });
    await announce(tx, conversation);
  });
  turnsDone.inc({ tier: silence });
  app.log.info({ conversationId: conversation.id, texts: inbounds.length, outcome: silence }, "turn done");
}

/** Every text that reached the classifier keeps what was made of it. */
async function noteUnderstanding(
  app: App,
  tx: Db,
  { message, understood, shadowIntent }: ChosenText,
): Promise<void> {
  if (!understood && !shadowIntent) return;
  await messages.changeMessage(tx, message.id, {
    intent: understood?.intent ?? null,
    confidence: understood?.confidence ?? null,
    isAccepted: understood?.isAccepted ?? null,
    modelId: understood ? (app.models.current?.id ?? null) : null,
    shadowIntent,
    shadowModelId: shadowIntent ? (app.models.shadow?.id ?? null) : null,
  });
}
