import type { Command } from "commander";
import { startWorkers } from "../pipeline/workers.ts";
import { listen } from "./listen.ts";
import { openApp } from "./open-app.ts";
import { onStop } from "./stop.ts";
import { welcome } from "./welcome.ts";

export function addServe(program: Command): void {
  program
    .command("serve")
    .description(
      "the whole service in one process: web and worker, on its own database where none is configured",
    )
    .action(serve);
}

async function serve(): Promise<void> {
  const { app, close } = await openApp({ migrates: true, works: true });
  try {
    await app.boss.start();
    const stopWorkers = await startWorkers(app);
    const server = await listen(app).catch(async (error: unknown) => {
      await stopWorkers();
      throw error;
    });
    app.isStarted = true;
    onStop(async () => {
      await server.close();
      await stopWorkers();
      await close();
    });
    process.stdout.write(welcome(app.config));
  } catch (error) {
    await close();
    throw error;
  }
}
