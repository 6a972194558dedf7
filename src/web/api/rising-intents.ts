import type { IntentCount } from "./dashboard-view.ts";

const most = 8;
/** Fewer texts than this are chance. */
const fewest = 5;
/** By so many standard errors the share must have grown: less happens by itself. */
const leastErrors = 2.5;
/** And to so many times what it was: among many texts, a little more is surely more and yet nothing new. */
const leastGrowth = 1.2;

/**
 * The intents whose share of the texts grew against the period before by more than chance, the surest first. A share
 * is compared, not a number: on a busy week every intent comes up more often.
 */
export function risingIntents(intents: IntentCount[]): (IntentCount & { shareBefore: number })[] {
  const all = intents.reduce((total, { count }) => total + count, 0);
  return intents
    .filter(
      (one): one is IntentCount & { shareBefore: number } => one.shareBefore !== null && one.count >= fewest,
    )
    .map((one) => ({ one, errors: errorsApart(one, all) }))
    .filter(({ one, errors }) => errors >= leastErrors && one.share >= leastGrowth * one.shareBefore)
    .toSorted((a, b) => b.errors - a.errors)
    .slice(0, most)
    .map(({ one }) => one);
}

/** How many standard errors lie between the two shares: the test of two proportions. */
function errorsApart(
  { count, countBefore, share, shareBefore }: IntentCount & { shareBefore: number },
  all: number,
): number {
  const allBefore = shareBefore > 0 ? countBefore / shareBefore : all;
  const pooled = (count + countBefore) / (all + allBefore);
  return (share - shareBefore) / Math.sqrt(pooled * (1 - pooled) * (1 / all + 1 / allBefore) || 1);
}
