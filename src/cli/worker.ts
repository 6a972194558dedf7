import type { Command } from "commander";
import Fastify from "fastify";
import type { App } from "../app.ts";
import { startApp } from "../pipeline/start-app.ts";
import { startWorkers } from "../pipeline/workers.ts";
import { addHealthRoutes } from "../web/health.ts";
import { openApp, waitUntilMigrated } from "./open-app.ts";
import { onStop } from "./stop.ts";

export function addWorker(program: Command): void {
  program
    .command("worker")
    .description("answers and sends only; any number of workers share one database")
    .action(worker);
}

async function worker(): Promise<void> {
  const { app, close } = await openApp({ migrates: false, works: true });
  try {
    const closeMetrics = await serveMetrics(app);
    const stops = [closeMetrics, close];
    onStop(async () => {
      app.isStopping = true;
      for (const stop of stops) await stop();
    });
    await waitUntilMigrated(app);
    stops.unshift(await startApp(app));
    stops.unshift(await startWorkers(app));
    app.log.info("the worker is ready");
  } catch (error) {
    await close();
    throw error;
  }
}

/** Health and metrics of a process that serves nothing else, on METRICS_PORT where it is set. */
async function serveMetrics(app: App): Promise<() => Promise<void>> {
  const { metricsPort, host } = app.config;
  if (metricsPort === undefined) return () => Promise.resolve();
  const server = Fastify({ forceCloseConnections: true });
  addHealthRoutes(server, app);
  await server.listen({ host, port: metricsPort });
  return () => server.close();
}
