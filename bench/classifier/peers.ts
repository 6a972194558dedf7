import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Example } from "../../src/classifier/examples.ts";
import { tell } from "../support/machine.ts";

// One of the peers' own packages greets on standard output, where only the result belongs.
process.env.DOTENV_CONFIG_QUIET = "true";

/** Another classifier: trains on rows, then says the intent of a text. */
type Peer = { name: string; train: (rows: readonly Example[]) => Promise<Predict> };
export type Predict = (text: string) => Promise<string> | string;

const folder = new URL("../peers/", import.meta.url);
const load = createRequire(new URL("package.json", folder));

/** Installs the peers where they are not yet; says so, and what went wrong where they cannot be. */
export function installPeers(): void {
  if (existsSync(new URL("node_modules", folder))) return;
  tell("installing the other classifiers into bench/peers/node_modules");
  try {
    const install = ["install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund"];
    execFileSync("npm", install, { cwd: fileURLToPath(folder), stdio: ["ignore", "ignore", "pipe"] });
  } catch {
    tell("they cannot be installed (no network?): only our own classifier is measured");
  }
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

type NlpManager = {
  addDocument: (language: string, text: string, intent: string) => void;
  train: () => Promise<void>;
  process: (language: string, text: string) => Promise<{ intent: string }>;
};
type BayesClassifier = {
  addDocument: (text: string, label: string) => void;
  train: () => void;
  classify: (text: string) => string;
};
type Wink = {
  definePrepTasks: (tasks: ((text: string) => string[])[]) => void;
  defineConfig: (config: { considerOnlyPresence: boolean; smoothingFactor: number }) => void;
  learn: (text: string, label: string) => void;
  consolidate: () => void;
  predict: (text: string) => string;
};
type FastTextPackage = {
  getFastTextModule: () => Promise<unknown>;
  getFastTextClass: (options: { getFastTextModule: () => Promise<unknown> }) => Promise<new () => FastText>;
};
type FastText = {
  trainSupervised: (url: string, options: object, onProgress: () => void) => Promise<FastTextModel>;
};
type FastTextModel = {
  predict: (text: string, count: number, threshold: number) => { get: (i: number) => [number, string] };
};

export const peers: Peer[] = [
  {
    name: "node-nlp",
    async train(rows) {
      const { NlpManager } = load("node-nlp") as { NlpManager: new (settings: object) => NlpManager };
      const settings = { languages: ["en"], autoSave: false, autoLoad: false, nlu: { log: false } };
      const manager = new NlpManager({ ...settings, forceNER: false });
      for (const { text, intent } of rows) manager.addDocument("en", text, intent);
      await manager.train();
      return async (text) => (await manager.process("en", text)).intent;
    },
  },
  {
    name: "natural (Bayes)",
    train(rows) {
      const { BayesClassifier } = load("natural") as { BayesClassifier: new () => BayesClassifier };
      const classifier = new BayesClassifier();
      for (const { text, intent } of rows) classifier.addDocument(text, intent);
      classifier.train();
      return Promise.resolve((text) => classifier.classify(text));
    },
  },
  {
    name: "wink-naive-bayes",
    train(rows) {
      const classifier = (load("wink-naive-bayes-text-classifier") as () => Wink)();
      classifier.definePrepTasks([words]);
      classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
      for (const { text, intent } of rows) classifier.learn(text, intent);
      classifier.consolidate();
      return Promise.resolve((text) => classifier.predict(text));
    },
  },
  {
    name: "fasttext.wasm.js",
    async train(rows) {
      const { getFastTextModule, getFastTextClass } = load("fasttext.wasm.js") as FastTextPackage;
      const Class = await getFastTextClass({ getFastTextModule });
      const intents = [...new Set(rows.map(({ intent }) => intent))];
      const lines = rows.map(
        ({ text, intent }) => `__label__${intents.indexOf(intent)} ${words(text).join(" ")}`,
      );
      const options = { lr: 0.5, epoch: 25, dim: 100, wordNgrams: 2, minn: 2, maxn: 5, bucket: 200_000 };
      const noProgress = (): void => undefined;
      const model = await new Class().trainSupervised(
        `data:text/plain;base64,${Buffer.from(lines.join("\n")).toString("base64")}`,
        { ...options, loss: "softmax", label: "__label__", verbose: 0 },
        noProgress,
      );
      return (text) => {
        const [, label] = model.predict(`${words(text).join(" ")}\n`, 1, 0).get(0);
        return intents[Number(label.replace("__label__", ""))] ?? "";
      };
    },
  },
];
