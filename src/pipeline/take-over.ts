import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { enqueue } from "../queue/enqueue.ts";
import { type Texts, textsIn } from "../replies/texts.ts";
import { measure } from "../sms/segments.ts";
import { type Actor, audit } from "../store/audit.ts";
import { getContact } from "../store/contacts.ts";
import { personId } from "../store/conversation-items.ts";
import { changeConversation, type Conversation, lockConversations } from "../store/conversations.ts";
import { type Db, inTransaction } from "../store/db.ts";
import { insertOutbound } from "../store/messages.ts";
import { endAlerts } from "../store/phone-alerts.ts";

type TakenOver = "taken" | "held-by-other" | "not-found";

type Wanted = {
  conversationId: number;
  actor: Actor;
  /** The contact is told that a person joined. */
  tell: boolean;
  /** Also where another operator holds it. */
  force: boolean;
};

/**
 * Makes a conversation an operator's: the machine is silent from this commit on, whatever it is thinking of. Done
 * twice, it changes nothing.
 */
export async function takeOver(app: App, { conversationId, actor, tell, force }: Wanted): Promise<TakenOver> {
  const outcome = await inTransaction(app.db, async (tx): Promise<TakenOver> => {
    const conversation = (await lockConversations(tx, [conversationId])).get(conversationId);
    if (!conversation) return "not-found";
    const me = personId(actor);
    const { heldBy, waitingSince, waitingReason } = conversation;
    if (heldBy === me) return "taken";
    if (heldBy !== null && !force) return "held-by-other";
    await changeConversation(tx, conversationId, {
      ...{ heldBy: me, waitingSince: waitingSince ?? now(), waitingReason: waitingReason ?? "operator" },
    });
    await endAlerts(tx, conversationId); // it is answered here, not from a phone
    if (tell) await tellContact(app, tx, conversation, me, "takenOver");
    await audit(tx, actor, {
      ...{ action: "take over conversation", subjectKind: "conversation", subjectId: conversationId },
      ...{ before: { heldBy }, after: { heldBy: me } },
    });
    return "taken";
  });
  if (outcome === "taken") {
    app.announce(conversationId);
    app.wakeSends();
  }
  return outcome;
}

/** One of our fixed texts about who speaks, on an operator's behalf. Nothing is sent to who opted out. */
export async function tellContact(
  app: App,
  tx: Db,
  { id, contactId, carrier }: Conversation,
  operatorId: string,
  said: keyof Pick<Texts, "takenOver" | "handedBack">,
): Promise<void> {
  const { optedOutAt, unreachableAt, language } = await getContact(tx, contactId);
  if (optedOutAt || unreachableAt) return;
  const body = textsIn(language)[said];
  await insertOutbound(tx, {
    ...{ conversationId: id, carrier, author: "assistant", operatorId, body, ...measure(body) },
    ...{ tier: "operator", source: "hand-over" },
  });
  await enqueue(app.boss, tx, "send-outbound", id);
}
