import { parseSum } from "./parse.ts";
import { readNumber, showMoney, showNumber, type NumberSigns } from "./number-signs.ts";
import {
  compare,
  divide,
  fromDecimal,
  isExact,
  multiply,
  rational,
  scaled,
  type Rational,
} from "./rational.ts";
import { answerInterest, answerRatio, answerRemainder } from "./answer-kinds.ts";
import type { AskedSum } from "./read-sum.ts";
import { SumError } from "./sum-error.ts";

const MAX_DECIMALS = 6;

/** `value`: what the next sum may go on from; null where there is no answer. */
export type AnsweredSum = { text: string; value: Rational | null };

/** The answer in one line or two: "15% of 64 = 9.6". Null where it is no sum after all; a sum without an answer says why. */
export function answerSum(asked: AskedSum, signs: NumberSigns): AnsweredSum | null {
  try {
    return answer(asked, signs);
  } catch (error) {
    if (error instanceof SumError) return { text: error.message, value: null };
    throw error;
  }
}

function answer(asked: AskedSum, signs: NumberSigns): AnsweredSum | null {
  if (asked.kind === "round") {
    const digits = readNumber(asked.number, signs);
    const places = Number(asked.places);
    if (digits === null || places > 20) return null;
    const number = fromDecimal(digits);
    const rounded = rational(scaled(number, places), 10n ** BigInt(places));
    return {
      text: `${showNumber(number, signs, 40)} rounded = ${showNumber(rounded, signs, 20)}`,
      value: rounded,
    };
  }
  if (asked.kind === "on-top") return answerOnTop(asked, signs);
  if (asked.kind === "interest") return answerInterest(asked, signs);
  if (asked.kind === "remainder") return answerRemainder(asked, signs);
  if (asked.kind === "ratio") return answerRatio(asked, signs);
  const sum = parseSum(asked.sum, signs);
  const isWorked = asked.kind === "percent" || asked.sum.includes("%") || (sum?.operations ?? 0) > 0;
  if (!sum || !isWorked) return null;
  const { value, shown } = sum;
  if (asked.kind === "percent") {
    const percent = multiply(value, rational(100n));
    return { text: `${shown} = ${about(percent, 2)}${showNumber(percent, signs, 2)}%`, value: percent };
  }
  if (asked.kind === "each") {
    const isRounded = !isExact(value, 2);
    return { text: `${shown} = ${showMoney(value, signs)} each${isRounded ? " (rounded)" : ""}`, value };
  }
  const isCents = isExact(value, 2) || compare(value, rational(1n)) > 0;
  if (asked.kind === "money" && isCents)
    return { text: `${shown} = ${about(value, 2)}${showMoney(value, signs)}`, value };
  return { text: `${shown} = ${about(value, MAX_DECIMALS)}${showValue(value, signs)}`, value };
}

function answerOnTop(asked: AskedSum & { kind: "on-top" }, signs: NumberSigns): AnsweredSum | null {
  const [rate, of] = [readNumber(asked.percent, signs), readNumber(asked.of, signs)];
  if (rate === null || of === null) return null;
  const amount = fromDecimal(of);
  const extra = divide(multiply(amount, fromDecimal(rate)), rational(100n));
  const total = rational(amount.top * extra.bottom + extra.top * amount.bottom, amount.bottom * extra.bottom);
  const lines = [
    `${asked.what} ${showNumber(fromDecimal(rate), signs)}% of ${showNumber(amount, signs)} = ${showMoney(extra, signs)}`,
    `Total ${showMoney(total, signs)}`,
  ];
  const people = asked.people === null ? null : rational(BigInt(asked.people));
  if (people) lines.push(`Each of ${asked.people ?? ""}: ${showMoney(divide(total, people), signs)}`);
  return { text: lines.join("\n"), value: total };
}

function about(value: Rational, decimals: number): string {
  return isExact(value, decimals) ? "" : "about ";
}

/** Enough decimals that a small number is not nothing. */
function showValue(value: Rational, signs: NumberSigns): string {
  const tiny =
    value.top !== 0n &&
    compare({ ...value, top: value.top < 0n ? -value.top : value.top }, rational(1n, 1000n)) < 0;
  const shown = showNumber(value, signs, tiny ? 15 : MAX_DECIMALS);
  if (shown.replace(/\D/g, "").length <= 60) return shown;
  throw new SumError("That number gets too big for me.");
}
