import { DateTime } from "luxon";
import { showNumber, signsOf, type NumberSigns } from "../calculate/number-signs.ts";
import { compare, multiply, rational, toNumber, type Rational } from "../calculate/rational.ts";
import { SumError } from "../calculate/sum-error.ts";
import { replyToRatesFailure } from "../frankfurter/failure.ts";
import type { Rates } from "../frankfurter/rates.ts";
import type { SkillContext, SkillReply } from "../skill.ts";

/** An amount of one currency (ISO 4217) that is wanted in another. */
export type Money = { amount: Rational; from: string; to: string };

/** "100 USD = 92.23 EUR (ECB rate of 26 Mar)". */
export async function answerMoney(
  { amount, from, to }: Money,
  { country, now, signal }: SkillContext,
  rates: Rates,
): Promise<SkillReply> {
  const signs = signsOf(country);
  try {
    const found = await rates.between(from, to, signal);
    if (!found)
      return {
        text: `I have no rate from ${from} to ${to}: neither the European Central Bank nor the other central banks I ask publish one.`,
      };
    const value = multiply(amount, found.rate);
    const given = `${showAmount(amount, from, signs)} ${from}`;
    // Of a rate every figure counts, of an amount the cents.
    const isRate = compare(amount, rational(1n)) === 0;
    const shown = `${isRate ? showFigures(value, signs) : showAmount(value, to, signs)} ${to}`;
    const whose = found.source === "ecb" ? "ECB" : "central banks'";
    return { text: `${given} = ${shown} (${whose} rate of ${dayOf(found.date, now)})` };
  } catch (error) {
    if (error instanceof SumError) return { text: error.message };
    return replyToRatesFailure(error);
  }
}

/** As prices are written in it: cents where there are any; more where it is less than a cent. */
function showAmount(value: Rational, code: string, signs: NumberSigns): string {
  const size = Math.abs(toNumber(value));
  if (size > 0 && size < 0.1) return showFigures(value, signs);
  const cents =
    new Intl.NumberFormat("en", { style: "currency", currency: code }).resolvedOptions()
      .maximumFractionDigits ?? 2;
  const shown = showNumber(value, signs, cents);
  const [, part] = shown.split(signs.decimal);
  return cents === 2 && part?.length === 1 ? `${shown}0` : shown;
}

/** Five figures that count. */
function showFigures(value: Rational, signs: NumberSigns): string {
  const size = Math.floor(Math.log10(Math.max(Math.abs(toNumber(value)), 1e-12)));
  return showNumber(value, signs, Math.min(15, Math.max(0, 4 - size)));
}

function dayOf(date: string, now: Date): string {
  const day = DateTime.fromISO(date, { zone: "utc" }).setLocale("en-US");
  return day.toFormat(day.year === now.getUTCFullYear() ? "d LLL" : "d LLL yyyy");
}
