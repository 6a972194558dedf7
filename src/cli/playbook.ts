import { basename, resolve } from "node:path";
import type { Command } from "commander";
import type { App } from "../app.ts";
import { trainModel } from "../pipeline/train-model.ts";
import { PlaybookError } from "../playbooks/problem.ts";
import { readPlaybook } from "../playbooks/read-playbook.ts";
import { writePlaybook } from "../playbooks/write-playbook.ts";
import { inTransaction } from "../store/db.ts";
import { getPlaybook, replacePlaybook } from "../store/intents.ts";
import { openApp } from "./open-app.ts";
import { CommandError, print } from "./output.ts";
import { showProgress } from "./progress.ts";

export function addPlaybook(program: Command): void {
  const playbook = program.command("playbook").description("what your number is taught: import or export it");
  playbook
    .command("import")
    .description("teach the playbook in a folder, train on it, and use the new model if it is no worse")
    .argument("<dir>", "the folder: one YAML file per intent, out-of-scope.yaml, held-out.csv")
    .option("--promote", "use the new model whatever the held-out texts say")
    .option("--json", "print one JSON object")
    .action(importPlaybook);
  playbook
    .command("export")
    .description("write the playbook in use to a folder")
    .argument("<dir>", "the folder")
    .option("--json", "print one JSON object")
    .action(exportPlaybook);
}

async function importPlaybook(folder: string, { promote = false }: { promote?: boolean }): Promise<void> {
  const { app, close } = await openApp({ migrates: true, works: false });
  try {
    const playbook = read(app, folder);
    await inTransaction(app.db, (tx) => replacePlaybook(tx, playbook));
    const progress = showProgress("training");
    const trained = await trainModel(app, {
      promote: promote ? "always" : "if-no-worse",
      onProgress: progress.show,
    }).finally(progress.end);
    const { modelId, report, isPromoted, reason } = trained;
    const use = isPromoted
      ? `It is in use (${reason}).`
      : `It is not in use: ${reason}. aisms model promote ${modelId} uses it all the same.`;
    print({ intents: playbook.intents.length, modelId, report, isPromoted, reason }, [
      `Model ${modelId}: ${report.rows} texts of ${report.intents} intents, ${report.seconds.toFixed(1)} s.`,
      use,
    ]);
  } finally {
    await close();
  }
}

function read(app: App, folder: string): ReturnType<typeof readPlaybook> {
  try {
    return readPlaybook(folder, { skills: app.skills.map(({ name }) => name) });
  } catch (error) {
    if (!(error instanceof PlaybookError)) throw error;
    throw new CommandError(error.message, "Mend these places and import again.");
  }
}

async function exportPlaybook(folder: string): Promise<void> {
  const { app, close } = await openApp({ migrates: true, works: false });
  try {
    const playbook = await getPlaybook(app.db);
    if (playbook.intents.length === 0) {
      throw new CommandError("Nothing was taught yet", "Run aisms playbook import playbooks/assistant.");
    }
    writePlaybook(folder, { name: basename(resolve(folder)), ...playbook });
    print({ intents: playbook.intents.length, folder: resolve(folder) }, [
      `${playbook.intents.length} intents are in ${folder}.`,
    ]);
  } catch (error) {
    if (error instanceof PlaybookError) throw new CommandError(error.message, "Choose another folder.");
    throw error;
  } finally {
    await close();
  }
}
