import type { DeliveryPlan, MessageStatus, StandinMessage } from "./types.ts";

/** The statuses a message passes through after its initial one, which itself is never called back. */
export function statusesOf(plan: DeliveryPlan, message: StandinMessage): MessageStatus[] {
  const outcome = plan.outcome ?? "delivered";
  const ways: Record<typeof outcome, MessageStatus[]> = {
    queued: [],
    sent: ["sent"],
    delivered: ["sent", "delivered"],
    undelivered: ["sent", "undelivered"],
    failed: ["failed"],
  };
  // A Messaging Service first accepts, then queues at the sender it chose.
  return message.status === "accepted" ? ["queued", ...ways[outcome]] : ways[outcome];
}

/** The error code a status comes with. */
export function errorCodeOf(plan: DeliveryPlan, status: MessageStatus): number | null {
  if (status === "undelivered") return plan.errorCode ?? 30003;
  if (status === "failed") return plan.errorCode ?? 30008;
  return null;
}
