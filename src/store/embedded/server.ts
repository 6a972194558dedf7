import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, fchownSync, fstatSync, ftruncateSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { waitUntilServing } from "./connection.ts";
import { cannot, EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import type { Place } from "./place.ts";
import { findLastPort, findMistakenPid, findPostmaster } from "./postmaster.ts";
import { PLAIN_ENVIRONMENT, type Programs } from "./programs.ts";
import { isRunning, type RunningProcess, sendSignal } from "./running-process.ts";

const LOG_LIMIT_BYTES = 5_000_000;
const LOG_LINES_SHOWN = 8;
const RETRY_MS = 20_000;
const STOPS = [
  { signal: "SIGINT", patienceMs: 30_000 },
  { signal: "SIGQUIT", patienceMs: 10_000 },
] as const;

/**
 * What passes by itself: a port taken since we looked, remains of a killed server that are still ending, or the server
 * of a killed starter that comes up only now.
 */
const PASSING =
  /could not bind|could not create any TCP\/IP sockets|pre-existing shared memory block|lock file .* already exists/;

/** What must hold whatever an operator wrote into `postgresql.conf`. */
const FIXED_SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  logging_collector: "off",
  log_destination: "stderr",
  cluster_name: "aisms",
  timezone: "UTC",
  log_timezone: "UTC",
  // The failures of statements are ours to report, and their details may quote a person's text.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/**
 * Starts a server on the place's cluster and waits until it serves: on the port of one that crashed there, where its
 * users look for it, else on one that is free now. Undefined where one was found to have come up meanwhile.
 */
export async function launchServer(place: Place, programs: Programs): Promise<ChildProcess | undefined> {
  const attempt = `start PostgreSQL in ${place.postgres}`;
  const beganMs = performance.now();
  for (;;) {
    const port = (await freePort(findLastPort(place))) ?? (await freePort(0));
    if (port === undefined) throw cannot(attempt, "no port of 127.0.0.1 is free");
    const { child, readLog } = spawnServer(place, programs, port);
    try {
      await once(child, "spawn");
      if (await waitUntilServing(place, port, () => child.exitCode === null && child.signalCode === null))
        return child;
    } catch (error) {
      child.kill("SIGINT");
      throw error instanceof EmbeddedPostgresError ? error : cannot(attempt, String(error), error);
    }
    const said = readLog();
    if (!PASSING.test(said) || performance.now() - beganMs > RETRY_MS) {
      throw cannot(
        attempt,
        lastLines(said) || `it ended at once (${child.signalCode ?? String(child.exitCode)})`,
      );
    }
    await sleep(250);
    const other = findPostmaster(place);
    if (other && (await waitUntilServing(place, other.port, () => isRunning(other)))) return undefined;
  }
}

/**
 * Stops a server: at once but in order ("fast": open transactions are rolled back), then, if that takes too long,
 * without order ("immediate": the next start recovers).
 */
export async function stopServer(server: RunningProcess): Promise<void> {
  for (const { signal, patienceMs } of STOPS) {
    if (!sendSignal(server, signal)) return;
    const beganMs = performance.now();
    while (isRunning(server) && performance.now() - beganMs < patienceMs) await sleep(20);
  }
  if (isRunning(server)) throw cannot("stop PostgreSQL", `process ${server.pid} does not end`);
}

function spawnServer(
  place: Place,
  programs: Programs,
  port: number,
): { child: ChildProcess; readLog: () => string } {
  const args = ["-D", place.cluster, "-p", String(port)];
  for (const [name, value] of Object.entries(FIXED_SETTINGS)) args.push("-c", `${name}=${value}`);

  // After a kill -9 (and a reboot) PostgreSQL takes any process with the number in its lock file for a server, unless
  // it is told, as pg_ctl does, that the number is one of its own ancestors. It then looks for itself whether anybody
  // still uses the cluster; removing its lock file would take that from it.
  const mistaken = findMistakenPid(place);
  const env = {
    ...PLAIN_ENVIRONMENT,
    ...(mistaken !== undefined && { PG_GRANDPARENT_PID: String(mistaken) }),
  };

  const log = openLog(place);
  // Detached: a terminal's Ctrl-C shall reach us alone, who stop the server when its users are done.
  const child = spawn(programs.postgres, args, {
    ...place.runAs,
    env,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log.file, log.file],
  });
  closeSync(log.file);
  child.unref();
  return { child, readLog: () => readFileSync(place.serverLog).subarray(log.start).toString() };
}

function openLog(place: Place): { file: number; start: number } {
  const file = openSync(place.serverLog, "a", 0o600);
  if (place.runAs !== undefined) fchownSync(file, place.runAs.uid, place.runAs.gid);
  if (fstatSync(file).size > LOG_LIMIT_BYTES) ftruncateSync(file);
  return { file, start: fstatSync(file).size };
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-LOG_LINES_SHOWN).join("\n");
}

/** This port, or with 0 any; undefined where it is taken. */
async function freePort(wanted: number): Promise<number | undefined> {
  const probe = createServer();
  try {
    probe.listen(wanted, "127.0.0.1");
    await once(probe, "listening");
  } catch {
    return undefined;
  }
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return address === null || typeof address === "string" ? undefined : address.port;
}
