import type { Command } from "commander";
import { createClassifier, type Classification } from "../classifier/classify.ts";
import { readTexts } from "../classifier/read-examples.ts";
import { print, UsageError } from "./output.ts";
import { readInput, readModelInput } from "./read-input.ts";

type Options = { model: string; text?: string; data?: string; json?: boolean };

export function addClassify(program: Command): void {
  program
    .command("classify")
    .description("say what one message, or each of a file, means")
    .requiredOption("--model <file>", "a model that aisms train made")
    .option("--text <message>", "the message")
    .option("--data <file>", "a CSV file with a column text")
    .option("--json", "print JSON, for a file one object per row")
    .action(classify);
}

async function classify({ model, text, data, json = false }: Options): Promise<void> {
  if ((text === undefined) === (data === undefined)) {
    throw new UsageError("classify needs either --text or --data", "Give one of the two.");
  }
  const classifier = createClassifier(await readModelInput(model));
  const say = (message: string): void => {
    const result = classifier.classify(message);
    print({ text: message, ...result }, [describe(message, result)]);
  };
  if (text !== undefined) {
    say(text);
    return;
  }
  const texts = await readInput(data ?? "", readTexts);
  if (texts.length === 0 && !json) print({}, ["The file has no messages."]);
  for (const message of texts) say(message);
}

function describe(text: string, { intent, confidence, accepted }: Classification): string {
  return `${(confidence * 100).toFixed(0).padStart(3)} % ${intent}${accepted ? "" : " (refused)"}: ${text}`;
}
