import { expect, test } from "vitest";
import { systemPrompt } from "./prompt.ts";

const now = new Date("2026-03-27T14:05:00Z");
const help = { word: "MAP", what: "the way from place to place", topics: [], example: "MAP a to b" };
const skills = [{ help }, { help: null }];

test("names the date and time where the person is, and their country", () => {
  const prompt = systemPrompt({ segmentBudget: 2, now, zone: "America/Los_Angeles", country: "US", skills });
  expect(prompt).toContain("It is Friday, 27 March 2026, 07:05 where the person is (America/Los_Angeles).");
  expect(prompt).toContain("The person's number is from United States.");
  expect(prompt).toContain("- MAP: the way from place to place");
});

test.each([null, "Not/A_Zone"])("takes UTC and says so where the zone is %s", (zone) => {
  const prompt = systemPrompt({ segmentBudget: 2, now, zone, country: null, skills: [] });
  expect(prompt).toContain("It is Friday, 27 March 2026, 14:05 UTC; the person's time zone is not known.");
  expect(prompt).toContain("The person's number is from an unknown country.");
  expect(prompt).not.toContain("Not/A_Zone");
});

test.each([
  [1, 150],
  [2, 300],
  [4, 600],
])("a budget of %i segments is about %i characters", (segmentBudget, characters) => {
  const prompt = systemPrompt({ segmentBudget, now, zone: null, country: null, skills: [] });
  expect(prompt).toContain(`At most about ${characters} characters`);
});

test("has no place left unfilled, and is short enough to be paid for with every text", () => {
  const prompt = systemPrompt({ segmentBudget: 2, now, zone: "Europe/Berlin", country: "DE", skills });
  expect(prompt).not.toMatch(/[{}]/);
  expect(prompt.length).toBeLessThan(4000);
});

test.each([
  [null, "in the language of the person's last text."],
  ["es", "in Spanish, in another language only where the last text asks for it."],
  ["pt-BR", "in Brazilian Portuguese, in another language"],
])("a person whose language is %s is answered %s", (language, words) => {
  const prompt = systemPrompt({ segmentBudget: 2, now, zone: null, country: null, language, skills: [] });
  expect(prompt).toContain(`Simple words, short sentences, ${words}`);
});
