import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import type { App } from "../app.ts";
import { requestTraining } from "../pipeline/run-training.ts";
import { putInUse } from "../pipeline/train-model.ts";
import { notifyModels } from "../store/changes.ts";
import { inTransaction } from "../store/db.ts";
import { findPreviousModel, listModels, type ModelSummary, setShadow } from "../store/models.ts";
import { findTraining, type Training } from "../store/trainings.ts";
import { withApp } from "./open-app.ts";
import { CommandError, print, UsageError } from "./output.ts";
import { startOwnWorker } from "./own-worker.ts";
import { showProgress } from "./progress.ts";

/** A word of how far it has got may be missed. */
const lookEveryMs = 1_000;

export function addModel(program: Command): void {
  const model = program.command("model").description("the trained models: list, use, go back");
  model
    .command("list")
    .description("the models, newest first, with how they did on the held-out texts")
    .option("--json", "print one JSON object")
    .action(() => withApp(list));
  model
    .command("train")
    .description("train a model from the playbook and the labelled texts; a running worker does it")
    .option("--promote", "use the new model whatever the held-out texts say")
    .option("--json", "print one JSON object")
    .action(({ promote = false }: { promote?: boolean }) => withApp((app) => train(app, promote)));
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

/** Asks for a training, in the service where it runs, and shows how far it has got. */
async function train(app: App, promotes: boolean): Promise<void> {
  const stop = await startOwnWorker(app);
  const progress = showProgress("training");
  try {
    const { modelId, isPromoted, reason } = await followTraining(app, promotes, progress.show);
    const use = isPromoted ? `It is in use (${reason ?? ""}).` : `It is not in use: ${reason ?? ""}.`;
    print({ modelId, isPromoted, reason }, [`Model ${modelId ?? ""} is trained. ${use}`]);
  } finally {
    progress.end();
    await stop();
  }
}

async function followTraining(app: App, promotes: boolean, show: (share: number) => void): Promise<Training> {
  let wake = (): void => undefined;
  const stopListening = app.changes.onTraining(() => {
    wake();
  });
  try {
    const id = await requestTraining(app, promotes ? "always" : "if-no-worse");
    for (;;) {
      const training = await findTraining(app.db, id);
      if (training?.status === "failed") {
        throw new CommandError(`The training failed: ${training.reason ?? ""}`, "Mend it and train again.");
      }
      if (training?.endedAt) return training;
      show(training?.progress ?? 0);
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), sleep(lookEveryMs)]);
    }
  } finally {
    stopListening();
  }
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
