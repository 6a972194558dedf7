import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { createClassifier } from "../../src/classifier/classify.ts";
import { ModelFileError, readModel, writeModel } from "../../src/classifier/model-bytes.ts";
import { train } from "../../src/classifier/train.ts";
import { forSeconds } from "./limits.ts";

/** The magic word, the version and the checksum. */
const headBytes = 44;

let file: Buffer;
let content: Buffer;
beforeAll(async () => {
  const model = await train([
    { text: "where is my parcel", intent: "parcel" },
    { text: "my parcel is late", intent: "parcel" },
    { text: "good morning", intent: "greeting" },
    { text: "hello there", intent: "greeting" },
  ]);
  file = Buffer.from(writeModel(model));
  content = brotliDecompressSync(file.subarray(headBytes));
});

/** The file around other content, with a checksum that is right. */
function wrap(inside: Buffer): Buffer {
  const body = brotliCompressSync(inside, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  return Buffer.concat([file.subarray(0, 12), createHash("sha256").update(body).digest(), body]);
}

function tryOut(bytes: Buffer): void {
  try {
    const { confidence, alternatives } = createClassifier(readModel(bytes)).classify(
      "wheres my parcel 😀 hello",
    );
    expect(Number.isNaN(confidence) || (confidence >= 0 && confidence <= 1.000001)).toBe(true);
    expect(alternatives.length).toBeLessThanOrEqual(5);
  } catch (error) {
    expect(error).toBeInstanceOf(ModelFileError);
  }
}

const places = fc.double({ min: 0, max: 1, noNaN: true });

test("bytes that are no model are refused with a reason", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, hasMagic) => {
      expect(() => readModel(hasMagic ? Buffer.concat([file.subarray(0, 12), bytes]) : bytes)).toThrow(
        ModelFileError,
      );
    }),
    forSeconds(2),
  );
});

test("a model whose content was changed and whose checksum is right is refused, or harmless", () => {
  const changes = fc.array(fc.tuple(places, fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(changes, fc.boolean(), (bytes, isInHeader) => {
      const changed = Buffer.from(content);
      const range = isInHeader ? Math.min(2000, changed.length) : changed.length;
      for (const [at, value] of bytes) changed[Math.min(range - 1, Math.floor(at * range))] = value;
      tryOut(wrap(changed));
    }),
    forSeconds(4),
  );
});

test("a language that nobody knows is refused", () => {
  const inside = Buffer.from(
    content.toString("latin1").replace('"language":"english"', '"language":"enGlish"'),
    "latin1",
  );
  expect(inside).not.toEqual(content);
  expect(() => readModel(wrap(inside))).toThrow(ModelFileError);
});

test("a header that promises more than there is does not take memory for it", () => {
  const promised = content.toString("latin1").replace(/"hashes":\d+/, '"hashes":2000000000');
  const inside = Buffer.from(promised, "latin1");
  inside.writeUInt32LE(content.readUInt32LE(0) + inside.length - content.length, 0);
  const before = process.memoryUsage().arrayBuffers;
  expect(() => readModel(wrap(inside))).toThrow(ModelFileError);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
});
