import { join } from "node:path";
import { createApp, migrate } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { createLog } from "../../src/logger.ts";
import { teachStarter } from "../../src/pipeline/teach-starter.ts";
import { openDb, type Pool } from "../../src/store/db.ts";
import { startEmbeddedPostgres } from "../../src/store/embedded-postgres.ts";
import { command, freePort, isReady, type Running, startProcess, waitUntil } from "./processes.ts";
import { parentOf } from "./usage.ts";
import type { Workplace } from "./workplace.ts";

/** Where the service finds its carrier and its model. */
export type Surroundings = {
  accountSid: string;
  authToken: string;
  twilioUrl: string;
  modelUrl: string;
  modelKey: string;
};

export type Database = {
  url: string;
  /** A small pool of the benchmark's own. */
  db: Pool;
  /** The server's first process, whose children all the others are; asked for when it is needed. */
  findServer: () => Promise<number>;
};

export type Web = Running & { url: string };

/** A PostgreSQL server of our own with AISMS's tables in it. */
export async function startDatabase({ folder, atEnd }: Workplace): Promise<Database> {
  const log = createLog("warn");
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, "data"), log });
  atEnd(postgres.stop);
  const db = openDb(postgres.url, log, 2);
  atEnd(() => db.$client.end());
  await migrate({ db });
  return { url: postgres.url, db, findServer: () => findServer(db) };
}

async function findServer(db: Pool): Promise<number> {
  const { rows } = await db.$client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return parentOf(rows[0]?.pid ?? 0);
}

/** Teaches the playbook that comes along, and trains its classifier: in this process, so before anything is measured. */
export async function teachAssistant(databaseUrl: string): Promise<void> {
  const app = createApp(readConfig({}), databaseUrl, { log: createLog("warn") });
  try {
    await teachStarter(app);
  } finally {
    await app.close();
  }
}

/** The settings of the service's processes; `more` goes before them. */
export function serviceSettings(
  databaseUrl: string,
  { accountSid, authToken, twilioUrl, modelUrl, modelKey }: Surroundings,
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    ...{ DATABASE_URL: databaseUrl, HOST: "127.0.0.1" },
    ...{ TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_API_URL: twilioUrl },
    ...{ OPENAI_API_KEY: modelKey, OPENAI_BASE_URL: modelUrl, OPENAI_MODEL: "standin" },
    ...more,
  };
}

/** Starts a `web` process on a port of its own and waits until it can take texts. */
export async function startWeb(
  place: Workplace,
  settings: Record<string, string>,
  { name = "web", port }: { name?: string; port?: number } = {},
): Promise<Web> {
  const ownPort = port ?? (await freePort());
  const url = `http://127.0.0.1:${ownPort}`;
  const web = startNode(place, name, [command, "web"], { ...settings, PORT: String(ownPort) });
  await waitUntil("the web process to be ready", web, () => isReady(url));
  return { ...web, url };
}

/** Starts a `worker` process and waits until it can take turns. `publicPort` is the web process's, for status callbacks. */
export async function startWorker(
  place: Workplace,
  settings: Record<string, string>,
  { name = "worker", publicPort }: { name?: string; publicPort: number | string },
): Promise<Running> {
  const metricsPort = await freePort();
  const ports = { PORT: String(publicPort), METRICS_PORT: String(metricsPort) };
  const worker = startNode(place, name, [command, "worker"], { ...settings, ...ports });
  await waitUntil("a worker to be ready", worker, () => isReady(`http://127.0.0.1:${metricsPort}`));
  return worker;
}

/** Starts a program of ours that ends with us; its log is in the workplace. */
export function startNode(
  { folder, atEnd }: Workplace,
  name: string,
  args: string[],
  env: Record<string, string> = {},
): Running {
  const logFile = join(folder, `${name}.log`);
  const running = startProcess(process.execPath, args, { cwd: folder, env, logFile, linked: true });
  atEnd(running.stop);
  return running;
}
