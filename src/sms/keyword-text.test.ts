import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keywordText } from "./keyword-text.ts";

describe("keywordText", () => {
  it.each([
    ["a plain word", "more", "MORE"],
    ["stray spaces and line breaks", "  more \r\n", "MORE"],
    ["a slash before it", "/more", "MORE"],
    ["slash and space", "/ More", "MORE"],
    ["punctuation after it", "More!!", "MORE"],
    ["straight quotes", '"more"', "MORE"],
    ["curly quotes with the stop inside", "“More.”", "MORE"],
    ["inverted marks", "¡more!", "MORE"],
    ["stars and back-ticks", "*`more`*", "MORE"],
    ["an emoji after it", "more 🙏🏽❤️", "MORE"],
    ["full-width letters", "ＭＯＲＥ", "MORE"],
    ["invisible marks", "\u200emo\u200bre\ufeff", "MORE"],
    ["NUL bytes", "mo\0re\0", "MORE"],
    ["inner spaces and a tab", "map  a \t to\u00a0b", "MAP A TO B"],
    ["inner punctuation, which stays", "map st. john's to o’hare.", "MAP ST. JOHN'S TO O'HARE"],
    ["a digit in brackets", "(1)", "1"],
    ["a digit with a stop", "2.", "2"],
    ["a keycap", "3️⃣", "3"],
    ["umlauts", "grüße", "GRÜSSE"],
    ["another script", "стоп!", "СТОП"],
    ["nothing but punctuation", " ?! ... ", ""],
    ["an empty message", "", ""],
  ])("%s", (_, text, keyword) => {
    expect(keywordText(text)).toBe(keyword);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = keywordText(text);
        expect(keywordText(once)).toBe(once);
      }),
    );
  });
});
