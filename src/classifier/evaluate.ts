import type { Classification, Classifier } from "./classify.ts";
import { outOfScope, type Example } from "./examples.ts";
import { auroc, calibrationError, rates, share, type Rates } from "./measure.ts";

/** How a classifier does on labelled rows. Fractions 0 to 1, null where undefined. */
export type Evaluation = {
  rows: number;
  /** An `oos` row is right when not accepted, an in-scope row when its best label is. */
  accuracy: number | null;
  inScopeAccuracy: number | null;
  /** A rejected in-scope row is wrong. */
  acceptedInScopeAccuracy: number | null;
  outOfScope: Rates & { auroc: number | null };
  macroF1: number | null;
  ece: number | null;
  perIntent: ({ intent: string; rows: number } & Rates)[];
  confusions: { intent: string; predicted: string; count: number }[];
  latency: { meanMicros: number | null; p99Micros: number | null };
};

/** A row and what the classifier made of it. */
export type Judged = Example & { result: Classification; micros: number };

/** Classifies every row and takes the time of each. */
export function judge(classifier: Classifier, rows: readonly Example[]): Judged[] {
  // Compiled and cached before the clock runs, as in a service that is up.
  for (const { text } of rows.slice(0, 200)) classifier.classify(text);
  return rows.map((row) => {
    const start = performance.now();
    const result = classifier.classify(row.text);
    return { ...row, result, micros: (performance.now() - start) * 1000 };
  });
}

/** Sums up judged rows. */
export function evaluate(judged: readonly Judged[]): Evaluation {
  const inScope = judged.filter(({ intent }) => intent !== outOfScope);
  const outside = judged.filter(({ intent }) => intent === outOfScope);
  const recognised = inScope.filter(isRecognised);
  const acceptedRight = recognised.filter(({ result }) => result.accepted);
  const refusedOutside = outside.filter(({ result }) => !result.accepted);
  const refused = judged.filter(({ result }) => !result.accepted);
  const perIntent = measureIntents(judged);
  const f1s = perIntent.map(({ f1 }) => f1 ?? 0);
  const micros = judged.map((row) => row.micros).sort((a, b) => a - b);
  return {
    rows: judged.length,
    accuracy: share(recognised.length + refusedOutside.length, judged.length),
    inScopeAccuracy: share(recognised.length, inScope.length),
    acceptedInScopeAccuracy: share(acceptedRight.length, inScope.length),
    outOfScope: {
      ...rates({ right: refusedOutside.length, said: refused.length, meant: outside.length }),
      auroc: auroc(
        inScope.map(({ result }) => result.score),
        outside.map(({ result }) => result.score),
      ),
    },
    macroF1: share(sum(f1s), f1s.length),
    ece: calibrationError(
      inScope.map((row) => ({ confidence: row.result.confidence, isRight: isRecognised(row) })),
    ),
    perIntent,
    confusions: countConfusions(judged),
    latency: {
      meanMicros: share(sum(micros), micros.length),
      p99Micros: micros[Math.min(micros.length - 1, Math.floor(micros.length * 0.99))] ?? null,
    },
  };
}

function isRecognised({ intent, result }: Judged): boolean {
  return result.intent === intent;
}

/** Every intent that rows have, by best label, `oos` by whether the row was accepted. */
function measureIntents(judged: readonly Judged[]): Evaluation["perIntent"] {
  const counts = new Map<string, { right: number; said: number; meant: number }>();
  const count = (intent: string, kind: "right" | "said" | "meant"): void => {
    const one = counts.get(intent) ?? { right: 0, said: 0, meant: 0 };
    one[kind]++;
    counts.set(intent, one);
  };
  for (const row of judged) {
    const said = reading(row);
    count(row.intent, "meant");
    count(said, "said");
    if (said === row.intent) count(said, "right");
  }
  return [...counts]
    .filter(([, { meant }]) => meant > 0)
    .map(([intent, one]) => ({ intent, rows: one.meant, ...rates(one) }))
    .sort((a, b) => (a.intent < b.intent ? -1 : 1));
}

/** What the row counts as: its best label; but for an `oos` row, `oos` where it was refused, whatever the label. */
export function reading({ intent, result }: Judged): string {
  return intent === outOfScope && !result.accepted ? outOfScope : result.intent;
}

function countConfusions(judged: readonly Judged[]): Evaluation["confusions"] {
  const wrong = judged.filter((row) => reading(row) !== row.intent);
  const groups = Map.groupBy(wrong, (row) => JSON.stringify([row.intent, reading(row)]));
  return [...groups.values()]
    .map((rows) => ({ rows, first: rows[0] }))
    .flatMap(({ rows, first }) =>
      first ? [{ intent: first.intent, predicted: reading(first), count: rows.length }] : [],
    )
    .sort((a, b) => b.count - a.count || (a.intent + a.predicted < b.intent + b.predicted ? -1 : 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
