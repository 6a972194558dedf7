import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { until } from "../support/http/until.ts";

const aisms = fileURLToPath(new URL("../../bin/aisms.js", import.meta.url));
const startPatienceMs = 60_000;
const betweenLooksMs = 50;
const keptLogLength = 100_000;

/** How a process ended. `byUs`: the harness asked it to. */
type End = { name: string; code: number | null; signal: NodeJS.Signals | null; byUs: boolean; log: string };

/** A process of the service that is started again when it ends, as a supervisor does it. */
export type Supervised = {
  name: string;
  /** Where its `/readyz` is; the same after each start. */
  url: string;
  pid: () => number;
  isReady: () => Promise<boolean>;
  untilReady: () => Promise<void>;
  /** Ends it without a warning; the supervisor starts it again. */
  kill: () => void;
  /** Asks it to stop, and does not start it again. How it ended, and after how long. */
  stop: () => Promise<{ code: number | null; signal: NodeJS.Signals | null; tookMs: number }>;
  /** The end of what the running one has written. */
  readLog: () => string;
  ends: End[];
};

export type ProcessOptions = {
  name: string;
  port: number;
  env: Record<string, string>;
  /** Arguments to Node before the script. */
  nodeArgs?: string[];
  /** For the first start only: what is broken once is whole after the restart. */
  firstEnv?: Record<string, string>;
  /** Default true. */
  restarts?: boolean;
  /** Where it runs, if not on this host. */
  place?: Place;
};

/** A host of its own: the address it listens on, and what stands before a command for it to run there. */
export type Place = { address: string; prefix: string[] };

/**
 * Starts `aisms web` or `aisms worker` as a process of its own. It hears at once, through its channel to us, when we
 * end, and ends too.
 */
export function supervise(command: "web" | "worker", options: ProcessOptions): Supervised {
  const { name, port, env, nodeArgs = [], firstEnv = {}, restarts = true } = options;
  const { address, prefix } = options.place ?? { address: "127.0.0.1", prefix: [] };
  const url = `http://${address}:${port}`;
  const ends: End[] = [];
  let stopping = false;
  let log = "";
  let child = start(firstEnv);

  function start(further: Record<string, string>): ChildProcess {
    const portName = command === "web" ? "PORT" : "METRICS_PORT";
    const [program, ...args] = [...prefix, process.execPath, ...nodeArgs, aisms, command];
    const started = spawn(program, args, {
      cwd: tmpdir(),
      env: { PATH: process.env.PATH, HOST: address, [portName]: String(port), ...env, ...further },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let killed = false;
    const kill = started.kill.bind(started);
    started.kill = (signal) => {
      killed = true;
      return kill(signal);
    };
    log = "";
    started.stderr?.on("data", (data: Buffer) => {
      log = (log + data.toString()).slice(-keptLogLength);
    });
    started.once("exit", (code, signal) => {
      ends.push({ name, code, signal, byUs: killed, log });
      if (restarts && !stopping) child = start({});
    });
    return started;
  }

  let lastAnswer = "nobody listens";
  const isReady = async (): Promise<boolean> => {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (response) lastAnswer = await response.text();
    return response?.status === 200;
  };
  return {
    ...{ name, url, ends, isReady },
    pid: () => child.pid ?? 0,
    async untilReady() {
      const look = async (): Promise<boolean> => (await isReady()) || sleep(betweenLooksMs, false);
      await until(`${name} to be ready`, look, startPatienceMs).catch((error: unknown) => {
        const state = `${lastAnswer}, ${ends.length} ends, log: ${log.slice(-2_000)}`;
        throw new Error(`${name} is not ready: ${state}`, { cause: error });
      });
    },
    kill: () => child.kill("SIGKILL"),
    async stop() {
      stopping = true;
      const beganMs = performance.now();
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        const tooLate = setTimeout(() => child.kill("SIGKILL"), 20_000);
        await ended;
        clearTimeout(tooLate);
      }
      const { exitCode: code, signalCode: signal } = child;
      return { code, signal, tookMs: performance.now() - beganMs };
    },
    readLog: () => log,
  };
}
