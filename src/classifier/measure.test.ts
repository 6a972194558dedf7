import { describe, expect, test } from "vitest";
import { auroc, calibrationError, rates } from "./measure.ts";

describe("measures", () => {
  test.each<[string, number[], number[], number | null]>([
    ["is 1 where every positive is above", [3, 4], [1, 2], 1],
    ["is 0 where every positive is below", [1, 2], [3, 4], 0],
    ["counts ties half", [1], [1], 0.5],
    ["counts pairs", [1, 3], [2, 0], 0.75],
    ["is undefined without negatives", [1], [], null],
  ])("the area under the curve %s", (_, positives, negatives, area) => {
    expect(auroc(positives, negatives)).toBe(area);
  });

  test("calibration error is the mean gap between confidence and being right", () => {
    const sure = { confidence: 1, isRight: true };
    expect(calibrationError([sure, sure])).toBe(0);
    expect(calibrationError([sure, { confidence: 1, isRight: false }])).toBe(0.5);
    expect(calibrationError([])).toBeNull();
  });

  test("precision, recall and F1 are null where undefined", () => {
    expect(rates({ right: 1, said: 2, meant: 1 })).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
    expect(rates({ right: 0, said: 0, meant: 3 })).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(rates({ right: 0, said: 0, meant: 0 })).toEqual({ precision: null, recall: null, f1: null });
  });
});
