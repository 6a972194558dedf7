import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPlainText } from "./plain-text.ts";

describe("undoes markdown", () => {
  const cases: [name: string, text: string, plain: string][] = [
    ["bold and italics", "**Yes**, *really*, __very__ _much_ ***so***", "Yes, really, very much so"],
    ["headings", "# Plan\n## Day 1\nWalk", "Plan\nDay 1\nWalk"],
    ["bullets", "* milk\n+ eggs\n• bread\n- tea", "- milk\n- eggs\n- bread\n- tea"],
    ["numbered steps stay", "1. Go\n2. Turn", "1. Go\n2. Turn"],
    ["a link", "See [the site](https://example.org/a_b)", "See the site https://example.org/a_b"],
    ["a link that is its own label", "[https://example.org](https://example.org)", "https://example.org"],
    ["a bare link", "See <https://example.org/x>", "See https://example.org/x"],
    ["code", "Type `ls`:\n```sh\nls -l\n```", "Type ls:\nls -l"],
    ["quotes and rules", "> Hello\n\n---\n\nBye", "Hello\n\nBye"],
    ["a table", "| Day | Sun |\n|---|:-:|\n| Mon | yes |", "Day, Sun\nMon, yes"],
    [
      "sums and snake_case stay",
      "2*3*4 = 24, 2 * 3 is 6, my_long_name",
      "2*3*4 = 24, 2 * 3 is 6, my_long_name",
    ],
    ["links with underscores stay", "https://example.org/_a_/b", "https://example.org/_a_/b"],
    ["a small server's thoughts", "<think>\nThey ask **why**.\n</think>\n\nBecause.", "Because."],
    ["thoughts without an end", "<think>I wonder", ""],
    ["empty lines", "a\r\n\r\n\r\n\r\nb  \n", "a\n\nb"],
    ["control characters", "a\u0000b\u001b[31mc\u200b\td\u0085", "ab[31mc d"],
    ["lone surrogates", "a\ud800b", "a\ufffdb"],
  ];
  test.each(cases)("%s", (_, text, plain) => {
    expect(toPlainText(text)).toBe(plain);
  });
});

describe("ends a text that was cut at its last whole sentence", () => {
  const cases: [name: string, text: string, end: string][] = [
    [
      "after a full stop",
      "It is 0.4 miles away. Walk north. Then turn le",
      "It is 0.4 miles away. Walk north.",
    ],
    ["never inside a number", "The way there is about 0.", "The way there is about..."],
    ["never after a step's number", "First go there!\n2. Tur", "First go there!"],
    ["with the quote that closes it", 'He said "no way." Then he wen', 'He said "no way."'],
    ["in Japanese", "駅はあちらです。まっすぐ行っ", "駅はあちらです。"],
    [
      "at the last word where no sentence ended",
      "Walk north on The Embarcadero, then",
      "Walk north on The Embarcadero...",
    ],
    [
      "not after a short first word",
      "Sure. Walk north for one mile and tur",
      "Sure. Walk north for one mile and...",
    ],
    ["at all if it is one word", "Donaudampfschiff", "Donaudampfschiff..."],
    ["nothing stays nothing", "", ""],
  ];
  test.each(cases)("%s", (_, text, end) => {
    expect(toPlainText(text, { cut: true })).toBe(end);
  });
});

describe("bounds what a model says", () => {
  test("a text of 50 kB ends at a sentence below 4,000 characters", () => {
    const text = toPlainText("This is one more sentence of it. ".repeat(1600));
    expect(text.length).toBeGreaterThan(3900);
    expect(text.length).toBeLessThanOrEqual(4000);
    expect(text).toMatch(/of it\.$/);
  });

  test("a flood without any space is cut too, and not inside an emoji", () => {
    const text = toPlainText(`a${"😀".repeat(30_000)}`);
    expect(text.length).toBeLessThanOrEqual(4003);
    expect(text.isWellFormed()).toBe(true);
  });

  test("whatever comes, the text is bounded and has no control characters", () => {
    const markdown = fc.string({
      unit: fc.constantFrom(..."* _ ` [ ] ( ) < > # | ~ \n \\ a 1 . \u0000 -".split(" "), " "),
      maxLength: 300,
    });
    fc.assert(
      fc.property(markdown, fc.boolean(), (text, cut) => {
        expect(toPlainText(text, { cut })).toMatch(/^(?:[^\p{Cc}]|\n)*$/u);
        expect(toPlainText(text, { cut }).length).toBeLessThanOrEqual(text.length + 3);
      }),
    );
  });
});
