import type { App } from "../app.ts";
import { enqueue } from "../queue/enqueue.ts";
import { cleanText } from "../sms/clean-text.ts";
import { measure } from "../sms/segments.ts";
import { type Actor, audit } from "../store/audit.ts";
import { getContact } from "../store/contacts.ts";
import { personId } from "../store/conversation-items.ts";
import { changeConversation, lockConversations } from "../store/conversations.ts";
import { type Db, inTransaction } from "../store/db.ts";
import { findByKey, findReplyOfAnother } from "../store/message-page.ts";
import { insertOutbound, type Message } from "../store/messages.ts";

/** The longest text that carriers take: https://www.twilio.com/docs/messaging/api/message-resource */
export const longestReply = 1_600;

/** Why a reply is not sent. */
type Refusal = "not-found" | "not-held" | "held-by-other" | "newer-reply" | "opted-out" | "empty";

type Wanted = {
  conversationId: number;
  actor: Actor;
  body: string;
  /** The same key twice sends once. */
  key: string;
  /** The newest message that the operator had seen. */
  lastSeen: number;
};

/** Sends what an operator wrote to the contact, whole. Only who holds the conversation may; nobody speaks over another. */
export async function replyAsOperator(app: App, wanted: Wanted): Promise<Message | { refusal: Refusal }> {
  const result = await inTransaction(app.db, (tx) => reply(app, tx, wanted));
  if (!("refusal" in result)) {
    app.announce(wanted.conversationId);
    app.wakeSends();
  }
  return result;
}

async function reply(app: App, tx: Db, wanted: Wanted): Promise<Message | { refusal: Refusal }> {
  const { conversationId, actor, key, lastSeen } = wanted;
  const conversation = (await lockConversations(tx, [conversationId])).get(conversationId);
  if (!conversation) return { refusal: "not-found" };
  const operatorId = personId(actor);
  const source = `key:${key}`;
  const sent = await findByKey(tx, conversationId, source);
  if (sent) return sent;
  if (conversation.heldBy === null) return { refusal: "not-held" };
  if (conversation.heldBy !== operatorId) return { refusal: "held-by-other" };
  const newer = await findReplyOfAnother(tx, { conversationId, operatorId, after: lastSeen });
  if (newer) return { refusal: "newer-reply" };
  const { optedOutAt } = await getContact(tx, conversation.contactId);
  if (optedOutAt) return { refusal: "opted-out" };
  const body = cleanText(wanted.body).trim();
  if (body === "") return { refusal: "empty" };
  const message = await insertOutbound(tx, {
    ...{
      conversationId,
      carrier: conversation.carrier,
      author: "operator",
      operatorId,
      body,
      ...measure(body),
    },
    ...{ tier: "operator", source },
  });
  // Who answers has read what came before.
  await changeConversation(tx, conversationId, { readUpTo: message.id });
  await enqueue(app.boss, tx, "send-outbound", conversationId);
  await audit(tx, actor, {
    ...{ action: "reply to conversation", subjectKind: "conversation", subjectId: conversationId },
    after: { messageId: message.id },
  });
  return message;
}
