import type { Command } from "commander";
import type { App } from "../app.ts";
import { enqueue } from "../queue/enqueue.ts";
import { inTransaction } from "../store/db.ts";
import { type DeadLetter, listDeadLetters, reopenTexts, takeDeadLetter } from "../store/dead-letters.ts";
import { withApp } from "./open-app.ts";
import { CommandError, print, UsageError } from "./output.ts";

const seeList = "aisms dead list shows them.";

export function addDead(program: Command): void {
  const dead = program.command("dead").description("turns that failed at every try: list, try again, drop");
  dead
    .command("list")
    .description("the dead letters, oldest first, with what failed")
    .option("--json", "print one JSON object")
    .action(() => withApp(list));
  dead
    .command("retry")
    .description("answer the texts of a dead letter after all")
    .argument("<id>", "its number, or all")
    .option("--json", "print one JSON object")
    .action((id: string) => withApp((app) => retry(app, id)));
  dead
    .command("drop")
    .description("forget a dead letter; its texts stay in the conversation, without an answer")
    .argument("<id>", "its number, or all")
    .option("--json", "print one JSON object")
    .action((id: string) => withApp((app) => drop(app, id)));
}

async function list(app: App): Promise<void> {
  const letters = await listDeadLetters(app.db);
  const lines = letters.map(
    ({ id, createdAt, conversationId, messageIds, reason }) =>
      `${id}  ${createdAt.toISOString()}  conversation ${conversationId}, ${messageIds.length} texts  ${reason}`,
  );
  print({ deadLetters: letters }, lines.length > 0 ? lines : ["No dead letters: every turn was answered."]);
}

async function retry(app: App, which: string): Promise<void> {
  const ids = await readIds(app, which);
  for (const id of ids) {
    await inTransaction(app.db, async (tx) => {
      const { messageIds, conversationId } = found(await takeDeadLetter(tx, id), id);
      await reopenTexts(tx, messageIds);
      await enqueue(app.boss, tx, "answer-turn", conversationId);
    });
  }
  print({ retried: ids }, [`${ids.length} queued; what fails at every try again comes back.`]);
}

async function drop(app: App, which: string): Promise<void> {
  const ids = await readIds(app, which);
  for (const id of ids) found(await inTransaction(app.db, (tx) => takeDeadLetter(tx, id)), id);
  print({ dropped: ids }, [`${ids.length} dropped.`]);
}

async function readIds(app: App, which: string): Promise<number[]> {
  if (which === "all") return (await listDeadLetters(app.db)).map(({ id }) => id);
  if (/^\d{1,15}$/.test(which)) return [Number(which)];
  throw new UsageError(`${which} is no dead letter's number`, seeList);
}

function found(letter: DeadLetter | null, id: number): DeadLetter {
  if (letter) return letter;
  throw new CommandError(`There is no dead letter ${id}`, seeList);
}
