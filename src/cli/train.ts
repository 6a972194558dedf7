import type { Command } from "commander";
import { createClassifier } from "../classifier/classify.ts";
import { evaluate, judge } from "../classifier/evaluate.ts";
import { saveModel } from "../classifier/model-file.ts";
import { readExamples } from "../classifier/read-examples.ts";
import { train as trainClassifier, TrainingError } from "../classifier/train.ts";
import { CommandError, print, UsageError } from "./output.ts";
import { showProgress } from "./progress.ts";
import { readInput } from "./read-input.ts";

type Options = { data: string; val?: string; out: string; seed: string; refuse: string };

export function addTrain(program: Command): void {
  program
    .command("train")
    .description("train a classifier from a CSV file with the columns text and intent")
    .requiredOption("--data <file>", "the examples; the intent oos marks messages out of scope")
    .requiredOption("--out <file>", "where the model goes")
    .option("--val <file>", "examples to report on; nothing is learnt from them")
    .option("--seed <number>", "the same seed and data give the same model", "1")
    .option("--refuse <percent>", "refuse at most this share of good messages", "2")
    .option("--json", "print one JSON object")
    .action(train);
}

async function train(options: Options): Promise<void> {
  const seed = readNumber(options.seed, "--seed", 0, 2 ** 31 - 1);
  if (!Number.isInteger(seed)) throw new UsageError("--seed is not a whole number", "Give one from 0 on.");
  const refusePercent = readNumber(options.refuse, "--refuse", 0, 100);
  const { rows, skipped } = await readInput(options.data, readExamples);
  const validation = options.val === undefined ? undefined : await readInput(options.val, readExamples);

  const startMs = performance.now();
  const progress = showProgress("training");
  const model = await trainClassifier(rows, { seed, refusePercent, onProgress: progress.show })
    .catch((error: unknown) => {
      if (!(error instanceof TrainingError)) throw error;
      throw new CommandError(`${options.data}: ${error.message}`, "Add examples.");
    })
    .finally(progress.end);
  const bytes = await saveModel(options.out, model).catch((error: unknown) => {
    const { message } = error as Error;
    throw new CommandError(`The model cannot be written: ${message}`, "Give --out a folder that exists.");
  });
  const seconds = (performance.now() - startMs) / 1000;
  const { threshold } = model.calibration;

  const report = validation && evaluate(judge(createClassifier(model), validation.rows));
  const result = { rows: rows.length, skipped, intents: model.intents.length, seconds, bytes, threshold };
  print(report ? { ...result, validation: report } : result, [
    `Trained on ${rows.length} messages of ${model.intents.length} intents in ${seconds.toFixed(1)} s.`,
    `${options.out}: ${(bytes / 1e6).toFixed(2)} MB, threshold ${threshold.toFixed(2)}.`,
    ...skipped.map(({ line, reason }) => `Skipped line ${line}: ${reason}.`),
    ...(report ? [`Validation: ${percent(report.accuracy)} right of ${report.rows} messages.`] : []),
  ]);
}

/** A number within bounds. Throws `UsageError` naming the option. */
function readNumber(text: string, option: string, least: number, most: number): number {
  const value = text.trim() === "" ? NaN : Number(text);
  if (value >= least && value <= most) return value;
  throw new UsageError(`${option} ${text} is not a number from ${least} to ${most}`, "Give it in digits.");
}

function percent(fraction: number | null): string {
  return fraction === null ? "none" : `${(fraction * 100).toFixed(1)} %`;
}
