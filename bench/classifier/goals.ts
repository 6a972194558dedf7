import type { Evaluation } from "../../src/classifier/evaluate.ts";

/** What we hold ourselves to. A figure is better the higher, or the lower where `isLow`. */
export type Goal = { name: string; must: number; aim: number; isLow?: boolean; digits?: number };
export type Measured = Goal & { value: number };

/** A figure of a model on validation data: which data, and where it stands in its evaluation. */
type DataGoal = Goal & { train: string; val: string; read: (evaluation: Evaluation) => number | null };

const clinc = { train: "clinc150/train", val: "clinc150/val" };
const percent = (fraction: number | null): number | null => (fraction === null ? null : fraction * 100);
const inScope = ({ inScopeAccuracy }: Evaluation): number | null => percent(inScopeAccuracy);

function accuracy(name: string, train: string, val: string, must: number, aim: number): DataGoal {
  return { name: `${name}, accuracy %`, train, val, must, aim, read: inScope };
}

export const dataGoals: DataGoal[] = [
  accuracy("CLINC150", "clinc150/train", "clinc150/val", 92.5, 93.5),
  {
    name: "CLINC150, accepted and right %",
    ...clinc,
    must: 91,
    aim: 91,
    read: (e) => percent(e.acceptedInScopeAccuracy),
  },
  { name: "CLINC150, oos recall %", ...clinc, must: 75, aim: 87, read: (e) => percent(e.outOfScope.recall) },
  { name: "CLINC150, oos AUROC %", ...clinc, must: 96, aim: 97, read: (e) => percent(e.outOfScope.auroc) },
  {
    name: "CLINC150, calibration error",
    ...clinc,
    must: 0.03,
    aim: 0.015,
    isLow: true,
    digits: 4,
    read: (e) => e.ece,
  },
  {
    name: "CLINC150, classify mean µs",
    ...clinc,
    must: 250,
    aim: 60,
    isLow: true,
    digits: 0,
    read: (e) => e.latency.meanMicros,
  },
  {
    name: "CLINC150, classify p99 µs",
    ...clinc,
    must: 1000,
    aim: 250,
    isLow: true,
    digits: 0,
    read: (e) => e.latency.p99Micros,
  },
  accuracy("CLINC150 light noise", "clinc150/train", "clinc150/val_noisy_light", 88, 90.5),
  accuracy("CLINC150 heavy noise", "clinc150/train", "clinc150/val_noisy_heavy", 77, 83),
  accuracy("BANKING77 (8,622 rows)", "banking77/train", "banking77/val", 92, 93.5),
  accuracy("BANKING77 10-shot", "banking77/train_10", "banking77/val", 76, 80),
  accuracy("BANKING77 5-shot", "banking77/train_5", "banking77/val", 65, 70),
  accuracy("CLINC150 10-shot", "clinc150/train_10", "clinc150/val", 70, 73),
  accuracy("Snips", "snips/train", "snips/val", 88, 89.5),
  {
    name: "BANKING77-OOS, AUROC %",
    train: "banking77_oos/train",
    val: "banking77_oos/val",
    must: 86,
    aim: 90,
    read: (e) => percent(e.outOfScope.auroc),
  },
];

/** Whether a figure reaches its goal's mark. */
export function reaches({ value, isLow = false }: Measured, mark: number): boolean {
  return isLow ? value <= mark : value >= mark;
}
