import { utteranceProblem } from "./check-text.ts";
import type { Answer } from "./playbook.ts";
import type { Report } from "./problem.ts";
import { answerKeys, readAnswer } from "./read-answer.ts";
import { readFields } from "./read-fields.ts";
import type { Field, Located } from "./read-fields.ts";

/** Reads an intent's file. Its utterances come with their lines, for the checks across files. */
export function readIntent(
  source: string,
  settings: { skills: string[]; report: Report },
): { utterances: Located[]; answer: Answer | null } {
  const { report } = settings;
  const fields = readFields(source, report);
  if (!fields) return { utterances: [], answer: null };
  checkKeys(fields, ["utterances", ...answerKeys], report);
  return { utterances: readUtterances(fields, report), answer: readAnswer(fields, settings) };
}

/** Reads the file of texts that no intent should take: it has utterances and no answer. */
export function readOutOfScope(source: string, report: Report): Located[] {
  const fields = readFields(source, report);
  if (!fields) return [];
  checkKeys(fields, ["utterances"], report);
  return readUtterances(fields, report);
}

function checkKeys(fields: Field[], known: string[], report: Report): void {
  for (const { key, line } of fields) {
    if (!known.includes(key)) report(line, `unknown key; known are: ${known.join(", ")}`);
  }
}

function readUtterances(fields: Field[], report: Report): Located[] {
  const field = fields.find(({ key }) => key === "utterances");
  if (!field || field.texts.length === 0) {
    report(field?.line ?? 1, "there are no utterances");
    return [];
  }
  if (!field.isList) {
    report(field.line, 'utterances must be a list: one text a line, each after "- "');
    return [];
  }
  return field.texts.filter(({ text, line }) => {
    const problem = utteranceProblem(text);
    if (problem !== null) report(line, problem);
    return problem === null;
  });
}

/** Whether a YAML file is an intent's by its keys, sound or not. */
export function isIntentFile(source: string): boolean {
  const fields = readFields(source, () => undefined) ?? [];
  const keys = fields.map(({ key }) => key);
  return keys.includes("utterances") && keys.every((key) => key === "utterances" || answerKeys.includes(key));
}
