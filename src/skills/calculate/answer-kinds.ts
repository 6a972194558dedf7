import type { AnsweredSum } from "./answer.ts";
import { readNumber, showMoney, showNumber, type NumberSigns } from "./number-signs.ts";
import {
  add,
  divide,
  fromDecimal,
  multiply,
  power,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "./rational.ts";
import type { AskedSum } from "./read-sum.ts";
import { SumError } from "./sum-error.ts";

type Of<Kind> = Extract<AskedSum, { kind: Kind }>;

const MAX_MONTHS = 1200;

/** What an amount earns or costs at a rate a year: "Simple interest: 600, in all 5600". Null where no number can be read. */
export function answerInterest(
  { amount, percent, months, way }: Of<"interest">,
  signs: NumberSigns,
): AnsweredSum | null {
  const [start, rate] = [read(amount, signs), read(percent, signs)];
  if (!start || !rate || months < 1 || months > MAX_MONTHS) return null;
  const years = divide(rational(BigInt(months)), rational(12n));
  const yearly = divide(rate, rational(100n));
  const time = months % 12 === 0 ? `${months / 12} year${months === 12 ? "" : "s"}` : `${months} months`;
  const head = `${showNumber(start, signs)} at ${showNumber(rate, signs)}% for ${time}`;
  if (way === "loan") return loan(start, yearly, { months, head, signs });
  const line = (name: string, all: Rational) =>
    `${name} ${showMoney(subtract(all, start), signs)}, in all ${showMoney(all, signs)}`;
  const simple = add(start, multiply(multiply(start, yearly), years));
  const compound = months % 12 === 0 ? multiply(start, power(add(rational(1n), yearly), years)) : null;
  if (months <= 12 || way === "simple" || !compound)
    return { text: `${head}\n${line("Interest", simple)}`, value: simple };
  if (way === "compound")
    return { text: `${head}, compound\n${line("Interest", compound)}`, value: compound };
  return {
    text: [head, line("Simple interest", simple), line("Compound", compound)].join("\n"),
    value: compound,
  };
}

/** The same payment each month (annuity), to the cent. */
function loan(
  start: Rational,
  yearly: Rational,
  { months, head, signs }: { months: number; head: string; signs: NumberSigns },
): AnsweredSum {
  const monthly = toNumber(yearly) / 12;
  const paid =
    monthly === 0 ? toNumber(start) / months : (toNumber(start) * monthly) / (1 - (1 + monthly) ** -months);
  if (!Number.isFinite(paid) || paid < 0 || paid > 1e15)
    throw new SumError("That number gets too big for me.");
  const each = fromDecimal(paid.toFixed(2));
  const all = multiply(each, rational(BigInt(months)));
  return {
    text: `${head}\nAbout ${showMoney(each, signs)} a month, ${showMoney(all, signs)} in all`,
    value: each,
  };
}

/** "100 / 7 = 14 remainder 2" */
export function answerRemainder({ of, by }: Of<"remainder">, signs: NumberSigns): AnsweredSum | null {
  const [all, each] = [read(of, signs), read(by, signs)];
  if (!all || !each) return null;
  const times = divide(all, each);
  const whole = rational(times.top / times.bottom);
  const rest = subtract(all, multiply(whole, each));
  return {
    text: `${showNumber(all, signs)} / ${showNumber(each, signs)} = ${showNumber(whole, signs)} remainder ${showNumber(rest, signs)}`,
    value: rest,
  };
}

/** "100 as 2:3 = 40 and 60" */
export function answerRatio({ of, parts }: Of<"ratio">, signs: NumberSigns): AnsweredSum | null {
  const all = read(of, signs);
  const whole = parts.reduce((sum, part) => sum + BigInt(part), 0n);
  if (!all || whole === 0n) return null;
  const shares = parts.map((part) => multiply(all, rational(BigInt(part), whole)));
  return {
    text: `${showNumber(all, signs)} as ${parts.join(":")} = ${shares.map((share) => showNumber(share, signs, 2)).join(" and ")}`,
    value: null,
  };
}

function read(number: string, signs: NumberSigns): Rational | null {
  const digits = readNumber(number, signs);
  return digits === null ? null : fromDecimal(digits);
}
