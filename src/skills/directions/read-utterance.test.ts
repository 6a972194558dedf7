import { describe, expect, test } from "vitest";
import { readUtterance } from "./read-utterance.ts";

describe("a sentence that asks for the way", () => {
  test.each([
    ["how do i get from old pier to town library", "old pier", "town library", undefined],
    ["whats the way from 12 elm st to the station by bus?", "12 elm st", "the station", "bus"],
    ["can u tell me how 2 go to market square from the mill on foot", "the mill", "market square", "walk"],
    ["I need the next train from Leeds to York", "Leeds", "York", undefined],
  ])("%j", (text, origin, destination, mode) => {
    const args = readUtterance(text);
    expect(args).toMatchObject({ origin, destination });
    if (mode) expect(args?.mode).toBe(mode);
  });

  test.each(["how do i get to the station", "where is the bus", "from here", "take me home"])(
    "%j lacks a place",
    (text) => {
      expect(readUtterance(text)).toBeNull();
    },
  );
});
