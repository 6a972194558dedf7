import type { Calibration } from "./calibrate.ts";
import type { BagWeights, LinearWeights } from "./quantize.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Everything a classifier needs; what a model file holds. */
export type Model = {
  intents: readonly string[];
  /** Snowball's name of the language its texts are in, where one stood out. */
  language: string | null;
  vocabulary: Vocabulary;
  linear: LinearWeights;
  bag: BagWeights;
  calibration: Calibration;
  trained: { rows: number; seed: number; refusePercent: number };
};
