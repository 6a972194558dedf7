import type { App } from "../app.ts";
import type { FailurePolicy } from "../carriers/carrier.ts";
import { isNews } from "../carriers/delivery-status.ts";
import { errorPolicy } from "../carriers/twilio/error-policy.ts";
import type { DeliveryReport } from "../carriers/twilio/inbound.ts";
import { now } from "../clock.ts";
import { enqueue } from "../queue/enqueue.ts";
import { getConversation } from "../store/conversations.ts";
import { type Db, inTransaction } from "../store/db.ts";
import { keepEarlyReports, lockCarrierIds } from "../store/early-reports.ts";
import { grouped } from "../store/grouped.ts";
import { changeStates, type MessageState } from "../store/message-states.ts";
import * as messages from "../store/messages.ts";
import { traced } from "../tracing.ts";
import { traceOf } from "./trace-of.ts";
import { endOfHold, hold, stopTexting, tell } from "./send-failure.ts";

/**
 * Applies delivery news, in whatever order and however often it comes, together with news that come in meanwhile.
 * News of a message whose carrier id is not stored yet is kept until it is.
 */
export async function recordDelivery(app: App, report: DeliveryReport): Promise<void> {
  const { carrierId, status, errorCode } = report;
  const message = await record(app, report);
  app.log.info({ messageId: message?.id ?? null, carrierId, status, errorCode }, "delivery news");
  const trace = message ? await traceOf(app, message) : null;
  await traced(
    "delivery",
    trace,
    () => Promise.resolve(report),
    () => ({ messageId: message?.id, status, errorCode }),
  );
  if (message) app.announce(message.conversationId);
  if (message && errorCode) tell(app, message.id, errorCode, errorPolicy(errorCode));
}

const record = grouped(recordAll, { most: 100 });

/** Gives the message that each report brought news of; null where it brought none. */
async function recordAll(app: App, reports: DeliveryReport[]): Promise<(messages.Message | null)[]> {
  return inTransaction(app.db, async (tx) => {
    await lockCarrierIds(tx, reports);
    const known = await messages.findByCarrierIds(tx, reports);
    const states = new Map<number, MessageState>();
    const early: DeliveryReport[] = [];
    const told = reports.map((report) => {
      const { carrier, carrierId, status, errorCode } = report;
      const message = known.get(messages.carrierIdKey(carrier, carrierId));
      if (!message) {
        early.push(report);
        return null;
      }
      const before = states.get(message.id) ?? message;
      if (!isNews(before.status, status)) return null;
      states.set(message.id, { id: message.id, status, errorCode });
      return message;
    });
    await keepEarlyReports(tx, early);
    await changeStates(tx, [...states.values()]);
    for (const [index, message] of told.entries()) {
      const code = reports[index]?.errorCode;
      if (message && code) await afterRefusal(app, tx, message, code, errorPolicy(code));
    }
    return told;
  });
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
  const { conversationId, carrier, author, operatorId, body, encoding, segments, tier, source, attempts } =
    failed;
  await messages.insertOutbound(tx, {
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
