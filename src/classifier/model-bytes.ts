import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { z } from "zod";
import { isStemmed } from "./stem.ts";
import type { Model } from "./model.ts";

/**
 * A model as bytes: "AISMSCLF", the format's version (u32, little-endian), the SHA-256 of all that follows, then
 * Brotli of: the header's length (u32), the header (JSON), and the lists it names, one after the other.
 */
const magic = Buffer.from("AISMSCLF", "latin1");
const formatVersion = 2;
/** Format 1 lacks two kinds of pairs of words, and gives the same predictions as it did. */
const readableVersions = [1, formatVersion];
const bodyAt = magic.length + 4 + 32;
const mostBytes = 1 << 29;
const quality = 5; // 6 and above take several times as long for a twentieth of the size

/** A file that is no model, or not one this version can read. */
export class ModelFileError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ModelFileError";
  }
}

type List = Uint32Array | Uint16Array | Int8Array | Float32Array;

const listNames = [
  ...(["hashes", "documentCounts", "linearBias", "linearStarts", "linearClasses", "linearWeights"] as const),
  ...(["bagTable", "bagOutput", "bagBias"] as const),
] as const;
type ListName = (typeof listNames)[number];

const headerShape = z.object({
  intents: z.array(z.string()).min(2),
  language: z.string().refine(isStemmed, "unknown language").nullable(),
  calibration: z.object({ temperature: z.number().positive(), threshold: z.number() }),
  trained: z.object({ rows: z.number(), seed: z.number(), refusePercent: z.number() }),
  texts: z.number(),
  words: z.array(z.string()),
  linearStep: z.number(),
  bag: z.object({ hiddenWidth: z.int().positive(), tableStep: z.number(), outputStep: z.number() }),
  lengths: z.record(z.enum(listNames), z.int().nonnegative()),
});
type Header = z.infer<typeof headerShape>;

/** The model as a file holds it; the same model gives the same bytes. */
export function writeModel(model: Model): Uint8Array {
  const { linear, bag, vocabulary } = model;
  const lists: Record<ListName, List> = {
    hashes: vocabulary.hashes,
    documentCounts: vocabulary.documentCounts,
    ...{ linearBias: linear.bias, linearStarts: linear.starts, linearClasses: linear.classes },
    ...{ linearWeights: linear.weights, bagTable: bag.table, bagOutput: bag.output, bagBias: bag.bias },
  };
  const header: Header = {
    ...{ intents: [...model.intents], language: model.language, calibration: model.calibration },
    ...{
      trained: model.trained,
      texts: vocabulary.texts,
      words: [...vocabulary.words],
      linearStep: linear.step,
    },
    bag: { hiddenWidth: bag.hiddenWidth, tableStep: bag.tableStep, outputStep: bag.outputStep },
    lengths: Object.fromEntries(listNames.map((name) => [name, lists[name].length])) as Header["lengths"],
  };
  const headerBytes = Buffer.from(JSON.stringify(header));
  const plain = Buffer.concat([
    u32(headerBytes.length),
    headerBytes,
    ...listNames.map((name) => pack(lists[name])),
  ]);
  const body = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
  return new Uint8Array(Buffer.concat([magic, u32(formatVersion), sha256(body), body]));
}

/** The model in these bytes. Throws `ModelFileError` for anything else, damaged ones and newer ones included. */
export function readModel(bytes: Uint8Array): Model {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < bodyAt || !file.subarray(0, magic.length).equals(magic)) {
    throw new ModelFileError("this is not an AISMS model");
  }
  const version = file.readUInt32LE(magic.length);
  if (!readableVersions.includes(version)) {
    throw new ModelFileError(
      `this model has format ${version}, and this AISMS reads formats 1 to ${formatVersion}`,
    );
  }
  const body = file.subarray(bodyAt);
  if (!sha256(body).equals(file.subarray(magic.length + 4, bodyAt))) {
    throw new ModelFileError("this model is damaged: its checksum is wrong");
  }
  try {
    return readBody(brotliDecompressSync(body, { maxOutputLength: mostBytes }));
  } catch (error) {
    throw new ModelFileError("this model is damaged: its content does not fit together", { cause: error });
  }
}

function readBody(plain: Buffer): Model {
  const headerEnd = 4 + plain.readUInt32LE(0);
  const header = headerShape.parse(JSON.parse(plain.toString("utf8", 4, headerEnd)));
  let at = headerEnd;
  const take = <Kind extends List>(name: ListName, list: new (length: number) => Kind): Kind => {
    const length = header.lengths[name];
    if (length > plain.length - at) throw new RangeError("a list is too short"); // before memory is taken for it
    const unpacked = new list(length);
    if (at + unpacked.byteLength > plain.length) throw new RangeError("a list is too short");
    unpack(plain.subarray(at, at + unpacked.byteLength), unpacked);
    at += unpacked.byteLength;
    return unpacked;
  };
  const hashes = take("hashes", Uint32Array);
  const documentCounts = take("documentCounts", Uint32Array);
  const { intents, language, calibration, trained, texts, words, linearStep } = header;
  const model: Model = {
    ...{ intents, language, calibration, trained },
    vocabulary: { texts, words, hashes, documentCounts },
    linear: {
      step: linearStep,
      bias: take("linearBias", Float32Array),
      starts: take("linearStarts", Uint32Array),
      classes: take("linearClasses", Uint16Array),
      weights: take("linearWeights", Int8Array),
    },
    bag: {
      ...header.bag,
      table: take("bagTable", Int8Array),
      output: take("bagOutput", Int8Array),
      bias: take("bagBias", Float32Array),
    },
  };
  if (!isWhole(model) || at !== plain.length) throw new RangeError("the lists do not fit together");
  return model;
}

function isWhole({ intents, vocabulary, linear, bag }: Model): boolean {
  const features = vocabulary.hashes.length;
  return (
    vocabulary.documentCounts.length === features &&
    linear.starts.length === features + 1 &&
    linear.starts.every((start, i) => i === 0 || start >= (linear.starts[i - 1] ?? 0)) &&
    linear.starts[features] === linear.weights.length &&
    linear.classes.length === linear.weights.length &&
    linear.classes.every((label) => label < intents.length) &&
    linear.bias.length === intents.length &&
    bag.bias.length === intents.length &&
    bag.table.length === features * bag.hiddenWidth &&
    bag.output.length === intents.length * bag.hiddenWidth
  );
}

/** Whole numbers as differences to the one before, first bytes first: what compresses well. */
function pack(list: List): Uint8Array {
  const width = list.BYTES_PER_ELEMENT;
  const copy = list.slice();
  if (isRising(list)) for (let i = list.length - 1; i > 0; i--) copy[i] = (copy[i] ?? 0) - (copy[i - 1] ?? 0);
  const bytes = new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength);
  const planes = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++)
    planes[(i % width) * list.length + Math.floor(i / width)] = bytes[i] ?? 0;
  return planes;
}

function unpack(planes: Uint8Array, list: List): void {
  const width = list.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
  for (let i = 0; i < bytes.length; i++)
    bytes[i] = planes[(i % width) * list.length + Math.floor(i / width)] ?? 0;
  if (isRising(list)) for (let i = 1; i < list.length; i++) list[i] = (list[i] ?? 0) + (list[i - 1] ?? 0);
}

/** Lists of u32 and u16 rise for long stretches; where they fall, the arithmetic wraps around and back. */
function isRising(list: List): boolean {
  return list instanceof Uint32Array || list instanceof Uint16Array;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
