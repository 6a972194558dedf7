import { DatabaseSync } from "node:sqlite";

export type StartLock = { release: () => void };

/**
 * Takes the right to make, start or adopt the server of a folder; undefined while another process has it. The
 * operating system frees it when its holder dies, which no lock made of file names can promise: hence SQLite, the
 * one thing in Node that locks a file.
 */
export function takeStartLock(file: string): StartLock | undefined {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return {
    release: () => {
      lock.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5; // https://www.sqlite.org/rescode.html#busy
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
