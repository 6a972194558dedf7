import { expect, it } from "vitest";
import { commonBase, type FormKind, formOf } from "./forms.ts";

it.each<[string, FormKind, string | null]>([
  ["cactus", "plural", "cacti or cactuses"],
  ["mouse", "plural", "mice"],
  ["snowman", "plural", "snowmen"],
  ["human", "plural", "humans"],
  ["baby", "plural", "babies"],
  ["day", "plural", "days"],
  ["church", "plural", "churches"],
  ["sister in law", "plural", "sisters-in-law"],
  ["information", "plural", null],
  ["criteria", "singular", "criterion"],
  ["boxes", "singular", "box"],
  ["lenses", "singular", "lens"],
  ["horses", "singular", "horse"],
  ["swim", "past tense", "swam"],
  ["went", "past participle", "gone"],
  ["stop", "past tense", "stopped"],
  ["visit", "past tense", "visited"],
  ["refer", "past tense", "referred"],
  ["travel", "past tense", "travelled (US: traveled)"],
  ["cry", "past tense", "cried"],
  ["give up", "past tense", "gave up"],
  ["lie", "ing form", "lying"],
  ["panic", "ing form", "panicking"],
  ["make", "ing form", "making"],
  ["big", "comparative", "bigger"],
  ["happy", "superlative", "happiest"],
  ["expensive", "comparative", "more expensive"],
  ["good", "superlative", "best"],
])("%s: its %s is %s", (word, kind, form) => {
  expect(formOf(word, kind)).toBe(form);
});

it("knows of which word two forms are", () => {
  expect(commonBase("swam", "swum")).toBe("swim");
  expect(commonBase("mouses", "mice")).toBe("mouse");
  expect(commonBase("buyed", "bought")).toBe("buy");
  expect(commonBase("open", "closed")).toBeNull();
});
