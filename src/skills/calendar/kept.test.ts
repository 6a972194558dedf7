import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { ownOccurrences, readEventText } from "./kept.ts";
import { readEvent } from "./read-event.ts";

const now = new Date("2026-03-27T14:05:00Z");
const yearAhead = now.getTime() + 365 * 86_400_000;
const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

type Wanted = { words: string; isDay: (day: DateTime, first: DateTime) => boolean };

function weeksBetween(first: DateTime, day: DateTime): number {
  return Math.round(day.startOf("week").diff(first.startOf("week"), "weeks").weeks);
}

const wanted: fc.Arbitrary<Wanted> = fc.oneof(
  fc.constant<Wanted>({ words: "every day", isDay: () => true }),
  fc.constant<Wanted>({ words: "every weekday", isDay: (day) => day.weekday <= 5 }),
  fc.tuple(fc.integer({ min: 1, max: 7 }), fc.boolean()).map(([weekday, isOther]): Wanted => {
    const isDay: Wanted["isDay"] = (day, first) =>
      day.weekday === weekday && (!isOther || weeksBetween(first, day) % 2 === 0);
    return { words: `every ${isOther ? "other " : ""}${days[weekday - 1] ?? ""}`, isDay };
  }),
  fc.integer({ min: 1, max: 31 }).map((date): Wanted => ({
    words: `on the ${date}th of every month`,
    // Where a month has no such day, its last.
    isDay: (day) => day.day === Math.min(date, day.daysInMonth ?? 31),
  })),
  fc.integer({ min: 1, max: 4 }).map((nth): Wanted => {
    const name = ["first", "second", "third", "fourth"][nth - 1] ?? "";
    return {
      words: `${name} sunday of the month`,
      isDay: (day) => day.weekday === 7 && Math.ceil(day.day / 7) === nth,
    };
  }),
  fc.constant<Wanted>({ words: "29 march every year", isDay: (day) => day.month === 3 && day.day === 29 }),
);

test("own events that come again are on the days that a walk through the year finds, at their time on both sides of a clock change", () => {
  fc.assert(
    fc.property(
      wanted,
      fc.constantFrom("7am", "9:15am", "1:30am", "2:30am", "11:45pm"),
      fc.constantFrom(
        "Europe/London",
        "America/New_York",
        "Australia/Sydney",
        "Asia/Kolkata",
        "Europe/Berlin",
      ),
      fc.boolean(),
      ({ words, isDay }, clock, zone, isUntil) => {
        const said = `yoga ${words} ${clock}${isUntil ? " until 10 december" : ""}`;
        const [text = ""] = readEvent(said, null, { zone, now, country: "GB" }).kept;
        const event = readEventText(text);
        if (!event) throw new Error(`not read: ${said}`);
        // How far ahead is looked is counted on the clock of no zone: the last day is left out.
        const found = ownOccurrences([event], zone, now)
          .map(({ start }) => start)
          .filter((start) => start < yearAhead);
        expect(found).toEqual(walk(isDay, clock, zone, isUntil));
      },
    ),
    { numRuns: 60 },
  );
});

/** Each day from today on for a year, by itself. */
function walk(isDay: Wanted["isDay"], clock: string, zone: string, isUntil: boolean): number[] {
  const time = DateTime.fromFormat(clock.replace(/^(\d+)(?=[ap])/, "$1:00").toUpperCase(), "h:mma");
  const today = DateTime.fromJSDate(now, { zone });
  const last = isUntil ? DateTime.utc(2026, 12, 10) : DateTime.utc(2028, 1, 1);
  let first: DateTime | null = null;
  const found: number[] = [];
  for (let day = DateTime.utc(today.year, today.month, today.day); day <= last; day = day.plus({ days: 1 })) {
    if (!isDay(day, first ?? day)) continue;
    const { year, month, day: date } = day;
    const local = DateTime.fromObject(
      { year, month, day: date, hour: time.hour, minute: time.minute },
      { zone },
    );
    const at = (local.getPossibleOffsets()[0] ?? local).toMillis();
    if (at <= now.getTime()) continue;
    first ??= day;
    if (at < yearAhead) found.push(at);
  }
  return found;
}

test("what was taken off stays off, and the others stay", () => {
  const event = readEventText(
    "2026-03-31T18:00/2026-03-31T19:30 ;FREQ=WEEKLY;BYDAY=TU;EXDATE=20260407,20260421; yoga",
  );
  const times = event ? ownOccurrences([event], "Europe/London", now).slice(0, 3) : [];
  expect(times.map(({ start, end }) => [new Date(start).toISOString(), end - start])).toEqual([
    ["2026-03-31T17:00:00.000Z", 5_400_000],
    ["2026-04-14T17:00:00.000Z", 5_400_000],
    ["2026-04-28T17:00:00.000Z", 5_400_000],
  ]);
});
