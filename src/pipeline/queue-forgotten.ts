import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { enqueue } from "../queue/enqueue.ts";
import { listForgottenSends, listForgottenTurns } from "../queue/list-forgotten.ts";
import { inTransaction } from "../store/db.ts";

/** How many conversations are queued in one transaction. */
const mostAtOnce = 200;

/**
 * Queues what is to be done and has no job: its tries were used up while something was down, or the rows came out of
 * a backup. The rows are the truth, and the jobs follow from them. Returns how many conversations that were.
 */
export async function queueForgotten(app: App, { olderThanMs }: { olderThanMs: number }): Promise<number> {
  let queued = 0;
  for (;;) {
    const before = new Date(now().getTime() - olderThanMs);
    const turns = await listForgottenTurns(app.db, before, mostAtOnce);
    const sends = await listForgottenSends(app.db, before, mostAtOnce);
    await inTransaction(app.db, async (tx) => {
      for (const id of turns) await enqueue(app.boss, tx, "answer-turn", id);
      for (const id of sends) await enqueue(app.boss, tx, "send-outbound", id);
    });
    queued += turns.length + sends.length;
    if (turns.length < mostAtOnce && sends.length < mostAtOnce) break;
  }
  if (queued > 0) app.log.warn({ conversations: queued }, "queued what had no job");
  return queued;
}
