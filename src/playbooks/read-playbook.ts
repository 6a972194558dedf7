import { basename, join, resolve } from "node:path";
import { findRepeats } from "./find-repeats.ts";
import { readHeldOut } from "./held-out.ts";
import { listFiles } from "./list-files.ts";
import { HELD_OUT_FILE, OUT_OF_SCOPE_FILE } from "./playbook.ts";
import type { Playbook } from "./playbook.ts";
import { PlaybookError } from "./problem.ts";
import type { Problem, Report } from "./problem.ts";
import { readIntent, readOutOfScope } from "./read-intent.ts";
import type { Located } from "./read-fields.ts";
import { readText } from "./read-text.ts";

/** A classifier needs something to choose between. */
const MIN_INTENTS = 2;

/**
 * Reads a playbook folder: one `<intent>.yaml` each, and `out-of-scope.yaml` and `held-out.csv` where they are
 * there. `known.skills` are the names that an intent's `skill` may have.
 * Throws `PlaybookError` with every problem of every file, in the order of file and line.
 */
export function readPlaybook(folder: string, known: { skills: string[] }): Playbook {
  const problems: Problem[] = [];
  const files = listFiles(folder);
  if (files.intents.length < MIN_INTENTS) {
    const message = `a playbook needs at least ${MIN_INTENTS} intents, each in a file <intent>.yaml`;
    problems.push({ file: folder, line: 1, message });
  }

  const intents = files.intents.map(({ file, name, problem }) => {
    const report = reportIn(file);
    if (problem !== null) report(1, problem);
    const intent = read(file, (source) => readIntent(source, { ...known, report }));
    return { name, file, utterances: intent?.utterances ?? [], answer: intent?.answer ?? null };
  });
  const outOfScope = files.hasOutOfScope ? (read(OUT_OF_SCOPE_FILE, readOutOfScope) ?? []) : [];
  const labels = files.intents.map(({ name }) => name);
  const heldOut = files.hasHeldOut
    ? (read(HELD_OUT_FILE, (source, report) => readHeldOut(source, { intents: labels, report })) ?? [])
    : [];

  const utterances = [
    ...intents.flatMap(({ file, utterances }) => placeIn(file, utterances)),
    ...placeIn(OUT_OF_SCOPE_FILE, outOfScope),
  ];
  problems.push(...findRepeats(utterances, placeIn(HELD_OUT_FILE, heldOut)));
  if (problems.length > 0) throw new PlaybookError(problems.sort(byPlace));

  return {
    name: basename(resolve(folder)),
    // An intent without an answer is a problem, and thrown above.
    intents: intents.flatMap(({ name, utterances, answer }) =>
      answer ? [{ name, utterances: textsOf(utterances), answer }] : [],
    ),
    outOfScope: textsOf(outOfScope),
    heldOut: heldOut.map(({ text, intent }) => ({ text, intent })),
  };

  function reportIn(file: string): Report {
    return (line, message) => problems.push({ file: join(folder, file), line, message });
  }

  function read<Part>(file: string, readPart: (source: string, report: Report) => Part): Part | null {
    const source = readText(join(folder, file), reportIn(file));
    return source === null ? null : readPart(source, reportIn(file));
  }

  function placeIn<Text extends Located>(file: string, texts: Text[]): (Text & { file: string })[] {
    return texts.map((text) => ({ ...text, file: join(folder, file) }));
  }
}

function textsOf(located: Located[]): string[] {
  return located.map(({ text }) => text);
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file === b.file) return a.line - b.line;
  return a.file < b.file ? -1 : 1;
}
