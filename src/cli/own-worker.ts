import type { App } from "../app.ts";
import { startWorkers } from "../pipeline/workers.ts";
import { isWorkerAlive } from "../store/worker-presence.ts";

/** Starts a worker in this process where none is alive elsewhere; the returned function stops it. */
export async function startOwnWorker(app: App): Promise<() => Promise<void>> {
  await app.boss.start();
  app.isStarted = true;
  if (await isWorkerAlive(app.db)) return () => app.boss.stop({ graceful: false });
  return startWorkers(app);
}
