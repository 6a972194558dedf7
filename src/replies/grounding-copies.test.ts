import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ungrounded } from "./grounding.ts";

const two = (value: number): string => String(value).padStart(2, "0");
const minuteOfDay = fc.integer({ min: 0, max: 1439 });
const strict = (text: string, ...sources: string[]) => ungrounded(text, sources, { allNumbers: true });

/** All usual writings of a time whose half of the day is told. */
function exactly(at: number): string[] {
  const [hour, minute] = [Math.floor(at / 60), at % 60];
  const [twelve, half] = [hour % 12 || 12, hour < 12 ? "am" : "pm"];
  const short = minute === 0 ? [`${twelve}${half}`, `${twelve} ${half}`] : [];
  return [
    ...[`${two(hour)}:${two(minute)}`, `${two(hour)}h${two(minute)}`, `${twelve}:${two(minute)} ${half}`],
    ...[`${twelve}:${two(minute)}${half.toUpperCase()}`, `${twelve}.${two(minute)}${half}`],
    ...[`${twelve}:${two(minute)} ${half[0] ?? ""}.m.`, ...short],
  ];
}

/** Those that leave it open. */
function loosely(at: number): string[] {
  const [twelve, minute] = [Math.floor(at / 60) % 12 || 12, at % 60];
  return [`${twelve}:${two(minute)}`, `at ${twelve} ${two(minute)}`, `leaves at ${twelve}.${two(minute)}`];
}

const anyOf = (texts: string[], index: number): string => texts[index % texts.length] ?? "";
const index = fc.nat(1000);

describe("what is copied from a source, in any usual writing, passes", () => {
  test("a time", () => {
    fc.assert(
      fc.property(minuteOfDay, index, index, (at, from, to) => {
        const source = `Bus 12: ${anyOf(exactly(at), from)} Market Square`;
        const said = `It is ${anyOf([...exactly(at), ...loosely(at)], to)}, then`;
        expect(strict(said, source)).toEqual([]);
      }),
    );
  });

  test("a phone number", () => {
    const digits = fc.stringMatching(/^[1-9]\d{9}$/);
    const ways = (national: string): string[] => {
      const [a, b, c] = [national.slice(0, 3), national.slice(3, 6), national.slice(6)];
      return [
        ...[national, `0${national}`, `+44${national}`, `+44 ${a} ${b} ${c}`, `0${a}-${b}-${c}`],
        ...[`(0${a}) ${b} ${c}`, `0${a} ${b}${c}`, `${a}.${b}.${c}`, `+44 (0)${a} ${b} ${c}`],
      ];
    };
    fc.assert(
      fc.property(digits, index, index, (national, from, to) => {
        const source = `Bean & Gull: ${anyOf(ways(national), from)}`;
        expect(strict(`Call ${anyOf(ways(national), to)}.`, source)).toEqual([]);
      }),
    );
  });

  test("a number", () => {
    const ways = (value: number): string[] => [
      String(value),
      value.toLocaleString("en"),
      value.toLocaleString("en").replaceAll(",", " "),
      value.toLocaleString("en").replaceAll(",", "."),
      value.toLocaleString("en").replaceAll(",", "'"),
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), index, index, (value, from, to) => {
        expect(strict(`It is ${anyOf(ways(value), to)} m.`, `So ${anyOf(ways(value), from)} m`)).toEqual([]);
      }),
    );
  });

  test("a price", () => {
    const ways = (value: string): string[] => [`$${value}`, `${value} dollars`, `USD ${value}`, `${value} $`];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), index, index, (cents, from, to) => {
        const value = (cents / 100).toFixed(2);
        expect(strict(`The fare is ${anyOf(ways(value), to)}.`, `Fare ${anyOf(ways(value), from)}`)).toEqual(
          [],
        );
      }),
    );
  });
});

describe("what stands in no source does not", () => {
  const source =
    "43 min. Leave 9:18 AM, arrive 18:05. Bus 12, fare $2.50. Bean & Gull, 27 Harbour Street, 01632 960007";

  test("a time", () => {
    fc.assert(
      fc.property(minuteOfDay, index, (at, to) => {
        fc.pre(![9 * 60 + 18, 18 * 60 + 5].includes(at));
        expect(ungrounded(`Leave ${anyOf(exactly(at), to)}.`, [source], { allNumbers: false })).not.toEqual(
          [],
        );
      }),
    );
  });

  test("a time whose half of the day is open", () => {
    fc.assert(
      fc.property(minuteOfDay, index, (at, to) => {
        fc.pre(![9 * 60 + 18, 6 * 60 + 5].includes(at % 720));
        expect(ungrounded(`Go ${anyOf(loosely(at), to)}.`, [source], { allNumbers: false })).not.toEqual([]);
      }),
    );
  });

  test("a phone number", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[1-9]\d{9}$/), (phone) => {
        fc.pre(!phone.endsWith("1632960007"));
        expect(ungrounded(`Call ${phone}.`, [source], { allNumbers: false })).not.toEqual([]);
      }),
    );
  });

  test("a price, a line, and any number beside a card", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), (value) => {
        expect(ungrounded(`It costs $${value}.`, [source], { allNumbers: false })).not.toEqual([]);
        expect(ungrounded(`Take bus ${value}.`, [source], { allNumbers: false })).not.toEqual([]);
        expect(strict(`It is ${value} m away.`, source)).not.toEqual([]);
      }),
    );
  });
});

test("texts of 1,600 characters, and of 20,000, take no time to read", () => {
  const pieces = [
    "1 2-3(4",
    "9:1",
    "at 9 ",
    "bus ",
    "open at ",
    "A",
    "St ",
    "half past ",
    "twenty-",
    "$1,",
    "+1 (",
    "\u0661",
    ".",
  ];
  const long = fc.array(fc.constantFrom(...pieces), { minLength: 200, maxLength: 1600 });
  const from = performance.now();
  fc.assert(
    fc.property(long, (parts) => {
      const text = parts.join("").slice(0, 1600);
      strict(text, text);
    }),
    { numRuns: 50 },
  );
  for (const piece of pieces) strict(piece.repeat(20_000 / piece.length), "");
  expect(performance.now() - from).toBeLessThan(10_000);
});
