import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { print } from "../src/cli/output.ts";
import { createClassifier, type Classifier } from "../src/classifier/classify.ts";
import { evaluate, judge } from "../src/classifier/evaluate.ts";
import { outOfScope } from "../src/classifier/examples.ts";
import { findBackend } from "../src/classifier/kernel/kernel.ts";
import { train } from "../src/classifier/train.ts";
import { hasData, readData } from "./classifier/data.ts";
import { dataGoals, reaches, type Goal, type Measured } from "./classifier/goals.ts";
import { installPeers, peers, type Predict } from "./classifier/peers.ts";
import { rounded, table } from "./support/figures.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";

const peerData = { train: "clinc150/train", val: "clinc150/val" };

type Contender = { name: string; accuracy: number; seconds: number; micros: number };

/**
 * Measures the classifier as it is shipped on validation data, its time and memory, and other classifiers on the
 * same rows in the same run.
 */
export async function run(): Promise<void> {
  if (!hasData()) {
    print({ benchmark: "classifier", skipped: "no data" }, [
      "Skipped: the intent data (../shared/data/intents) is not here.",
    ]);
    return;
  }
  const machine = describeMachine();
  const goals = [...measureTrainings(), ...(await measureData())];
  const contenders = await compare();
  const result = {
    benchmark: "classifier",
    machine,
    backend: findBackend(),
    goals: goals.map(conclude),
    contenders,
  };
  print(result, [
    machineLine(machine),
    `Training kernel: ${result.backend}. Figures on validation data; goals are for test data.`,
    "",
    ...table([
      ["", "measured", "must", "aim", ""],
      ...result.goals.map(({ name, value, must, aim, verdict }) => [name, value, must, aim, verdict]),
    ]),
    "",
    ...table([
      ["CLINC150, in scope", "accuracy %", "training s", "one message µs"],
      ...contenders.map(({ name, accuracy, seconds, micros }) => [name, accuracy, seconds, micros]),
    ]),
  ]);
}

/** Time, memory and size of whole trainings, each in a process of its own. */
function measureTrainings(): Measured[] {
  const once = (data: string, rows: number | null): Record<"seconds" | "peakMb" | "megabytes", number> => {
    tell(`training ${data}${rows === null ? "" : `, ${rows} rows`}, alone`);
    const script = fileURLToPath(new URL("classifier/train-once.ts", import.meta.url));
    const output = execFileSync(process.execPath, [script, data, rows === null ? "" : String(rows)]);
    return JSON.parse(output.toString()) as Record<"seconds" | "peakMb" | "megabytes", number>;
  };
  const whole = once(peerData.train, null);
  const part = once(peerData.train, 1000);
  const low = (name: string, value: number, must: number, aim: number, digits: number): Measured => ({
    ...{ name, value, must, aim, isLow: true, digits },
  });
  return [
    low("training CLINC150, s", whole.seconds, 10, 4, 2),
    low("training 1,000 rows, s", part.seconds, 1, 0.5, 2),
    low("model file, MB", whole.megabytes, 5, 2, 2),
    low("peak memory of training, MB", whole.peakMb, 500, 250, 0),
  ];
}

async function measureData(): Promise<Measured[]> {
  const classifiers = new Map<string, Classifier>();
  const measured: Measured[] = [];
  for (const { read, ...goal } of dataGoals) {
    let classifier = classifiers.get(goal.train);
    if (!classifier) {
      tell(`training ${goal.train}`);
      classifier = createClassifier(await train(readData(goal.train)));
      classifiers.set(goal.train, classifier);
    }
    const value = read(evaluate(judge(classifier, readData(goal.val))));
    if (value !== null) measured.push({ ...goal, value });
  }
  return measured;
}

/** Everyone on the in-scope rows of one data set; the best label counts, without any threshold. */
async function compare(): Promise<Contender[]> {
  installPeers();
  const rows = readData(peerData.train).filter(({ intent }) => intent !== outOfScope);
  const contenders: Contender[] = [
    await contend("AISMS", async () => {
      const { classify } = createClassifier(await train(rows));
      return (text) => classify(text).intent;
    }),
  ];
  for (const peer of peers) {
    try {
      contenders.push(await contend(peer.name, () => peer.train(rows)));
    } catch (error) {
      tell(
        `${peer.name} is left out: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : "it failed"}`,
      );
    }
  }
  return contenders;
}

async function contend(name: string, prepare: () => Promise<Predict>): Promise<Contender> {
  tell(`training ${name}`);
  const rows = readData(peerData.val).filter(({ intent }) => intent !== outOfScope);
  const startMs = performance.now();
  const predict = await prepare();
  const trainedMs = performance.now();
  let right = 0;
  for (const { text, intent } of rows) if ((await predict(text)) === intent) right++;
  const doneMs = performance.now();
  return {
    name,
    accuracy: rounded((right / rows.length) * 100, 2),
    seconds: rounded((trainedMs - startMs) / 1000, 2),
    micros: rounded(((doneMs - trainedMs) * 1000) / rows.length, 0),
  };
}

function conclude(measured: Measured): Goal & { value: number; verdict: string } {
  const { digits = 2, must, aim } = measured;
  const verdict = reaches(measured, aim) ? "aim" : reaches(measured, must) ? "must" : "MISSED";
  return { ...measured, value: rounded(measured.value, digits), verdict };
}
