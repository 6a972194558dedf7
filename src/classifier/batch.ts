import type { Allocator } from "./allocator.ts";
import type { Kernel } from "./kernel/kernel.ts";
import type { Rows } from "./rows.ts";

/** The rows that stand in the kernel's memory at a time. */
type Batch = {
  /** Copies rows order[from], order[from + 1] and so on, as many as fit, and says how many. */
  load: (source: { rows: Rows; labels: Uint32Array }, order: Uint32Array, from: number) => number;
};

const mostRows = 1024;
const roomForFeatures = 65_536;

/** How much room a batch takes, in numbers of 4 bytes. */
export function batchFloats(longestRow: number): number {
  return (roomForFeatures + longestRow) * 2 + mostRows * 3 + 64;
}

/**
 * Room for some rows at a time: all threads read the same rows from shared memory, and a copy of all of them in each
 * kernel's own memory would cost more than the model.
 */
export function createBatch(kernel: Kernel, place: Allocator, longestRow: number): Batch {
  const offsets = place.words(new Uint32Array(mostRows + 1));
  const indices = place.words(new Uint32Array(roomForFeatures + longestRow));
  const values = place.room(roomForFeatures + longestRow);
  const labels = place.words(new Uint32Array(mostRows));
  const inTurn = place.words(Uint32Array.from({ length: mostRows }, (_, i) => i));
  kernel.setRows(offsets.at, indices.at, values.at, labels.at, inTurn.at);
  return {
    load({ rows, labels: labelOf }, order, from) {
      let count = 0;
      let end = 0;
      while (count < mostRows && from + count < order.length && end < roomForFeatures) {
        const row = order[from + count] ?? 0;
        const [first, last] = [rows.offsets[row] ?? 0, rows.offsets[row + 1] ?? 0];
        indices.list.set(rows.indices.subarray(first, last), end);
        values.list.set(rows.values.subarray(first, last), end);
        labels.list[count++] = labelOf[row] ?? 0;
        end += last - first;
        offsets.list[count] = end;
      }
      return count;
    },
  };
}
