import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { createClassifier } from "../classifier/classify.ts";
import { evaluate as sumUp, judge, type Evaluation } from "../classifier/evaluate.ts";
import { readExamples } from "../classifier/read-examples.ts";
import { writeReport } from "../classifier/report.ts";
import { CommandError, print } from "./output.ts";
import { readInput, readModelInput } from "./read-input.ts";

type Options = { model: string; data: string; report?: string };

export function addEvaluate(program: Command): void {
  program
    .command("evaluate")
    .description("measure a classifier on labelled messages it has not seen")
    .requiredOption("--model <file>", "a model that aisms train made")
    .requiredOption("--data <file>", "a CSV file with the columns text and intent")
    .option("--report <file>", "write a page of figures and pictures (HTML)")
    .option("--json", "print one JSON object")
    .action(evaluate);
}

async function evaluate(options: Options): Promise<void> {
  const model = await readModelInput(options.model);
  const { rows, skipped } = await readInput(options.data, readExamples);
  const judged = judge(createClassifier(model), rows);
  const evaluation = sumUp(judged);
  if (options.report !== undefined) {
    const { threshold } = model.calibration;
    const page = writeReport(judged, evaluation, { title: options.data, threshold, trained: model.trained });
    await writeFile(options.report, page).catch((error: unknown) => {
      const { message } = error as Error;
      throw new CommandError(
        `The report cannot be written: ${message}`,
        "Give --report a folder that exists.",
      );
    });
  }
  print(evaluation, [
    ...describe(evaluation),
    ...skipped.map(({ line, reason }) => `Skipped line ${line}: ${reason}.`),
  ]);
}

function describe({ outOfScope, latency, ...rest }: Evaluation): string[] {
  return [
    `${rest.rows} messages`,
    `accuracy                 ${percent(rest.accuracy)}`,
    `in scope: best label     ${percent(rest.inScopeAccuracy)}`,
    `in scope: and accepted   ${percent(rest.acceptedInScopeAccuracy)}`,
    `out of scope refused     ${percent(outOfScope.recall)}`,
    `out of scope, AUROC      ${percent(outOfScope.auroc)}`,
    `macro F1                 ${percent(rest.macroF1)}`,
    `calibration error        ${rest.ece?.toFixed(4) ?? "none"}`,
    `time for one message     ${latency.meanMicros?.toFixed(0) ?? "-"} µs, 99th percentile ${latency.p99Micros?.toFixed(0) ?? "-"} µs`,
    ...rest.confusions
      .slice(0, 5)
      .map(({ intent, predicted, count }) => `${count} × ${intent} taken for ${predicted}`),
  ];
}

function percent(fraction: number | null): string {
  return fraction === null ? "none" : `${(fraction * 100).toFixed(1)} %`;
}
