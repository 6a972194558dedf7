import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "../../src/app.ts";
import { createLog } from "../../src/logger.ts";
import { openDb } from "../../src/store/db.ts";
import { prepareCluster } from "../../src/store/embedded/cluster.ts";
import { databaseUrl, waitUntilServing } from "../../src/store/embedded/connection.ts";
import { choosePlace, preparePlace } from "../../src/store/embedded/place.ts";
import { PLAIN_ENVIRONMENT, preparePrograms } from "../../src/store/embedded/programs.ts";
import { freePort } from "../support/http/free-port.ts";

/** A PostgreSQL server of our own, which may be stopped, killed and started again on the same port. */
export type OwnPostgres = {
  /** The migrated database on it. */
  url: string;
  /** Starts the server and waits until it serves. */
  start: () => Promise<void>;
  /** "fast": open transactions are rolled back, connections closed in order; "kill": SIGKILL to all its processes. */
  end: (how: "fast" | "kill") => Promise<void>;
  /** Starts it again where it ended by itself. */
  restartIfEnded: () => Promise<void>;
  query: (sql: string, values?: unknown[]) => Promise<pg.QueryResult<Record<string, unknown>>>;
  /** Stops the server and removes its data. */
  remove: () => Promise<void>;
};

type Options = {
  /** Where the data lie; a folder that is there already is not removed. Default: a new one in the temp folder. */
  folder?: string;
  settings?: Record<string, string>;
};

/** Makes and starts a server, and migrates its database. */
export async function startOwnPostgres(options: Options = {}): Promise<OwnPostgres> {
  const log = createLog("warn");
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "aisms-faults-")));
  await chmod(folder, 0o755); // under root the server runs as another user, who must be able to pass through
  const place = choosePlace(folder);
  preparePlace(place);
  const programs = await preparePrograms(place, log);
  await prepareCluster(place, programs, log);
  const port = await freePort();
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    const settings = {
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      cluster_name: "aisms-faults",
      ...options.settings,
    };
    const args = ["-D", place.cluster, "-p", String(port)];
    for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`);
    const child = spawn(programs.postgres, args, {
      ...place.runAs,
      env: PLAIN_ENVIRONMENT,
      cwd: "/",
      stdio: "ignore",
      detached: true, // a group of its own, so that all its processes can be killed at once
    });
    server = child;
    const serves = await waitUntilServing(place, port, () => child.exitCode === null && !child.signalCode);
    if (!serves) throw new Error("PostgreSQL ended instead of serving");
  }

  async function end(how: "fast" | "kill"): Promise<void> {
    if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    if (how === "kill") process.kill(-server.pid, "SIGKILL");
    else server.kill("SIGINT");
    await ended;
  }

  await start();
  const url = databaseUrl(place, port);
  const db = openDb(url, log, 2);
  await migrate({ db });
  await db.$client.end();
  return {
    ...{ url, start, end },
    async restartIfEnded() {
      if (server?.exitCode !== null || server.signalCode !== null) await start();
    },
    query: (sql, values) => queryOnce(url, sql, values),
    async remove() {
      await end("fast");
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One query on a connection of its own. */
export async function queryOnce(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<pg.QueryResult<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await client.query<Record<string, unknown>>(sql, values);
  } finally {
    await client.end().catch(() => undefined);
  }
}
