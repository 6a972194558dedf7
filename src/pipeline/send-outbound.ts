import type { App } from "../app.ts";
import type { Accepted, Carrier, OutboundSms } from "../carriers/carrier.ts";
import { SendError } from "../carriers/carrier.ts";
import { isNews } from "../carriers/delivery-status.ts";
import { now } from "../clock.ts";
import { messagesSent } from "../metrics.ts";
import { RetryLater } from "../queue/retry-later.ts";
import { getContact, type Contact } from "../store/contacts.ts";
import { getConversation, type Conversation } from "../store/conversations.ts";
import { inTransaction } from "../store/db.ts";
import { lockCarrierId, takeEarlyReports } from "../store/early-reports.ts";
import { findHold } from "../store/holds.ts";
import * as messages from "../store/messages.ts";
import { announce } from "./announce.ts";
import { afterFailure } from "./send-failure.ts";

/** A message that the carrier did not take by then is given up: as an answer it is stale. */
const longestTriedMs = 24 * 3_600_000;

/**
 * Hands a conversation's waiting messages to the carrier, oldest first. It may run twice: a message whose
 * outcome is unknown is looked up at the carrier before it is sent again.
 */
export async function sendOutbound(app: App, { conversationId }: { conversationId: number }): Promise<void> {
  const conversation = await getConversation(app.db, conversationId);
  const carrier = app.carriers[conversation.carrier];
  if (!carrier) throw new Error(`there is no carrier ${conversation.carrier}`);
  let soonestMs = Infinity;
  for (const message of await messages.listUnsent(app.db, conversationId)) {
    const waitMs = (message.notBefore?.getTime() ?? 0) - now().getTime();
    if (waitMs > 0) soonestMs = Math.min(soonestMs, waitMs);
    else await sendOne(app, carrier, conversation, message);
  }
  if (soonestMs < Infinity) throw new RetryLater("a message is to be sent later", soonestMs);
}

async function sendOne(
  app: App,
  carrier: Carrier,
  conversation: Conversation,
  message: messages.Message,
): Promise<void> {
  // Consent is asked for here, not when the reply was written: it may have been withdrawn since.
  const contact = await getContact(app.db, conversation.contactId);
  const reason = whyNotToSend(contact, message);
  if (reason) {
    await messages.changeMessage(app.db, message.id, { ...reason, statusAt: now() });
    await announce(app.db, conversation);
    app.log.info({ messageId: message.id, ...reason }, "message not sent");
    return;
  }
  if (await findHold(app.db, carrier.name, conversation.ourNumber)) {
    if (message.status !== "held") {
      await messages.changeMessage(app.db, message.id, { status: "held", statusAt: now() });
    }
    return;
  }
  const sms: OutboundSms = {
    to: contact.number,
    from: conversation.ourNumber === ownChoice ? null : conversation.ourNumber,
    account: conversation.carrierAccount,
    body: message.body,
    createdAt: message.createdAt,
  };
  try {
    const found = message.outcomeUnknownSince ? await findSent(app, carrier, sms) : null;
    const accepted = found ?? (await trySend(app, carrier, sms, message));
    await recordAccepted(app, conversation, message, accepted);
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    messagesSent.inc({ carrier: carrier.name, outcome: error.code });
    await afterFailure(app, carrier, conversation, message, error);
  }
}

/** Stands for our number in a conversation that AISMS began through the carrier's configured sender. */
export const ownChoice = "";

function whyNotToSend(contact: Contact, message: messages.Message) {
  if (contact.optedOutAt) return { status: "suppressed", errorCode: "opted-out" };
  if (contact.unreachableAt) return { status: "suppressed", errorCode: contact.unreachableCode };
  if (now().getTime() - message.createdAt.getTime() > longestTriedMs) {
    return { status: "failed", errorCode: "too-late" };
  }
  return null;
}

/** The message that an earlier try left at the carrier, unless it is another of ours with the same words. */
async function findSent(app: App, carrier: Carrier, sms: OutboundSms): Promise<Accepted | null> {
  for (const candidate of await carrier.find(sms)) {
    if (!(await messages.findByCarrierId(app.db, carrier.name, candidate.carrierId))) return candidate;
  }
  return null;
}

async function trySend(
  app: App,
  carrier: Carrier,
  sms: OutboundSms,
  message: messages.Message,
): Promise<Accepted> {
  await messages.changeMessage(app.db, message.id, {
    outcomeUnknownSince: now(),
    attempts: message.attempts + 1,
  });
  return carrier.send(sms);
}

/** Stores the carrier's id, and the news that came before it. */
async function recordAccepted(
  app: App,
  conversation: Conversation,
  message: messages.Message,
  accepted: Accepted,
): Promise<void> {
  await inTransaction(app.db, async (tx) => {
    await lockCarrierId(tx, conversation.carrier, accepted.carrierId);
    const early = await takeEarlyReports(tx, conversation.carrier, accepted.carrierId);
    let state: { status: string; errorCode: string | null } = { status: accepted.status, errorCode: null };
    for (const { status, errorCode } of early)
      if (isNews(state.status, status)) state = { status, errorCode };
    await messages.changeMessage(tx, message.id, {
      ...state,
      carrierId: accepted.carrierId,
      segments: accepted.segments ?? message.segments,
      outcomeUnknownSince: null,
      statusAt: now(),
    });
    await announce(tx, conversation);
  });
  messagesSent.inc({ carrier: conversation.carrier, outcome: "accepted" });
  app.log.info({ messageId: message.id, carrierId: accepted.carrierId }, "message handed to the carrier");
}
