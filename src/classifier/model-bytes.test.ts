import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createClassifier } from "./classify.ts";
import type { Model } from "./model.ts";
import { ModelFileError, readModel, writeModel } from "./model-bytes.ts";
import { loadModel, saveModel } from "./model-file.ts";
import { train } from "./train.ts";

let model: Model;
let bytes: Uint8Array;
beforeAll(async () => {
  model = await train([
    { text: "hello there", intent: "greeting" },
    { text: "good morning", intent: "greeting" },
    { text: "where is my parcel", intent: "parcel" },
    { text: "my parcel is late", intent: "parcel" },
  ]);
  bytes = writeModel(model);
});

describe("model files", () => {
  test("give the same predictions after writing and reading", async () => {
    const folder = await mkdtemp(join(tmpdir(), "aisms-model-"));
    try {
      const path = join(folder, "a.aisms");
      expect(await saveModel(path, model)).toBe(bytes.length);
      expect(await readdir(folder)).toEqual(["a.aisms"]);
      const [before, after] = [createClassifier(model), createClassifier(await loadModel(path))];
      for (const text of ["hello", "my prcel", "nothing known", ""]) {
        expect(after.classify(text)).toEqual(before.classify(text));
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("a file of format 1 is still read, with the same predictions", () => {
    const old = Uint8Array.from(bytes, (byte, i) => (i === 8 ? 1 : byte));
    const { classify } = createClassifier(readModel(old));
    expect(classify("where is it")).toEqual(createClassifier(model).classify("where is it"));
  });

  test("a damaged file is refused, wherever the damage is", () => {
    for (let at = 0; at < bytes.length; at += 37) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x40;
      expect(() => readModel(damaged)).toThrow(ModelFileError);
    }
  });

  test.each<[string, (whole: Uint8Array) => Uint8Array, string]>([
    ["an empty file", () => new Uint8Array(0), "not an AISMS model"],
    ["a foreign file", () => Buffer.from("text,intent\nhello,greeting\n".repeat(9)), "not an AISMS model"],
    ["a file cut short", (whole) => whole.slice(0, whole.length - 5), "damaged"],
    ["a newer format", (whole) => Uint8Array.from(whole, (byte, i) => (i === 8 ? 9 : byte)), "has format 9"],
  ])("%s is refused with what is wrong", (_, change, message) => {
    expect(() => readModel(change(bytes))).toThrow(message);
  });
});
