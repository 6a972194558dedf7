import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { type Actor, audit } from "../store/audit.ts";
import { changeConversation, type ConversationChange, lockConversations } from "../store/conversations.ts";
import { inTransaction } from "../store/db.ts";
import { endAlerts } from "../store/phone-alerts.ts";

/** What operators arrange among themselves; what is left out stays as it is. */
type Arrangement = {
  assignedTo?: string | null | undefined;
  snoozedUntil?: Date | null | undefined;
  isClosed?: boolean | undefined;
};

/**
 * Assigns, snoozes, closes or opens a conversation. All is said where one is closed: it waits for nobody any more, and
 * the machine answers what comes next. False where there is no such conversation.
 */
export async function arrangeConversation(
  app: App,
  { conversationId, actor, ...arrangement }: Arrangement & { conversationId: number; actor: Actor },
): Promise<boolean> {
  const { assignedTo, snoozedUntil, isClosed } = arrangement;
  const change: ConversationChange = {
    ...(assignedTo === undefined ? {} : { assignedTo }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    ...(isClosed === undefined ? {} : { closedAt: isClosed ? now() : null }),
    ...(isClosed === true ? { waitingSince: null, waitingReason: null, heldBy: null } : {}),
  };
  const isDone = await inTransaction(app.db, async (tx) => {
    const before = (await lockConversations(tx, [conversationId])).get(conversationId);
    if (!before) return false;
    await changeConversation(tx, conversationId, change);
    if (isClosed === true) await endAlerts(tx, conversationId);
    const names = Object.keys(change) as (keyof typeof before)[];
    await audit(tx, actor, {
      ...{ action: "change conversation", subjectKind: "conversation", subjectId: conversationId },
      ...{ before: Object.fromEntries(names.map((name) => [name, before[name]])), after: change },
    });
    return true;
  });
  if (isDone) app.announce(conversationId);
  return isDone;
}
