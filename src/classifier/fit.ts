import { createAllocator, type Allocator, type Place } from "./allocator.ts";
import { batchFloats, createBatch } from "./batch.ts";
import { createKernel, type Backend, type Kernel } from "./kernel/kernel.ts";
import { quantizeBag, quantizeLinear, type BagWeights, type LinearWeights } from "./quantize.ts";
import { createRandom, shuffle, type Random } from "./random.ts";
import type { Rows } from "./rows.ts";

/** One model to train. `order` names the rows to learn from; `heldOut` are only scored. */
export type FitJob = {
  kind: "linear" | "bag";
  rows: Rows;
  labels: Uint32Array;
  order: Uint32Array;
  heldOut?: Rows;
  /** Taken from each class's logit once trained. */
  logitOffsets: Float32Array;
  featureCount: number;
  classCount: number;
  epochs: number;
  dropout: number;
  seed: number;
  backend: Backend;
};

/** The model made small; or, where rows were held out, only their logits: class after class, row after row. */
export type Fitted = { weights?: LinearWeights | BagWeights; heldOutLogits?: Float32Array };

const hiddenWidth = 64;
const firstStep = { linear: 1, bag: 0.05 };
const embeddingRange = 0.03;
const impossible = -1e30;

/** Rows of a table are read 4 floats at a time; 16 fill a cache line. */
function padded(width: number): number {
  return (width + 15) & ~15;
}

/**
 * Trains one model by stochastic gradient descent, row by row in a new order each epoch, with most features of a row
 * dropped at random (Srivastava et al. 2014; on sparse features Wager et al. 2013) and a step that falls
 * linearly to 0. `linear` is softmax regression; `bag` averages embeddings (Iyyer et al. 2015) through a tanh layer.
 */
export function fit(job: FitJob, onEpoch: () => void = () => undefined): Fitted {
  const width = padded(job.classCount);
  const mostFeatures = Math.max(longestRow(job.rows), job.heldOut ? longestRow(job.heldOut) : 0, hiddenWidth);
  const tableWidth = job.kind === "linear" ? width : hiddenWidth + 1;
  const floats =
    batchFloats(mostFeatures) +
    job.featureCount * tableWidth +
    hiddenWidth * (width + 4) +
    width * 2 +
    mostFeatures * 4;
  const { kernel, buffer } = createKernel(floats * 4 + 4096, job.backend);
  const place = createAllocator(buffer);
  const random = createRandom(job.seed);

  const batch = createBatch(kernel, place, mostFeatures);
  const kept = place.room(mostFeatures * 2 + 1);
  kernel.setDropout(Math.floor((1 - job.dropout) * 0xffffffff), 1 / (1 - job.dropout), kept.at);
  const bias = place.room(width);
  bias.list.fill(impossible, job.classCount);
  const logits = place.room(width);
  const model =
    job.kind === "linear"
      ? createLinear(kernel, place, job, { width, bias, logits })
      : createBag(kernel, place, job, { width, bias, logits }, random);

  const order = job.order.slice();
  let state = (job.seed ^ 0x9e3779b9) >>> 0 || 1;
  const total = job.order.length * job.epochs;
  const fall = firstStep[job.kind] / total;
  for (let epoch = 0; epoch < job.epochs; epoch++) {
    shuffle(order, random);
    for (let done = 0; done < order.length;) {
      const count = batch.load(job, order, done);
      state = model.pass(count, fall * (total - epoch * order.length - done), fall, state) >>> 0;
      done += count;
    }
    onEpoch();
  }
  for (const [label, offset] of job.logitOffsets.entries()) {
    bias.list[label] = (bias.list[label] ?? 0) - offset;
  }
  if (!job.heldOut) return { weights: model.quantize() };
  return { heldOutLogits: scoreRows(job.heldOut, job.classCount, model.score, logits, place, mostFeatures) };
}

type Shared = { width: number; bias: Place<Float32Array>; logits: Place<Float32Array> };
type Model = {
  pass: (rows: number, step: number, fall: number, state: number) => number;
  /** Adds up the logits of a row whose features are in place. */
  score: (indices: number, values: number, count: number) => void;
  quantize: () => LinearWeights | BagWeights;
};

function createLinear(
  kernel: Kernel,
  place: Allocator,
  { featureCount, classCount }: FitJob,
  { width, bias, logits }: Shared,
): Model {
  const table = place.room(featureCount * width);
  return {
    pass: (rows, step, fall, state) =>
      kernel.softmaxPass(0, rows, table.at, bias.at, width, logits.at, step, fall, state),
    score(indices, values, count) {
      logits.list.set(bias.list);
      kernel.addRows(table.at, width, indices, values, count, logits.at);
    },
    quantize: () => quantizeLinear(table.list, bias.list, { featureCount, classCount, width }),
  };
}

function createBag(
  kernel: Kernel,
  place: Allocator,
  { featureCount, classCount }: FitJob,
  { width, bias, logits }: Shared,
  random: Random,
): Model {
  const table = place.room(featureCount * hiddenWidth);
  const tableSums = place.room(featureCount);
  const output = place.room(hiddenWidth * width);
  const outputSums = place.room(hiddenWidth);
  const hidden = place.room(hiddenWidth);
  const gradient = place.room(hiddenWidth);
  const all = place.words(Uint32Array.from({ length: hiddenWidth }, (_, i) => i));
  const between = (range: number): number => (random(2 ** 24) / 2 ** 23 - 1) * range;
  for (let i = 0; i < table.list.length; i++) table.list[i] = between(embeddingRange);
  const outputRange = Math.sqrt(6 / (hiddenWidth + classCount)); // Glorot & Bengio 2010
  for (let i = 0; i < output.list.length; i++) {
    if (i % width < classCount) output.list[i] = between(outputRange);
  }
  return {
    pass: (rows, step, fall, state) =>
      kernel.bagPass(
        ...([0, rows, table.at, tableSums.at, hiddenWidth, output.at, outputSums.at] as const),
        ...([bias.at, width, hidden.at, gradient.at, logits.at, step, fall, state] as const),
      ),
    score(indices, values, count) {
      hidden.list.fill(0);
      kernel.addRows(table.at, hiddenWidth, indices, values, count, hidden.at);
      kernel.tanhAll(hidden.at, hiddenWidth);
      logits.list.set(bias.list);
      kernel.addRows(output.at, width, all.at, hidden.at, hiddenWidth, logits.at);
    },
    quantize: () =>
      quantizeBag(table.list, output.list, bias.list, { featureCount, classCount, width, hiddenWidth }),
  };
}

function scoreRows(
  { offsets, indices, values }: Rows,
  classCount: number,
  score: Model["score"],
  logits: Place<Float32Array>,
  place: Allocator,
  mostFeatures: number,
): Float32Array {
  const rowIndices = place.words(new Uint32Array(mostFeatures));
  const rowValues = place.room(mostFeatures);
  const all = new Float32Array((offsets.length - 1) * classCount);
  for (let row = 0; row + 1 < offsets.length; row++) {
    const from = offsets[row] ?? 0;
    const to = offsets[row + 1] ?? 0;
    rowIndices.list.set(indices.subarray(from, to));
    rowValues.list.set(values.subarray(from, to));
    score(rowIndices.at, rowValues.at, to - from);
    all.set(logits.list.subarray(0, classCount), row * classCount);
  }
  return all;
}

function longestRow({ offsets }: Rows): number {
  let longest = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    longest = Math.max(longest, (offsets[row + 1] ?? 0) - (offsets[row] ?? 0));
  }
  return longest;
}
