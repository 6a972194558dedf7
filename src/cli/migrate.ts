import type { Command } from "commander";
import { openApp } from "./open-app.ts";
import { print } from "./output.ts";

export function addMigrate(program: Command): void {
  program
    .command("migrate")
    .description("bring the database's tables up to date; safe to run from many processes at once")
    .option("--json", "print one JSON object")
    .action(async () => {
      const { close } = await openApp({ migrates: true, works: false });
      await close();
      print({ migrated: true }, ["The database is up to date."]);
    });
}
