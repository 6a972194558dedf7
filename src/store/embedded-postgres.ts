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
/** How often the process that started the server looks whether it still runs. */
const WATCH_MS = 250;
const RESTART_PAUSE_MS = 2_000;

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
    const server = await joinOrStart(place, log);
    return "ended" in server ? keepRunning(place, log, server) : server;
  } catch (error) {
    if (error instanceof EmbeddedPostgresError || !(error instanceof Error)) throw error;
    throw cannot(`run PostgreSQL in ${dataDir}`, error.message, error);
  }
}

/** A server that this process must stop. `ended` is called if it ends without that. */
type OwnedPostgres = EmbeddedPostgres & { ended: (listener: () => void) => void };

/**
 * Starts the server again whenever it ends unexpectedly. Its users find it where it was: a crashed server's port is
 * tried first.
 */
function keepRunning(place: Place, log: Log, first: OwnedPostgres): EmbeddedPostgres {
  let server: EmbeddedPostgres = first;
  let isStopping = false;
  let restarting = Promise.resolve();
  const watch = (one: OwnedPostgres): void => {
    one.ended(() => {
      log.error(
        { log: place.serverLog },
        "PostgreSQL ended unexpectedly (see the end of its log); starting it again",
      );
      restarting = restart();
    });
  };
  async function restart(): Promise<void> {
    while (!isStopping) {
      try {
        const next = await joinOrStart(place, log);
        server = next;
        if (next.url !== first.url)
          log.error({}, "PostgreSQL runs on another port now: start this process anew");
        if ("ended" in next) watch(next);
        return;
      } catch (error) {
        log.error({ reason: String(error) }, "PostgreSQL could not be started again; trying once more");
        await sleep(RESTART_PAUSE_MS);
      }
    }
  }
  watch(first);
  return {
    url: first.url,
    started: true,
    killNow: () => {
      isStopping = true;
      server.killNow();
    },
    stop: async () => {
      isStopping = true;
      await restarting;
      await server.stop();
    },
  };
}

async function joinOrStart(place: Place, log: Log): Promise<EmbeddedPostgres | OwnedPostgres> {
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
async function startOrAdopt(place: Place, log: Log): Promise<EmbeddedPostgres | OwnedPostgres | undefined> {
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
  await launchServer(place, programs);
  const started = findPostmaster(place);
  if (started === undefined) return undefined;
  log.info(
    { port: started.port, milliseconds: Math.round(performance.now() - beganMs) },
    "started PostgreSQL",
  );
  return owned(place, started, log);
}

function joined(place: Place, { port }: Postmaster): EmbeddedPostgres {
  return {
    url: databaseUrl(place, port),
    started: false,
    stop: () => Promise.resolve(),
    killNow: () => undefined,
  };
}

function owned(place: Place, postmaster: Postmaster, log: Log): OwnedPostgres {
  let isStopping = false;
  let watch: NodeJS.Timeout | undefined;
  const killNow = (): void => {
    isStopping = true;
    sendSignal(postmaster, "SIGINT");
  };
  process.once("exit", killNow);
  return {
    url: databaseUrl(place, postmaster.port),
    started: true,
    killNow,
    ended: (listener) => {
      watch = setInterval(() => {
        if (isStopping || isRunning(postmaster)) return;
        clearInterval(watch);
        process.off("exit", killNow);
        listener();
      }, WATCH_MS).unref();
    },
    stop: async () => {
      isStopping = true;
      clearInterval(watch);
      await stopServer(postmaster);
      process.off("exit", killNow);
      log.info({ port: postmaster.port }, "stopped PostgreSQL");
    },
  };
}
