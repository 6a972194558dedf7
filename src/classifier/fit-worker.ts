import { parentPort } from "node:worker_threads";
import { fit, type FitJob } from "./fit.ts";

// Fits one model after the other, as told, and answers each with what was fitted.
const port = parentPort;
if (!port) throw new Error("fit-worker.ts runs as a worker thread");
port.on("message", (job: FitJob) => {
  port.postMessage(fit(job));
});
