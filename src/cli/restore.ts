import type { Command } from "commander";
import { migrate } from "../app.ts";
import { queueForgotten } from "../pipeline/queue-forgotten.ts";
import { readBackup } from "../store/backup/read-backup.ts";
import type { RowCounts } from "../store/backup/format.ts";
import { doubtUnsent } from "../store/messages.ts";
import { isServiceAlive } from "../store/worker-presence.ts";
import { openApp } from "./open-app.ts";
import { CommandError, print } from "./output.ts";

export function addRestore(program: Command): void {
  program
    .command("restore")
    .description("put a backup in the place of what is in the database; stop the service first")
    .argument("<file>", "a file that aisms backup wrote")
    .option("--replace", "also where the database holds conversations: they are then gone")
    .option("--json", "print one JSON object")
    .action(restore);
}

async function restore(file: string, { replace = false }: { replace?: boolean }): Promise<void> {
  const { app, close } = await openApp({ migrates: false, works: false });
  try {
    if (await isServiceAlive(app.db)) {
      throw new CommandError("The service runs on this database", "Stop all web and worker processes first.");
    }
    const rows = await readBackup(app.db, file, { replace });
    await migrate(app);
    // What waited then may have gone out since: it is looked up at the carrier before it is sent.
    await doubtUnsent(app.db);
    await queueForgotten(app, { olderThanMs: 0 });
    print({ file, rows }, [`Restored ${describeRows(rows)}. Start the service again.`]);
  } finally {
    await close();
  }
}

/** "12 messages, 3 contacts …", the fullest tables first. */
export function describeRows(rows: RowCounts): string {
  const shown = Object.entries(rows)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([table, count]) => `${count} ${table.replaceAll("_", " ")}`);
  return shown.length > 0 ? shown.join(", ") : "nothing yet";
}
