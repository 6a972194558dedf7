import type { App } from "../app.ts";
import { createClassifier } from "../classifier/classify.ts";
import { evaluate, judge, reading, type Judged } from "../classifier/evaluate.ts";
import { outOfScope, type Example } from "../classifier/examples.ts";
import { ModelFileError, readModel, writeModel } from "../classifier/model-bytes.ts";
import { train } from "../classifier/train.ts";
import { trainingRows, type Playbook } from "../playbooks/playbook.ts";
import { getPlaybook } from "../store/intents.ts";
import { inTransaction, type Db } from "../store/db.ts";
import { notifyModels } from "../store/changes.ts";
import { listLabelled } from "../store/labels.ts";
import * as models from "../store/models.ts";

export type Trained = {
  modelId: number;
  report: models.ModelReport;
  isPromoted: boolean;
  /** Why it was promoted, or was not. */
  reason: string;
};

type Options = {
  /** By default a model is promoted only if it is no worse on the held-out texts. */
  promote?: "if-no-worse" | "always" | "never";
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
};

/**
 * Trains a model from the playbook and the labelled texts, judges it on the held-out texts, keeps it as a
 * candidate, and promotes it where it is no worse than the current one. Training runs in threads of its own.
 */
export async function trainModel(app: App, options: Options = {}): Promise<Trained> {
  const playbook = await getPlaybook(app.db);
  const rows: Example[] = [...trainingRows(playbook), ...usable(await listLabelled(app.db), playbook)];
  const started = performance.now();
  const model = await train(rows, {
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const file = Buffer.from(writeModel(model));
  const judged = judgeFile(file, playbook.heldOut);
  const report: models.ModelReport = {
    rows: rows.length,
    intents: playbook.intents.length,
    seconds: (performance.now() - started) / 1000,
    heldOut: summary(judged),
  };
  const current = await models.findCurrentModel(app.db);
  const before = current && isReadable(current.file) ? judgeFile(current.file, playbook.heldOut) : "none";
  const { isPromoted, reason } = decide(options.promote ?? "if-no-worse", judged, before);
  const modelId = await inTransaction(app.db, async (tx) => {
    const id = await models.insertCandidate(tx, file, report);
    if (isPromoted) await putInUse(tx, id);
    return id;
  });
  app.log.info({ modelId, isPromoted, rows: rows.length }, "model trained");
  return { modelId, report, isPromoted, reason };
}

/** No model has this id. */
class UnknownModelError extends Error {
  readonly hint = "aisms model list shows the models.";

  constructor(id: number) {
    super(`There is no model ${id}`);
    this.name = "UnknownModelError";
  }
}

/** Makes a model the current one in all running processes. Throws `UnknownModelError`. */
export async function putInUse(tx: Db, id: number): Promise<void> {
  if (!(await models.promoteModel(tx, id))) throw new UnknownModelError(id);
  await notifyModels(tx);
}

/** False for a model of another version. */
export function isReadable(file: Buffer): boolean {
  try {
    readModel(file);
    return true;
  } catch (error) {
    if (error instanceof ModelFileError) return false;
    throw error;
  }
}

/**
 * The labelled texts to train on: not those whose intent is taught no more, nor those that stand in the playbook
 * already, as an utterance or among the texts that judge.
 */
function usable(labelled: Example[], playbook: Omit<Playbook, "name">): Example[] {
  const fold = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const known = new Set([outOfScope, ...playbook.intents.map(({ name }) => name)]);
  const taken = new Set([...trainingRows(playbook), ...playbook.heldOut].map(({ text }) => fold(text)));
  return labelled.filter(
    ({ text, intent }) => known.has(intent) && fold(text) !== "" && !taken.has(fold(text)),
  );
}

function judgeFile(file: Buffer, heldOut: Example[]): Judged[] {
  return judge(createClassifier(readModel(file)), heldOut);
}

function summary(judged: Judged[]): models.ModelReport["heldOut"] {
  if (judged.length === 0) return null;
  const { rows, accuracy, macroF1 } = evaluate(judged);
  return { rows, accuracy: accuracy ?? 0, macroF1: macroF1 ?? 0 };
}

/** Whether a model is put in use: it gets at least as many of the held-out texts right as the current one does. */
function decide(promote: NonNullable<Options["promote"]>, candidate: Judged[], current: Judged[] | "none") {
  if (promote === "always") return { isPromoted: true, reason: "as asked for" };
  if (promote === "never") return { isPromoted: false, reason: "as asked for" };
  if (current === "none") return { isPromoted: true, reason: "it is the first" };
  if (candidate.length === 0) return { isPromoted: true, reason: "there are no held-out texts to judge by" };
  const [right, rightBefore] = [candidate, current].map((rows) => rows.filter(isRight).length);
  const reason = `${right ?? 0} of ${candidate.length} held-out texts right, against ${rightBefore ?? 0} before`;
  return { isPromoted: (right ?? 0) >= (rightBefore ?? 0), reason };
}

/** Recognised as what it is, and sure enough to be answered so; a text out of scope, if it is refused. */
function isRight(row: Judged): boolean {
  return reading(row) === row.intent && (row.intent === outOfScope || row.result.accepted);
}
