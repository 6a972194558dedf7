import type { App } from "../app.ts";
import type { Accepted, Carrier, OutboundSms } from "../carriers/carrier.ts";
import { SendError } from "../carriers/carrier.ts";
import { now } from "../clock.ts";
import { messagesSent } from "../metrics.ts";
import { createPace, type Pace } from "../queue/pace.ts";
import { RetryLater } from "../queue/retry-later.ts";
import type { Contact } from "../store/contacts.ts";
import * as messages from "../store/messages.ts";
import { beginSending, loadUnsent, type Unsent } from "../store/unsent.ts";
import { freshen } from "./late.ts";
import { recordAccepted } from "./record-accepted.ts";
import { traced } from "../tracing.ts";
import { traceOf } from "./trace-of.ts";
import { afterFailure } from "./send-failure.ts";

/** A message that the carrier did not take by then is given up: as an answer it is stale. */
const longestTriedMs = 24 * 3_600_000;

/** The carrier takes no more requests at once: https://www.twilio.com/docs/api/errors/20429 */
const tooManyRequests = "20429";

/** Stands for our number in a conversation that AISMS began through the carrier's configured sender. */
export const ownChoice = "";

/**
 * Hands a conversation's waiting messages to the carrier, oldest first. It may run twice: a message whose
 * outcome is unknown is looked up at the carrier before it is sent again.
 */
export async function sendOutbound(
  app: App,
  { conversationId }: { conversationId: number },
  pace: Pace = createPace(1),
): Promise<void> {
  const unsent = await loadUnsent(app.db, conversationId);
  if (!unsent) return; // the contact was erased
  const carrier = app.carriers[unsent.conversation.carrier];
  if (!carrier) throw new Error(`there is no carrier ${unsent.conversation.carrier}`);
  let soonestMs = Infinity;
  for (const [index, message] of unsent.messages.entries()) {
    const waitMs = (message.notBefore?.getTime() ?? 0) - now().getTime();
    if (waitMs > 0) {
      soonestMs = Math.min(soonestMs, waitMs);
      continue;
    }
    // Each call takes its time: a hold or an opt-out may have come with the message before.
    const current = index === 0 ? unsent : await loadUnsent(app.db, conversationId);
    const fresh = message.outcomeUnknownSince ? message : await freshen(app, message);
    if (fresh) await sendOne(app, carrier, current ?? unsent, fresh, pace);
  }
  if (soonestMs < Infinity) throw new RetryLater("a message is to be sent later", soonestMs);
}

async function sendOne(
  app: App,
  carrier: Carrier,
  { conversation, contact, isHeld }: Unsent,
  message: messages.Message,
  pace: Pace,
): Promise<void> {
  // Consent is asked for here, not when the reply was written: it may have been withdrawn since.
  const reason = whyNotToSend(contact, message);
  if (reason) {
    await messages.changeMessage(app.db, message.id, { ...reason, statusAt: now() });
    app.announce(conversation.id);
    app.log.info({ messageId: message.id, ...reason }, "message not sent");
    return;
  }
  if (isHeld) {
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
    if (!found && !(await beginSending(app.db, message.id))) {
      throw new RetryLater("the contact or the message changed meanwhile", 0);
    }
    const accepted =
      found ??
      (await traced(
        "send",
        await traceOf(app, message),
        () => callCarrier(carrier, sms, pace),
        ({ status }) => ({ messageId: message.id, status }),
      ));
    await recordAccepted(app, { conversation, message, accepted });
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    messagesSent.inc({ carrier: carrier.name, outcome: error.code });
    await afterFailure(app, carrier, conversation, message, error);
  }
}

async function callCarrier(carrier: Carrier, sms: OutboundSms, pace: Pace): Promise<Accepted> {
  const call = pace.begin();
  try {
    const accepted = await carrier.send(sms);
    call.went();
    return accepted;
  } catch (error) {
    if (error instanceof SendError && error.code === tooManyRequests) call.wasRefused();
    throw error;
  }
}

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
