import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { addClassify } from "./classify.ts";
import { addEvaluate } from "./evaluate.ts";
import { CommandError, UsageError } from "./output.ts";
import { addTrain } from "./train.ts";

let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aisms-train-"));
  await writeFile(
    file("train.csv"),
    "\uFEFFintent,id,text\r\ngreeting,1,hello there\r\ngreeting,2,good morning\r\n,3,\r\n" +
      'parcel,4,"where, pray, is my parcel"\r\nparcel,5,my parcel is late\r\n',
  );
  await writeFile(file("bad.csv"), "text,label\nhello,greeting\n");
  await writeFile(file("texts.csv"), "text\nhello\nwhere is my parcel\n");
  await run("train", "--data", file("train.csv"), "--out", file("m.aisms"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs one command with --json and gives what it printed, line by line. */
async function run(...args: string[]): Promise<unknown[]> {
  const program = new Command("aisms").exitOverride();
  for (const add of [addTrain, addClassify, addEvaluate]) add(program);
  let printed = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const before = process.argv;
  process.argv = ["node", "aisms", ...args, "--json"];
  try {
    await program.parseAsync();
  } finally {
    process.argv = before;
    write.mockRestore();
  }
  return printed
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

describe("the classifier's commands", () => {
  test("train says what it learnt and which lines it skipped", async () => {
    const [result] = await run("train", "--data", file("train.csv"), "--out", file("again.aisms"));
    expect(result).toMatchObject({ rows: 4, intents: 2, skipped: [{ line: 4 }] });
    expect(Object.keys(result as object)).toEqual([
      "rows",
      "skipped",
      "intents",
      "seconds",
      "bytes",
      "threshold",
    ]);
    expect(await readFile(file("again.aisms"))).toEqual(await readFile(file("m.aisms")));
  });

  test("classify says the intent of a text, and of each row of a file in its order", async () => {
    const [one] = await run("classify", "--model", file("m.aisms"), "--text", "my prcel");
    expect(one).toMatchObject({ text: "my prcel", intent: "parcel", alternatives: [{ intent: "greeting" }] });
    const all = await run("classify", "--model", file("m.aisms"), "--data", file("texts.csv"));
    expect(all).toMatchObject([{ text: "hello" }, { text: "where is my parcel" }]);
  });

  test("evaluate prints figures and writes a page", async () => {
    const args = ["--model", file("m.aisms"), "--data", file("train.csv"), "--report", file("r.html")];
    const [result] = await run("evaluate", ...args);
    expect(result).toMatchObject({ rows: 4, inScopeAccuracy: 1, outOfScope: { auroc: null } });
    expect(await readFile(file("r.html"), "utf8")).toContain("<svg");
  });

  test.each<[string, string[], typeof CommandError | typeof UsageError, string]>([
    [
      "a missing column",
      ["train", "--data", "bad.csv", "--out", "x"],
      CommandError,
      'line 1: the header does not name "intent"',
    ],
    ["a missing file", ["train", "--data", "none.csv", "--out", "x"], CommandError, "There is no file"],
    [
      "a foreign model",
      ["classify", "--model", "train.csv", "--text", "x"],
      CommandError,
      "not an AISMS model",
    ],
    ["neither text nor data", ["classify", "--model", "m.aisms"], UsageError, "either --text or --data"],
    [
      "a share that is none",
      ["train", "--data", "train.csv", "--out", "x", "--refuse", "many"],
      UsageError,
      "--refuse many",
    ],
    [
      "a seed that is none",
      ["train", "--data", "train.csv", "--out", "x", "--seed", "1.5"],
      UsageError,
      "--seed",
    ],
  ])("%s is refused with what is wrong", async (_, args, kind, message) => {
    const inFolder = args.map((arg) => (/\.(csv|aisms)$|^x$/.test(arg) ? file(arg) : arg));
    const failure = await run(...inFolder).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(kind);
    expect((failure as Error).message).toContain(message);
  });
});
