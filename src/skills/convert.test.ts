import fc from "fast-check";
import { expect, it, test } from "vitest";
import { convertWordings } from "../../test/wordings/convert.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import { toNumber } from "./calculate/rational.ts";
import { answerConversion } from "./convert/answer.ts";
import { convert } from "./convert/compute.ts";
import { units } from "./convert/units.ts";
import { rational } from "./calculate/rational.ts";
import { createConvert } from "./convert.ts";
import type { SkillContext } from "./skill.ts";

const skill = createConvert();

async function ask(text: string, country = "GB"): Promise<string | null> {
  const args = skill.readCommand(text) ?? skill.readUtterance?.(text);
  if (!args) return null;
  const context: SkillContext = { number: "+447700900001", country, zone: null, language: null, places: [], items: [], wakeUps: [], now: new Date(), memory: null, signal: AbortSignal.timeout(1000) }; // prettier-ignore
  return (await skill.run(args, context)).text;
}

test("units as people text them are converted, in one segment", async () => {
  const wrong: string[] = [];
  for (const { text, from = "GB", value } of convertWordings) {
    const reply = (await ask(text, from)) ?? "";
    const numbers = (reply.match(/-?\d[\d.,]*/g) ?? []).map((found) =>
      Number(from === "DE" ? found.replaceAll(".", "").replace(",", ".") : found.replaceAll(",", "")),
    );
    const isRight = numbers.some((number) => Math.abs(number - value) <= Math.abs(value) / 200);
    if (!isRight || measure(toGsm7(reply)).segments !== 1) wrong.push(`${text} => ${reply}`);
  }
  expect(wrong).toEqual([]);
});

it.each([
  ["5'11 in cm", "5 ft 11 in = 180.3 cm"],
  ["180 cm in feet", "180 cm = 5.906 ft (5 ft 10.9 in)"],
  ["convert 10 miles", "10 mi = 16.09 km"],
  ["-40 c in f", "-40C = -40F"],
  ["-300 c in f", "There is no fahrenheit for -300C."],
  ["gas mark 20 in c", "There is no celsius for gas mark 20."],
  [
    "2 cups in grams",
    "Of what? A cup of flour is not as heavy as a cup of sugar. Text it like this: 2 cups flour in grams",
  ],
])("%s", async (text, reply) => {
  expect(await ask(text)).toBe(reply);
});

it.each(["meet in 10 minutes", "20 miles in 30 minutes", "how do i get to leeds", "hello", "I am in a cafe", "remind me in 2 hours to call mum"])("%s is no conversion", async (text) => {
  expect(await ask(text)).toBeNull();
}); // prettier-ignore

test("money is honestly refused", async () => {
  expect(await ask("100 usd in eur")).toContain("no exchange rates");
});

test("each unit turned into another of its kind and back is itself", () => {
  const plain = units.filter(({ kind }) => !["oven"].includes(kind));
  for (const from of plain) {
    for (const to of plain.filter(({ kind }) => kind === from.kind)) {
      const there = convert([{ amount: rational(7n), unit: from }], to, null);
      const back = there && convert([{ amount: there, unit: to }], from, null);
      expect(back && toNumber(back), `${from.name} ${to.name}`).toBe(7);
    }
  }
});

test("no text makes it throw, or takes long", () => {
  const word = fc.constantFrom("in", "to", "how many", "kg", "5", "ft", "11", "st", "lb", "oz", "'", '"', "cup", "flour", "1/0", "1/2", "c", "f", "mpg", "l/100km", "gas mark", "shoe", "size", "eu", "uk", "pounds", "2", "99999999999", "mile", "a", " "); // prettier-ignore
  const text = fc.oneof(fc.array(word, { maxLength: 40 }).map((parts) => parts.join(" ")), fc.string({ unit: "grapheme", maxLength: 220 })); // prettier-ignore
  fc.assert(
    fc.property(text, fc.constantFrom("GB", "US", "DE", null), (said, country) => {
      const begun = performance.now();
      skill.readCommand(said);
      answerConversion(said, country);
      expect(performance.now() - begun).toBeLessThan(500);
    }),
    { numRuns: 800 },
  );
});
