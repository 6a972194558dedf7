import { existsSync } from "node:fs";
import type { Command } from "commander";
import { writeBackup } from "../store/backup/write-backup.ts";
import { openApp } from "./open-app.ts";
import { CommandError, print } from "./output.ts";
import { describeRows } from "./restore.ts";

export function addBackup(program: Command): void {
  program
    .command("backup")
    .description("write everything that is in the database into one file, while the service runs")
    .argument("<file>", "where to, such as aisms-2026-11-23.backup")
    .option("--force", "write over a file that is there")
    .option("--json", "print one JSON object")
    .action(backup);
}

async function backup(file: string, { force = false }: { force?: boolean }): Promise<void> {
  if (existsSync(file) && !force) {
    throw new CommandError(`${file} is there already`, "Choose another name, or say --force.");
  }
  const { app, close } = await openApp({ migrates: false, works: false });
  try {
    const rows = await writeBackup(app.db, file);
    print({ file, rows }, [
      `${file} holds ${describeRows(rows)}.`,
      "It holds people's texts and numbers: keep it safe.",
    ]);
  } finally {
    await close();
  }
}
