import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "./place.ts";
import { findProcess, hasProcess, readCommandLine, type RunningProcess } from "./running-process.ts";

/** The server's main process. `port` is 0 until it listens. */
export type Postmaster = RunningProcess & { port: number; isStopping: boolean };

/** What PostgreSQL itself leaves in the cluster while it runs; after a `kill -9` it still lies there. */
type LockFile = { pid: number; port: number; status: string };

/** The server that runs on the place's cluster, whoever started it. */
export function findPostmaster(place: Place): Postmaster | undefined {
  const lockFile = readLockFile(place);
  if (lockFile === undefined || !servesCluster(lockFile.pid, place)) return undefined;
  const process = findProcess(lockFile.pid);
  return process && { ...process, port: lockFile.port, isStopping: lockFile.status === "stopping" };
}

/**
 * The number in a lock file that a killed server left, where a process has that number: another program by now, or
 * the killed server itself, which nobody has collected yet. PostgreSQL would take either for a running server.
 */
export function findMistakenPid(place: Place): number | undefined {
  const pid = readLockFile(place)?.pid;
  return pid === undefined || !hasProcess(pid) || servesCluster(pid, place) ? undefined : pid;
}

/** Where a server that was killed listened; 0 where none was. */
export function findLastPort(place: Place): number {
  return readLockFile(place)?.port ?? 0;
}

/** A file's text; undefined where there is no such file (any more). */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function servesCluster(pid: number, place: Place): boolean {
  return readCommandLine(pid).includes(`-D ${place.cluster} `);
}

/** The lines are listed in PostgreSQL's src/include/utils/pidfile.h. */
function readLockFile(place: Place): LockFile | undefined {
  const lines = (readIfThere(join(place.cluster, "postmaster.pid")) ?? "").split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? "").trim() };
}
