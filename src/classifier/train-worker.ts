import { parentPort, workerData } from "node:worker_threads";
import { trainModel, type TrainingInput } from "./train-model.ts";

// One training in a thread of its own. Says how far it is, then the model.
const port = parentPort;
if (!port) throw new Error("train-worker.ts runs as a worker thread");
const model = await trainModel(workerData as TrainingInput, (done) => {
  port.postMessage({ done });
});
port.postMessage({ model });
