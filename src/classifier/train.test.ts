import { describe, expect, test } from "vitest";
import { createClassifier } from "./classify.ts";
import type { Example } from "./examples.ts";
import { readModel, writeModel } from "./model-bytes.ts";
import { train } from "./train.ts";

const greetings = ["hello", "hi there", "good morning", "hey you", "good evening to you", "hello my friend"];
const questions = [
  "where is my parcel",
  "when does my parcel come",
  "my parcel has not arrived",
  "track my parcel please",
  "what happened to my package",
  "is the package on its way",
];
const rows: Example[] = [
  ...greetings.map((text) => ({ text, intent: "greeting" })),
  ...questions.map((text) => ({ text, intent: "where_is_my_parcel" })),
];

describe("training", () => {
  test("learns to tell intents apart, also misspelt", async () => {
    const { classify } = createClassifier(await train(rows));
    const result = classify("wher is my parcle");
    expect(result.intent).toBe("where_is_my_parcel");
    expect(result.confidence).toBeGreaterThan(0.5);
    expect(result.confidence + (result.alternatives[0]?.confidence ?? 0)).toBeCloseTo(1);
    expect(classify("HELLO there").intent).toBe("greeting");
  });

  test("gives the same bytes for the same seed and rows, others for another seed", async () => {
    const models = await Promise.all([1, 1, 2].map((seed) => train(rows, { seed })));
    const [one, same, other] = models.map(writeModel);
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  test("scores a text with nothing known in it below one it was taught", async () => {
    const { classify } = createClassifier(await train(rows));
    expect(classify("zzyzx qwrt").score).toBeLessThan(classify("where is my parcel").score);
    expect(classify("").accepted).toBe(false);
  });

  test("accepts no text of unknown words, whatever its letters look like", async () => {
    const { classify, threshold } = createClassifier(await train(rows));
    for (const text of ["xx", "k", "asdf", "myparcelisgone"]) {
      expect(classify(text)).toMatchObject({ accepted: false });
      expect(classify(text).score).toBeLessThan(threshold);
    }
    expect(classify("my parcl").accepted).toBe(true);
  });

  test("takes how many messages an intent has for no sign of how many will come", async () => {
    const many = [1, 2, 3, 4, 5].flatMap((time) =>
      questions.map((text) => ({ text: `${text} ${time}`, intent: "where_is_my_parcel" })),
    );
    const { classify } = createClassifier(await train([...rows, ...many]));
    expect(classify("good day my friend").intent).toBe("greeting");
  });

  test("never accepts what it takes for oos", async () => {
    const outside = ["how tall is mount everest", "sing me a song", "who won the game last night"];
    const model = await train([...rows, ...outside.map((text) => ({ text, intent: "oos" }))]);
    expect(createClassifier(model).classify("sing a song")).toMatchObject({ intent: "oos", accepted: false });
  });

  test("tells how far it is, up to 1", async () => {
    const seen: number[] = [];
    await train(rows, { onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  test("stops when aborted, with the reason given", async () => {
    const abort = new AbortController();
    const training = train(rows, { signal: abort.signal });
    abort.abort(new Error("a newer training began"));
    await expect(training).rejects.toThrow("a newer training began");
    await expect(train(rows, { signal: abort.signal })).rejects.toThrow("a newer training began");
  });

  test.each<[string, Example[], string]>([
    ["no rows", [], "at least two intents"],
    ["one intent", rows.slice(0, 6), "at least two intents"],
    ["a blank text", [...rows, { text: " ", intent: "greeting" }], "blank"],
  ])("refuses %s", async (_, bad, message) => {
    await expect(train(bad)).rejects.toThrow(message);
  });
});

describe("training copes with", () => {
  const long = "please tell me where my parcel is and when it will come ".repeat(29).slice(0, 1600);
  test.each<[string, Example[]]>([
    [
      "one example an intent",
      [
        { text: "hello", intent: "a" },
        { text: "bye", intent: "b" },
      ],
    ],
    [
      "texts of one character",
      [
        { text: "y", intent: "yes" },
        { text: "n", intent: "no" },
        { text: "?", intent: "help" },
      ],
    ],
    ["a text of 1,600 characters", [...rows, { text: long, intent: "where_is_my_parcel" }]],
    ["the same text under two intents", [...rows, { text: "hello", intent: "where_is_my_parcel" }]],
    [
      "labels with spaces, capitals, question marks and other scripts",
      [
        { text: "refund please", intent: "Refund not shown?" },
        { text: "привет", intent: "приветствие" },
        { text: "你好", intent: "问候" },
      ],
    ],
    [
      "texts of symbols alone",
      [
        { text: "...", intent: "a" },
        { text: "---", intent: "b" },
      ],
    ],
    [
      "only one intent beside oos",
      [
        { text: "hello", intent: "a" },
        { text: "xx", intent: "oos" },
      ],
    ],
    [
      "500 intents",
      Array.from({ length: 1000 }, (_, i) => ({
        text: `number ${i % 500} of ${i}`,
        intent: `intent ${i % 500}`,
      })),
    ],
  ])("%s", async (_, examples) => {
    const model = await train(examples);
    const classifier = createClassifier(readModel(writeModel(model)));
    expect(classifier.intents).toEqual([...new Set(examples.map(({ intent }) => intent))].sort());
    for (const { text } of examples.slice(0, 20)) {
      const { intent, confidence, score } = classifier.classify(text);
      expect(classifier.intents).toContain(intent);
      expect(confidence).toBeGreaterThan(0);
      expect(Number.isFinite(score)).toBe(true);
    }
  });
});
