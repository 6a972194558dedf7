/** What may stand around a keyword without being part of it: spaces, "/", quotes, punctuation, pictures. */
const AROUND_A_WORD = String.raw`[\s\p{P}\p{ExtPict}\p{EMod}\p{RI}\x60]`;

/** The end is entered at the first character of a run only, to stay linear. */
const AROUND = new RegExp(`^${AROUND_A_WORD}+|(?<!${AROUND_A_WORD})${AROUND_A_WORD}+$`, "gu");

/**
 * A message as keywords are compared with it: `" /Stop! "` is `STOP`, `(1)` is `1`. Compatibility forms are
 * unified (NFKC), invisible characters dropped, inner spaces made single, letters upper-cased.
 */
export function keywordText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Cc}\ufe0f\u20e3]/gu, (character) => (/\s/.test(character) ? " " : ""))
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(AROUND, "")
    .replace(/\s+/g, " ")
    .toUpperCase()
    .normalize("NFKC"); // the capital of one letter may be two characters
}
