import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { textsReceived } from "../metrics.ts";
import { isUrgent } from "../replies/choose-reply.ts";
import { enqueue, urgent } from "../queue/enqueue.ts";
import type { InboundMessage } from "../sms/message.ts";
import { asksToStop, consentWord } from "../sms/opt-out.ts";
import { readPhoneNumber, senderKind } from "../sms/phone-number.ts";
import { measure } from "../sms/segments.ts";
import * as contacts from "../store/contacts.ts";
import * as conversations from "../store/conversations.ts";
import { type Db, inTransaction } from "../store/db.ts";
import * as messages from "../store/messages.ts";
import { announce } from "./announce.ts";
import { chooseFor } from "./choose-for.ts";

/** A burst of texts is answered at the latest this long after its first. */
const longestQuietMs = 3_000;

/** Why a text gets no answer, by what is known when it comes in. */
type Silence = "opt-out" | "opt-in" | "carrier-answered" | "refused" | "opted-out" | "not-a-person";

export type Received = { outcome: "queued" | "duplicate" | Silence; messageId: number | null };

/**
 * Takes a text in: stores it once, applies consent words, and queues the conversation's turn, all in one
 * transaction. When this returns, the text is safe. Throws where the database is away.
 */
export async function receiveInbound(app: App, inbound: InboundMessage): Promise<Received> {
  const { body } = inbound;
  let delayMs = 0;
  const received = await inTransaction(app.db, async (tx): Promise<Received> => {
    const number = readPhoneNumber(inbound.from)?.e164 ?? inbound.from;
    const contact = await contacts.findOrCreateContact(tx, inbound.carrier, number);
    const conversation = await conversations.findOrCreateConversation(tx, {
      carrier: inbound.carrier,
      ourNumber: inbound.to,
      contactId: contact.id,
      carrierAccount: inbound.carrierAccount,
    });
    const silence = reasonForSilence(app, inbound, body, contact);
    const { encoding, segments } = measure(body);
    const message = await messages.insertInbound(tx, {
      conversationId: conversation.id,
      carrier: inbound.carrier,
      carrierId: inbound.carrierId,
      body,
      media: inbound.media,
      status: silence === "refused" ? "refused" : "received",
      encoding,
      segments,
    });
    if (!message) return { outcome: "duplicate", messageId: null };

    if (contact.unreachableAt) await contacts.markReachable(tx, contact.id);
    if (silence === "opt-out") await contacts.optOut(tx, contact.id);
    if (silence === "opt-in") await contacts.optIn(tx, contact.id);
    if (silence) await messages.markAnswered(tx, [message.id], { silence });
    else delayMs = await queueTurn(app, tx, conversation);
    await announce(tx, conversation);
    return { outcome: silence ?? "queued", messageId: message.id };
  });
  textsReceived.inc({ carrier: inbound.carrier, outcome: received.outcome });
  app.log.info({ messageId: received.messageId, outcome: received.outcome }, "text received");
  if (received.outcome === "queued") app.wakeTurns(delayMs);
  return received;
}

/** Decides what needs no turn: consent words, numbers not allowed, opted-out contacts, machines. */
function reasonForSilence(
  app: App,
  inbound: InboundMessage,
  body: string,
  contact: contacts.Contact,
): Silence | null {
  const word = consentWord(body);
  if (inbound.consent === "opt-out" || word?.consent === "opt-out" || asksToStop(body)) return "opt-out";
  // YES is an answer to many things; it opts in only who is opted out.
  const optsIn = word?.consent === "opt-in" && (word.word !== "YES" || contact.optedOutAt !== null);
  if (inbound.consent === "opt-in" || optsIn) return "opt-in";
  if (inbound.consent === "help") return "carrier-answered";
  if (app.allowedNumbers && !app.allowedNumbers.has(contact.number)) return "refused";
  if (contact.optedOutAt) return "opted-out";
  // Short codes and names are machines; our own number would be a loop.
  const isOurs = contact.number === inbound.to || contact.number === app.config.twilio.phoneNumber;
  if (isOurs || senderKind(inbound.from) !== "phone") return "not-a-person";
  return null;
}

/**
 * Queues the turn for when the conversation has been quiet for a while; keywords and digits do not wait.
 * Returns how long that is.
 */
async function queueTurn(app: App, tx: Db, conversation: conversations.Conversation): Promise<number> {
  const unanswered = await messages.listUnanswered(tx, conversation.id);
  const at = now();
  const isUrgentTurn = unanswered.some((message) => isUrgent(chooseFor(app, conversation, message).choice));
  const waitedMs = at.getTime() - (unanswered[0]?.createdAt.getTime() ?? at.getTime());
  const quietMs = Math.max(0, Math.min(app.config.turnQuietMs, longestQuietMs - waitedMs));
  const delayMs = isUrgentTurn ? 0 : quietMs;
  await enqueue(app.boss, tx, "answer-turn", conversation.id, {
    delayMs,
    priority: isUrgentTurn ? urgent : 0,
  });
  return delayMs;
}
