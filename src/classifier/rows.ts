import type { Vectorizer } from "./vectorize.ts";

/** Rows of features, one after the other: row r has the features offsets[r] until offsets[r + 1]. */
export type Rows = { offsets: Uint32Array; indices: Uint32Array; values: Float32Array };

/**
 * The texts as rows of features in memory that all threads read. `expected`: how many features about in all; a few
 * more where the hashes of two kinds of feature are the same.
 */
export function toRows(
  texts: readonly (readonly string[])[],
  { vectorize }: Vectorizer,
  expected: number,
): Rows {
  const offsets = shared(new Uint32Array(texts.length + 1));
  const room = Math.ceil(expected * 1.01) * 4;
  let indices = new Uint32Array(new SharedArrayBuffer(room));
  let values = new Float32Array(new SharedArrayBuffer(room));
  let end = 0;
  for (const [row, tokens] of texts.entries()) {
    const vector = vectorize(tokens);
    if (end + vector.indices.length > indices.length) {
      const bytes = 4 * Math.ceil((end + vector.indices.length) * 1.1);
      const [fewer, fewerValues] = [indices, values];
      indices = new Uint32Array(new SharedArrayBuffer(bytes));
      values = new Float32Array(new SharedArrayBuffer(bytes));
      indices.set(fewer);
      values.set(fewerValues);
    }
    indices.set(vector.indices, end);
    values.set(vector.values, end);
    end += vector.indices.length;
    offsets[row + 1] = end;
  }
  return { offsets, indices: indices.subarray(0, end), values: values.subarray(0, end) };
}

/** The list in memory that all threads read. */
export function shared(list: Uint32Array): Uint32Array {
  const copy = new Uint32Array(new SharedArrayBuffer(list.byteLength));
  copy.set(list);
  return copy;
}

export function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}

export function countDocuments(
  { offsets, indices }: Rows,
  order: Uint32Array,
  featureCount: number,
): Uint32Array {
  const counts = new Uint32Array(featureCount);
  for (const row of order) {
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const feature = indices[i] ?? 0;
      counts[feature] = (counts[feature] ?? 0) + 1;
    }
  }
  return counts;
}
