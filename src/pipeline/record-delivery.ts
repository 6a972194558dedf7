import type { App } from "../app.ts";
import type { FailurePolicy } from "../carriers/carrier.ts";
import { isNews } from "../carriers/delivery-status.ts";
import { errorPolicy } from "../carriers/twilio/error-policy.ts";
import type { DeliveryReport } from "../carriers/twilio/inbound.ts";
import { now } from "../clock.ts";
import { enqueue } from "../queue/enqueue.ts";
import { getConversation } from "../store/conversations.ts";
import { type Db, inTransaction } from "../store/db.ts";
import { keepEarlyReport, lockCarrierId } from "../store/early-reports.ts";
import * as messages from "../store/messages.ts";
import { endOfHold, hold, stopTexting, tell } from "./send-failure.ts";

/**
 * Applies delivery news, in whatever order and however often it comes. News of a message whose carrier id
 * is not stored yet is kept until it is.
 */
export async function recordDelivery(app: App, report: DeliveryReport): Promise<void> {
  const { carrier, carrierId, status, errorCode } = report;
  const policy = errorCode ? errorPolicy(errorCode) : null;
  const message = await inTransaction(app.db, async (tx) => {
    await lockCarrierId(tx, carrier, carrierId);
    const known = await messages.findByCarrierId(tx, carrier, carrierId);
    if (!known) {
      await keepEarlyReport(tx, report);
      return null;
    }
    if (!isNews(known.status, status)) return null;
    await messages.changeMessage(tx, known.id, { status, errorCode, statusAt: now() });
    if (errorCode && policy) await afterRefusal(app, tx, known, errorCode, policy);
    return known;
  });
  app.log.info({ messageId: message?.id ?? null, carrierId, status, errorCode }, "delivery news");
  if (message && errorCode && policy) tell(app, message.id, errorCode, policy);
}

/** Does what the policy says about a message that was accepted and then not delivered. */
async function afterRefusal(
  app: App,
  tx: Db,
  message: messages.Message,
  code: string,
  policy: FailurePolicy,
): Promise<void> {
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
async function resend(app: App, tx: Db, failed: messages.Message, policy: FailurePolicy): Promise<void> {
  const notBefore = policy.waitMs ? new Date(now().getTime() + policy.waitMs) : endOfHold(policy.until);
  const { conversationId, carrier, author, body, encoding, segments, tier, source, attempts } = failed;
  await messages.insertOutbound(tx, {
    ...{ conversationId, carrier, author, body, encoding, segments, tier, source, attempts, notBefore },
  });
  const delayMs = Math.max(0, (notBefore?.getTime() ?? 0) - now().getTime());
  await enqueue(app.boss, tx, "send-outbound", conversationId, { delayMs });
}
