import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { deleteOldMessages } from "../store/old-messages.ts";
import { deleteOldWaiting } from "../store/relays.ts";

const dayMs = 24 * 3_600_000;

/** Deletes what waited too long to be sent on, and messages older than RETENTION_DAYS, where that is set. */
export async function deleteOld(app: App): Promise<void> {
  await deleteOldWaiting(app.db);
  const { retentionDays } = app.config;
  if (retentionDays === undefined) return;
  const messages = await deleteOldMessages(app.db, new Date(now().getTime() - retentionDays * dayMs));
  if (messages > 0) app.log.info({ messages, retentionDays }, "old messages deleted");
}
