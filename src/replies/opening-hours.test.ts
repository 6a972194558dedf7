import { describe, expect, test } from "vitest";
import { handOverText, withoutHandOver } from "./hand-over-text.ts";
import { isOpen, nextOpening, type OpeningHours, readOpeningHours } from "./opening-hours.ts";
import { textsIn } from "./texts.ts";

const week = "Mo-Fr 09:00-17:00, Sa 10:00-13:00 Europe/London";

function read(text: string): OpeningHours {
  const hours = readOpeningHours(text);
  if ("error" in hours) throw new Error(hours.error);
  return hours;
}

describe("opening hours", () => {
  test.each([
    ["2026-11-23T08:59:00Z", false, "a minute before"],
    ["2026-11-23T09:00:00Z", true, "the first minute"],
    ["2026-11-23T16:59:59Z", true, "the last second"],
    ["2026-11-23T17:00:00Z", false, "after the last minute"],
    ["2026-11-28T12:00:00Z", true, "Saturday"],
    ["2026-11-29T12:00:00Z", false, "Sunday"],
    ["2026-07-06T08:30:00Z", true, "in summer an hour earlier"],
  ])("at %s somebody is there: %s (%s)", (at, expected) => {
    expect(isOpen(read(week), new Date(at))).toBe(expected);
  });

  test.each([
    [week, "2026-11-23T07:00:00Z", "2026-11-23T09:00:00.000Z"],
    [week, "2026-11-23T17:30:00Z", "2026-11-24T09:00:00.000Z"],
    [week, "2026-11-28T13:00:00Z", "2026-11-30T09:00:00.000Z"],
    ["Mo 09:00-12:00, 13:00-17:00 UTC", "2026-11-23T12:30:00Z", "2026-11-23T13:00:00.000Z"],
    ["Mo 09:00-12:00 UTC", "2026-11-23T10:00:00Z", "2026-11-30T09:00:00.000Z"],
    // The clock goes back at 02:00 in the night before.
    ["Su 09:00-12:00 Europe/London", "2026-10-24T12:00:00Z", "2026-10-25T09:00:00.000Z"],
  ])("%s, at %s: the next time is %s", (hours, at, expected) => {
    expect(nextOpening(read(hours), new Date(at))?.toUTC().toISO()).toBe(expected);
  });

  test("are read in many spellings", () => {
    expect(read("mon-fri 9:00-17:00, sat 10:00-13:00 Europe/London")).toEqual(read(week));
    expect(read("Fr-Mo 00:00-24:00 UTC").days.map((spans) => spans.length)).toEqual([1, 0, 0, 0, 1, 1, 1]);
  });

  test.each([
    ["Mo-Fr 09:00-17:00", "time zone"],
    ["Mo-Fr 09:00-17:00 Mars/Olympus", "Mars/Olympus"],
    ["Mo-Fr UTC", "Mo-Fr"],
    ["Mo-Fr 17:00-09:00 UTC", "17:00-09:00"],
    ["Mo-Fr 09:00-25:00 UTC", "09:00-25:00"],
    ["Mo-Fr 09:60-10:00 UTC", "09:60-10:00"],
    ["Xx 09:00-17:00 UTC", "Xx"],
    ["09:00-17:00 UTC", "names no days"],
    ["", "time zone"],
  ])("says what is wrong with %j", (text, reason) => {
    const hours = readOpeningHours(text);
    expect("error" in hours && hours.error).toContain(reason);
  });
});

describe("what a contact is told when a person is to answer", () => {
  const closed = new Date("2026-11-28T15:00:00Z");
  const { waitingForPerson } = textsIn(null);
  const at = (now: Date) => ({ now, language: null });

  test("is that one was asked, while somebody is there or no hours are known", () => {
    expect(handOverText(undefined, at(closed))).toBe(waitingForPerson);
    expect(handOverText("nonsense", at(closed))).toBe(waitingForPerson);
    expect(handOverText(week, at(new Date("2026-11-23T10:00:00Z")))).toBe(waitingForPerson);
  });

  test("is when somebody will be there, and fits one segment", () => {
    const text = handOverText(week, at(closed));
    expect(text).toContain("Nobody is here now. Someone will answer from Mon 09:00.");
    expect(text.length).toBeLessThanOrEqual(160);
  });

  test("is taken out of what the assistant remembers", () => {
    expect(withoutHandOver(handOverText(week, at(closed)))).toBe("");
    expect(withoutHandOver(`We open at 9.\n\n${waitingForPerson}`)).toBe("We open at 9.");
  });
});
