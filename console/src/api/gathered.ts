import type { Changed } from "./live.ts";

/** A busy service tells of changes many times a second. */
const pauseMs = 250;

/**
 * A listener for `useChanges` that hands on which conversations changed: the first at once, those that change while it
 * is being worked on, or shortly after, together.
 */
export function gathered(work: (conversations: number[]) => Promise<unknown>): (changed: Changed) => void {
  const waiting = new Set<number>();
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    while (waiting.size > 0) {
      const conversations = [...waiting];
      waiting.clear();
      await work(conversations);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    isRunning = false;
  };
  return ({ conversations }) => {
    for (const id of conversations) waiting.add(id);
    if (!isRunning) void run();
  };
}
