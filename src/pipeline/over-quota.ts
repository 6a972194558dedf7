import type { App } from "../app.ts";
import { enqueueAll } from "../queue/enqueue.ts";
import { textsIn } from "../replies/texts.ts";
import { measure } from "../sms/segments.ts";
import { getContact } from "../store/contacts.ts";
import { lockConversations } from "../store/conversations.ts";
import type { Db } from "../store/db.ts";
import { findSituations, type Situation } from "../store/inbound-texts.ts";
import { insertOutbound } from "../store/messages.ts";
import type { Decided, Text } from "./inbound-text.ts";

/**
 * As `situations`, where nobody has a quota; else counted anew while no other process takes texts of the same people:
 * a burst that comes in at several processes is one burst.
 */
export async function countForQuotas(tx: Db, texts: Text[], situations: Situation[]): Promise<Situation[]> {
  const limited = situations.filter(({ quota }) => quota).map(({ conversationId }) => conversationId);
  if (limited.length === 0) return situations;
  await lockConversations(tx, limited);
  return findSituations(tx, texts);
}

/** Who has used up the day's texts is told so once. */
export async function tellOverQuota(app: App, tx: Db, taken: Decided[]): Promise<void> {
  for (const { text, situation, isFirstOverQuota } of taken) {
    if (!isFirstOverQuota) continue;
    const { conversationId, contactId } = situation;
    const { language } = await getContact(tx, contactId);
    const body = textsIn(language).overQuota;
    await insertOutbound(tx, {
      ...{ conversationId, carrier: text.carrier, author: "assistant", body, ...measure(body) },
      ...{ tier: "fallback", source: "over-quota" },
    });
    await enqueueAll(app.boss, tx, "send-outbound", [{ conversationId }]);
  }
}
