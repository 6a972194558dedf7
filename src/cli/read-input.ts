import { readFile } from "node:fs/promises";
import type { Model } from "../classifier/model.ts";
import { loadModel } from "../classifier/model-file.ts";
import { ModelFileError } from "../classifier/model-bytes.ts";
import { CsvError } from "../classifier/read-csv.ts";
import { CommandError } from "./output.ts";

/** A CSV file as `read` understands it. Throws `CommandError` naming the file, and the line where it is wrong. */
export async function readInput<Content>(path: string, read: (text: string) => Content): Promise<Content> {
  try {
    return read(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path)));
  } catch (error) {
    throw asCommandError(error, path);
  }
}

/** A model file. Throws `CommandError` where there is none, or it cannot be read as one. */
export async function readModelInput(path: string): Promise<Model> {
  try {
    return await loadModel(path);
  } catch (error) {
    throw asCommandError(error, path);
  }
}

function asCommandError(error: unknown, path: string): unknown {
  if (error instanceof CsvError) {
    return new CommandError(`${path}, ${error.message}`, "It must be CSV with a header: text,intent");
  }
  if (error instanceof ModelFileError) {
    return new CommandError(`${path}: ${error.message}`, "Train one with aisms train.");
  }
  const { code, message } = error as { code?: string; message: string };
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
    return new CommandError(`${path} is not UTF-8 text`, "Save it as CSV in UTF-8.");
  }
  if (code === "ENOENT") return new CommandError(`There is no file ${path}`, "Check the path.");
  if (code === "EISDIR" || code === "EACCES") {
    return new CommandError(`${path} cannot be read: ${message}`, "Give a file that this user may read.");
  }
  return error;
}
