import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const checkout = fileURLToPath(new URL("../../", import.meta.url));
export const command = join(checkout, "bin/aisms.js");

const stopPatienceMs = 20_000;

export type Running = {
  child: ChildProcess;
  /** What it has written on both its outputs. */
  readLog: () => string;
  /** Asks it and all its children to stop, and ends them where they do not. True where they stopped by themselves. */
  stop: () => Promise<boolean>;
};

type Options = { cwd: string; env: Record<string, string>; logFile: string; linked?: boolean };

/**
 * Starts a program as the head of a process group, so that all it starts can be stopped with it. `linked`: a Node
 * program that gets a channel to us, on which it can talk and which tells it when we are gone, however that came.
 */
export function startProcess(
  program: string,
  args: string[],
  { cwd, env, logFile, linked }: Options,
): Running {
  const log = openSync(logFile, "a");
  const child = spawn(program, args, {
    cwd,
    env: { ...plainEnvironment(), ...env },
    detached: true,
    stdio: ["ignore", log, log, ...(linked ? (["ipc"] as const) : [])],
  });
  closeSync(log);
  child.on("error", (error) => {
    appendFileSync(logFile, error.message); // the program is not there, say: whoever waits for it shows this
  });
  const readLog = (): string => readFileSync(logFile, "utf8").trim();
  return { child, readLog, stop: () => stopGroup(child) };
}

async function stopGroup({ pid }: ChildProcess): Promise<boolean> {
  if (pid === undefined) return true;
  const signalGroup = (signal: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-pid, signal);
    } catch {
      return false; // nobody is left in it
    }
  };
  signalGroup("SIGTERM");
  const beganMs = performance.now();
  while (signalGroup(0)) {
    if (performance.now() - beganMs > stopPatienceMs) {
      signalGroup("SIGKILL");
      return false;
    }
    await sleep(5);
  }
  return true;
}

/** Waits until `isTrue` of the running process. Throws, with the end of its log, where it ends before or takes too long. */
export async function waitUntil(
  what: string,
  running: Running,
  isTrue: () => Promise<boolean>,
  { everyMs = 10, patienceMs = 120_000 } = {},
): Promise<void> {
  const beganMs = performance.now();
  while (!(await isTrue())) {
    const { pid, exitCode, signalCode } = running.child;
    const hasEnded = pid === undefined || exitCode !== null || signalCode !== null;
    if (hasEnded || performance.now() - beganMs > patienceMs) {
      const ended = hasEnded ? "its process ended" : `${patienceMs / 1000} s were too few`;
      throw new Error(`waited in vain for ${what}: ${ended}\n${running.readLog().slice(-1500)}`);
    }
    await sleep(everyMs);
  }
}

/** True once the service at this address can take messages. */
export async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`);
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false; // nobody listens yet
  }
}

/** The next thing a linked process says. */
export async function nextMessage<T>(running: Running): Promise<T> {
  const { child } = running;
  const heard = new AbortController();
  const ended = once(child, "exit", heard).then(() => {
    throw new Error(`a process of the benchmark ended\n${running.readLog().slice(-1500)}`);
  });
  try {
    const [message] = (await Promise.race([once(child, "message", heard), ended])) as [T];
    return message;
  } finally {
    ended.catch(() => undefined); // it is given up here
    heard.abort();
  }
}

export async function freePort(): Promise<number> {
  const socket = createServer().listen(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address() as { port: number };
  socket.close();
  await once(socket, "close");
  return port;
}

/** What every program needs and none of the settings that this shell may hold; the system's own Node comes first. */
function plainEnvironment(): Record<string, string> {
  const { PATH = "", HOME, TMPDIR, LANG } = process.env;
  const ownPath = PATH.split(delimiter).filter(
    (folder) => !folder.endsWith(join(sep, "node_modules", ".bin")),
  );
  return {
    PATH: ownPath.join(delimiter),
    ...(HOME === undefined ? {} : { HOME }),
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...(LANG === undefined ? {} : { LANG }),
  };
}
