import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process that cannot be mistaken for a later one with the same number. */
export type RunningProcess = { pid: number; startedAt: string };

/** The process of this number, if it runs. One that has ended and only waits to be collected does not. */
export function findProcess(pid: number): RunningProcess | undefined {
  try {
    const startedAt = process.platform === "linux" ? startedAtOnLinux(pid) : startedAtElsewhere(pid);
    return startedAt === undefined ? undefined : { pid, startedAt };
  } catch {
    return undefined; // there is none
  }
}

/** Whether any process has this number, one that has ended and waits to be collected included. */
export function hasProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

export function isRunning(one: RunningProcess): boolean {
  return findProcess(one.pid)?.startedAt === one.startedAt;
}

/** Sends a signal, unless the process has ended; false then. */
export function sendSignal(one: RunningProcess, signal: NodeJS.Signals): boolean {
  if (!isRunning(one)) return false;
  try {
    return process.kill(one.pid, signal);
  } catch (error) {
    if (isRunning(one)) throw error;
    return false;
  }
}

/** The program and arguments a process was started with, separated by spaces; empty where there is none. */
export function readCommandLine(pid: number): string {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

function startedAtOnLinux(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // Fields as in proc_pid_stat(5); the second, the program's name, is in brackets and may hold anything.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return state === "Z" || state === "X" ? undefined : fields[18]; // field 22, in clock ticks since boot
}

function startedAtElsewhere(pid: number): string | undefined {
  const output = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  const [state = "Z", ...startedAt] = output.split(/\s+/);
  return state.startsWith("Z") ? undefined : startedAt.join(" ");
}
