import type { App } from "../app.ts";
import type { FailurePolicy } from "../carriers/carrier.ts";
import { errorPolicy } from "../carriers/twilio/error-policy.ts";
import { now } from "../clock.ts";
import { enqueue } from "../queue/enqueue.ts";
import { getConversation } from "../store/conversations.ts";
import type { Db } from "../store/db.ts";
import { insertOutbound, type Message } from "../store/messages.ts";
import { endOfHold, hold, stopTexting } from "./send-failure.ts";

/** Does what the policy says about a message that was accepted and then not delivered. */
export async function afterUndelivered(app: App, tx: Db, message: Message, code: string): Promise<void> {
  const policy = errorPolicy(code);
  const conversation = await getConversation(tx, message.conversationId);
  const carrier = app.carriers[message.carrier];
  if (policy.action === "stop") await stopTexting(tx, conversation.contactId, code, policy);
  // Quiet hours are the recipient's, not the sender's: only this message waits.
  if (policy.action === "hold" && carrier && policy.until !== "morning") {
    await hold(tx, carrier, conversation, code, policy);
  }
  if (message.attempts <= (policy.resends ?? 0)) await resend(app, tx, message, policy);
}

/** Some failures pass: a phone that was off, a busy network. A fresh copy follows, a few times and late. */
async function resend(app: App, tx: Db, failed: Message, policy: FailurePolicy): Promise<void> {
  const notBefore = policy.waitMs ? new Date(now().getTime() + policy.waitMs) : endOfHold(policy.until);
  const { conversationId, carrier, author, operatorId, body, encoding, segments, tier, source, attempts } =
    failed;
  await insertOutbound(tx, {
    ...{
      conversationId,
      carrier,
      author,
      operatorId,
      body,
      encoding,
      segments,
      tier,
      source,
      attempts,
      notBefore,
    },
  });
  const delayMs = Math.max(0, (notBefore?.getTime() ?? 0) - now().getTime());
  await enqueue(app.boss, tx, "send-outbound", conversationId, { delayMs });
}
