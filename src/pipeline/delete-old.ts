import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { deleteOldMessages } from "../store/old-messages.ts";

const dayMs = 24 * 3_600_000;

/** Deletes what is older than RETENTION_DAYS; where that is unset, nothing. */
export async function deleteOld(app: App): Promise<void> {
  const { retentionDays } = app.config;
  if (retentionDays === undefined) return;
  const messages = await deleteOldMessages(app.db, new Date(now().getTime() - retentionDays * dayMs));
  if (messages > 0) app.log.info({ messages, retentionDays }, "old messages deleted");
}
