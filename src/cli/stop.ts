import { constants } from "node:os";

/** A terminal's Ctrl-C reaches the whole process group, and npm and the starter pass it on once more each. */
const SAME_KEYSTROKE_MS = 1000;

/**
 * Stops the service cleanly at the first SIGINT, SIGTERM or SIGHUP: runs `stop`, then exits with 0 (1 if it failed).
 * A repeat within a second is the same Ctrl-C; a later one ends the process at once, with 128 + the signal's number.
 */
export function onStop(stop: () => Promise<void>): void {
  let firstMs: number | undefined;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (firstMs === undefined) {
        firstMs = performance.now();
        void finish(stop);
      } else if (performance.now() - firstMs > SAME_KEYSTROKE_MS) {
        process.exit(128 + constants.signals[signal]);
      }
    });
  }
}

async function finish(stop: () => Promise<void>): Promise<void> {
  try {
    await stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(
      `aisms: the stop failed: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}
