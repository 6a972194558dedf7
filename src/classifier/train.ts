import { Worker } from "node:worker_threads";
import type { Example } from "./examples.ts";
import type { Model } from "./model.ts";
import type { TrainingInput } from "./train-model.ts";

type TrainOptions = {
  /** The same seed and rows give the same model, byte for byte. */
  seed?: number;
  /** Refuse at most this share of good messages, in percent. */
  refusePercent?: number;
  signal?: AbortSignal;
  /** Told the share done, 0 to 1. */
  onProgress?: (done: number) => void;
};

/** Examples that cannot make a classifier. */
export class TrainingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "TrainingError";
  }
}

/** A small nursery for objects keeps the peak of memory low; it costs no time that can be measured. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };
const mostIntents = 65_535; // class numbers are 16 bits wide

/**
 * Trains a classifier in threads of its own, so that messages flow meanwhile. Throws `TrainingError` where there are
 * fewer than two intents or a text or intent is blank, and the signal's reason when aborted.
 */
export async function train(rows: readonly Example[], options: TrainOptions = {}): Promise<Model> {
  const { seed = 1, refusePercent = 2, signal, onProgress } = options;
  const intents = new Set(rows.map(({ intent }) => intent));
  if (intents.size < 2) throw new TrainingError("a classifier needs messages of at least two intents");
  if (intents.size > mostIntents) throw new TrainingError(`more than ${mostIntents} intents`);
  if (rows.some(({ text, intent }) => text.trim() === "" || intent.trim() === "")) {
    throw new TrainingError("a message or an intent is blank");
  }
  signal?.throwIfAborted();

  const input: TrainingInput = { rows, seed, refusePercent };
  const worker = new Worker(new URL("./train-worker.ts", import.meta.url), {
    workerData: input,
    resourceLimits,
  });
  try {
    return await waitForModel(worker, signal, onProgress);
  } finally {
    await worker.terminate();
  }
}

type News = { done: number } | { model: Model };

function waitForModel(
  worker: Worker,
  signal: AbortSignal | undefined,
  onProgress: TrainOptions["onProgress"],
): Promise<Model> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal?.reason instanceof Error ? signal.reason : new Error("the training was aborted"));
    };
    signal?.addEventListener("abort", abort, { once: true });
    worker.on("message", (news: News) => {
      if ("done" in news) onProgress?.(news.done);
      else resolve(news.model);
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      reject(new Error("the training thread ended before it was done"));
    });
    worker.on("exit", () => signal?.removeEventListener("abort", abort));
  });
}
