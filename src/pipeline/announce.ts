import { notifyChange } from "../store/changes.ts";
import type { Db } from "../store/db.ts";

/**
 * Tells open pages that a conversation changed. Only the simulator's phones watch theirs: NOTIFY makes
 * commits queue up behind each other, which traffic of a real carrier must not suffer.
 */
export async function announce(tx: Db, conversation: { id: number; carrier: string }): Promise<void> {
  if (conversation.carrier === "simulator") await notifyChange(tx, conversation.id);
}
