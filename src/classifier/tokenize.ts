/** A word with its inner apostrophes, a symbol that carries meaning in a text message, or an emoji. */
const token = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[?!$€£¥₹%&@#+=*/]|\p{Extended_Pictographic}/gu;

/** Scripts written without spaces between words. */
const spaceless =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const plain = /^[\0-\x7f]*$/;

/** Longer texts than any SMS service delivers are cut here, so that one text cannot hold up the rest. */
const mostCharacters = 4000;

let segmenter: Intl.Segmenter | undefined;

/**
 * A text as the classifier sees it: NFKC (https://unicode.org/reports/tr15/), lower case, cut into words and a few
 * symbols. Apostrophes are dropped, since people who text rarely write them: "what's" and "whats" are one word.
 */
export function tokenize(text: string): string[] {
  const cut = text.length > mostCharacters ? text.slice(0, mostCharacters) : text;
  const isPlain = plain.test(cut);
  const normal = (isPlain ? cut : cut.normalize("NFKC")).toLowerCase();
  const tokens: string[] = normal.match(token) ?? [];
  if (!isPlain && spaceless.test(normal)) return tokens.flatMap(segment).map(withoutApostrophes);
  return normal.includes("'") || normal.includes("’") ? tokens.map(withoutApostrophes) : tokens;
}

function withoutApostrophes(word: string): string {
  return word.replace(/['’]/g, "");
}

/** Unicode word segmentation (https://unicode.org/reports/tr29/) of a run without spaces. */
function segment(run: string): string[] {
  if (!spaceless.test(run)) return [run];
  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  return Array.from(segmenter.segment(run), ({ segment: word }) => word);
}
