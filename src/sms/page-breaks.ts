import { graphemeEnds } from "./graphemes.ts";

/** How well a text may be cut at a place, worst to best. */
export const BREAK = {
  /** Between the two halves of a surrogate pair. */
  never: 0,
  insideGrapheme: 1,
  /** Between two characters of a number or a URL. */
  insideToken: 2,
  insideWord: 3,
  word: 4,
  sentence: 5,
  line: 6,
} as const;

/**
 * How well a text may be cut at each of its UTF-16 offsets, 0 to its length (one of `BREAK`). A break at white
 * space stands before it: the space is dropped with the cut. Linear in the text's length.
 */
export function breakStrengths(text: string): Uint8Array {
  const strengths = new Uint8Array(text.length + 1).fill(BREAK.insideGrapheme);
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) strengths[index + 1] = BREAK.never;
  for (const end of graphemeEnds(text)) strengths[end] = BREAK.insideWord;

  const raise = (offset: number, strength: number): void => {
    const found = strengths[offset] ?? BREAK.never;
    if (found > BREAK.insideGrapheme && found < strength) strengths[offset] = strength;
  };
  for (const { index, 0: space } of text.matchAll(/\s+/g)) {
    raise(index, /[\n\r\u2028\u2029]/.test(space) ? BREAK.line : BREAK.word);
  }
  for (const { index, 0: marks } of text.matchAll(SENTENCE_END)) raise(index + marks.length, BREAK.sentence);
  for (const { index, 0: marks } of text.matchAll(WIDE_PUNCTUATION)) {
    raise(index + marks.length, /[。！？｡]/.test(marks) ? BREAK.sentence : BREAK.word);
  }
  for (const { index: start, 0: run } of text.matchAll(UNSPACED)) {
    for (const { index } of words.segment(run)) if (index > 0) raise(start + index, BREAK.word);
  }
  for (const pattern of [NUMBER, ADDRESS, LIST_MARKER]) {
    for (const { index, 0: token } of text.matchAll(pattern)) {
      for (let offset = index + 1; offset < index + token.length; offset++) {
        strengths[offset] = Math.min(strengths[offset] ?? BREAK.never, BREAK.insideToken);
      }
    }
  }
  strengths[text.length] = BREAK.line;
  return strengths;
}

const words = new Intl.Segmenter("en", { granularity: "word" });

/** After these a full stop ends no sentence; nor after a single letter ("J. Smith", "10 a.m. sharp"). */
const ABBREVIATION = "Mr|Mrs|Ms|Dr|St|Ave|Blvd|Rd|Hwy|Sq|Mt|No|Nr|Apt|approx|ca|vs";

/** The marks at a sentence's end, entered only at the first one of a run, to stay linear. */
const SENTENCE_END = new RegExp(
  String.raw`(?<![.!?…।॥؟۔]|(?<![\p{L}\p{N}])(?:\p{L}|${ABBREVIATION}))` +
    String.raw`[.!?…।॥؟۔]+[)\]"'»”’]*(?=\s)`,
  "giu",
);

/** Chinese and Japanese: a cut may follow these without a space. */
const WIDE_PUNCTUATION = /[。！？｡，、；：]+[」』）】》”’]*/gu;

/** Scripts written without spaces; `Intl.Segmenter` knows their words from its dictionaries. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]{2,}|[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}]{2,}/gu;

/**
 * A number with what belongs to it: 10:45 AM, $ 1,234.50, 20 USD, +1 (206) 555-0100, 12 000, 24/7, 50 %. The
 * groups are counted, so that a long list of numbers does not become one token.
 */
const NUMBER = new RegExp(
  String.raw`(?:(?:\p{Sc}|(?<!\p{L})(?:[A-Z]{3}|Rs\.?)) ?)?` +
    String.raw`[-+(]{0,2}\p{Nd}+\)?(?:(?:[-./:,'’ ]|(?<=\)))\(?\p{Nd}+\)?){0,8}` +
    String.raw`(?: ?(?:[AaPp]\.? ?[Mm](?!\p{L})\.?|\p{Sc}|%|[A-Z]{3}(?!\p{L})))?`,
  "gu",
);

/** Web and mail addresses; started only where a run of their characters starts, to stay linear. */
const ADDRESS = new RegExp(
  String.raw`https?:\/\/[!-~]+|` +
    String.raw`(?<![\w.%+-])(?:[\w%+-]+(?:\.[\w%+-]+)*@)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:\/[!-~]*)?`,
  "gi",
);

/** "1. Walk", "- bread": a marker alone at the end of a page says nothing. */
const LIST_MARKER = /(?<=^ {0,8}|[.:!?] )(?:\p{Nd}{1,2}[.)]|[-*•]) \S/gmu;
