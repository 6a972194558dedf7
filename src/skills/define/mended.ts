import { lettersApart } from "../wiktionary/near-words.ts";

/** How people thumb the words that questions about words are made of. */
const shortForms = new Map(
  [
    "what wat wot wht wut whot waht hwat",
    "whats wats wots whts wuts whots what's wat's wot's",
    "does duz dus dz",
    "mean meen mena",
    "means meens",
    "how hw",
    "you u ya",
    "difference diff",
    "opposite opp",
    "another anotha anova",
  ].flatMap((line) => {
    const [word = "", ...forms] = line.split(" ");
    return forms.map((form) => [form, word] as const);
  }),
);

/** Long words that are often written wrong. */
const keywords = [
  ...["definition", "meaning", "meanings", "dictionary", "difference", "abbreviation"],
  ...["synonym", "synonyms", "opposite", "opposites", "antonym", "plural", "singular"],
  ...["pronounce", "pronounced", "pronunciation", "spell", "spelling", "spelled", "spelt", "rhyme", "rhymes"],
];

/**
 * A tidied text in which the words of the question itself are written right: "wats the definision of x" → "whats the
 * definition of x". Each word stays one word, so that the word that is asked about is found again by `asWritten`.
 */
export function mended(text: string): string {
  return text
    .split(" ")
    .map((word) => mend(word))
    .join(" ")
    .replace(/\bwhat (?:dose|ds|dos|doe)\b/gi, "what does");
}

function mend(word: string): string {
  const [, letters = "", end = ""] = /^([\p{L}']+)([,:;.!?]*)$/u.exec(word.toLowerCase()) ?? [];
  const short = shortForms.get(letters);
  if (short !== undefined) return short + end;
  if (letters.length < 4 || keywords.includes(letters)) return word;
  const keyword = keywords.find(
    (one) =>
      one.slice(0, 2) === letters.slice(0, 2) &&
      Math.abs(one.length - letters.length) <= 2 &&
      lettersApart(one, letters) <= (one.length > 8 ? 2 : 1),
  );
  return keyword === undefined ? word : keyword + end;
}

/** Words of the mended text as the person wrote them. */
export function asWritten(words: string, text: string): string {
  if (text.includes(words)) return words;
  const [written, right] = [text.split(" "), mended(text).split(" ")];
  const wanted = words.split(" ");
  for (let at = right.length - wanted.length; at >= 0; at -= 1) {
    if (wanted.every((word, index) => bare(right[at + index] ?? "") === bare(word)))
      return bare(written.slice(at, at + wanted.length).join(" "));
  }
  return words;
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
