import { existsSync, readFileSync } from "node:fs";
import type { Example } from "../../src/classifier/examples.ts";
import { readExamples } from "../../src/classifier/read-examples.ts";

/** Public intent data beside the repository; a user's clone has none. */
const folder = new URL("../../../shared/data/intents/", import.meta.url);

export function hasData(): boolean {
  return existsSync(folder);
}

export function readData(name: string): Example[] {
  return readExamples(readFileSync(new URL(`${name}.csv`, folder), "utf8")).rows;
}
