import { pause } from "../http/listen.ts";
import { errorCodeOf, statusesOf } from "./delivery.ts";
import type { DeliveryPlan, MessageStatus, StandinMessage } from "./types.ts";

/** Makes one status callback. */
export type Report = (
  message: StandinMessage,
  status: MessageStatus,
  errorCode: number | null,
) => Promise<unknown>;

/** Plays what the phone network does with a message: its statuses change, and callbacks tell so as the plan says. */
export async function playDelivery(
  message: StandinMessage,
  plan: DeliveryPlan,
  report: Report,
  network: { choosesSender: string | undefined; closing: AbortSignal; now: () => Date },
): Promise<void> {
  const statuses = statusesOf(plan, message);
  const delayMs = plan.delayMs ?? 5;

  function reach(status: MessageStatus): void {
    message.from ??= network.choosesSender ?? null;
    message.status = status;
    message.errorCode = errorCodeOf(plan, status);
    message.updatedAt = network.now();
  }

  async function tell(status: MessageStatus): Promise<void> {
    if (plan.silent) return;
    for (let times = plan.twice ? 2 : 1; times > 0; times -= 1) {
      await report(message, status, errorCodeOf(plan, status));
    }
  }

  const told = plan.outOfOrder ? statuses.toReversed() : statuses;
  // Out of order it is only the news that is mixed up: the message itself has gone its way before.
  if (plan.outOfOrder) statuses.forEach(reach);
  for (const status of told) {
    await pause(delayMs, network.closing);
    if (network.closing.aborted) return;
    if (!plan.outOfOrder) reach(status);
    await tell(status);
  }
}
