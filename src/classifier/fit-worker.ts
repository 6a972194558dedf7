import { parentPort } from "node:worker_threads";
import { fit, type FitJob } from "./fit.ts";

// Fits one model after the other, as told; says when an epoch is done and answers with what was fitted.
const port = parentPort;
if (!port) throw new Error("fit-worker.ts runs as a worker thread");
port.on("message", (job: FitJob) => {
  const fitted = fit(job, () => {
    port.postMessage({ epoch: true });
  });
  port.postMessage({ fitted });
});
