import { describe, expect, test } from "vitest";
import { ungrounded } from "./grounding.ts";

const card =
  "43 min. Leave 9:18 AM, arrive 18:05\n2. 9:21 AM Bus 12 to Marlow Bay Station, fare £2.50\nBean & Gull, 27 Harbour Street, 01632 960007";
const strict = (text: string) => ungrounded(text, [card], { allNumbers: true });
const loose = (text: string) => ungrounded(text, [card], { allNumbers: false });

describe("what a model says is held against the sources", () => {
  test.each([
    ["the same time in the other way of writing it", "You arrive at 6:05 pm."],
    ["the same time without its half of the day", "Leave at 9:18."],
    ["an evening time without its half of the day", "You are there by 6:05."],
    ["a time with a point before am", "Leave at 9.18am"],
    ["a phone number with its country code and other spaces", "Call +44 1632 960 007."],
    ["a street by its short form", "It is at 27 Harbour St."],
    ["a price as the source has it", "It costs 2.50 pounds."],
    ["a doctor, and a saint", "See Dr Jones at St Paul's."],
    ["numbers of steps", "1. Take bus 12\n2. Leave 9:18"],
  ])("%s is grounded", (_name, text) => {
    expect(strict(text)).toEqual([]);
  });

  test.each([
    ["another time", "Leave at 9:45 AM.", ["9:45 am"]],
    ["a time in the wrong half of the day", "Leave at 9:18 PM", ["9:18 pm"]],
    ["another price", "The fare is £3.", ["3"]],
    ["another phone number", "Call 01632 960111", ["01632960111"]],
    ["another street", "It is at 3 Station Road.", ["station road"]],
  ])("%s is not", (_name, text, claims) => {
    expect(strict(text)).toEqual(expect.arrayContaining(claims));
    expect(loose(text)).toEqual(claims);
  });

  test("a bare number counts only beside what a skill has said", () => {
    expect(strict("Take bus 15.")).toEqual(["15"]);
    expect(strict("It is on Station Road.")).toEqual(["station road"]);
    expect(loose("Monopoly has an Electric Company and Oxford Street.")).toEqual([]);
    expect(loose("Light travels 299,792 km in a second.")).toEqual([]);
  });

  test("long texts of digits take no time to read", () => {
    const from = performance.now();
    strict("1 2-3(4".repeat(4000));
    strict("A".repeat(20_000));
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
