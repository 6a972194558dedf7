import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { enqueue } from "../queue/enqueue.ts";
import { alertText, forwardedText, phoneRefusals } from "../replies/phone-texts.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import { audit } from "../store/audit.ts";
import { type Contact, findOrCreateContact, getContact } from "../store/contacts.ts";
import {
  changeConversation,
  type Conversation,
  findOrCreateConversation,
  lockConversations,
} from "../store/conversations.ts";
import type { Db } from "../store/db.ts";
import { insertOutbound } from "../store/messages.ts";
import { findOperator } from "../store/operators.ts";
import {
  endAlerts,
  findAnsweringPhone,
  listOpenAlerts,
  listPhones,
  openAlert,
} from "../store/phone-alerts.ts";

/** Asked at every text that comes in: a phone that an operator enters counts some seconds later. */
const keptMs = 5_000;
const known = new WeakMap<App["db"], { untilMs: number; phones: Map<string, string> }>();

/** Whose phones some texts come from: operators by number. Empty where none of the senders is one. */
export async function phonesOf(app: App, texts: { number: string }[]): Promise<Map<string, string>> {
  let kept = known.get(app.db);
  if (!kept || performance.now() > kept.untilMs) {
    const phones = new Map((await listPhones(app.db)).map(({ phone, operatorId }) => [phone, operatorId]));
    kept = { untilMs: performance.now() + keptMs, phones };
    known.set(app.db, kept);
  }
  const { phones } = kept;
  return texts.some(({ number }) => phones.has(number)) ? phones : new Map<string, string>();
}

/** Tells operators on their own phones that a conversation waits; what they answer goes to the contact. */
export async function alertPhones(
  app: App,
  tx: Db,
  conversation: Conversation,
  contact: Contact,
  body: string,
): Promise<void> {
  for (const { operatorId, phone } of await listPhones(tx)) {
    // Whoever texts us from an operator's phone is that operator.
    if (phone === contact.number || !(await openAlert(tx, operatorId, conversation.id))) continue;
    await textPhone(app, tx, conversation, phone, alertText(conversation.id, contact, body));
  }
}

/** Sends on what a contact writes to the phone that answers it. True where there is one. */
export async function forwardToPhone(
  app: App,
  tx: Db,
  conversation: Conversation,
  operatorId: string,
  bodies: string[],
): Promise<boolean> {
  const phone = await findAnsweringPhone(tx, operatorId, conversation.id);
  if (phone === null) return false;
  await textPhone(app, tx, conversation, phone, forwardedText(conversation.id, bodies.join("\n")));
  return true;
}

type FromPhone = { operatorId: string; body: string; from: { conversationId: number; carrier: string } };

/**
 * Sends what an operator texted from its own phone to the contact whose conversation it names, "#12 text", or else to
 * the one of its newest alert. Gives that conversation; null where nothing was sent, and the phone is told why.
 */
export async function answerFromPhone(
  app: App,
  tx: Db,
  { operatorId, body, from }: FromPhone,
): Promise<number | null> {
  const alerts = await listOpenAlerts(tx, operatorId);
  const named = /^\s*#\s*(\d{1,15})\b[\s:,]*/.exec(body);
  const wantedId = named ? Number(named[1]) : alerts[0]?.conversationId;
  const words = body.slice(named?.[0].length ?? 0).trim();
  const refuse = async (reason: string): Promise<null> => {
    await sendIn(app, tx, from, reason);
    return null;
  };
  const isAlerted = alerts.some(({ conversationId }) => conversationId === wantedId);
  if (wantedId === undefined || !isAlerted) return refuse(phoneRefusals.unknown);
  if (words === "") return refuse(phoneRefusals.empty);
  const conversation = (await lockConversations(tx, [wantedId])).get(wantedId);
  const operator = await findOperator(tx, operatorId);
  // The phones that are known may be some seconds old.
  const mayAnswer = operator && !operator.disabledAt && operator.role !== "viewer";
  if (!conversation || !mayAnswer) return refuse(phoneRefusals.unknown);
  if (conversation.heldBy !== null && conversation.heldBy !== operatorId) return refuse(phoneRefusals.held);
  const { optedOutAt } = await getContact(tx, conversation.contactId);
  if (optedOutAt) return refuse(phoneRefusals.optedOut);

  await changeConversation(tx, wantedId, {
    ...{ heldBy: operatorId, waitingSince: conversation.waitingSince ?? now() },
    waitingReason: conversation.waitingReason ?? "operator",
  });
  await endAlerts(tx, wantedId, operatorId);
  const message = await insertOutbound(tx, {
    ...{ conversationId: wantedId, carrier: conversation.carrier, author: "operator", operatorId },
    ...{ body: words, ...measure(words), tier: "operator", source: "own-phone" },
  });
  await enqueue(app.boss, tx, "send-outbound", wantedId);
  const actor = { kind: "operator", id: operatorId, name: operator.name } as const;
  await audit(tx, actor, {
    ...{ action: "reply to conversation", subjectKind: "conversation", subjectId: wantedId },
    after: { messageId: message.id, from: "own phone" },
  });
  return wantedId;
}

/** Texts an operator's phone from the number that the contact's conversation is at. */
async function textPhone(
  app: App,
  tx: Db,
  conversation: Conversation,
  phone: string,
  text: string,
): Promise<void> {
  const { carrier, ourNumber, carrierAccount } = conversation;
  const contact = await findOrCreateContact(tx, carrier, phone);
  if (contact.optedOutAt) return;
  const pair = { carrier, ourNumber, contactId: contact.id, carrierAccount };
  const { id } = await findOrCreateConversation(tx, pair);
  await sendIn(app, tx, { conversationId: id, carrier }, text);
}

async function sendIn(app: App, tx: Db, to: FromPhone["from"], text: string): Promise<void> {
  const body = toGsm7(text);
  await insertOutbound(tx, {
    ...{ ...to, author: "assistant", body, ...measure(body), tier: "operator", source: "phone-alert" },
  });
  await enqueue(app.boss, tx, "send-outbound", to.conversationId);
}
