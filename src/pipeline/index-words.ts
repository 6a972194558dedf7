import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "../app.ts";
import { inTransaction } from "../store/db.ts";
import { indexNextWords, tryLockWords } from "../store/message-words.ts";

/** Only one look at a time in a process, however long the first one takes. */
const running = new WeakSet<App>();

/** While many are left, it rests so many times as long as it works: search may wait, answers may not. */
const restsTimes = 9;

/** Makes texts that came or went since the last look findable by their words. */
export async function indexWords(app: App): Promise<void> {
  if (running.has(app)) return;
  running.add(app);
  try {
    while (!app.isStopping) {
      const beganMs = performance.now();
      const isMore = await inTransaction(
        app.db,
        async (tx) => (await tryLockWords(tx)) && indexNextWords(tx),
      );
      if (!isMore) return;
      await sleep((performance.now() - beganMs) * restsTimes, undefined, { ref: false });
    }
  } finally {
    running.delete(app);
  }
}
