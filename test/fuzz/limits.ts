import fc from "fast-check";

/** As many inputs as fit into some seconds; a failure prints its seed and the smallest input that shows it. */
export function forSeconds(seconds: number) {
  return { numRuns: 100_000, plugins: [fc.interruptAfterTimeLimit(seconds * 1000)] };
}
