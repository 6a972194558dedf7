import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { calculateFollowUps, calculateWordings } from "../../test/wordings/calculate.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import { answerSum } from "./calculate/answer.ts";
import { signsOf } from "./calculate/number-signs.ts";
import { parseSum } from "./calculate/parse.ts";
import { createCalculate } from "./calculate.ts";
import type { SkillContext } from "./skill.ts";

const skill = createCalculate();

async function ask(text: string, country = "GB", before: string[] = []): Promise<string | null> {
  let memory: unknown = null;
  let reply: string | null = null;
  for (const said of [...before, text]) {
    const args = skill.readCommand(said) ?? skill.readFollowUp?.(said, memory) ?? skill.readUtterance?.(said);
    if (!args) return null;
    const answer = await skill.run(args, contextOf(country));
    memory = JSON.parse(JSON.stringify(answer.remember ?? null));
    reply = answer.text;
  }
  return reply;
}

function contextOf(country: string): SkillContext {
  const context: SkillContext = { number: "+447700900001", country, zone: null, language: null, places: [], items: [], wakeUps: [], now: new Date(), memory: null, signal: AbortSignal.timeout(1000) }; // prettier-ignore
  return context;
}

function numbersIn(reply: string, decimal: "." | ","): number[] {
  const found = reply.match(/-?\d[\d.,]*/g) ?? [];
  return found.map((text) =>
    Number(decimal === "," ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "")),
  );
}

test("sums as people text them are worked out, in one segment", async () => {
  const wrong: string[] = [];
  for (const { text, from = "GB", value, before } of [...calculateWordings, ...calculateFollowUps]) {
    const reply = (await ask(text, from, before)) ?? "";
    const isRight = numbersIn(reply, from === "DE" ? "," : ".").some(
      (number) => Math.abs(number - value) < 0.006,
    );
    if (!isRight || measure(toGsm7(reply)).segments !== 1) wrong.push(`${text} => ${reply}`);
  }
  expect(wrong).toEqual([]);
});

describe("a text after a result goes on from it", () => {
  it.each([
    [["100/3"], "times 3", "GB", "33.333333333333 x 3 = about 100"],
    [["3 - 8"], "squared", "GB", "(-5)^2 = 25"],
    [["1/8"], "x 2", "DE", "0,125 x 2 = 0,25"],
    [["1/8"], "x 2", "GB", "0.125 x 2 = 0.25"],
    [["12345.67 x 10"], "minus 0,70", "DE", "123.456,7 - 0,7 = 123.456"],
    [["20% tip on 46"], "split by 4", "GB", "55.2 / 4 = 13.80 each"],
    [["5 x 5", "plus 5", "double it"], "half of that", "GB", "60 / 2 = 30"],
    [["8 x 8"], "20% off that", "GB", "20% off 64 = 51.2"],
    [["10/0"], "times 3", "GB", null],
    [["8 x 8"], "for the bus", "GB", null],
    [["8 x 8"], "thanks", "GB", null],
    [["8 x 8"], "less rain tomorrow?", "GB", null],
    [["8 x 8"], "in 20 min", "GB", null],
  ])("%s, then %s", async (before, text, country, reply) => {
    expect(await ask(text, country, before)).toBe(reply);
  });
});

describe("answers", () => {
  it.each([
    ["CALC 0.1+0.2", "0.1 + 0.2 = 0.3"],
    ["15% of 64", "15% of 64 = 9.6"],
    ["10/0 =", "I cannot divide by zero."],
    ["9^9^9", "That number gets too big for me."],
    ["sqrt -4", "A number below zero has no such root."],
    ["2+3*4^2", "2 + 3 x 4^2 = 50"],
    ["-3^2 + 1", "-3^2 + 1 = -8"],
    ["20% tip on 46", "Tip 20% of 46 = 9.20\nTotal 55.20"],
    ["split 100 by 3", "100 / 3 = 33.33 each (rounded)"],
  ])("%s", async (text, reply) => {
    expect(await ask(text)).toBe(reply);
  });

  it.each([
    ["1.250 + 1", "DE", "1250 + 1 = 1251"],
    ["1.250 + 1", "GB", "1.25 + 1 = 2.25"],
    ["1,250 + 1", "GB", "1250 + 1 = 1251"],
    ["12,5 x 2", "DE", "12,5 x 2 = 25"],
    ["100000 x 25", "IN", "1,00,000 x 25 = 25,00,000"],
  ])("%s, texted from %s %s", async (text, country, reply) => {
    expect(await ask(text, country)).toBe(reply);
  });

  it.each(["how do i get over my ex", "24/7", "call me on 07700 900123", "020-7946-0958", "3/4/2026", "2 pizzas and 3 cokes", "remind me at 5 to buy 3 eggs", "20 past 4", "42", "hello"])("%s is no sum", async (text) => {
    expect(await ask(text)).toBeNull();
  }); // prettier-ignore
});

test.each([
  ["(2+3", "A bracket is not closed. Please text the sum again."],
  ["((2+3)*4", "A bracket is not closed. Please text the sum again."],
  ["2+3)*4", "A bracket is closed that was not opened. Please text the sum again."],
  ["2+*3", 'A number is missing in "+*". Please text the sum again.'],
  ["calc 2 + 3 +", "A number is missing at the end. Please text the sum again."],
  ["12*4*", "A number is missing at the end. Please text the sum again."],
  ["calc log 100", "I cannot read that as a sum. Text it like this: CALC 15% of 64"],
])("%s is told to be no sum, and what is wrong with it", async (text, expected) => {
  expect(await ask(text)).toBe(expected);
});

test.each(["+447700900123", "(020) 7946 0000", "24/7", "8)", ":(", "1.", "5*", "10-12", "2, 3", "12/3/26"])(
  "%s is no broken sum",
  (text) => {
    expect(skill.readCommand(text)).toBeNull();
  },
);

test("whole numbers come out as BigInt has them", () => {
  const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
  fc.assert(
    fc.property(whole, whole, whole, (a, b, c) => {
      const signs = { ...signsOf("GB") };
      expect(parseSum(`(${a}) + (${b}) * (${c})`, signs)?.value).toMatchObject({
        top: a + b * c,
        bottom: 1n,
      });
      expect(parseSum(`(${a} - (${b})) * (${c})`, signs)?.value).toMatchObject({
        top: (a - b) * c,
        bottom: 1n,
      });
      if (b !== 0n) {
        const { top, bottom } = parseSum(`(${a}) / (${b})`, signs)?.value ?? { top: 0n, bottom: 0n };
        expect(top * b).toBe(bottom * a);
      }
    }),
  );
});

test("roots are the largest whose power is not above", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), (of) => {
      const value = parseSum(`sqrt ${of}`, signsOf("GB"))?.value ?? { top: -1n, bottom: 1n };
      const [low, high] = [value.top ** 2n, (value.top + 1n) ** 2n].map(
        (square) => square - of * value.bottom ** 2n,
      );
      expect(low).toBeLessThanOrEqual(0n);
      expect(high).toBeGreaterThan(0n);
    }),
  );
});

test("no text makes it throw, or takes long", () => {
  const word = fc.constantFrom("+", "-", "*", "/", "^", "%", "!", "(", ")", "x", "of", "off", "sqrt", "split", "by", "tip", "each", "percent", "average", "9", "0", "99999999", "1,5", "1.250.000", "half", "two", "hundred", " ", "=", "squared"); // prettier-ignore
  const text = fc.oneof(fc.array(word, { maxLength: 60 }).map((parts) => parts.join(" ")), fc.array(word, { maxLength: 90 }).map((parts) => parts.join("")), fc.string({ unit: "grapheme", maxLength: 220 })); // prettier-ignore
  fc.assert(
    fc.property(text, fc.constantFrom("GB", "DE", "IN", null), (said, country) => {
      const begun = performance.now();
      skill.readCommand(said);
      skill.readUtterance?.(said);
      const reply = answerSum({ kind: "sum", sum: said }, signsOf(country))?.text;
      expect((reply ?? "").length).toBeLessThan(600);
      expect(performance.now() - begun).toBeLessThan(500);
    }),
    { numRuns: 1500 },
  );
});
