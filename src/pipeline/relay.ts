import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { enqueue } from "../queue/enqueue.ts";
import { RetryLater } from "../queue/retry-later.ts";
import { newsOfYes, questionFor } from "../skills/relay/wording.ts";
import type { Effect } from "../skills/skill.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import { audit } from "../store/audit.ts";
import { findOrCreateContact, getContact } from "../store/contacts.ts";
import { type Conversation, findOrCreateConversation, getConversation } from "../store/conversations.ts";
import type { Db } from "../store/db.ts";
import { insertOutbound } from "../store/messages.ts";
import * as relays from "../store/relays.ts";
import { findStanding } from "./relay-standing.ts";
import { lastSkill, type LastSkill } from "./turn.ts";

/** Of an outbound message: another person's words or wish, not an answer of ours. */
const relayed = "relayed";

const changed = (): RetryLater => new RetryLater("it stands otherwise between two people by now", 0);

/**
 * Sends something to another number, or asks there once whether it may be, or notes that it was tried. Only rows are
 * written, in the transaction of the sender's reply. Gives the receiver's conversation where a message goes there.
 */
export async function applyRelay(
  app: App,
  tx: Db,
  conversation: Conversation,
  { to, body, standing }: Extract<Effect, { kind: "relay" }>,
): Promise<number[]> {
  const { carrier, contactId: fromId, ourNumber, carrierAccount } = conversation;
  await relays.lockRelays(tx);
  const found = await findStanding(app, tx, conversation, to);
  if (found.standing !== standing) throw changed();
  if (standing === "refused") {
    // That it was tried counts for the day: nobody finds out at leisure who can be sent something.
    if (!found.receiver) return [];
    const { id } = await relays.openRelay(tx, { fromId, toId: found.receiver.id });
    await relays.changeRelay(tx, id, { triedAt: now() });
    return [];
  }
  const receiver = found.receiver ?? (await findOrCreateContact(tx, carrier, to));
  const relay = await relays.openRelay(tx, { fromId, toId: receiver.id });
  const fromConversationId = conversation.id;
  if (standing === "asked") {
    await relays.changeRelay(tx, relay.id, { fromConversationId, waiting: withText(relay, body) });
    await note(tx, "keep for relay", relay.id);
    return [];
  }
  const pair = { carrier, ourNumber, contactId: receiver.id, carrierAccount };
  const { id: conversationId } = await findOrCreateConversation(tx, pair);
  if (standing === "agreed") {
    await send(app, tx, { conversationId, carrier }, body);
    await relays.changeRelay(tx, relay.id, { fromConversationId, ...relays.afterSending(relay, 1) });
    await note(tx, "relay", relay.id);
    return [conversationId];
  }
  const { number } = await getContact(tx, fromId);
  await send(app, tx, { conversationId, carrier }, questionFor(number, relay.code, receiver.language));
  const last: LastSkill = { skill: "relay", at: now().toISOString() };
  await relays.expectAnswer(tx, conversationId, { relay: { awaiting: "answer" }, [lastSkill]: last });
  const at = now();
  const waiting = withText(relay, body);
  await relays.changeRelay(tx, relay.id, { fromConversationId, waiting, askedAt: at, triedAt: at });
  await note(tx, "ask for relay", relay.id);
  return [conversationId];
}

/** What a receiver said to a question, or of a sender. Gives the conversations that get a message besides the reply. */
export async function applyRelayAnswer(
  app: App,
  tx: Db,
  conversation: Conversation,
  effect: Extract<Effect, { kind: "answer-relay" }>,
): Promise<number[]> {
  const toId = conversation.contactId;
  await relays.lockRelays(tx);
  if (effect.answer === "wrong-code") {
    await relays.countWrongCode(tx, toId);
    return [];
  }
  if (effect.answer === "block-all") {
    await relays.blockAll(tx, toId);
    await note(tx, "block all relays", null);
    return [];
  }
  const relay = await relays.findRelayByCode(tx, toId, effect.code);
  const state = relay && relays.stateOf(relay);
  if (!relay || state === "blocked" || (effect.answer !== "block" && state !== "asked")) throw changed();
  if (effect.answer === "allow") return allow(app, tx, conversation, relay);
  const isBlock = effect.answer === "block";
  await relays.changeRelay(tx, relay.id, {
    waiting: [],
    ...(isBlock ? { blockedAt: now(), agreedAt: null } : {}),
  });
  await note(tx, isBlock ? "block relay" : "decline relay", relay.id);
  return [];
}

/** From now on it may be sent; what waited goes out, and the sender hears of it. */
async function allow(app: App, tx: Db, conversation: Conversation, relay: relays.Relay): Promise<number[]> {
  if (relay.fromContactId === null) throw changed();
  const sender = await getContact(tx, relay.fromContactId);
  // Blocked by an operator meanwhile: nothing of theirs goes out any more.
  const texts = sender.blockedAt ? [] : relays.freshTexts(relay);
  const { id: conversationId, carrier } = conversation;
  for (const { body } of texts) await send(app, tx, { conversationId, carrier }, body);
  const sent = relays.afterSending(relay, texts.length);
  await relays.changeRelay(tx, relay.id, { agreedAt: now(), waiting: [], ...sent });
  await note(tx, "allow relay", relay.id);
  if (sender.blockedAt || sender.optedOutAt || relay.fromConversationId === null) return [];
  const back = await getConversation(tx, relay.fromConversationId);
  if (back.waitingSince) return []; // a person answers there
  const { number } = await getContact(tx, conversation.contactId);
  await send(app, tx, { conversationId: back.id, carrier: back.carrier }, newsOfYes(number, texts.length));
  return [back.id];
}

const withText = (relay: relays.Relay, body: string): relays.Relay["waiting"] => {
  const fresh = relays.freshTexts(relay);
  return fresh.some((one) => one.body === body) ? fresh : [...fresh, { body, at: now().toISOString() }];
};

async function send(
  app: App,
  tx: Db,
  to: { conversationId: number; carrier: string },
  text: string,
): Promise<void> {
  const body = toGsm7(text);
  await insertOutbound(tx, {
    ...{ ...to, author: "assistant", body, ...sized(body), tier: "skill", source: relayed },
  });
  await enqueue(app.boss, tx, "send-outbound", to.conversationId);
}

function sized(body: string) {
  const { encoding, segments } = measure(body);
  return { encoding, segments };
}

/** Who, whom and what are not written down: the row says who, as long as it is there. */
async function note(tx: Db, action: string, relayId: number | null): Promise<void> {
  const actor = { kind: "command", id: null, name: "SEND" } as const;
  await audit(tx, actor, { action, subjectKind: "relay", subjectId: relayId });
}
