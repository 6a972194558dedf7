import { notifyChanges } from "../store/changes.ts";
import type { Db } from "../store/db.ts";

type Changed = { id: number; carrier: string };

/** Tells open pages that a conversation changed. See `announceAll`. */
export async function announce(tx: Db, conversation: Changed): Promise<void> {
  await announceAll(tx, [conversation]);
}

/**
 * Tells open pages that conversations changed. Only the simulator's phones watch theirs: NOTIFY makes
 * commits queue up behind each other, which traffic of a real carrier must not suffer.
 */
export async function announceAll(tx: Db, conversations: Changed[]): Promise<void> {
  const ids = conversations.filter(({ carrier }) => carrier === "simulator").map(({ id }) => id);
  if (ids.length > 0) await notifyChanges(tx, [...new Set(ids)]);
}
