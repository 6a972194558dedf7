import { writeModel } from "../../src/classifier/model-bytes.ts";
import { train } from "../../src/classifier/train.ts";
import { readData } from "./data.ts";

// One training in a process of its own, so that its time and its peak of memory are its own: prints them as JSON.
const [data = "", rowCount = "", modelPath = ""] = process.argv.slice(2);
const all = readData(data);
// Of a part: every so many rows, so that all intents stay in.
const every = rowCount === "" ? 1 : all.length / Number(rowCount);
const rows = all.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every));
const startMs = performance.now();
const model = await train(rows);
const seconds = (performance.now() - startMs) / 1000;
const peakMb = process.resourceUsage().maxRSS / 1024;
const bytes = writeModel(model);
if (modelPath !== "") (await import("node:fs")).writeFileSync(modelPath, bytes);
process.stdout.write(JSON.stringify({ rows: rows.length, seconds, peakMb, megabytes: bytes.length / 1e6 }));
