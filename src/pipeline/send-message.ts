import type { App } from "../app.ts";
import { enqueue } from "../queue/enqueue.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import { findOrCreateContact } from "../store/contacts.ts";
import { findOrCreateConversation } from "../store/conversations.ts";
import { inTransaction } from "../store/db.ts";
import { insertOutbound } from "../store/messages.ts";

export type NewMessage = { carrier: string; to: string; from: string; body: string };

/** Queues one message from an operator. Returns its id, or null where the contact has opted out. */
export async function sendMessage(app: App, message: NewMessage): Promise<number | null> {
  const { carrier, to, from } = message;
  const body = toGsm7(message.body).trim();
  const { encoding, segments } = measure(body);
  const sent = await inTransaction(app.db, async (tx) => {
    const contact = await findOrCreateContact(tx, carrier, to);
    if (contact.optedOutAt) return null;
    const conversation = await findOrCreateConversation(tx, {
      ...{ carrier, ourNumber: from, contactId: contact.id, carrierAccount: null },
    });
    const outbound = await insertOutbound(tx, {
      ...{ conversationId: conversation.id, carrier, author: "operator", tier: "operator" },
      ...{ body, encoding, segments },
    });
    await enqueue(app.boss, tx, "send-outbound", conversation.id);
    return outbound;
  });
  if (!sent) return null;
  app.announce(sent.conversationId);
  app.wakeSends();
  return sent.id;
}
