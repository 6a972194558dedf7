import { chmod, mkdtemp, rm } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { tell } from "./machine.ts";

export type Workplace = {
  /** A folder for everything the work leaves behind. */
  folder: string;
  /** Has something undone at the end, the latest first. */
  atEnd: (undo: () => Promise<unknown>) => void;
};

/** Does work in a folder of its own, then removes it and stops what was started: after a failure and a Ctrl-C too. */
export async function inWorkplace<T>(work: (place: Workplace) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "aisms-bench-"));
  await chmod(folder, 0o755); // under root the database has a user of its own, who must be able to pass through
  const undoings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  let leaving: Promise<void> | undefined;
  const interrupted = new AbortController();

  const leave = (): Promise<void> => (leaving ??= undoAll(undoings));
  const interrupt = (signal: NodeJS.Signals): void => {
    interrupted.abort();
    void leave().then(() => process.exit(128 + constants.signals[signal]));
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, interrupt);
  try {
    return await work({ folder, atEnd: (undo) => undoings.push(undo) });
  } finally {
    await leave();
    // What failed because everything was stopped under it is not worth telling: the process is about to exit.
    if (interrupted.signal.aborted) await new Promise(() => undefined);
    for (const signal of signals) process.off(signal, interrupt);
  }
}

async function undoAll(undoings: (() => Promise<unknown>)[]): Promise<void> {
  for (let undo = undoings.pop(); undo; undo = undoings.pop()) {
    await undo().catch((error: unknown) => {
      tell(`could not clean up: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}
