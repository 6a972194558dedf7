import { describe, expect, test } from "vitest";
import { tokenize } from "./tokenize.ts";

describe("tokenize", () => {
  test.each<[string, string, string[]]>([
    ["lower-cases and cuts at spaces and commas", "Hello, World", ["hello", "world"]],
    ["keeps symbols that carry meaning", "why? 5% of $20!", ["why", "?", "5", "%", "of", "$", "20", "!"]],
    ["drops apostrophes inside a word, straight and curly", "what's don’t", ["whats", "dont"]],
    ["keeps short forms with digits whole", "c u 2moro gr8", ["c", "u", "2moro", "gr8"]],
    ["reads full-width letters as plain ones", "ＨＥＬＰ", ["help"]],
    ["keeps accents and combining marks", "où es-tu", ["où", "es", "tu"]],
    ["keeps an emoji", "ok 👍", ["ok", "👍"]],
    ["gives nothing for nothing", " \n", []],
  ])("%s", (_, text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });

  test("cuts scripts without spaces into words", () => {
    expect(tokenize("我想订一张票").length).toBeGreaterThan(2);
    expect(tokenize("ฉันต้องการความช่วยเหลือ").length).toBeGreaterThan(2);
  });

  test("reads no more than 4,000 characters", () => {
    expect(tokenize("word ".repeat(10_000)).length).toBeLessThanOrEqual(800);
  });
});
