import type { App } from "../app.ts";
import { turnsDone } from "../metrics.ts";
import { enqueue } from "../queue/enqueue.ts";
import { textsIn } from "../replies/texts.ts";
import { measure } from "../sms/segments.ts";
import { getContact } from "../store/contacts.ts";
import { lockConversations } from "../store/conversations.ts";
import { inTransaction } from "../store/db.ts";
import { keepDeadLetter } from "../store/dead-letters.ts";
import * as messages from "../store/messages.ts";

/**
 * Ends a turn that failed at every try: its texts go to the dead letters, where an operator can let them be tried
 * again, and the contact gets an honest text.
 */
export async function buryTurn(app: App, conversationId: number, error: unknown): Promise<void> {
  const buried = await inTransaction(app.db, async (tx) => {
    const conversation = (await lockConversations(tx, [conversationId])).get(conversationId);
    if (!conversation) return null; // the contact was erased
    const inbounds = await messages.listUnanswered(tx, conversationId);
    if (inbounds.length === 0) return null;
    const messageIds = inbounds.map(({ id }) => id);
    const letter = await keepDeadLetter(tx, { conversationId, messageIds, reason: reasonOf(error) });
    const { optedOutAt, language } = await getContact(tx, conversation.contactId);
    if (optedOutAt || conversation.waitingSince) {
      await messages.markAnswered(tx, messageIds, { silence: "dead" });
    } else {
      const body = textsIn(language).failed;
      const apology = await messages.insertOutbound(tx, {
        ...{ conversationId, carrier: conversation.carrier, author: "assistant", body },
        ...measure(body),
        ...{ tier: "fallback", source: "error" },
      });
      await messages.markAnswered(tx, messageIds, { answeredBy: apology.id });
      await enqueue(app.boss, tx, "send-outbound", conversationId);
    }
    return letter;
  });
  if (!buried) return;
  turnsDone.inc({ tier: "dead" });
  app.log.error(
    { err: error, conversationId, deadLetter: buried.id },
    "a turn failed at every try: aisms dead list shows it",
  );
  app.announce(conversationId);
  app.wakeSends();
}

/** An error's name and code, and where it was thrown; its message may quote a text or a number. */
function reasonOf(error: unknown): string {
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  if (!(root instanceof Error)) return "not an error";
  const { code } = root as { code?: unknown };
  const place = /\((?:file:\/\/)?[^)]*?\/((?:src|node_modules)\/[^):]+:\d+)/.exec(root.stack ?? "")?.[1];
  return [root.name, typeof code === "string" ? code : "", place ? `at ${place}` : ""]
    .filter(Boolean)
    .join(" ");
}
