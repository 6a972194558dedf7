import { setImmediate as breathe } from "node:timers/promises";
import type { App } from "../app.ts";
import { createClassifier } from "../classifier/classify.ts";
import { evaluate, judge, type Evaluation, type Judged } from "../classifier/evaluate.ts";
import { ModelFileError, readModel } from "../classifier/model-bytes.ts";
import { getPlaybook } from "../store/intents.ts";
import type { StoredModel } from "../store/models.ts";

/** So many texts take about 10 ms; between them others are served. */
const atOnce = 100;

type ModelEvaluation = { threshold: number; evaluation: Evaluation; judged: Judged[] };

/**
 * How a model does on the held-out texts as they are now. Null where the model cannot be read: it is of another
 * version. It runs in this process: 800 texts take some 50 ms.
 */
export async function evaluateModel(
  app: Pick<App, "db">,
  stored: Pick<StoredModel, "file">,
): Promise<ModelEvaluation | null> {
  const { heldOut } = await getPlaybook(app.db);
  try {
    const classifier = createClassifier(readModel(stored.file));
    const judged: Judged[] = [];
    for (let from = 0; from < heldOut.length; from += atOnce) {
      judged.push(...judge(classifier, heldOut.slice(from, from + atOnce)));
      await breathe();
    }
    return { threshold: classifier.threshold, evaluation: evaluate(judged), judged };
  } catch (error) {
    if (error instanceof ModelFileError) return null;
    throw error;
  }
}
