import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlText } from "../wiktionary/html-text.ts";
import { lettersApart } from "../wiktionary/near-words.ts";
import { readUtterance as readTranslation } from "../translate/read.ts";
import { readFollowUp } from "./read-follow-up.ts";
import { readCommand, readUtterance } from "./read.ts";

describe("a question about a word", () => {
  it.each([
    ["what does lethargic mean", "define", "lethargic"],
    ["meaning of ephemeral", "define", "ephemeral"],
    ["wots a quango", "define", "quango"],
    ['what does it mean to be "on the fence"', "define", "on the fence"],
    ["how do you spell necessary", "spell", "necessary"],
    ["hw do u spel tomorow pls", "spell", "tomorow"],
    ["another word for very happy", "synonyms", "happy"],
    ["whats the opposite of shy", "opposites", "shy"],
    ["whats another word for sad in a letter", "synonyms", "sad"],
    ["what rhymes with cat", "rhymes", "cat"],
    ["hw do u pronounce quinoa", "sound", "quinoa"],
    ["what is the plural of cactus", "plural", "cactus"],
    ["mouse plural", "plural", "mouse"],
    ["how do you write sheep in the plural", "plural", "sheep"],
    ["whats more than one hippo called", "plural", "hippo"],
    ["past tense of swim", "past tense", "swim"],
    ["what is write in the past tense", "past tense", "write"],
    ["past participle of drink", "past participle", "drink"],
    ["singular of criteria", "singular", "criteria"],
    ["comparative of good", "comparative", "good"],
    ["is quickly an adverb", "define", "quickly"],
    ["what part of speech is run", "define", "run"],
  ])("%s: %s %s", (text, kind, words) => {
    expect(readUtterance(text)).toEqual({ do: kind, words });
  });

  it("takes two spellings of one word for a doubt", () => {
    expect(readUtterance("is it seperate or separate")).toEqual({
      ...{ do: "spell", words: "seperate", or: ["separate"] },
    });
  });

  it.each([
    ["their there or theyre", "their", ["there", "theyre"]],
    ["is it swam or swum", "swam", ["swum"]],
    ["is it spelled grey or gray", "grey", ["gray"]],
  ])("takes words that are taken for each other for a doubt: %s", (text, words, or) => {
    expect(readUtterance(text)).toEqual({ do: "spell", words, or });
  });

  it.each([
    ["and concise", { do: "opposites", words: "concise" }],
    ["what about of tall", { do: "opposites", words: "tall" }],
    ["how do you spell it", { do: "spell", words: "vague" }],
    ["what does it mean", { do: "define", words: "vague" }],
    ["and the plural", { do: "plural", words: "vague" }],
    ["and now", null],
    ["and thank you", null],
    ["is it going to rain", null],
  ])("goes on from the last word: %s", (text, args) => {
    expect(readFollowUp(text, { words: "vague", did: "opposites" })).toEqual(args);
  });

  it.each([
    "whats opposite the station",
    "opposite of the library",
    "how do you say hello in french",
    "what does the ticket cost",
    "what does it mean when my car beeps",
    "what do you mean",
    "meaning of life",
    "is it open or closed",
    "how do i write a will",
    "what does merci mean in english",
    "is god real",
  ])("is not read into: %s", (text) => {
    expect(readUtterance(text)).toBeNull();
  });

  it("reads the short commands", () => {
    expect(readCommand("DEFINE bank")).toEqual({ do: "define", words: "bank" });
    expect(readCommand("SPELL recieve")).toEqual({ do: "spell", words: "recieve" });
    expect(readCommand("defined by law")).toBeNull();
  });
});

it("reads any text without a crash, in a bounded time", () => {
  const piece = fc.constantFrom(
    "what ",
    "does ",
    "mean",
    " in ",
    "spanish",
    "translate ",
    "'",
    '"',
    "is it ",
    " or ",
    "the ",
    "é",
  );
  const text = fc.oneof(
    fc.string({ maxLength: 1600, unit: "grapheme" }),
    fc.array(piece, { maxLength: 80 }).map((all) => all.join("")),
  );
  const startedAt = performance.now();
  fc.assert(
    fc.property(text, (body) => {
      readCommand(body);
      readUtterance(body);
      readTranslation(body);
      return !/<[a-z]+>/i.test(htmlText(`<b>${body.replaceAll(/[<>&]/g, "")}</b>`));
    }),
    { numRuns: 150 },
  );
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});

it("counts a swap of neighbours as one mistake", () => {
  expect(lettersApart("recieve", "receive")).toBe(1);
  expect(lettersApart("definately", "definitely")).toBe(1);
  expect(lettersApart("", "abc")).toBe(3);
});

it.each([
  ['A <a href="/wiki/b">small</a> thing &amp; more&#33;', "A small thing & more!"],
  ["<style>.x{}</style>one<script>alert(1)</script> two", "one two"],
  ["a < b &constructor; <b", "a < b &constructor;"],
])("takes the words out of %s", (html, text) => {
  expect(htmlText(html)).toBe(text);
});
