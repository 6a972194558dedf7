type Kept<T> = { answer: Promise<T>; untilMs: number };

/**
 * Keeps answers that are dear to find for a short while, so that many who ask the same are served by one: also while
 * it is still being found. One is found after the other, so that many who ask different things do not take all there
 * is of what finding needs. What took long to find is kept longer: ten times as long as that took. What failed is not kept.
 */
export function createKeptAnswers<T>({ keptMs, most }: { keptMs: number; most: number }) {
  const kept = new Map<string, Kept<T>>();
  let latest: Promise<unknown> = Promise.resolve();
  return (key: string, find: () => Promise<T>): Promise<T> => {
    const nowMs = performance.now();
    for (const [name, { untilMs }] of kept) if (untilMs <= nowMs) kept.delete(name);
    const known = kept.get(key);
    if (known) return known.answer;
    const oldest = kept.keys().next();
    if (kept.size >= most && !oldest.done) kept.delete(oldest.value);
    const answer = latest.then(async () => {
      const begunMs = performance.now();
      const found = await find();
      const endedMs = performance.now();
      one.untilMs = endedMs + Math.max(keptMs, 10 * (endedMs - begunMs));
      return found;
    });
    const one: Kept<T> = { answer, untilMs: Infinity };
    kept.set(key, one);
    latest = one.answer.catch(() => {
      if (kept.get(key) === one) kept.delete(key);
    });
    return one.answer;
  };
}
