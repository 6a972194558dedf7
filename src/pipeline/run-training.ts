import type { App } from "../app.ts";
import { TrainingError } from "../classifier/train.ts";
import { now } from "../clock.ts";
import { enqueueTrainings } from "../queue/enqueue.ts";
import { inTransaction, type Db } from "../store/db.ts";
import { changeTraining, findOpenTraining, insertTraining, type Training } from "../store/trainings.ts";
import { loadModels } from "./load-models.ts";
import { trainModel } from "./train-model.ts";

/** More often nobody sees it. */
const tellEveryMs = 300;

/**
 * Asks for a new model; a worker trains it while texts are answered. Returns the training's id. `note` writes down, in
 * the same transaction, who asked.
 */
export async function requestTraining(
  app: App,
  promote: Training["promote"] = "if-no-worse",
  note: (tx: Db, trainingId: number) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const id = await inTransaction(app.db, async (tx) => {
    const trainingId = await insertTraining(tx, promote);
    await enqueueTrainings(app.boss, tx);
    await note(tx, trainingId);
    return trainingId;
  });
  app.wakeTrainings();
  return id;
}

type About = { lastTry: boolean; signal: AbortSignal };

/** Does the trainings that were asked for, one after the other, telling how far each has got. */
export async function runTrainings(app: App, about: About): Promise<void> {
  for (;;) {
    const training = await findOpenTraining(app.db);
    if (!training) return;
    await runTraining(app, training, about);
  }
}

/** It may run twice: one whose worker died begins anew. */
async function runTraining(app: App, { id, promote }: Training, { lastTry, signal }: About): Promise<void> {
  await changeTraining(app.db, id, { status: "running", progress: 0 });
  const onProgress = everyNowAndThen((progress) => {
    changeTraining(app.db, id, { progress }).catch((error: unknown) => {
      app.log.warn({ err: error, trainingId: id }, "how far a training has got could not be told");
    });
  });
  try {
    const { modelId, isPromoted, reason } = await trainModel(app, { promote, onProgress, signal });
    if (isPromoted) await loadModels(app); // whoever is told so may text at once
    await changeTraining(app.db, id, {
      ...{ status: "done", progress: 1, modelId, isPromoted, reason, endedAt: now() },
    });
  } catch (error) {
    const isOfPlaybook = error instanceof TrainingError;
    if (signal.aborted || (!lastTry && !isOfPlaybook)) throw error;
    app.log.error({ err: error, trainingId: id }, "a training failed");
    const reason = isOfPlaybook ? error.message : "it failed several times: see the worker's log";
    await changeTraining(app.db, id, { status: "failed", reason, endedAt: now() });
  }
}

function everyNowAndThen(tell: (progress: number) => void): (progress: number) => void {
  let toldMs = -Infinity;
  return (progress) => {
    if (performance.now() - toldMs < tellEveryMs) return;
    toldMs = performance.now();
    tell(progress);
  };
}
