import type { Command } from "commander";
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
    onStop(async () => {
      await server.close();
      if (app.isStarted) await app.boss.stop({ graceful: false });
      await close();
    });
    await waitUntilMigrated(app);
    await app.boss.start();
    app.isStarted = true;
    process.stdout.write(welcome(app.config));
  } catch (error) {
    await close();
    throw error;
  }
}
