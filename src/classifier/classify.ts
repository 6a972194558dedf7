import { indexOfMost, scoreLogits, toProbabilities } from "./calibrate.ts";
import { outOfScope } from "./examples.ts";
import type { Model } from "./model.ts";
import type { BagWeights, LinearWeights } from "./quantize.ts";
import { createRepair } from "./spelling.ts";
import { stemmer } from "./stem.ts";
import { tokenize } from "./tokenize.ts";
import { createVectorizer, type Vector } from "./vectorize.ts";

type Alternative = { intent: string; confidence: number };

/**
 * `intent` is the best label, `oos` among them; `confidence` its calibrated probability; `score` is higher the more
 * surely the text is in scope; `accepted`: the score reaches the threshold and the intent is not `oos`.
 */
export type Classification = Alternative & { score: number; accepted: boolean; alternatives: Alternative[] };

export type Classifier = {
  intents: readonly string[];
  threshold: number;
  classify: (text: string) => Classification;
  /** What each word of a text, as it was understood, says for an intent: by how much its log-odds fall without it. */
  weighWords: (text: string, intent: string) => WordWeight[];
};

/** `weight`: above 0 the word speaks for the intent, below 0 against it; 0 for a word that says nothing. */
export type WordWeight = { word: string; isKnown: boolean; weight: number };

const mostAlternatives = 5;
/** A chance of 0 or 1 has no log-odds. */
const leastChance = 1e-6;
const mostWeighed = 100;

/**
 * Makes a model ready to classify. A text of which no word is known, not even misspelt ("asdf", "xx"), scores below the
 * threshold, whatever its letters look like: it is never accepted. Synchronous, in tens of microseconds, the same answer for the same text. */
export function createClassifier(model: Model): Classifier {
  const { intents, calibration, vocabulary } = model;
  const { vectorize, wordCount, pairCount } = createVectorizer(
    vocabulary,
    stemmer(model.language ?? undefined),
  );
  const counts = vocabulary.words.map(wordCount);
  const repair = createRepair({ words: vocabulary.words, counts, pairCount });
  const oosIndex = intents.indexOf(outOfScope);
  const addUp = createScorer(model.linear, model.bag, intents.length);

  const logOdds = (words: readonly string[], index: number): number => {
    const chance = toProbabilities(addUp(vectorize(words)), calibration.temperature)[index] ?? 0;
    const bounded = Math.min(Math.max(chance, leastChance), 1 - leastChance);
    return Math.log(bounded / (1 - bounded));
  };

  return {
    intents,
    threshold: calibration.threshold,
    classify(text) {
      const words = repair(tokenize(text));
      const logits = addUp(vectorize(words));
      const probabilities = toProbabilities(logits, calibration.temperature);
      const best = indexOfMost(probabilities);
      const isKnown = words.some((word) => wordCount(word) > 0);
      const score = Math.min(scoreLogits(logits, oosIndex), isKnown ? Infinity : calibration.threshold - 1);
      const name = (index: number): Alternative => ({
        intent: intents[index] ?? "",
        confidence: probabilities[index] ?? 0,
      });
      return {
        ...name(best),
        score,
        accepted: best !== oosIndex && score >= calibration.threshold,
        alternatives: nextBest(probabilities, best).map(name),
      };
    },
    weighWords(text, intent) {
      const words = repair(tokenize(text)).slice(0, mostWeighed);
      const index = intents.indexOf(intent);
      if (index < 0) return [];
      const whole = logOdds(words, index);
      return words.map((word, i) => ({
        word,
        isKnown: wordCount(word) > 0,
        weight: whole - logOdds(words.toSpliced(i, 1), index),
      }));
    },
  };
}

/** The logits of a vector: the mean of both models'. The list is reused by the next call. */
function createScorer(
  linear: LinearWeights,
  bag: BagWeights,
  classCount: number,
): (vector: Vector) => Float64Array {
  const logits = new Float64Array(classCount);
  const hidden = new Float64Array(bag.hiddenWidth);
  const { starts, classes, weights } = linear;
  const { table, output, hiddenWidth } = bag;
  return ({ indices, values }) => {
    logits.fill(0);
    hidden.fill(0);
    for (let i = 0; i < indices.length; i++) {
      const feature = indices[i] ?? 0;
      const value = values[i] ?? 0;
      const factor = value * linear.step;
      const end = starts[feature + 1] ?? 0;
      for (let at = starts[feature] ?? 0; at < end; at++) {
        const label = classes[at] ?? 0;
        logits[label] = (logits[label] ?? 0) + factor * (weights[at] ?? 0);
      }
      const row = feature * hiddenWidth;
      const share = value * bag.tableStep;
      for (let k = 0; k < hiddenWidth; k++) hidden[k] = (hidden[k] ?? 0) + share * (table[row + k] ?? 0);
    }
    for (let k = 0; k < hiddenWidth; k++) {
      const active = Math.tanh(hidden[k] ?? 0) * bag.outputStep;
      const row = k * classCount;
      for (let label = 0; label < classCount; label++) {
        logits[label] = (logits[label] ?? 0) + active * (output[row + label] ?? 0);
      }
    }
    for (let label = 0; label < classCount; label++) {
      const sum = (logits[label] ?? 0) + (linear.bias[label] ?? 0) + (bag.bias[label] ?? 0);
      logits[label] = sum / 2;
    }
    return logits;
  };
}

/** The indices of the highest values besides the best, in falling order. */
function nextBest(values: Float64Array, best: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < values.length; i++) {
    if (i === best) continue;
    let place = found.length;
    while (place > 0 && (values[found[place - 1] ?? 0] ?? 0) < (values[i] ?? 0)) place--;
    if (place < mostAlternatives) {
      found.splice(place, 0, i);
      found.length = Math.min(found.length, mostAlternatives);
    }
  }
  return found;
}
