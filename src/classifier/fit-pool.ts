import { Worker } from "node:worker_threads";
import type { FitJob, Fitted } from "./fit.ts";

/** Threads that fit models: jobs are taken in the order they are given. */
type FitPool = { fit: (job: FitJob) => Promise<Fitted>; close: () => Promise<void> };

type Answer = { epoch: true } | { fitted: Fitted };
type Waiting = { job: FitJob; resolve: (fitted: Fitted) => void; reject: (error: Error) => void };

/** Fitting makes next to no objects; left to itself each thread would spread over a hundred megabytes before it tidies. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** Starts the threads. `onEpoch` is told of every epoch of any of them. */
export function createFitPool(threads: number, onEpoch: () => void): FitPool {
  const waiting: Waiting[] = [];
  const seats = Array.from({ length: threads }, () => startSeat(waiting, onEpoch));
  return {
    fit: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        for (const { takeNext } of seats) takeNext();
      }),
    async close() {
      await Promise.all(seats.map(({ worker }) => worker.terminate()));
    },
  };
}

/** A thread that takes the next waiting job whenever it has none. */
function startSeat(waiting: Waiting[], onEpoch: () => void): { worker: Worker; takeNext: () => void } {
  const worker = new Worker(new URL("./fit-worker.ts", import.meta.url), { resourceLimits });
  let current: Waiting | undefined;
  const takeNext = (): void => {
    if (current) return;
    current = waiting.shift();
    if (current) worker.postMessage(current.job);
  };
  worker.on("message", (answer: Answer) => {
    if (!("fitted" in answer)) {
      onEpoch();
      return;
    }
    current?.resolve(answer.fitted);
    current = undefined;
    takeNext();
  });
  worker.on("error", (error) => {
    current?.reject(error instanceof Error ? error : new Error("a training thread failed"));
  });
  return { worker, takeNext };
}
