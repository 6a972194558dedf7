import { expect, it } from "vitest";
import { readDoubt } from "./read-doubt.ts";

it.each([
  ["seperate or separate", ["seperate", "separate"]],
  ["is it seperate or separate", ["seperate", "separate"]],
  ["their there or theyre", ["their", "there", "theyre"]],
  ["should of or should have", ["of", "have"]],
  ["alot or a lot", ["alot", "a lot"]],
  ["affect vs effect", ["affect", "effect"]],
])("finds the words that somebody is in doubt between in '%s'", (text, members) => {
  const asked = readDoubt(text);
  expect([asked?.words, ...(asked?.or ?? [])]).toEqual(members);
});

it.each([
  "tea or coffee",
  "difference between a stalactite and a stalagmite",
  "bread, milk and eggs",
  "hello",
])("finds no doubt about spelling in '%s'", (text) => {
  expect(readDoubt(text)).toBeNull();
});
