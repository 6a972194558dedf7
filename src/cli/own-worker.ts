import type { App } from "../app.ts";
import { startApp } from "../pipeline/start-app.ts";
import { startWorkers } from "../pipeline/workers.ts";
import { isWorkerAlive } from "../store/worker-presence.ts";

/** Opens the service for one command, with a worker in this process where none is alive elsewhere; the returned function ends it. */
export async function startOwnWorker(app: App): Promise<() => Promise<void>> {
  const stopApp = await startApp(app);
  if (await isWorkerAlive(app.db)) return stopApp;
  const stopWorkers = await startWorkers(app);
  return async () => {
    await stopWorkers();
    await stopApp();
  };
}
