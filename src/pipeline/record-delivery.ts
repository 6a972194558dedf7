import type { App } from "../app.ts";
import { isNews } from "../carriers/delivery-status.ts";
import { errorPolicy } from "../carriers/twilio/error-policy.ts";
import type { DeliveryReport } from "../carriers/twilio/inbound.ts";
import { inTransaction } from "../store/db.ts";
import { keepEarlyReports, lockCarrierIds } from "../store/early-reports.ts";
import { grouped } from "../store/grouped.ts";
import { changeStates, type MessageState } from "../store/message-states.ts";
import * as messages from "../store/messages.ts";
import { traced } from "../tracing.ts";
import { afterUndelivered } from "./after-undelivered.ts";
import { tell } from "./send-failure.ts";
import { traceOf } from "./trace-of.ts";

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
      if (message && code) await afterUndelivered(app, tx, message, code);
    }
    return told;
  });
}
