import type { App } from "../app.ts";
import { checkHeldOut, checkIntent, checkOutOfScope, type IntentProblem } from "../playbooks/check-intent.ts";
import { readHeldOut } from "../playbooks/held-out.ts";
import type { Intent } from "../playbooks/playbook.ts";
import { notifyModels } from "../store/changes.ts";
import type { Db } from "../store/db.ts";
import * as intents from "../store/intents.ts";

/** A change of the playbook that is refused: everything that is wrong with it. */
export class TeachingError extends Error {
  readonly problems: IntentProblem[];

  constructor(problems: IntentProblem[]) {
    const [first] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
    super(`${first ? sentence(first) : "it cannot be kept"}${more}`);
    this.name = "TeachingError";
    this.problems = problems;
  }
}

function sentence({ field, line, message }: IntentProblem): string {
  return line === null ? message : `${field === "answer" ? "reply" : "utterance"} ${line}: ${message}`;
}

/** Everything that is wrong with an intent that is to be kept. */
export async function findProblems(
  app: Pick<App, "db" | "skills">,
  intent: Intent,
): Promise<IntentProblem[]> {
  const playbook = await intents.getPlaybook(app.db);
  return checkIntent(intent, { playbook, skills: app.skills.map(({ name }) => name) });
}

/** Keeps an intent, new or changed; running processes answer by it at once. Throws `TeachingError`. */
export async function keepIntent(
  app: Pick<App, "skills">,
  tx: Db,
  intent: Intent,
  heldOut: string[] = [],
): Promise<void> {
  const playbook = await intents.getPlaybook(tx);
  const problems = [
    ...checkIntent(intent, { playbook, skills: app.skills.map(({ name }) => name) }),
    ...checkHeldOut(
      heldOut.map((text, index) => ({ text, intent: intent.name, line: index + 1 })),
      playbook,
    ),
  ];
  if (problems.length > 0) throw new TeachingError(problems);
  await intents.saveIntent(tx, intent);
  await intents.addTeachingTexts(
    tx,
    "held-out",
    heldOut.map((text) => ({ text, intent: intent.name })),
  );
  await notifyModels(tx);
}

/** Takes an intent out; returns the held-out texts that went with it. */
export async function dropIntent(tx: Db, name: string): Promise<string[]> {
  const heldOut = await intents.deleteIntent(tx, name);
  await notifyModels(tx);
  return heldOut;
}

/** Keeps the texts that no intent should take. Throws `TeachingError`. */
export async function keepOutOfScope(tx: Db, texts: string[]): Promise<void> {
  const problems = checkOutOfScope(texts, await intents.getPlaybook(tx));
  if (problems.length > 0) throw new TeachingError(problems);
  await intents.replaceTeachingTexts(
    tx,
    "out-of-scope",
    texts.map((text) => ({ text, intent: "oos" })),
  );
}

/** Keeps the texts that judge a model, written as a playbook's held-out.csv. Throws `TeachingError`. */
export async function keepHeldOut(tx: Db, csv: string): Promise<void> {
  const playbook = await intents.getPlaybook(tx);
  const problems: IntentProblem[] = [];
  const report = (line: number, message: string) => {
    problems.push({ field: "utterances", line, message });
  };
  const names = playbook.intents.map(({ name }) => name);
  const rows = readHeldOut(csv, { intents: names, report });
  problems.push(...checkHeldOut(rows, playbook));
  if (problems.length > 0) throw new TeachingError(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  await intents.replaceTeachingTexts(
    tx,
    "held-out",
    rows.map(({ text, intent }) => ({ text, intent })),
  );
}
