/** Area under the ROC curve: how often a positive scores above a negative, ties counted half. Null without both. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const all = [
    ...positives.map((score) => ({ score, isPositive: true })),
    ...negatives.map((score) => ({ score, isPositive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to++;
    const rank = (from + to + 1) / 2; // ranks start at 1; ties share their mean
    rankSum += rank * all.slice(from, to).filter(({ isPositive }) => isPositive).length;
    from = to;
  }
  const wins = rankSum - (positives.length * (positives.length + 1)) / 2;
  return wins / (positives.length * negatives.length);
}

/** Expected calibration error over 15 equal bins of confidence (Guo et al. 2017). Null without rows. */
export function calibrationError(rows: readonly { confidence: number; isRight: boolean }[]): number | null {
  const binCount = 15;
  const gaps = new Float64Array(binCount);
  for (const { confidence, isRight } of rows) {
    const bin = Math.min(binCount - 1, Math.floor(confidence * binCount));
    gaps[bin] = (gaps[bin] ?? 0) + confidence - Number(isRight);
  }
  return rows.length === 0 ? null : gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / rows.length;
}

export type Rates = { precision: number | null; recall: number | null; f1: number | null };

/** Precision, recall and their harmonic mean from counts; null where undefined. */
export function rates({ right, said, meant }: { right: number; said: number; meant: number }): Rates {
  return {
    precision: share(right, said),
    recall: share(right, meant),
    f1: share(2 * right, said + meant),
  };
}

/** A share of a count; null of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
