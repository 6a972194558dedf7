import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemeEnds, splitGraphemes } from "./graphemes.ts";

describe("what counts as one character", () => {
  it.each([
    ["nothing", "", []],
    ["plain letters", "abc", ["a", "b", "c"]],
    ["a letter with a combining accent", "e\u0301a", ["e\u0301", "a"]],
    ["an emoji of two units", "a😜b", ["a", "😜", "b"]],
    ["a skin tone", "👋🏽!", ["👋🏽", "!"]],
    ["a family joined by zero-width joiners", "👨‍👩‍👧‍👦👍", ["👨‍👩‍👧‍👦", "👍"]],
    ["a heart on fire", "❤️‍🔥.", ["❤️‍🔥", "."]],
    ["flags, two letters each", "🇺🇸🇬🇧🇫🇷", ["🇺🇸", "🇬🇧", "🇫🇷"]],
    ["the flag of England, made of tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿x", ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "x"]],
    ["a keycap", "1️⃣2", ["1️⃣", "2"]],
    ["Chinese", "日本語", ["日", "本", "語"]],
    ["Thai vowels above and below", "กี่ดู", ["กี่", "ดู"]],
    ["Devanagari conjuncts", "नमस्ते", ["न", "म", "स्ते"]],
    ["Hangul, composed and in parts", "한\u1112\u1161\u11ab", ["한", "\u1112\u1161\u11ab"]],
    ["a line break of two, which an SMS sends as two", "a\r\nb", ["a", "\r", "\n", "b"]],
    ["a lone surrogate", "a\ud83db", ["a", "\ud83d", "b"]],
  ])("%s", (_, text, graphemes) => {
    expect(splitGraphemes(text)).toEqual(graphemes);
  });

  it("agrees with Intl.Segmenter on any text, but for CR LF", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
    const pieces = fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.string({ unit: "grapheme", maxLength: 4 }),
      fc.constantFrom("\r", "\n", "\u200d", "\ufe0f", "\u0301", "🇫", "👩", "🏽", "क", "्", "ष", "\ud83d", "©"),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join("");
        const expected = Array.from(segmenter.segment(text), ({ segment }) => segment);
        expect(splitGraphemes(text)).toEqual(
          expected.flatMap((segment) => (segment === "\r\n" ? ["\r", "\n"] : [segment])),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("takes no unit for a whole character that Unicode joins to its neighbour", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
    const wrong: string[] = [];
    for (let unit = 1; unit <= 0xffff; unit++) {
      const text = `a${String.fromCharCode(unit)}a`;
      const ends = Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);
      if (graphemeEnds(text).join() !== ends.join()) wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
