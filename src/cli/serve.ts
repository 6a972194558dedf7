import type { Command } from "commander";
import { startApp } from "../pipeline/start-app.ts";
import { teachStarter } from "../pipeline/teach-starter.ts";
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
    await teachStarter(app);
    const stops = [await startApp(app)];
    stops.unshift(await startWorkers(app));
    const stop = async (): Promise<void> => {
      for (const end of stops) await end();
    };
    const server = await listen(app).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    onStop(async () => {
      app.isStopping = true;
      await server.close();
      await stop();
      await close();
    });
    process.stdout.write(await welcome(app));
  } catch (error) {
    await close();
    throw error;
  }
}
