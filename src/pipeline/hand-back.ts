import type { App } from "../app.ts";
import { type Actor, audit } from "../store/audit.ts";
import { personId } from "../store/conversation-items.ts";
import { changeConversation, lockConversations } from "../store/conversations.ts";
import { inTransaction } from "../store/db.ts";
import { endAlerts } from "../store/phone-alerts.ts";
import { tellContact } from "./take-over.ts";

type Wanted = { conversationId: number; actor: Actor; tell: boolean };

/**
 * Gives a conversation back to the machine, whoever held it. Texts that came in meanwhile stay as they are: a person
 * has seen them. False where there is no such conversation.
 */
export async function handBack(app: App, { conversationId, actor, tell }: Wanted): Promise<boolean> {
  const isDone = await inTransaction(app.db, async (tx) => {
    const conversation = (await lockConversations(tx, [conversationId])).get(conversationId);
    if (!conversation) return false;
    const { heldBy, waitingSince, waitingReason } = conversation;
    if (waitingSince === null) return true;
    await changeConversation(tx, conversationId, { waitingSince: null, waitingReason: null, heldBy: null });
    await endAlerts(tx, conversationId);
    if (tell) await tellContact(app, tx, conversation, personId(actor), "handedBack");
    await audit(tx, actor, {
      ...{ action: "hand back conversation", subjectKind: "conversation", subjectId: conversationId },
      ...{ before: { heldBy, waitingReason }, after: { heldBy: null } },
    });
    return true;
  });
  if (isDone) {
    app.announce(conversationId);
    app.wakeSends();
  }
  return isDone;
}
