import type { Command } from "commander";
import type { App } from "../app.ts";
import { putInUse } from "../pipeline/train-model.ts";
import { notifyModels } from "../store/changes.ts";
import { inTransaction } from "../store/db.ts";
import { findPreviousModel, listModels, type ModelSummary, setShadow } from "../store/models.ts";
import { withApp } from "./open-app.ts";
import { CommandError, print, UsageError } from "./output.ts";

export function addModel(program: Command): void {
  const model = program.command("model").description("the trained models: list, use, go back");
  model
    .command("list")
    .description("the models, newest first, with how they did on the held-out texts")
    .option("--json", "print one JSON object")
    .action(() => withApp(list));
  model
    .command("promote")
    .description("use a model from now on, in all running processes")
    .argument("<id>", "its number")
    .option("--json", "print one JSON object")
    .action((id: string) => withApp((app) => promote(app, readId(id))));
  model
    .command("rollback")
    .description("use the model that was in use before")
    .option("--json", "print one JSON object")
    .action(() => withApp(rollback));
  model
    .command("shadow")
    .description("record what a candidate would say, beside the model in use")
    .argument("<id>", "its number")
    .option("--off", "no longer")
    .option("--json", "print one JSON object")
    .action((id: string, { off = false }: { off?: boolean }) =>
      withApp((app) => shadow(app, readId(id), !off)),
    );
}

function readId(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError(`${text} is not a model's number`, "aisms model list shows them.");
}

async function list(app: App): Promise<void> {
  const models = await listModels(app.db);
  print({ models }, models.length === 0 ? ["No model was trained yet."] : models.map(line));
}

function line({ id, status, isShadow, report, createdAt }: ModelSummary): string {
  const judged = report.heldOut ? `macro-F1 ${(report.heldOut.macroF1 * 100).toFixed(1)} %` : "not judged";
  const state = isShadow ? `${status}, shadow` : status;
  return `${id}  ${state.padEnd(18)} ${judged}  ${report.rows} texts, ${report.intents} intents  ${createdAt.toISOString()}`;
}

async function promote(app: App, id: number): Promise<void> {
  await inTransaction(app.db, (tx) => putInUse(tx, id));
  print({ promoted: id }, [`Model ${id} is in use.`]);
}

async function rollback(app: App): Promise<void> {
  const previous = await findPreviousModel(app.db);
  if (!previous)
    throw new CommandError("There is no model to go back to", "aisms model list shows the models.");
  await promote(app, previous.id);
}

async function shadow(app: App, id: number, isOn: boolean): Promise<void> {
  const changed = await inTransaction(app.db, async (tx) => {
    await notifyModels(tx);
    return setShadow(tx, id, isOn);
  });
  if (!changed) throw new CommandError(`Model ${id} is no candidate`, "aisms model list shows the models.");
  print({ shadow: isOn ? id : null }, [
    isOn ? `Model ${id} is the shadow.` : `Model ${id} is no shadow any more.`,
  ]);
}
