import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import type { Model } from "./model.ts";
import { readModel, writeModel } from "./model-bytes.ts";

/** Reads a model from disk. Throws `ModelFileError` where the file is no model, and Node's error where there is none. */
export async function loadModel(path: string): Promise<Model> {
  return readModel(await readFile(path));
}

/** Writes a model to disk, whole or not at all, and says how many bytes it has. */
export async function saveModel(path: string, model: Model): Promise<number> {
  const bytes = writeModel(model);
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return bytes.length;
}
