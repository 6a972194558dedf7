/**
 * Where each grapheme (what a reader takes for one character: a letter with its accents, a flag, a family
 * emoji) of a text ends, as UTF-16 offsets, by Unicode's UAX #29. One departure: CR LF is two, as it is in an
 * SMS. Most texts never reach `Intl.Segmenter`, which is slow: only stretches that need it are given to it.
 */
export function graphemeEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  let position = 1;
  while (position < text.length) {
    if (standsAlone(text.charCodeAt(position - 1)) && standsAlone(text.charCodeAt(position))) {
      ends.push(position);
      start = position++;
      continue;
    }
    while (position < text.length && !areApart(text, position)) position++;
    for (const { index, segment } of segmenter.segment(text.slice(start, position))) {
      ends.push(start + index + segment.length);
    }
    start = position++;
  }
  if (start < text.length) ends.push(text.length);
  return ends;
}

/** The graphemes of a text, in order. */
export function splitGraphemes(text: string): string[] {
  let start = 0;
  return graphemeEnds(text).map((end) => text.slice(start, (start = end)));
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function areApart(text: string, position: number): boolean {
  return standsAlone(text.charCodeAt(position - 1)) && standsAlone(text.charCodeAt(position));
}

/**
 * Whether a UTF-16 unit is a whole grapheme when its neighbours stand alone too: no mark, no joiner, no
 * surrogate, no Indic or conjoining letter. Never wrong, but not complete: the segmenter knows the rest.
 */
function standsAlone(unit: number): boolean {
  if (unit < 0x300) return true; // Latin
  if (unit < 0x3000) {
    return (
      (unit >= 0x370 && unit < 0x483) || // Greek, Cyrillic
      (unit >= 0x48a && unit < 0x559) || // Cyrillic, Armenian
      (unit >= 0x5d0 && unit < 0x5eb) || // Hebrew
      (unit >= 0x620 && unit < 0x64b) || // Arabic
      (unit >= 0x1e00 && unit < 0x200b) || // Latin and Greek with accents, spaces
      (unit >= 0x2010 && unit < 0x2060) || // punctuation
      (unit >= 0x20a0 && unit < 0x20d0) || // currency
      (unit >= 0x2100 && unit < 0x2c00) // arrows, symbols
    );
  }
  return (
    unit < 0x302a || // CJK punctuation
    (unit >= 0x3030 && unit < 0x3099) || // Hiragana
    (unit >= 0x309b && unit < 0xa66f) || // Katakana, Han
    (unit >= 0xac00 && unit < 0xd7a4) || // Hangul syllables
    (unit >= 0xff01 && unit < 0xff9e) // full-width forms
  );
}
