import type { JudgedText } from "../queries.ts";

export type Point = { score: number; coverage: number; error: number };

/** Texts with an intent by falling score: how many are accepted down to each, and which share of them wrongly. */
export function coveragePoints(texts: JudgedText[]): Point[] {
  const rows = texts.filter(({ intent }) => intent !== "oos").sort((a, b) => b.score - a.score);
  let wrong = 0;
  return rows.map(({ intent, predicted, score }, index) => {
    if (predicted !== intent) wrong++;
    return { score, coverage: (index + 1) / rows.length, error: wrong / (index + 1) };
  });
}

/** What a threshold would accept: texts with an intent, those of them wrongly, and texts without one. */
export function acceptedAt(texts: JudgedText[], threshold: number) {
  const accepted = texts.filter(({ score, predicted }) => score >= threshold && predicted !== "oos");
  const inScope = accepted.filter(({ intent }) => intent !== "oos");
  const all = texts.filter(({ intent }) => intent !== "oos").length;
  return {
    share: all === 0 ? 0 : inScope.length / all,
    accepted: inScope.length,
    wrong: inScope.filter(({ intent, predicted }) => predicted !== intent).length,
    outside: accepted.length - inScope.length,
    outsideAll: texts.length - all,
  };
}
