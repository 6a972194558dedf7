import type { Figure } from "./figures.ts";
import type { AskedSum } from "./read-sum.ts";

/** A sum told in a sentence, whose numbers are known by the words beside them, in any order. */
export type Story = (text: string, figures: Figure[]) => AskedSum | null;
