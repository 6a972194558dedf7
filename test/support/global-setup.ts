import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../../src/app.ts";
import { createLog } from "../../src/logger.ts";
import { openDb } from "../../src/store/db.ts";
import { startEmbeddedPostgres } from "../../src/store/embedded-postgres.ts";

/**
 * One real PostgreSQL for all tests, in a folder of its own that is gone afterwards. Its database `aisms` is
 * migrated and is the template of each test's own.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const log = createLog("warn");
  const dataDir = await mkdtemp(join(tmpdir(), "aisms-test-"));
  await chmod(dataDir, 0o755); // the database's user must be able to pass through
  const postgres = await startEmbeddedPostgres({ dataDir, log });
  const db = openDb(postgres.url, log, 2);
  await migrate({ db });
  await db.$client.end();
  process.env.TEST_DATABASE_URL = postgres.url; // the test processes inherit it
  const models = await mkdtemp(join(tmpdir(), "aisms-models-"));
  process.env.TEST_MODELS = models;
  return async () => {
    await postgres.stop();
    for (const folder of [dataDir, models]) await rm(folder, { recursive: true, force: true });
  };
}
