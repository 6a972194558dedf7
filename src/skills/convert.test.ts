import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import {
  euroRates,
  startFrankfurter,
  type FrankfurterStandin,
} from "../../test/support/frankfurter-standin.ts";
import { convertFollowUps, convertWordings, currencyWordings } from "../../test/wordings/convert.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import { toNumber } from "./calculate/rational.ts";
import { answerConversion } from "./convert/answer.ts";
import { convert } from "./convert/compute.ts";
import { units } from "./convert/units.ts";
import { rational } from "./calculate/rational.ts";
import { createConvert, type ConvertArgs } from "./convert.ts";
import type { Skill, SkillContext } from "./skill.ts";

let rates: FrankfurterStandin;
let skill: Skill<ConvertArgs>;
beforeAll(async () => {
  rates = await startFrankfurter({ now: () => friday });
  skill = createConvert({ frankfurterUrl: rates.url });
});
afterAll(() => rates.close());

const friday = new Date("2026-03-27T14:05:00Z");

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
  return { number: "+447700900001", country, zone: null, language: null, places: [], items: [], wakeUps: [], now: friday, memory: null, signal: AbortSignal.timeout(1000) }; // prettier-ignore
}

test("units as people text them are converted, in one segment", async () => {
  const wrong: string[] = [];
  const all = [...convertWordings, ...currencyWordings, ...convertFollowUps];
  for (const { text, from = "GB", value, before } of all) {
    const reply = (await ask(text, from, before)) ?? "";
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

test.each([
  ["10 kg in miles", "I cannot turn kg into miles: that is a weight, and this a length."],
  ["5 litres in feet", "I cannot turn litres into feet: that is a volume, and this a length."],
  [
    "1 bitcoin in usd",
    'I have no rate for "bitcoin": I know those of central banks. Text it like this: 100 usd in eur',
  ],
  [
    "100 usd in xyz",
    'I have no rate for "xyz": I know those of central banks. Text it like this: 100 usd in eur',
  ],
])("%s is told to be impossible, and why", async (text, expected) => {
  expect(skill.readSurely?.(text)).toEqual({ conversion: text });
  expect(await ask(text)).toBe(expected);
  expect(measure(expected).segments).toBe(1);
});

test.each(["2 pints in leeds", "1 pub in stone", "20 min in miles", "3 nights in york", "2 rooms in tromso"])(
  "%s is no conversion",
  (text) => {
    expect(skill.readSurely?.(text) ?? skill.readUtterance?.(text) ?? null).toBeNull();
  },
);

describe("money", () => {
  test("of another day than that of the newest rate is told to be so", async () => {
    for (const text of ["100 gbp in usd on 3 march", "100 gbp in usd last year", "50 eur in gbp in 2019"])
      expect([text, await ask(text)]).toEqual([
        text,
        expect.stringMatching(/rate of 26 Mar\)\nOlder rates I do not know\.$/),
      ]);
    expect(await ask("100 gbp in usd today")).toMatch(/rate of 26 Mar\)$/);
  });

  it.each([
    ["100 usd in eur", "GB", "100 USD = 92.23 EUR (ECB rate of 26 Mar)"],
    ["gbp eur", "GB", "1 GBP = 1.1612 EUR (ECB rate of 26 Mar)"],
    ["500 yen in quid", "GB", "500 JPY = 2.65 GBP (ECB rate of 26 Mar)"],
    ["1500 kes to usd", "KE", "1500 KES = 11.61 USD (central banks' rate of 26 Mar)"],
    ["50 dollars in euro", "CA", "50 CAD = 33.53 EUR (ECB rate of 26 Mar)"],
    ["50 dollars in canadian dollars", "CA", "50 USD = 68.76 CAD (ECB rate of 26 Mar)"],
    ["200 pounds in kg", "GB", "200 lb = 90.72 kg"],
    ["200 pounds in dollars", "EG", "200 EGP = 3.96 USD (central banks' rate of 26 Mar)"],
    ["1.250,50 euro in usd", "DE", "1250,50 EUR = 1355,92 USD (ECB rate of 26 Mar)"],
    ["3 million naira in pounds", "NG", "3,000,000 NGN = 1553.86 GBP (central banks' rate of 26 Mar)"],
    ["1 naira in pounds", "NG", "1 NGN = 0.00051795 GBP (central banks' rate of 26 Mar)"],
    ["1 euro in rwandan francs", "GB", "I have no rate from EUR to RWF: neither the European Central Bank nor the other central banks I ask publish one."],
  ])("%s from %s", async (text, country, reply) => {
    expect(await ask(text, country)).toBe(reply);
  }); // prettier-ignore

  test("is exact to the last figure that the service gave, at any size", async () => {
    const codes = Object.keys(euroRates).filter((code) => !/JPY|KRW|IDR|HUF|ISK|UGX|TZS|PKR/.test(code));
    const rate = (code: string) => Math.round(((euroRates as Record<string, number>)[code] ?? 0) * 1e6);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 100, max: 10_000_000 }), fc.constantFrom(...codes), fc.constantFrom(...codes), async (cents, from, to) => {
        if (from === to) return;
        const reply = await ask(`${cents / 100} ${from} in ${to}`, "GB");
        const said = Number(/= ([\d.,]+) /.exec(reply ?? "")?.[1]?.replaceAll(",", ""));
        // In whole numbers of a hundredth, rounded half up.
        const exact = (BigInt(cents) * BigInt(rate(to)) * 2n + BigInt(rate(from))) / (BigInt(rate(from)) * 2n);
        if (exact >= 10n && cents !== 100) expect(Math.round(said * 100), reply ?? "").toBe(Number(exact));
      }),
      { numRuns: 100 },
    ); // prettier-ignore
  });

  test("is asked for once an hour", async () => {
    const fresh = createConvert({ frankfurterUrl: rates.url });
    const before = rates.requests.length;
    for (const text of ["10 usd in eur", "20 gbp in jpy", "30 kes in ngn", "40 ugx in tzs"])
      await fresh.run({ conversion: text }, contextOf("GB"));
    expect(rates.requests.length - before).toBe(2);
  });

  it.each(["internal", "unavailable", "too-many-requests"] as const)("without rates it says so (%s)", async (error) => {
    rates.always({ error });
    const fresh = createConvert({ frankfurterUrl: rates.url });
    const { text } = await fresh.run({ conversion: "100 usd in eur" }, contextOf("GB"));
    rates.clearScript();
    expect(text).toMatch(/^Sorry, .*again in some minutes\.$/);
    expect((await fresh.run({ conversion: "100 usd in eur" }, contextOf("GB"))).text).toContain("92.23 EUR");
  }); // prettier-ignore

  test("whatever else comes is told honestly too", async () => {
    for (const behaviour of [{ answer: { rates: {} } }, { answer: [] }, { html: 404 }, { drop: true }, { raw: { status: 200, body: "{" } }]) {
      rates.always(behaviour);
      const { text, alert } = await createConvert({ frankfurterUrl: rates.url }).run({ conversion: "100 usd in eur" }, contextOf("GB"));
      rates.clearScript();
      expect(text).toMatch(/^Sorry/);
      expect(alert).toMatch(/FRANKFURTER_URL/);
    }
  }); // prettier-ignore

  test("doctor hears whether the rates come", async () => {
    expect(await skill.check?.(AbortSignal.timeout(1000))).toMatchObject({ status: "ok" });
    const gone = createConvert({ frankfurterUrl: "http://127.0.0.1:9" });
    expect(await gone.check?.(AbortSignal.timeout(1000))).toMatchObject({ status: "broken" });
  });
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
