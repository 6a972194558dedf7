import { describe, expect, test } from "vitest";
import { createRepair } from "./spelling.ts";

const texts = [
  "what is the weather tomorrow",
  "are you there",
  "go to work",
  "i want to transfer money",
  "two people",
  "message me",
];
const tokenLists = texts.map((text) => text.split(" "));
const words = [...new Set(tokenLists.flat())].sort();
const pairs = new Map<string, number>();
for (const tokens of tokenLists) {
  for (const [i, token] of tokens.entries()) {
    const pair = `${token} ${tokens[i + 1] ?? ""}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
}
const repair = createRepair({
  words,
  counts: words.map((word) => tokenLists.flat().filter((token) => token === word).length),
  pairCount: (left, right) => pairs.get(`${left} ${right}`) ?? 0,
});

describe("spelling repair", () => {
  test.each<[string, string, string]>([
    ["leaves known words alone", "are you there", "are you there"],
    ["reads abbreviations", "r u there", "are you there"],
    ["reads an abbreviation with a digit", "weather 2moro", "weather tomorrow"],
    ["mends a wrong letter", "transfwr money", "transfer money"],
    ["mends two swapped letters", "wrok", "work"],
    ["mends two mistakes in a long word", "tomorow weahter", "tomorrow weather"],
    ["restores lost vowels", "trnsfr mny", "transfer money"],
    ["reads 2 as the word that stood there in training", "go 2 work", "go to work"],
    ["never repairs digits", "1234 work", "1234 work"],
    ["leaves what resembles nothing", "xylophone", "xylophone"],
    ["leaves an unseen word of two letters", "zq work", "zq work"],
  ])("%s", (_, text, repaired) => {
    expect(repair(text.split(" ")).join(" ")).toBe(repaired);
  });
});
