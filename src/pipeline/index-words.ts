import type { App } from "../app.ts";
import { inTransaction } from "../store/db.ts";
import { indexNextWords, tryLockWords } from "../store/message-words.ts";

/** Only one look at a time in a process, however long the first one takes. */
const running = new WeakSet<App>();

/** Makes texts that came or went since the last look findable by their words. */
export async function indexWords(app: App): Promise<void> {
  if (running.has(app)) return;
  running.add(app);
  try {
    let isMore = true;
    while (isMore && !app.isStopping) {
      isMore = await inTransaction(app.db, async (tx) => (await tryLockWords(tx)) && indexNextWords(tx));
    }
  } finally {
    running.delete(app);
  }
}
