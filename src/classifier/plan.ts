import { shuffle, type Random } from "./random.ts";

/** How long and how carefully to train, by the number of rows alone: one setting for all data. */
type Recipe = {
  epochs: number;
  dropout: number;
  /** Features in fewer texts than this are left out, words aside. */
  leastTexts: number;
};

const fewRowsPerIntent = 20;

export function chooseRecipe(rowCount: number, intentCount: number): Recipe {
  const epochs = Math.round(60 * (2000 / rowCount) ** 0.6);
  const areFew = rowCount < fewRowsPerIntent * intentCount;
  return {
    epochs: Math.max(12, Math.min(28, epochs)),
    dropout: areFew ? 0.5 : 0.7,
    leastTexts: areFew ? 1 : 2,
  };
}

/** Rows to learn from and rows to judge by. */
export type Fold = { training: Uint32Array; heldOut: Uint32Array };

const fewRows = 600;
const heldOutShare = 0.25;

/**
 * Folds that tell how the classifier does on texts it has not seen: one with a quarter of each intent's rows held out,
 * or four, so that every row is judged once, where rows are few. An intent's only row is never held out.
 */
export function chooseFolds(labels: Uint32Array, random: Random): Fold[] {
  const foldCount = labels.length <= fewRows ? 1 / heldOutShare : 1;
  const byLabel = Map.groupBy(labels.keys(), (row) => labels[row] ?? 0);
  const foldOf = new Int32Array(labels.length).fill(-1);
  for (const rows of byLabel.values()) {
    if (rows.length < 2) continue;
    for (const [place, row] of shuffle([...rows], random).entries()) {
      foldOf[row] = Math.floor(place / Math.max(1, rows.length * heldOutShare));
    }
  }
  return Array.from({ length: foldCount }, (_, fold) => ({
    training: Uint32Array.from(labels.keys()).filter((row) => foldOf[row] !== fold),
    heldOut: Uint32Array.from(labels.keys()).filter((row) => foldOf[row] === fold),
  })).filter(({ heldOut }) => heldOut.length > 0);
}
