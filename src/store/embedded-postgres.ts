import { setTimeout as sleep } from "node:timers/promises";
import { prepareCluster } from "./embedded/cluster.ts";
import { canConnect, databaseUrl, waitUntilServing } from "./embedded/connection.ts";
import { cannot, EmbeddedPostgresError } from "./embedded/embedded-postgres-error.ts";
import type { Log } from "./embedded/log.ts";
import { becomeOwner, isOrphaned } from "./embedded/owner.ts";
import { choosePlace, giveTo, type Place, preparePlace } from "./embedded/place.ts";
import { findPostmaster, type Postmaster } from "./embedded/postmaster.ts";
import { preparePrograms } from "./embedded/programs.ts";
import { isRunning, sendSignal } from "./embedded/running-process.ts";
import { launchServer, stopServer } from "./embedded/server.ts";
import { takeStartLock } from "./embedded/start-lock.ts";

export { EmbeddedPostgresError };

/** How long to wait for another process that makes, starts or takes over the same server. */
const OTHERS_START_MS = 300_000;

/** A database of our own, ready to be connected to. */
export type EmbeddedPostgres = {
  /** Holds the password: not for a log. */
  url: string;
  /** Whether this process started the server, or took it over from one that died, and so stops it. */
  started: boolean;
  /** Stops the server and waits until it is gone; does nothing for one that was joined. Close connections first. */
  stop: () => Promise<void>;
  /** Tells the server to stop and does not wait. Happens by itself when the process exits without `stop`. */
  killNow: () => void;
};

/**
 * Gives this process the PostgreSQL that lives in `dataDir`: makes it if there is none, starts it if it does not run,
 * else joins it. Any number of processes may do so at once: exactly one starts it. Throws `EmbeddedPostgresError`,
 * whose `hint` says how to mend what stands in the way.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log: Log;
}): Promise<EmbeddedPostgres> {
  const { dataDir, log } = options;
  try {
    const place = choosePlace(dataDir);
    preparePlace(place);
    if (place.standsFor !== undefined) {
      log.info(
        { folder: place.postgres },
        "the database lies outside the data folder, which its user may not enter",
      );
    }
    return await joinOrStart(place, log);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError || !(error instanceof Error)) throw error;
    throw cannot(`run PostgreSQL in ${dataDir}`, error.message, error);
  }
}

async function joinOrStart(place: Place, log: Log): Promise<EmbeddedPostgres> {
  const beganMs = performance.now();
  while (performance.now() - beganMs < OTHERS_START_MS) {
    const running = findPostmaster(place);
    if (running && !running.isStopping && !isOrphaned(place) && (await canConnect(place, running.port))) {
      return joined(place, running);
    }
    const lock = takeStartLock(place.lockFile);
    if (lock) giveTo(place.lockFile, place.runAs);
    try {
      const server = lock && (await startOrAdopt(place, log));
      if (server) return server;
    } finally {
      lock?.release();
    }
    await sleep(50);
  }
  throw cannot(`join PostgreSQL in ${place.postgres}`, "the process that is starting it does not get ready");
}

/** To be called under the start lock. Undefined where a server was found that ended meanwhile. */
async function startOrAdopt(place: Place, log: Log): Promise<EmbeddedPostgres | undefined> {
  const running = findPostmaster(place);
  if (running && !running.isStopping) {
    const isMine = isOrphaned(place);
    if (isMine) becomeOwner(place);
    if (!(await waitUntilServing(place, running.port, () => isRunning(running)))) return undefined;
    if (!isMine) return joined(place, running);
    log.info({ port: running.port }, "took over the PostgreSQL of a process that died");
    return owned(place, running, log);
  }
  if (running) await stopServer(running); // it is stopping: wait for it

  const programs = await preparePrograms(place, log);
  await prepareCluster(place, programs, log);
  becomeOwner(place);
  const beganMs = performance.now();
  const child = await launchServer(place, programs);
  const started = findPostmaster(place);
  if (started === undefined) return undefined;
  log.info(
    { port: started.port, milliseconds: Math.round(performance.now() - beganMs) },
    "started PostgreSQL",
  );
  const server = owned(place, started, log);
  child?.once("exit", server.reportEnd);
  return server;
}

function joined(place: Place, { port }: Postmaster): EmbeddedPostgres {
  return {
    url: databaseUrl(place, port),
    started: false,
    stop: () => Promise.resolve(),
    killNow: () => undefined,
  };
}

function owned(place: Place, postmaster: Postmaster, log: Log): EmbeddedPostgres & { reportEnd: () => void } {
  let isStopping = false;
  const killNow = (): void => {
    isStopping = true;
    sendSignal(postmaster, "SIGINT");
  };
  process.once("exit", killNow);
  return {
    url: databaseUrl(place, postmaster.port),
    started: true,
    killNow,
    reportEnd: () => {
      if (!isStopping)
        log.error({ log: place.serverLog }, "PostgreSQL ended unexpectedly: see the end of its log");
    },
    stop: async () => {
      isStopping = true;
      await stopServer(postmaster);
      process.off("exit", killNow);
      log.info({ port: postmaster.port }, "stopped PostgreSQL");
    },
  };
}
