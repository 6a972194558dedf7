import { readdirSync } from "node:fs";
import { nameProblem } from "./intent-name.ts";
import { HELD_OUT_FILE, OUT_OF_SCOPE_FILE } from "./playbook.ts";
import { PlaybookError } from "./problem.ts";

type IntentFile = { file: string; name: string; problem: string | null };

/** What a playbook folder holds, by the names of its files. */
type FolderFiles = { intents: IntentFile[]; hasOutOfScope: boolean; hasHeldOut: boolean };

/**
 * The files of a playbook folder, intents in the order of their names. Hidden files, folders' contents and files
 * of other kinds (a README) are no part of it. Throws `PlaybookError` where there is no folder to list.
 */
export function listFiles(folder: string): FolderFiles {
  const files = listFolder(folder);
  return {
    intents: files
      .filter((file) => /^[^.].*\.ya?ml$/i.test(file) && file !== OUT_OF_SCOPE_FILE)
      .map(readName)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    hasOutOfScope: files.includes(OUT_OF_SCOPE_FILE),
    hasHeldOut: files.includes(HELD_OUT_FILE),
  };
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const message = isMissing ? "there is no such folder" : "this is no folder that can be read";
    throw new PlaybookError([{ file: folder, line: 1, message }]);
  }
}

function readName(file: string): IntentFile {
  const name = file.replace(/\.ya?ml$/i, "");
  const problem = file.endsWith(".yaml") ? nameProblem(name) : "an intent's file must end in .yaml";
  return { file, name, problem };
}
