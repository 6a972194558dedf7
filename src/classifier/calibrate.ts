import { outOfScope } from "./examples.ts";

/** How logits become a confidence and a score, and which scores are accepted. */
export type Calibration = { temperature: number; threshold: number };

/** Logits of held-out rows, class after class, row after row, and each row's right class. */
export type HeldOut = { logits: Float32Array; labels: Uint32Array };

const coolest = 0.1;
const hottest = 5;

/** Where nothing could be held out: above the score of a text with nothing known in it, which is about 0. */
const cautiousThreshold = 1;

/** How much of the distance to the `oos` logit is in the score, beside the best in-scope logit. */
const oosShare = 0.75;

/**
 * What the threshold is applied to: how high the best in-scope logit is, and how far above that of `oos` where it
 * was trained. Logits, unlike probabilities, are low for a text with nothing known in it (Hendrycks et al. 2022).
 */
export function scoreLogits(logits: ArrayLike<number>, oosIndex: number): number {
  let best = -Infinity;
  for (let i = 0; i < logits.length; i++) {
    if (i !== oosIndex) best = Math.max(best, logits[i] ?? -Infinity);
  }
  return oosIndex < 0 ? best : best - oosShare * (logits[oosIndex] ?? 0);
}

/** Probabilities by softmax of logits / temperature (temperature scaling, Guo et al. 2017). */
export function toProbabilities(logits: ArrayLike<number>, temperature: number): Float64Array {
  const top = logits[indexOfMost(logits)] ?? 0;
  const shares = new Float64Array(logits.length);
  let total = 0;
  for (let i = 0; i < shares.length; i++) {
    const share = Math.exp(((logits[i] ?? 0) - top) / temperature);
    shares[i] = share;
    total += share;
  }
  for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] ?? 0) / total;
  return shares;
}

/**
 * Temperature by least log loss on the held-out rows; threshold so that at most `refusePercent` of in-scope texts
 * that are recognised will score below it.
 */
export function calibrate(heldOut: HeldOut, intents: readonly string[], refusePercent: number): Calibration {
  const oosIndex = intents.indexOf(outOfScope);
  const rows = Array.from(heldOut.labels, (label, row) => ({
    label,
    logits: heldOut.logits.subarray(row * intents.length, (row + 1) * intents.length),
  }));
  const good = rows.filter(({ label, logits }) => label !== oosIndex && indexOfMost(logits) === label);
  const scores = good.map(({ logits }) => scoreLogits(logits, oosIndex)).sort((a, b) => a - b);
  const refused = mostRefused(scores.length, refusePercent / 100);
  return {
    temperature: rows.length === 0 ? 1 : findTemperature(rows),
    threshold: scores[refused] ?? cautiousThreshold,
  };
}

/**
 * How many of so many held-out rows to refuse for at most `share` of texts to come: two standard deviations below the
 * mean, since the threshold is a guess from a sample (2 % of CLINC150's rows held out made 2.6 % of new ones).
 */
function mostRefused(count: number, share: number): number {
  const mean = count * share;
  return Math.max(0, Math.floor(mean - 2 * Math.sqrt(mean * (1 - share))));
}

/** Golden-section search over the logarithm of the temperature. */
function findTemperature(rows: readonly { label: number; logits: Float32Array }[]): number {
  const distances = rows.map(({ label, logits }) => {
    const top = logits[indexOfMost(logits)] ?? 0;
    return { right: (logits[label] ?? 0) - top, all: logits.map((logit) => logit - top) };
  });
  const loss = (log: number): number => {
    const coldness = Math.exp(-log);
    let sum = 0;
    for (const { right, all } of distances) {
      let total = 0;
      for (const distance of all) total += Math.exp(distance * coldness);
      sum += Math.log(total) - right * coldness;
    }
    return sum;
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(coolest), Math.log(hottest)];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [lossLeft, lossRight] = [loss(left), loss(right)];
  while (high - low > 0.02) {
    if (lossLeft < lossRight) {
      [high, right, lossRight] = [right, left, lossLeft];
      left = high - golden * (high - low);
      lossLeft = loss(left);
    } else {
      [low, left, lossLeft] = [left, right, lossRight];
      right = low + golden * (high - low);
      lossRight = loss(right);
    }
  }
  return Math.exp((low + high) / 2);
}

/** The place of the highest value; the first of equals. */
export function indexOfMost(list: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < list.length; i++) if ((list[i] ?? 0) > (list[best] ?? 0)) best = i;
  return best;
}
