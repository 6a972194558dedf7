import { describe, expect, test } from "vitest";
import { fit, type FitJob } from "../fit.ts";
import { createRandom } from "../random.ts";
import { findBackend } from "./kernel.ts";

const isBuilt = findBackend() === "wasm" || Boolean(process.env["CI"]);
const why = isBuilt ? "" : " (skipped: npm run build:kernel has not run)";

/** Forty rows of twelve random features, in five classes. */
function randomJob(kind: FitJob["kind"]): Omit<FitJob, "backend"> {
  const random = createRandom(7);
  const [rowCount, perRow, featureCount, classCount] = [40, 12, 90, 5];
  const rows = {
    offsets: Uint32Array.from({ length: rowCount + 1 }, (_, i) => i * perRow),
    indices: Uint32Array.from({ length: rowCount * perRow }, () => random(featureCount)),
    values: Float32Array.from({ length: rowCount * perRow }, () => random(1000) / 3000),
  };
  const labels = Uint32Array.from({ length: rowCount }, () => random(classCount));
  const order = Uint32Array.from(labels.keys());
  return {
    kind,
    rows,
    labels,
    order,
    heldOut: rows,
    logitOffsets: new Float32Array(classCount),
    featureCount,
    classCount,
    epochs: 9,
    dropout: 0.5,
    seed: 3,
  };
}

describe("the compiled kernel", () => {
  test.skipIf(!isBuilt).each(["linear", "bag"] as const)(
    `gives the same bits as plain JavaScript: %s${why}`,
    (kind) => {
      const [wasm, plain] = (["wasm", "plain"] as const).map((backend) =>
        fit({ ...randomJob(kind), backend }),
      );
      expect(wasm?.heldOutLogits?.some((logit) => Math.abs(logit) > 0.1)).toBe(true);
      expect(wasm?.heldOutLogits).toEqual(plain?.heldOutLogits);
    },
  );
});
