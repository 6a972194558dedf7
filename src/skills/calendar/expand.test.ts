import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { calendarText, eventLines } from "../../../test/support/ical-standin.ts";
import { expandCalendar } from "./expand.ts";
import { parseIcal } from "./parse-ical.ts";

const now = new Date("2026-03-27T14:05:00Z");
const london = "Europe/London";

function expand(lines: string[], zone = london, at = now): string[] {
  const file = parseIcal(calendarText(lines));
  if (!file) throw new Error("no calendar");
  return expandCalendar(file, zone, at).map(({ start, title, isAllDay }) => {
    const day = DateTime.fromMillis(start, { zone });
    return `${day.toFormat(isAllDay ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm")} ${title}`;
  });
}

const berlinRules = [
  "BEGIN:VTIMEZONE",
  "TZID:W. Europe Standard Time",
  "BEGIN:STANDARD",
  "DTSTART:16010101T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010101T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
];

describe("a calendar", () => {
  test("has single, whole-day, floating and zoned events on the person's clocks", () => {
    expect(
      expand([
        ...eventLines("utc", "20260401T090000Z"),
        ...eventLines("floating", "20260401T110000"),
        ...eventLines("new york", ";TZID=America/New_York:20260401T090000"),
        ...eventLines("berlin", ";TZID=W. Europe Standard Time:20260401T090000"),
        ...eventLines("berlin winter", ";TZID=W. Europe Standard Time:20261201T090000"),
        ...eventLines("day", ";VALUE=DATE:20260402"),
        ...berlinRules,
      ]),
    ).toEqual([
      "2026-04-01 08:00 berlin",
      "2026-04-01 10:00 utc",
      "2026-04-01 11:00 floating",
      "2026-04-01 14:00 new york",
      "2026-04-02 day",
      "2026-12-01 08:00 berlin winter",
    ]);
  });

  test("leaves out what is excepted, moves what was changed, drops what was cancelled", () => {
    const weekly = eventLines(
      "choir",
      ";TZID=Europe/London:20260105T190000",
      ["RRULE:FREQ=WEEKLY;UNTIL=20260427T180000Z", "EXDATE;TZID=Europe/London:20260406T190000"],
      "choir",
    );
    const moved = eventLines(
      "choir in the hall",
      ";TZID=Europe/London:20260414T200000",
      ["RECURRENCE-ID;TZID=Europe/London:20260413T190000"],
      "choir",
    );
    const gone = eventLines(
      "choir",
      ";TZID=Europe/London:20260420T190000",
      ["RECURRENCE-ID:20260420T180000Z", "STATUS:CANCELLED"],
      "choir",
    );
    const ahead = expand([...weekly, ...moved, ...gone]).filter((line) => line > "2026-03-27");
    expect(ahead).toEqual([
      "2026-03-30 19:00 choir",
      "2026-04-14 20:00 choir in the hall",
      "2026-04-27 19:00 choir",
    ]);
  });

  test("counts from the first time, and adds the further dates", () => {
    const counted = eventLines("pills", ";TZID=Europe/London:20260326T080000", [
      "RRULE:FREQ=DAILY;COUNT=4",
      "RDATE;TZID=Europe/London:20260401T080000",
    ]);
    expect(expand(counted)).toEqual(
      ["03-26", "03-27", "03-28", "03-29", "04-01"].map((day) => `2026-${day} 08:00 pills`),
    );
  });

  test("is bounded, whatever its file says", () => {
    const begun = performance.now();
    const daily = Array.from({ length: 300 }, (_, index) =>
      eventLines(`event ${index}`, "19000101T080000Z", ["RRULE:FREQ=DAILY;COUNT=900000"]),
    ).flat();
    const never = eventLines("never", "20260101T080000Z", ["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"]);
    const seconds = eventLines("seconds", "20260101T080000Z", ["RRULE:FREQ=SECONDLY"]);
    const often = Array.from({ length: 40 }, (_, index) =>
      eventLines(`often ${index}`, "20260101T080000Z", ["RRULE:FREQ=DAILY"]),
    ).flat();
    expect(expand([...never, ...seconds, ...often]).length).toBeLessThanOrEqual(2_000);
    expand(daily);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  test.each([
    "",
    "<html>Sign in</html>",
    "BEGIN:VCALENDAR\nnonsense",
    "BEGIN:VCARD\nEND:VCARD",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT",
  ])("is none in %j, or holds nothing", (text) => {
    expect(parseIcal(text)?.events ?? []).toEqual([]);
  });

  test("keeps its other events where one cannot be read", () => {
    const lines = [
      ...eventLines("bad", "99999999T999999Z"),
      ...eventLines("worse", "tomorrow", ["RRULE:FREQ=WEEKLY;BYDAY=XX"]),
      ...eventLines("good", "20260401T090000Z"),
    ];
    expect(expand(lines).filter((line) => line.endsWith("good"))).toEqual(["2026-04-01 10:00 good"]);
  });
});

type Wanted = {
  freq: string;
  interval: number;
  days: number[];
  clock: string;
  first: number;
  count: number | null;
};

const names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The times of a rule by walking through each day of the year: an independent way to find them. */
function walk({ freq, interval, days, clock, first, count }: Wanted, zone: string): string[] {
  const start = DateTime.utc(2025, 11, first);
  const found: string[] = [];
  let left = count ?? Infinity;
  for (let day = start; day < DateTime.utc(2027, 4, 1) && left > 0; day = day.plus({ days: 1 })) {
    const weeks = Math.round(day.startOf("week").diff(start.startOf("week"), "weeks").weeks);
    const months = (day.year - start.year) * 12 + day.month - start.month;
    const isDay =
      freq === "DAILY"
        ? Math.round(day.diff(start, "days").days) % interval === 0
        : freq === "WEEKLY"
          ? weeks % interval === 0 && days.includes(day.weekday)
          : months % interval === 0 && day.day === start.day;
    if (!isDay) continue;
    left -= 1;
    // The hour that is skipped in spring is told an hour later; none of these is in the repeated one twice.
    const local = DateTime.fromISO(`${day.toISODate() ?? ""}T${clock}`, { zone });
    found.push(local.toFormat("yyyy-MM-dd HH:mm"));
  }
  const [from, until] = [now.getTime() - 31 * 86_400_000, now.getTime() + 366 * 86_400_000];
  return found.filter((text) => {
    const at = DateTime.fromFormat(text, "yyyy-MM-dd HH:mm", { zone }).toMillis();
    return at >= from && at < until;
  });
}

test("repeated events are those that a walk through the days finds, over both clock changes", () => {
  fc.assert(
    fc.property(
      fc.record({
        freq: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY"),
        interval: fc.integer({ min: 1, max: 5 }),
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
        clock: fc.constantFrom("00:00", "01:30", "02:30", "09:15", "23:45"),
        first: fc.integer({ min: 1, max: 30 }),
        count: fc.option(fc.integer({ min: 1, max: 300 })),
        zone: fc.constantFrom(
          "Europe/London",
          "Europe/Berlin",
          "America/New_York",
          "Australia/Sydney",
          "Asia/Kolkata",
        ),
      }),
      ({ zone, ...wanted }) => {
        // A rule holds its own first day, as RFC 5545 demands.
        const days = [...new Set([...wanted.days, DateTime.utc(2025, 11, wanted.first).weekday])];
        const { freq, interval, clock, first, count } = wanted;
        const byDay = freq === "WEEKLY" ? `;BYDAY=${days.map((day) => names[day - 1]).join(",")}` : "";
        const counted = count === null ? "" : `;COUNT=${count}`;
        const start = `202511${String(first).padStart(2, "0")}T${clock.replace(":", "")}00`;
        const lines = eventLines("x", `;TZID=${zone}:${start}`, [
          `RRULE:FREQ=${freq};INTERVAL=${interval}${byDay}${counted}`,
        ]);
        const walked = walk({ ...wanted, days }, zone).map((text) => `${text} x`);
        expect(expand(lines, zone)).toEqual(walked);
      },
    ),
    { numRuns: 25 },
  );
});

test.each([
  ["FREQ=MONTHLY;BYDAY=1MO", "20260105T100000Z", ["2026-03-02", "2026-04-06", "2026-05-04"]],
  ["FREQ=MONTHLY;BYDAY=-1FR", "20260130T100000Z", ["2026-02-27", "2026-03-27", "2026-04-24"]],
  ["FREQ=MONTHLY;BYMONTHDAY=-1", "20260131T100000Z", ["2026-02-28", "2026-03-31", "2026-04-30"]],
  ["FREQ=MONTHLY;BYMONTHDAY=31", "20260131T100000Z", ["2026-03-31", "2026-05-31", "2026-07-31"]],
  [
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "20260130T100000Z",
    ["2026-02-27", "2026-03-31", "2026-04-30"],
  ],
  ["FREQ=YEARLY", "20200401T100000Z", ["2026-04-01"]],
  ["FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "20200510T100000Z", ["2026-05-10"]],
  [
    "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TH",
    "20260301T100000Z",
    ["2026-03-01", "2026-03-05", "2026-03-15"],
  ],
  [
    "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=SU,TH",
    "20260301T100000Z",
    ["2026-03-01", "2026-03-12", "2026-03-15"],
  ],
])("%s is on these days", (rule, start, wanted) => {
  const days = expand(eventLines("x", start, [`RRULE:${rule}`])).map((line) => line.slice(0, 10));
  expect(days.slice(0, wanted.length)).toEqual(wanted);
});
