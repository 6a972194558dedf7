import { describe, expect, it } from "vitest";
import { readWhen } from "./when.ts";

/** 10:05 on Friday 27 March 2026 in New York, 14:05 in London. */
const now = new Date("2026-03-27T14:05:00Z");
const newYork = { zone: "America/New_York", now, country: "US" };
const london = { zone: "Europe/London", now, country: "GB" };

function read(words: string, reader: Parameters<typeof readWhen>[1] = newYork): string | null {
  return readWhen(words, reader)?.toISOString() ?? null;
}

describe("a time of day", () => {
  it.each([
    ["17:30", "2026-03-27T21:30:00.000Z"],
    ["5:30pm", "2026-03-27T21:30:00.000Z"],
    ["5.30 p.m.", "2026-03-27T21:30:00.000Z"],
    ["1730", "2026-03-27T21:30:00.000Z"],
    ["1730 hrs", "2026-03-27T21:30:00.000Z"],
    ["17h30", "2026-03-27T21:30:00.000Z"],
    ["half past 11", "2026-03-27T15:30:00.000Z"],
    ["quarter past 11", "2026-03-27T15:15:00.000Z"],
    ["quarter to 1 pm", "2026-03-27T16:45:00.000Z"],
    ["11 o'clock", "2026-03-27T15:00:00.000Z"],
    ["11", "2026-03-27T15:00:00.000Z"],
    ["noon", "2026-03-27T16:00:00.000Z"],
    ["midday", "2026-03-27T16:00:00.000Z"],
    ["9 in the evening", "2026-03-28T01:00:00.000Z"],
    ["leave at 11", "2026-03-27T15:00:00.000Z"],
    ["Arrive by 11 AM", "2026-03-27T15:00:00.000Z"],
  ])("%j is today while it lies ahead", (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each([
    ["8:30", "2026-03-28T12:30:00.000Z"],
    ["8am", "2026-03-28T12:00:00.000Z"],
    ["0830", "2026-03-28T12:30:00.000Z"],
    ["9 in the morning", "2026-03-28T13:00:00.000Z"],
    ["midnight", "2026-03-28T04:00:00.000Z"],
  ])("%j is tomorrow where it is past", (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it("still means today a few minutes later", () => {
    expect(read("10:02")).toBe("2026-03-27T14:02:00.000Z");
    expect(read("9:55")).toBe("2026-03-28T13:55:00.000Z");
  });

  it("means this evening soon before it, where people write twelve hours", () => {
    const atFive = new Date("2026-03-27T21:00:00Z");
    expect(read("6", { ...newYork, now: atFive })).toBe("2026-03-27T22:00:00.000Z");
    expect(read("6:15", { ...newYork, now: atFive })).toBe("2026-03-27T22:15:00.000Z");
    expect(read("06:15", { ...newYork, now: atFive })).toBe("2026-03-28T10:15:00.000Z");
    expect(read("10:15", { ...newYork, now: atFive })).toBe("2026-03-28T14:15:00.000Z");
    expect(read("6:15", { ...newYork, now: atFive, country: "DE" })).toBe("2026-03-28T10:15:00.000Z");
  });

  it.each([
    ["5", "2026-03-27T21:00:00.000Z"],
    ["leave at 5", "2026-03-27T21:00:00.000Z"],
    ["by 9", "2026-03-28T01:00:00.000Z"],
    ["11", "2026-03-27T15:00:00.000Z"],
    ["09", "2026-03-28T13:00:00.000Z"],
  ])("%j, an hour alone, is its next coming", (words, expected) => {
    expect(read(words)).toBe(expected);
    expect(read(words, { ...newYork, country: "GB" })).toBe(expected);
  });
});

describe("a time as people say it", () => {
  it.each([
    ["half 8", "2026-03-27T20:30:00.000Z"],
    ["half past six", "2026-03-27T18:30:00.000Z"],
    ["quarter to nine", "2026-03-27T20:45:00.000Z"],
    ["quarter past 3", "2026-03-27T15:15:00.000Z"],
    ["ten past 6", "2026-03-27T18:10:00.000Z"],
    ["20 to 7", "2026-03-27T18:40:00.000Z"],
    ["twenty five to 7", "2026-03-27T18:35:00.000Z"],
    ["6 o'clock", "2026-03-27T18:00:00.000Z"],
    ["7ish", "2026-03-27T19:00:00.000Z"],
    ["half 8 tomorrow", "2026-03-28T08:30:00.000Z"],
    ["half past 7 in the morning", "2026-03-28T07:30:00.000Z"],
    ["half 8 in the evening", "2026-03-27T20:30:00.000Z"],
    ["930 tomorrow", "2026-03-28T09:30:00.000Z"],
    ["9 2moro", "2026-03-28T09:00:00.000Z"],
    ["2nite at 7", "2026-03-27T19:00:00.000Z"],
    ["sat 10am", "2026-03-28T10:00:00.000Z"],
    ["saturday noon", "2026-03-28T12:00:00.000Z"],
    ["in the morning", "2026-03-28T06:00:00.000Z"],
    ["2026-03-28 half 8", "2026-03-28T08:30:00.000Z"],
    ["2026-03-28 6pm", "2026-03-28T18:00:00.000Z"],
    ["in a couple of hours", "2026-03-27T16:05:00.000Z"],
  ])("%j", (words, expected) => {
    expect(read(words, london)).toBe(expected);
  });
});

describe("a day", () => {
  it.each([
    ["tomorrow 9am", "2026-03-28T13:00:00.000Z"],
    ["9 tomorrow", "2026-03-28T13:00:00.000Z"],
    ["tomorrow at 7", "2026-03-28T11:00:00.000Z"],
    ["tomorrow by 9", "2026-03-28T13:00:00.000Z"],
    ["tmrw 0730", "2026-03-28T11:30:00.000Z"],
    ["tomorow 7.30pm", "2026-03-28T23:30:00.000Z"],
    ["8:30 tomorrow morning", "2026-03-28T12:30:00.000Z"],
    ["8:30 tomorrow evening", "2026-03-29T00:30:00.000Z"],
    ["tonight at 9", "2026-03-28T01:00:00.000Z"],
    ["9 tonight", "2026-03-28T01:00:00.000Z"],
    ["this evening at 7", "2026-03-27T23:00:00.000Z"],
    ["monday at 9", "2026-03-30T13:00:00.000Z"],
    ["9am on monday", "2026-03-30T13:00:00.000Z"],
    ["friday at 9", "2026-04-03T13:00:00.000Z"],
    ["wednesday at 9", "2026-04-01T13:00:00.000Z"],
    ["friday at 11", "2026-03-27T15:00:00.000Z"],
    ["5 may at 9", "2026-05-05T13:00:00.000Z"],
    ["may 5th at 9:15", "2026-05-05T13:15:00.000Z"],
    ["5/6 at 9am", "2026-05-06T13:00:00.000Z"],
    ["2026-04-01 09:00", "2026-04-01T13:00:00.000Z"],
    ["2026-04-01T09:00", "2026-04-01T13:00:00.000Z"],
  ])("reads %j", (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it("reads 5/6 as the 5th of June outside the United States", () => {
    expect(read("5/6 at 9am", london)).toBe("2026-06-05T08:00:00.000Z");
  });

  it("without an hour keeps the hour it is now", () => {
    expect(read("tomorrow")).toBe("2026-03-28T14:05:00.000Z");
  });

  it("stays past where it is said so", () => {
    expect(read("today at 8:30")).toBe("2026-03-27T12:30:00.000Z");
  });
});

describe("a while from now", () => {
  it.each([
    ["now", "2026-03-27T14:05:00.000Z"],
    ["in 20 minutes", "2026-03-27T14:25:00.000Z"],
    ["in 20 min", "2026-03-27T14:25:00.000Z"],
    ["in an hour", "2026-03-27T15:05:00.000Z"],
    ["in half an hour", "2026-03-27T14:35:00.000Z"],
    ["2 hours from now", "2026-03-27T16:05:00.000Z"],
  ])("reads %j", (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe("clock changes", () => {
  // London goes from 01:00 to 02:00 on 29 March 2026, and from 02:00 back to 01:00 on 25 October.
  const spring = { ...london, now: new Date("2026-03-28T22:00:00Z") };
  const autumn = { ...london, now: new Date("2026-10-24T21:00:00Z") };

  it.each([
    ["9am tomorrow", spring, "2026-03-29T08:00:00.000Z"],
    ["00:30", spring, "2026-03-29T00:30:00.000Z"],
    ["02:30", spring, "2026-03-29T01:30:00.000Z"],
    ["01:30", spring, "2026-03-29T01:30:00.000Z"],
    ["in 4 hours", spring, "2026-03-29T02:00:00.000Z"],
    ["9am tomorrow", autumn, "2026-10-25T09:00:00.000Z"],
    ["00:30", autumn, "2026-10-24T23:30:00.000Z"],
    ["01:30", autumn, "2026-10-25T00:30:00.000Z"],
    ["02:30", autumn, "2026-10-25T02:30:00.000Z"],
    ["in 4 hours", autumn, "2026-10-25T01:00:00.000Z"],
  ])("%j in the night of one is right to the hour", (words, reader, expected) => {
    expect(read(words, reader)).toBe(expected);
  });

  it("are counted for a day weeks ahead, in New York too", () => {
    expect(read("20 december at 9am", london)).toBe("2026-12-20T09:00:00.000Z");
    expect(read("1 november at 9am")).toBe("2026-11-01T14:00:00.000Z");
    expect(read("9am tomorrow", { ...newYork, now: new Date("2026-03-07T20:00:00Z") })).toBe(
      "2026-03-08T13:00:00.000Z",
    );
    expect(read("1:30am", { ...newYork, now: new Date("2026-11-01T03:00:00Z") })).toBe(
      "2026-11-01T05:30:00.000Z",
    );
  });
});

it("takes an instant, and a zone in the text, as they are", () => {
  expect(read("2026-03-28T09:00:00.000Z")).toBe("2026-03-28T09:00:00.000Z");
  expect(read("2026-03-28T09:00:00-05:00")).toBe("2026-03-28T14:00:00.000Z");
  expect(read("tomorrow 9am PDT")).toBe("2026-03-28T16:00:00.000Z");
});

it.each(["", "soon", "when I can", "25:99", "the museum", "2026-99-99T99:99:99Z"])(
  "reads no time in %j",
  (words) => {
    expect(read(words)).toBeNull();
  },
);
