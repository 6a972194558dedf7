import type { Log } from "../logger.ts";
import { notifyConversations } from "./changes.ts";
import type { Pool } from "./db.ts";

/** What changes within this time is told at once. */
const gatherMs = 50;

export type Announcer = {
  /** Tells open pages that a conversation changed; to be called when the change is committed. */
  announce: (conversationId: number) => void;
  /** Tells what was not told yet. */
  flush: () => Promise<void>;
};

/**
 * Tells the pages of all processes what changed. Not in the transactions that change it: NOTIFY makes commits queue
 * up behind each other, which must not slow the line. A page that missed something asks again now and then.
 */
export function createAnnouncer(db: Pool, log: Log): Announcer {
  let ids = new Set<number>();
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const gathered = [...ids];
    ids = new Set();
    if (gathered.length === 0) return;
    try {
      await notifyConversations(db, gathered);
    } catch (error) {
      log.debug({ err: error }, "open pages could not be told what changed");
    }
  }

  return {
    announce(conversationId) {
      ids.add(conversationId);
      timer ??= setTimeout(() => void flush(), gatherMs);
    },
    flush,
  };
}
