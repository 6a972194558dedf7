import { readdirSync, readFileSync } from "node:fs";

/** The kernel counts in these: `sysconf(_SC_CLK_TCK)` is 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

type Stat = { pid: number; parent: number; ticks: number; childTicks: number };

/**
 * The CPU time, in seconds, that some processes have used so far, with all their children: those that run, and
 * those that have ended. From /proc (proc_pid_stat(5)), so on Linux alone: elsewhere it throws.
 */
export function cpuSeconds(pids: number[]): number {
  const ticks = withChildren(pids).reduce((sum, stat) => sum + stat.ticks, 0);
  return ticks / ticksPerSecond;
}

/** The CPU time, in seconds, of those children of this process that have ended. */
export function endedChildrenCpuSeconds(): number {
  return (readStat(process.pid)?.childTicks ?? 0) / ticksPerSecond;
}

/** What some processes and their children keep in memory, in megabytes (VmRSS); what several share counts for each. */
export function memoryMb(pids: number[]): number {
  const kilobytes = withChildren(pids).map(({ pid }) => {
    const status = readProc(pid, "status") ?? "";
    return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** The parent of a process: of one PostgreSQL connection's, say, to find the server's. */
export function parentOf(pid: number): number {
  const parent = readStat(pid)?.parent;
  if (parent === undefined) throw new Error(`there is no process ${pid} on this machine`);
  return parent;
}

function withChildren(pids: number[]): Stat[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(Number(name)) ?? []);
  const found = new Set(pids);
  // A child may stand before its parent in the list: look until nobody is added.
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => found.has(pid));
}

function readStat(pid: number): Stat | null {
  const stat = readProc(pid, "stat");
  if (stat === null) return null;
  // The second field is the program's name in brackets, which may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [own = 0, ownInKernel = 0, childTicks = 0, childTicksInKernel = 0] = fields.slice(11, 15).map(Number);
  return {
    pid,
    parent: Number(fields[1]),
    ticks: own + ownInKernel + childTicks + childTicksInKernel,
    childTicks: childTicks + childTicksInKernel,
  };
}

function readProc(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return null; // it ended meanwhile
  }
}
