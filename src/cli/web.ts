import type { Command } from "commander";
import { startApp } from "../pipeline/start-app.ts";
import { listen } from "./listen.ts";
import { openApp, waitUntilMigrated } from "./open-app.ts";
import { onStop } from "./stop.ts";
import { welcome } from "./welcome.ts";

export function addWeb(program: Command): void {
  program
    .command("web")
    .description("webhooks and pages only; not ready until the database is migrated")
    .action(web);
}

async function web(): Promise<void> {
  const { app, close } = await openApp({ migrates: false, works: false });
  try {
    const server = await listen(app);
    const stops = [close];
    onStop(async () => {
      app.isStopping = true;
      await server.close();
      for (const stop of stops) await stop();
    });
    await waitUntilMigrated(app);
    stops.unshift(await startApp(app));
    process.stdout.write(await welcome(app));
  } catch (error) {
    await close();
    throw error;
  }
}
