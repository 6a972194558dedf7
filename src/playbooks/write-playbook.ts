import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { writeHeldOut } from "./held-out.ts";
import { nameProblem } from "./intent-name.ts";
import { intentYaml, outOfScopeYaml } from "./intent-yaml.ts";
import { listFiles } from "./list-files.ts";
import { HELD_OUT_FILE, OUT_OF_SCOPE_FILE } from "./playbook.ts";
import type { Playbook } from "./playbook.ts";
import { PlaybookError } from "./problem.ts";
import type { Report } from "./problem.ts";
import { isIntentFile, readIntent, readOutOfScope } from "./read-intent.ts";
import type { Located } from "./read-fields.ts";
import { readText } from "./read-text.ts";

/**
 * Writes a playbook as a folder that `readPlaybook` reads back the same; the folder is made if need be. A YAML file
 * that says the same already stays as it is, with its comments; the file of an intent that is no more is removed.
 * Throws `PlaybookError`, before anything is written, for a name that no file can have, and for a YAML file in the
 * folder that is no intent's: then it is somebody else's folder.
 */
export function writePlaybook(folder: string, playbook: Playbook): void {
  mkdirSync(folder, { recursive: true });
  const names = new Set(playbook.intents.map(({ name }) => name));
  checkNames(folder, playbook);
  const gone = listFiles(folder)
    .intents.map(({ file }) => file)
    .filter((file) => !names.has(file.replace(/\.yaml$/, "")));
  refuseForeignFiles(folder, gone);

  for (const intent of playbook.intents) {
    const path = join(folder, `${intent.name}.yaml`);
    const wanted = { utterances: intent.utterances, answer: intent.answer };
    const skills = intent.answer.kind === "skill" ? [intent.answer.skill] : [];
    const there = readThere(path, (source, report) => readIntent(source, { skills, report }));
    const isSame = there && isDeepStrictEqual({ ...there, utterances: textsOf(there.utterances) }, wanted);
    if (!isSame) replaceFile(path, intentYaml(intent));
  }
  for (const file of gone) rmSync(join(folder, file));
  writeOutOfScope(join(folder, OUT_OF_SCOPE_FILE), playbook.outOfScope);
  writeHeldOutFile(join(folder, HELD_OUT_FILE), playbook.heldOut);
}

function checkNames(folder: string, { intents }: Playbook): void {
  const problems = intents.flatMap(({ name }, index) => {
    const isRepeated = intents.findIndex((intent) => intent.name === name) < index;
    const message = isRepeated ? "two intents have this name" : nameProblem(name);
    return message === null ? [] : [{ file: join(folder, `${name}.yaml`), line: 1, message }];
  });
  if (problems.length > 0) throw new PlaybookError(problems);
}

function refuseForeignFiles(folder: string, files: string[]): void {
  const message = "this is no intent's file: write the playbook into a folder of its own";
  const problems = files
    .map((file) => join(folder, file))
    .filter((path) => !isIntentFile(readText(path, () => undefined) ?? ""))
    .map((file) => ({ file, line: 1, message }));
  if (problems.length > 0) throw new PlaybookError(problems);
}

function writeOutOfScope(path: string, texts: string[]): void {
  if (texts.length === 0) {
    rmSync(path, { force: true });
    return;
  }
  const there = readThere(path, readOutOfScope);
  if (!there || !isDeepStrictEqual(textsOf(there), texts)) replaceFile(path, outOfScopeYaml(texts));
}

function writeHeldOutFile(path: string, rows: Playbook["heldOut"]): void {
  if (rows.length === 0) rmSync(path, { force: true });
  else replaceFile(path, writeHeldOut(rows));
}

/** What a file says now; null where it is not there or has problems. */
function readThere<Part>(path: string, read: (source: string, report: Report) => Part): Part | null {
  if (!existsSync(path)) return null;
  const problems: string[] = [];
  const report: Report = (_line, message) => problems.push(message);
  const source = readText(path, report);
  const part = source === null ? null : read(source, report);
  return problems.length === 0 ? part : null;
}

function textsOf(located: Located[]): string[] {
  return located.map(({ text }) => text);
}

/** A reader sees the old file or the new one, never half of it. A file with the same bytes is not touched. */
function replaceFile(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(`${path}.tmp`, text);
  renameSync(`${path}.tmp`, path);
}
