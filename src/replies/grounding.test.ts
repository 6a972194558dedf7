import { describe, expect, test } from "vitest";
import { ungrounded } from "./grounding.ts";

const card =
  "43 min. Leave 9:18 AM, arrive 18:05\n2. 9:21 AM Bus 12 to Marlow Bay Station, fare £2.50\nBean & Gull, 27 Harbour Street, 01632 960007, 5 Rua S\u00e3o Bento";
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
    ["the same time in words", "You are there by five past six."],
    ["the same time with a point", "Bus 12 leaves at 9.21, arrive 18.05."],
    ["the same time with a blank, as it is thumbed", "Leave at 9 18"],
    ["digits of another script", "Leave \u0669:\u0661\u0668, bus \uff11\uff12"],
    ["a phone number in one piece", "Tel 01632960007"],
    ["a phone number with (0)", "+44 (0)1632 960-007"],
    ["a phone number at the end of a sentence", "Tel 01632 960007. 9:18 it is."],
    ["a phone number before a numbered line", "Tel 01632 960007\n2. Leave 9:18"],
    ["a street without its accents", "It is at 5 Rua Sao Bento"],
  ])("%s is grounded", (_name, text) => {
    expect(strict(text)).toEqual([]);
  });

  test.each([
    ["another time", "Leave at 9:45 AM.", ["9:45 am"]],
    ["a time in the wrong half of the day", "Leave at 9:18 PM", ["9:18 pm"]],
    ["another price", "The fare is £3.", ["3"]],
    ["another phone number", "Call 01632 960111", ["01632960111"]],
    ["another street", "It is at 3 Station Road.", ["station road"]],
    ["half past nine", "It leaves at half past nine.", ["9:30"]],
    ["a quarter to, in words", "Be there at quarter to eight.", ["7:45"]],
    ["an hour by the clock", "It opens at seven o'clock.", ["7:00"]],
    ["a time with a blank", "It leaves at 9 45", ["9:45"]],
    ["a price in words", "A ticket costs nine pounds.", ["9"]],
    ["digits of another script", "\u0645\u0648\u0639\u062f: \u0661\u0660:\u0664\u0665", ["10:45"]],
    ["a morning for an evening", "You arrive 06:05", ["06:05"]],
    ["a time without a point", "It comes at 945am", ["9:45 am"]],
    ["four digits", "It leaves 0945.", ["09:45"]],
    ["a wait in words", "The next bus is in ten minutes.", ["10"]],
    ["opening hours", "It is open from 9-5.", ["9"]],
    ["a number at the start of a line", "50 rand by taxi.", ["50"]],
    ["a line", "Take bus 72 from there.", ["72"]],
    ["a wait for a train", "The next train comes in about 20 minutes.", ["20"]],
    ["an hour of opening", "The library is open until 8.", ["8"]],
    ["a phone number of ten digits alone", "Bean & Gull: 2065550123", ["2065550123"]],
    ["the last digits with another area", "Call 0207 960007", ["0207960007"]],
    ["a street abroad", "Es ist in der Hauptstrasse 12.", ["hauptstrasse"]],
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
