import { IconAlertCircle, IconCheck, IconChecks, IconClock, IconPlayerPause } from "@tabler/icons-react";
import { words } from "./words.ts";

type Props = { status: string; errorCode?: string | null; withWords?: boolean };

/** Whether a delivery went wrong. */
export const isFailure = (status: string) => ["failed", "undelivered", "suppressed"].includes(status);

/** "delivered", "failed (30003)". */
export function deliveryText({ status, errorCode }: Pick<Props, "status" | "errorCode">): string {
  return (words.delivery[status] ?? status) + (errorCode ? ` (${errorCode})` : "");
}

const icons: Record<string, typeof IconCheck> = {
  delivered: IconChecks,
  sent: IconCheck,
  held: IconPlayerPause,
};

/** Where one of our messages is on its way: a small sign with its name. */
export function DeliveryMark({ status, errorCode = null, withWords = false }: Props) {
  const text = deliveryText({ status, errorCode });
  const Icon = isFailure(status) ? IconAlertCircle : (icons[status] ?? IconClock);
  return (
    <span
      title={text}
      style={{
        display: "inline-flex",
        alignItems: "center",
        gap: 3,
        ...(isFailure(status) ? { color: "var(--mantine-color-error)" } : {}),
      }}
    >
      <Icon
        size={14}
        aria-label={withWords ? undefined : text}
        aria-hidden={withWords}
        role={withWords ? undefined : "img"}
      />
      {withWords ? text : null}
    </span>
  );
}
