import { expect, test } from "vitest";
import { groupTexts } from "./group-texts.ts";

const group = (...texts: string[]): string[][] =>
  groupTexts(texts.map((text) => ({ text }))).map((texts) => texts.map(({ text }) => text));

test("texts about the same thing stand together, the largest group first", () => {
  const groups = group(
    "do you rent out greenhouses",
    "what is the wifi password",
    "can i rent a greenhouse",
    "wifi password please",
    "my cat is blue",
    "how much to rent a greenhouse for a week",
  );
  expect(groups).toHaveLength(2);
  expect(groups[0]).toHaveLength(3);
  expect(groups[0]?.every((text) => text.includes("greenhouse"))).toBe(true);
  expect(groups[1]).toEqual(["what is the wifi password", "wifi password please"]);
});

test("texts without anything in common make no group", () => {
  expect(group("my cat is blue", "seven violins", "", "🎈")).toEqual([]);
  expect(group()).toEqual([]);
});
