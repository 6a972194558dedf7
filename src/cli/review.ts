import type { Command } from "commander";
import { outOfScope } from "../classifier/examples.ts";
import { isIntent } from "../store/intents.ts";
import { labelMessage, listForReview } from "../store/labels.ts";
import { getMessage } from "../store/messages.ts";
import { openApp } from "./open-app.ts";
import { CommandError, print, UsageError } from "./output.ts";

const mostShown = 50;

export function addReview(program: Command): void {
  const review = program
    .command("review")
    .description("texts the classifier was not sure of: list and label them");
  review
    .command("list")
    .description("the newest texts worth a look, with what the classifier made of them")
    .option("--json", "print one JSON object")
    .action(list);
  review
    .command("label")
    .description("give a text its right intent; the next training learns it")
    .argument("<message>", "the text's number")
    .argument("<intent>", `the intent's name, or ${outOfScope} for none`)
    .option("--json", "print one JSON object")
    .action(label);
}

async function list(): Promise<void> {
  const { app, close } = await openApp({ migrates: true, works: false });
  try {
    const texts = await listForReview(app.db, mostShown);
    const lines = texts.map(({ messageId, intent, confidence, text }) => {
      const percent = Math.round((confidence ?? 0) * 100);
      return `${messageId}  ${intent ?? ""} ${percent} %  ${JSON.stringify(text)}`;
    });
    print({ texts }, lines.length > 0 ? lines : ["Nothing to review."]);
  } finally {
    await close();
  }
}

async function label(message: string, intent: string): Promise<void> {
  if (!/^\d{1,15}$/.test(message))
    throw new UsageError(`${message} is no text's number`, "aisms review list shows them.");
  const { app, close } = await openApp({ migrates: true, works: false });
  try {
    if (intent !== outOfScope && !(await isIntent(app.db, intent))) {
      throw new CommandError(
        `There is no intent ${intent}`,
        "aisms playbook export DIR writes those there are.",
      );
    }
    const { id, direction } = await getMessage(app.db, Number(message));
    if (direction === "outbound")
      throw new CommandError(`Message ${id} is one of ours`, "Label a text that came in.");
    await labelMessage(app.db, id, intent);
    print({ messageId: id, label: intent }, [`Text ${id} is ${intent}; aisms playbook import trains anew.`]);
  } finally {
    await close();
  }
}
