import { guessLanguage, stemmer } from "./stem.ts";
import { tokenize } from "./tokenize.ts";
import { createVectorizer } from "./vectorize.ts";
import { buildVocabulary } from "./vocabulary.ts";

/** From this cosine on two texts are about the same thing. */
const similar = 0.3;
const leastTexts = 2;

/**
 * Groups texts that are alike, by the cosine of the classifier's features, largest group first; what resembles
 * nothing is left out. Greedy: a text joins the group whose texts so far it resembles most, or begins one.
 */
export function groupTexts<Text extends { text: string }>(texts: readonly Text[]): Text[][] {
  const tokens = texts.map(({ text }) => tokenize(text));
  const stem = stemmer(guessLanguage(tokens.flat()));
  const { vectorize } = createVectorizer(buildVocabulary(tokens, stem, 2), stem);
  const groups: Text[][] = [];
  /** Per feature, the groups whose sum of vectors has it. */
  const sums = new Map<number, Map<number, number>>();
  const squares: number[] = [];
  for (const [index, text] of texts.entries()) {
    const { indices, values } = vectorize(tokens[index] ?? []);
    const products = new Map<number, number>();
    for (const [i, feature] of indices.entries()) {
      for (const [group, sum] of sums.get(feature) ?? []) {
        products.set(group, (products.get(group) ?? 0) + sum * (values[i] ?? 0));
      }
    }
    let [best, bestCosine] = [-1, similar];
    for (const [group, product] of products) {
      const cosine = product / Math.sqrt(squares[group] ?? 1);
      if (cosine >= bestCosine) [best, bestCosine] = [group, cosine];
    }
    const joined = best < 0 ? groups.push([]) - 1 : best;
    groups[joined]?.push(text);
    squares[joined] = (squares[joined] ?? 0) + 2 * (products.get(joined) ?? 0) + 1;
    for (const [i, feature] of indices.entries()) {
      const ofFeature = sums.get(feature) ?? new Map<number, number>();
      ofFeature.set(joined, (ofFeature.get(joined) ?? 0) + (values[i] ?? 0));
      sums.set(feature, ofFeature);
    }
  }
  return groups.filter((group) => group.length >= leastTexts).sort((a, b) => b.length - a.length);
}
