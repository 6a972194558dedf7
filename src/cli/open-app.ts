import { createApp, migrate, type App } from "../app.ts";
import { type Config, readConfig } from "../config.ts";
import { createLog, type Log } from "../logger.ts";
import { applySettings } from "../pipeline/load-settings.ts";
import { loadSkillFiles } from "../skills/load-skill-files.ts";
import { isMigrated } from "../store/is-migrated.ts";
import { startEmbeddedPostgres } from "../store/embedded-postgres.ts";
import { withSecretKey } from "./secret-key.ts";
import { startTracing } from "../tracing.ts";

export type OpenedApp = { app: App; close: () => Promise<void> };

type Options = {
  /** Run the migrations first; without, the database may be behind. */
  migrates: boolean;
  /** This process runs workers. */
  works: boolean;
};

/** Reads the configuration and opens the service's parts on its database, which is started where none is configured. */
export async function openApp({ migrates, works }: Options): Promise<OpenedApp> {
  const config = withSecretKey(readConfig(process.env));
  const log = createLog(config.logLevel);
  const otherSkills = await loadSkillFiles(config.skillFiles);
  const database = await openDatabase(config, log);
  const app = createApp(config, database.url, { supervise: works, log, otherSkills });
  const stopTracing = config.traces ? await startTracing() : () => Promise.resolve();
  const close = async (): Promise<void> => {
    await app.close();
    await stopTracing().catch(() => undefined); // a collector that is away must not hold up the stop
    await database.stop();
  };
  try {
    if (migrates) await migrate(app);
    if (migrates || (await isMigrated(app.db).catch(() => false))) await applySettings(app);
    return { app, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens the service's parts for a short command, and closes them when it is done. */
export async function withApp(work: (app: App) => Promise<void>): Promise<void> {
  const { app, close } = await openApp({ migrates: true, works: false });
  try {
    await work(app);
  } finally {
    await close();
  }
}

async function openDatabase(config: Config, log: Log): Promise<{ url: string; stop: () => Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir: config.dataDir, log });
}

/** Waits until some process has migrated the database, telling once that it waits. */
export async function waitUntilMigrated(app: App): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const isReady = await isMigrated(app.db).catch(() => false);
    if (isReady) return;
    if (tries === 0) app.log.warn("waiting for the database to be there and migrated: run aisms migrate");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
