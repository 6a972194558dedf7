import type { App, LoadedModels } from "../app.ts";
import { createClassifier } from "../classifier/classify.ts";
import { ModelFileError, readModel } from "../classifier/model-bytes.ts";
import type { Situation } from "../replies/choose-reply.ts";
import { getPlaybook } from "../store/intents.ts";
import { findCurrentModel, findShadowModel } from "../store/models.ts";
import { oneAfterTheOther } from "./one-after-the-other.ts";

/** NOTIFY may be missed while a connection is away; a look now and then is cheap. */
const lookEveryMs = 30_000;

/** Loads the models in use and the playbook from the database. What was loaded before is used until then. */
export const loadModels = oneAfterTheOther(async (app: App): Promise<void> => {
  const [current, shadow, playbook] = await Promise.all([
    findCurrentModel(app.db),
    findShadowModel(app.db),
    getPlaybook(app.db),
  ]);
  const load = (stored: typeof current, known: LoadedModels["current"]) => {
    if (!stored || known?.id === stored.id) return stored ? known : null;
    try {
      return { id: stored.id, classifier: createClassifier(readModel(stored.file)) };
    } catch (error) {
      // One of another version, say after an update was taken back: the agent answers until a new one is trained.
      if (!(error instanceof ModelFileError)) throw error;
      app.log.error(
        { err: error, modelId: stored.id, advice: "Run aisms model train." },
        "a model cannot be read and is not used",
      );
      return null;
    }
  };
  const before = app.models.current?.id ?? null;
  app.models = {
    current: load(current, app.models.current),
    shadow: load(shadow, app.models.shadow),
    answers: new Map(playbook.intents.map(({ name, answer }) => [name, answer])),
  };
  if (before !== app.models.current?.id)
    app.log.info({ modelId: app.models.current?.id ?? null }, "model in use");
});

/** Loads the models now and whenever others are in use. The returned function ends that. */
export async function keepModelsCurrent(app: App): Promise<() => void> {
  const reload = (): void => {
    loadModels(app).catch((error: unknown) => {
      app.log.warn({ err: error }, "the models could not be loaded; those loaded before are used");
    });
  };
  const stops = [app.changes.onModels(reload), app.changes.onMissed(reload)];
  const look = setInterval(reload, lookEveryMs);
  await loadModels(app);
  return () => {
    for (const stop of stops) stop();
    clearInterval(look);
  };
}

/** What the models in use say about a text, and what follows its intents. */
export function understand(
  { models }: Pick<App, "models">,
  text: string,
): Pick<Situation, "understood" | "answerTo"> & { shadowIntent: string | null } {
  // A text without a letter, such as a number that answers no question, says nothing about intents.
  const isWorthIt = /\p{L}/u.test(text);
  const result = isWorthIt ? models.current?.classifier.classify(text) : undefined;
  return {
    understood: result
      ? {
          intent: result.intent,
          confidence: result.confidence,
          isAccepted: result.accepted,
          alternatives: result.alternatives,
        }
      : null,
    shadowIntent: isWorthIt ? (models.shadow?.classifier.classify(text).intent ?? null) : null,
    answerTo: (intent) => models.answers.get(intent) ?? null,
  };
}
