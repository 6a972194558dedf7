import type { Db } from "../store/db.ts";
import { bossDb, type Boss } from "./boss.ts";
import type { ConversationJob, QueueName } from "./queues.ts";

/** Keywords, digits and emergency words go before everything else that waits. */
export const urgent = 10;

/**
 * Queues work for a conversation, in the caller's transaction. Where such a job waits already, its start
 * and priority are changed instead.
 */
export async function enqueue(
  boss: Boss,
  tx: Db,
  queue: QueueName,
  conversationId: number,
  { delayMs = 0, priority = 0 }: { delayMs?: number; priority?: number } = {},
): Promise<void> {
  const data: ConversationJob = { conversationId };
  const options = {
    singletonKey: String(conversationId),
    startAfter: delayMs / 1000,
    priority,
    db: bossDb(tx),
  };
  // A job that another text queued meanwhile and a worker took at once is neither changed nor added: once more.
  for (;;) {
    const { jobs } = await boss.upsert(queue, data, options);
    if (jobs.length > 0) return;
  }
}
