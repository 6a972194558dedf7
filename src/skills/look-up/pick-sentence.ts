import { type Fact, formsOf, valuePatterns } from "./facts.ts";

/**
 * The place of the sentence that answers, among an article's; null where none holds a value of the wanted kind beside
 * the words asked for. Of several the one with most of the words, the first of these.
 */
export function pickSentence(sentences: string[], title: string, fact: Fact): number | null {
  const value = valuePatterns[fact.value];
  const any = fact.any.map(beginning);
  const all = fact.all.map((word) => (/[|\\]/.test(word) ? [beginning(word)] : formsOf(word).map(beginning)));
  let best: { index: number; score: number } | null = null;
  for (const [index, sentence] of sentences.entries()) {
    if (!value.test(sentence)) continue;
    const found = any.filter((pattern) => pattern.test(sentence)).length;
    if (any.length > 0 && found === 0) continue;
    const isWhole = all.every((forms) => forms.some((form) => form.test(sentence) || form.test(title)));
    if (!isWhole) continue;
    // What is said first is what matters most.
    const score = Math.min(found, 3) - index * 0.25;
    if (!best || score > best.score) best = { index, score };
  }
  return best?.index ?? null;
}

/** Matches at the beginning of a word. */
function beginning(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, "iu");
}
