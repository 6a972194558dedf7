import "./watch-starter.ts"; // first: the rest takes a moment to load
import { existsSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addBackup } from "./backup.ts";
import { addBench } from "./bench.ts";
import { addChat } from "./chat.ts";
import { addClassify } from "./classify.ts";
import { addDead } from "./dead.ts";
import { addDoctor } from "./doctor.ts";
import { addEvaluate } from "./evaluate.ts";
import { addHold } from "./hold.ts";
import { addMigrate } from "./migrate.ts";
import { addModel } from "./model.ts";
import { addOperator } from "./operator.ts";
import { addPlaybook } from "./playbook.ts";
import { addRestore } from "./restore.ts";
import { addReview } from "./review.ts";
import { addSend } from "./send.ts";
import { addServe } from "./serve.ts";
import { addTrain } from "./train.ts";
import { addWeb } from "./web.ts";
import { addWorker } from "./worker.ts";
import { printFailure, UsageError } from "./output.ts";

if (existsSync(".env")) process.loadEnvFile(".env");

const program = new Command("aisms")
  .description("An AI assistant that lives in a phone number.")
  .exitOverride()
  .showSuggestionAfterError()
  .configureOutput({ outputError: () => undefined });

for (const add of [
  addServe,
  addWeb,
  addWorker,
  addMigrate,
  addTrain,
  addClassify,
  addEvaluate,
  addPlaybook,
  addModel,
  addReview,
  addOperator,
  addChat,
  addSend,
  addDead,
  addHold,
  addBackup,
  addRestore,
  addDoctor,
  addBench,
])
  add(program);

try {
  if (process.argv.length <= 2) {
    program.outputHelp();
  } else {
    await program.parseAsync();
  }
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) process.exit(0); // --help
  const isUsage = error instanceof CommanderError || error instanceof UsageError;
  printFailure(isUsage ? asUsage(error) : error);
  process.exit(isUsage ? 2 : 1);
}

function asUsage(error: Error): UsageError {
  if (error instanceof UsageError) return error;
  const message = error.message.replace(/^error: /, "");
  const command = program.commands.find((one) => one.name() === process.argv[2]);
  const help = command ? `aisms ${command.name()} --help` : "aisms --help";
  return new UsageError(message, `See ${help}.`);
}
