import { Worker } from "node:worker_threads";
import type { FitJob, Fitted } from "./fit.ts";

/** A thread that fits models, one after the other, in the order they are given. */
type FitThread = { fit: (job: FitJob) => Promise<Fitted>; close: () => Promise<void> };

type Waiting = { resolve: (fitted: Fitted) => void; reject: (error: Error) => void };

/** Fitting makes next to no objects; left to itself a thread would spread over a hundred megabytes before it tidies. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

export function startFitThread(): FitThread {
  const waiting: Waiting[] = [];
  const worker = new Worker(new URL("./fit-worker.ts", import.meta.url), { resourceLimits });
  worker.on("message", (fitted: Fitted) => waiting.shift()?.resolve(fitted));
  worker.on("error", (error) => {
    const failure = error instanceof Error ? error : new Error("a training thread failed");
    for (const { reject } of waiting.splice(0)) reject(failure);
  });
  return {
    fit: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(job);
      }),
    async close() {
      await worker.terminate();
    },
  };
}
