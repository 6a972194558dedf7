import fc from "fast-check";
import { expect, it, test } from "vitest";
import { holidayWordings, timeFollowUps, timeWordings } from "../../test/wordings/time.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import type { SkillContext } from "./skill.ts";
import { createTimeOf } from "./time-of.ts";
import { easter } from "./time-of/feasts.ts";
import { readQuestion } from "./time-of/read-question.ts";
import { noSources } from "../../test/support/no-sources.ts";

// What is not in the list is not found.
const skill = createTimeOf(noSources);
const friday = new Date("2026-03-27T14:05:00Z");
const zones: Record<string, string | null> = { GB: "Europe/London", US: null, KE: "Africa/Nairobi", IN: "Asia/Kolkata", DE: "Europe/Berlin" }; // prettier-ignore

async function ask(
  text: string,
  {
    country = "GB",
    zone,
    now = friday,
    before = [],
  }: { country?: string | undefined; zone?: string; now?: Date; before?: string[] | undefined } = {},
): Promise<string | null> {
  const context: SkillContext = { number: "+447700900001", country, zone: zone ?? zones[country] ?? null, language: null, places: [], items: [], wakeUps: [], now, memory: null, signal: AbortSignal.timeout(5000) }; // prettier-ignore
  let reply: string | null = null;
  for (const said of [...before, text]) {
    const args =
      skill.readCommand(said) ?? skill.readFollowUp?.(said, context.memory) ?? skill.readUtterance?.(said);
    if (!args) return null;
    const answer = await skill.run(args, context);
    context.memory = JSON.parse(JSON.stringify(answer.remember ?? null));
    const zoneKept = answer.effects?.find((effect) => effect.kind === "know-person")?.zone;
    if (zoneKept) context.zone = zoneKept;
    reply = answer.text;
  }
  return reply;
}

const contextNow = { number: "+447700900001", country: "GB", zone: "Europe/London", language: null, places: [], items: [], wakeUps: [], now: friday, signal: AbortSignal.timeout(60_000) }; // prettier-ignore

test("questions as people text them are answered, in one segment", async () => {
  const wrong: string[] = [];
  for (const { text, from, says, before } of [...timeWordings, ...timeFollowUps, ...holidayWordings]) {
    const reply = (await ask(text, { country: from, before })) ?? "";
    const isRight = says.every((wanted) => wanted.split("|").some((form) => reply.includes(form)));
    if (
      !isRight ||
      measure(toGsm7(reply)).segments > (holidayWordings.some((one) => one.text === text) ? 2 : 1)
    )
      wrong.push(`${text} => ${reply}`);
  }
  expect(wrong).toEqual([]);
});

it.each(["sunrise tomorrow", "what time does tesco open", "how do i get over my ex", "time for a joke", "timer 4 min", "what time is the next train to leeds", "how long to walk to the station", "how long from leeds to york", "hello"])("%s is nothing of the clock's", async (text) => {
  expect(await ask(text)).toBeNull();
}); // prettier-ignore

test("a date that no calendar has is told to be none, as the platform's own calendar has it", async () => {
  const names = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" }).format(Date.UTC(2000, month)),
  );
  for (const year of [1900, 2000, 2027, 2028])
    for (const [month, name] of names.entries())
      for (const day of [28, 29, 30, 31]) {
        const text = `what day is ${day} ${name} ${year}`;
        const isThere = new Date(Date.UTC(year, month, day)).getUTCMonth() === month;
        const surely = skill.readSurely?.(text);
        const reply = surely && (await skill.run(surely, { ...contextNow, memory: null })).text;
        if (isThere) expect([text, reply]).not.toEqual([text, expect.stringContaining("There is no")]);
        else
          expect([text, reply]).toEqual([
            text,
            expect.stringMatching(`^There is no ${day} ${name} ${year}: `),
          ]);
      }
  expect(skill.readSurely?.("days until 31 feb")).toEqual({ question: "days until 31 feb" });
  expect(skill.readSurely?.("book me in for 31 june")).toBeNull();
});

test("a place that is not known, or not to be looked up now, is told honestly", async () => {
  expect(await ask("time in atlantis")).toBe(
    "I cannot look up that place now. Text a larger city near it: TIME TOKYO",
  );
});

test("where the country has many clocks and the zone is unknown all are told", async () => {
  const reply = await ask("what time is it", { country: "US" });
  expect(reply).toBe(
    "New York: 10:05 AM Fri 27 Mar\nChicago: 9:05 AM Fri 27 Mar\nDenver: 8:05 AM Fri 27 Mar\nLos Angeles: 7:05 AM Fri 27 Mar\nZONE CHICAGO keeps yours.",
  );
});

test("feasts of other calendars are those of ICU's, in ten years", async () => {
  const calendars = [
    ["ramadan", "islamic-umalqura", "9/1"],
    ["eid al adha", "islamic-umalqura", "12/10"],
    ["passover", "hebrew", "15 Nisan"],
    ["yom kippur", "hebrew", "10 Tishri"],
  ] as const;
  for (const [name, calendar, wanted] of calendars) {
    const form = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: "numeric", day: "numeric", timeZone: "UTC" }); // prettier-ignore
    for (let year = 2026; year < 2036; year++) {
      const reply = (await ask(`when is ${name} ${year}`)) ?? "";
      const told = Date.parse(`${/\d{1,2} \p{L}{3} \d{4}/u.exec(reply)?.[0] ?? ""} UTC`);
      // Who sees the moon sets an Islamic day: the reply says that it may differ by one.
      const near = calendar === "hebrew" ? [0] : [-1, 0, 1];
      const written = near.map((days) => form.format(told + days * 86_400_000));
      expect([name, year, written, new Date(told).getUTCFullYear()]).toEqual([name, year, expect.arrayContaining([wanted]), year]); // prettier-ignore
    }
  }
});

test("late in a year the holidays of the next one are told too, but where this year's are asked for", async () => {
  const late = new Date("2026-11-24T12:00:00Z");
  const all = await ask("public holidays in france", { now: late });
  expect(all).toMatch(
    /^France, nationwide 2026:\nFri 25 Dec Christmas Day\n2027:\nFri 1 Jan New Year's Day\n/,
  );
  const own = await ask("public holidays in france this year", { now: late });
  expect(own).toBe("France, nationwide 2026:\nFri 25 Dec Christmas Day");
  expect(await ask("when was eid", { now: late })).toMatch(/27 May 2026/);
});

test("bank holidays are those of their rules, in ten years", async () => {
  const monday = (year: number, month: number, isLast: boolean) => {
    const days = Array.from({ length: 31 }, (_, index) => new Date(Date.UTC(year, month - 1, index + 1)));
    const all = days.filter((day) => day.getUTCMonth() === month - 1 && day.getUTCDay() === 1);
    return `Mon ${all.at(isLast ? -1 : 0)?.getUTCDate() ?? 0}`;
  };
  for (let year = 2026; year <= 2036; year++) {
    const may = await ask(`bank holidays in may ${year}`);
    expect(may).toContain(`${monday(year, 5, false)} May Early May bank holiday`);
    expect(may).toContain(`${monday(year, 5, true)} May Spring bank holiday`);
    expect(await ask(`bank holidays in august ${year}`)).toContain(`${monday(year, 8, true)} Aug`);
  }
});

it.each([
  ["next bank holiday", "GB", "Good Friday: Fri 3 Apr, in 7 days (England and Wales)"],
  ["is 6 april a bank holiday", "GB", "Yes, Mon 6 Apr 2026 is Easter Monday (England and Wales)."],
  ["is 6 april a bank holiday in scotland", "GB", "No, Mon 6 Apr 2026 is no public holiday (Scotland)."],
  ["public holidays in kenya december", "GB", "Kenya December 2026:\nSat 12 Dec Jamhuri Day\nFri 25 Dec Christmas Day\nSat 26 Dec Boxing Day"],
  ["when is eid", "KE", "Feast of the Sacrifice (Eid al-Adha) (moon: may differ a day): Wed 27 May (Kenya)"],
  ["when is independence day", "GB", "I know no independence day in England and Wales. Text for example: public holidays in kenya"],
  ["when is diwali in singapore", "GB", "Deepavali: Sun 8 Nov (Singapore)"],
  ["when is independence day", "US", "Independence Day (day off for it): Fri 3 Jul (United States, nationwide)"],
])("%s from %s", async (text, country, reply) => {
  expect(await ask(text, { country })).toBe(reply);
}); // prettier-ignore

test("where it is not known whose clock is meant, it is asked once, and kept", async () => {
  const before = ["how long until midnight"];
  expect(await ask("how long until midnight", { country: "US" })).toBe(
    "Whose clock is yours? Text the town you are in: LEEDS",
  );
  expect(await ask("im in chicago", { country: "US", before })).toBe("14 h 55 min until 12:00 AM");
  expect(await ask("time", { country: "US", before: [...before, "chicago"] })).toContain("9:05 AM");
});

it.each(["days until my holiday on 12 july", "cheap holidays in spain", "book a holiday", "holiday inn leeds", "im on holiday"])("%s is nothing of public holidays", (text) => {
  expect(readQuestion(text)?.kind).not.toBe("holidays");
}); // prettier-ignore

test("clocks are those of Intl at every instant, in every zone of the list", async () => {
  const cities = Intl.supportedValuesOf("timeZone").filter((zone) =>
    /^(?:Europe|Asia|Africa)\/[A-Z][a-z]+$/.test(zone),
  );
  const instants = fc.date({
    min: new Date("2000-01-01T00:00:00Z"),
    max: new Date("2037-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...cities), instants, async (zone, now) => {
      const city = zone.split("/")[1] ?? "";
      const form = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone });
      expect(await ask(`time in ${city.toLowerCase()}`, { country: "DE", now })).toContain(form.format(now));
    }),
  );
});

test("days and weekdays are those of the calendar in UTC, in every zone", async () => {
  const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  const days = fc.integer({ min: -20_000, max: 20_000 });
  await fc.assert(
    fc.asyncProperty(
      days,
      fc.constantFrom("Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"),
      async (count, zone) => {
        const local = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(friday);
        const then = new Date(Date.parse(`${local}T00:00:00Z`) + count * 86_400_000);
        const date = `${then.getUTCDate()} ${months[then.getUTCMonth()] ?? ""} ${then.getUTCFullYear()}`;
        const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" }).format(then);
        const reply = (await ask(`what day ${count < 0 ? "was" : "is"} ${date}`, { zone })) ?? "";
        expect(reply.startsWith(weekday)).toBe(true);
        if (count !== 0) expect(reply).toContain(`${Math.abs(count)} day`);
      },
    ),
  );
});

test("Easter is a Sunday between 22 March and 25 April, and the first after the Church's full moon", () => {
  for (let year = 1900; year <= 2100; year++) {
    // The tables of the Church: golden number and epact, worked out another way (Clavius, as in Knuth 1.3.2).
    const golden = (year % 19) + 1;
    const century = Math.floor(year / 100) + 1;
    const leaps = Math.floor((3 * century) / 4) - 12;
    const moon = Math.floor((8 * century + 5) / 25) - 5;
    const sunday = Math.floor((5 * year) / 4) - leaps - 10;
    let epact = (((11 * golden + 20 + moon - leaps) % 30) + 30) % 30;
    if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
    let day = 44 - epact;
    if (day < 21) day += 30;
    day = day + 7 - ((sunday + day) % 7);
    expect(easter(year).toISODate()).toBe(new Date(Date.UTC(year, 2, day)).toISOString().slice(0, 10));
  }
});

it.each(["__proto__", "time in __proto__", "public holidays constructor", "public holidays in constructor"])("%s is the name of no land", async (text) => {
  await expect(ask(text)).resolves.not.toThrow();
}); // prettier-ignore

test("no text makes it throw, or takes long", () => {
  const word = fc.constantFrom("time", "what", "in", "is", "it", "days", "until", "how", "many", "long", "between", "and", "25", "dec", "3pm", "17.10", "tokyo", "from", "to", "date", "of", "the", "next", "friday", "after", "weeks", "born", "difference", "12345", "here"); // prettier-ignore
  const text = fc.oneof(fc.array(word, { maxLength: 40 }).map((parts) => parts.join(" ")), fc.string({ unit: "grapheme", maxLength: 200 })); // prettier-ignore
  fc.assert(
    fc.property(text, (said) => {
      const begun = performance.now();
      readQuestion(said);
      skill.readCommand(said);
      expect(performance.now() - begun).toBeLessThan(500);
    }),
    { numRuns: 1500 },
  );
});
