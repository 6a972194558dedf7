import { describe, expect, test } from "vitest";
import { evaluate, type Judged } from "./evaluate.ts";
import { writeReport } from "./report.ts";

function row(intent: string, predicted: string, score: number, confidence = 0.9): Judged {
  const accepted = score >= 1 && predicted !== "oos";
  const result = { intent: predicted, confidence, score, accepted, alternatives: [] };
  return { text: `<${intent}>`, intent, result, micros: 10 };
}

const judged = [
  row("a", "a", 3),
  row("a", "a", 0.5), // right, but refused
  row("a", "b", 2),
  row("b", "b", 2),
  row("oos", "a", 0.2), // refused
  row("oos", "oos", 2), // refused by its label
  row("oos", "b", 1.5), // wrongly accepted
];

describe("evaluate", () => {
  const evaluation = evaluate(judged);

  test("counts a refused in-scope row as right by label and wrong by acceptance", () => {
    expect(evaluation.inScopeAccuracy).toBe(3 / 4);
    expect(evaluation.acceptedInScopeAccuracy).toBe(2 / 4);
  });

  test("counts an oos row as right when it is not accepted", () => {
    expect(evaluation.accuracy).toBe((3 + 2) / 7);
    expect(evaluation.outOfScope.recall).toBe(2 / 3);
    expect(evaluation.outOfScope.precision).toBe(2 / 3);
  });

  test("measures each intent and names the confusions", () => {
    expect(evaluation.perIntent.map(({ intent, rows }) => [intent, rows])).toEqual([
      ["a", 3],
      ["b", 1],
      ["oos", 3],
    ]);
    expect(evaluation.confusions).toEqual([
      { intent: "a", predicted: "b", count: 1 },
      { intent: "oos", predicted: "b", count: 1 },
    ]);
  });

  test("is null where nothing is defined", () => {
    const none = evaluate([]);
    expect(none).toMatchObject({ rows: 0, accuracy: null, macroF1: null, ece: null });
    expect(none.outOfScope).toEqual({ recall: null, precision: null, f1: null, auroc: null });
    expect(none.latency).toEqual({ meanMicros: null, p99Micros: null });
    expect(evaluate([row("a", "a", 2)]).outOfScope.auroc).toBeNull();
  });
});

describe("the report", () => {
  const facts = { title: "my <test>.csv", threshold: 1, trained: { rows: 9, seed: 1, refusePercent: 2 } };

  test("is one page that asks for nothing from elsewhere", () => {
    const page = writeReport(judged, evaluate(judged), facts);
    expect(page).not.toMatch(/src=|href=|url\(|@import|<script/);
    expect(page.match(/<svg/g)).toHaveLength(2);
  });

  test("shows texts and names as they are, never as HTML", () => {
    const page = writeReport(judged, evaluate(judged), facts);
    expect(page).toContain("my &lt;test&gt;.csv");
    expect(page).toContain("&lt;a&gt;");
    expect(page).not.toContain("<test>");
  });

  test("stands where nothing was judged", () => {
    expect(writeReport([], evaluate([]), facts)).toContain("None: every message was understood.");
  });
});
