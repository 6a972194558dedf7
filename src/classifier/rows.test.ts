import { expect, test } from "vitest";
import { countDocuments, toRows } from "./rows.ts";

/** The token "3" is feature 3 with the value 0.5. */
const vectorizer = {
  vectorize: (tokens: readonly string[]) => ({
    indices: tokens.map(Number),
    values: tokens.map(() => 0.5),
  }),
  wordCount: () => 0,
  pairCount: () => 0,
};

test.each([0, 3, 100])("rows hold every feature, also where %i were expected", (expected) => {
  const rows = toRows([["1", "2"], [], ["2", "3", "4"]], vectorizer, expected);
  expect([...rows.offsets]).toEqual([0, 2, 2, 5]);
  expect([...rows.indices]).toEqual([1, 2, 2, 3, 4]);
  expect([...rows.values]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  expect([...countDocuments(rows, Uint32Array.of(0, 2), 5)]).toEqual([0, 1, 2, 1, 1]);
});
