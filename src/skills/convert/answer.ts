import { showNumber, signsOf, type NumberSigns } from "../calculate/number-signs.ts";
import {
  compare,
  divide,
  isExact,
  multiply,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "../calculate/rational.ts";
import { SumError } from "../calculate/sum-error.ts";
import type { Money } from "./answer-money.ts";
import { convert, factorOf } from "./compute.ts";
import { withoutPast } from "./past.ts";
import { type Conversion, readConversion, type Quantity } from "./read-conversion.ts";
import { answerSize } from "./sizes.ts";
import { units, type Unit } from "./units.ts";
import { whyUnlike } from "./unlike.ts";

/** The answer to a conversion, and what the next text may go on from: "and in feet". */
export type Conversed = {
  text: string;
  /** The amount, its unit, and the unit it was turned into, in words that can be read again. */
  said: { amount: string; from: string; to: string } | null;
};

/** The answer to a conversion in one line: "10 st = 63.5 kg", or the money that is to be changed; null where the text asks for none. */
export function answerConversion(text: string, country: string | null): Conversed | Money | null {
  const size = answerSize(text, country);
  if (size) return { text: size, said: null };
  const signs = signsOf(country);
  try {
    const asked = readConversion(text, { signs, country }) ?? readPast(text, { signs, country });
    if (!asked) {
      const why = whyUnlike(text);
      return why === null ? null : { text: why, said: null };
    }
    if (asked.kind === "currency") return asked;
    if (asked.kind === "of-what")
      return {
        text: "Of what? A cup of flour is not as heavy as a cup of sugar. Text it like this: 2 cups flour in grams",
        said: null,
      };
    const { from, to, ingredient } = asked;
    const value = convert(from, to, ingredient?.grams ?? null);
    const shown = from.map((part) => show(part, signs)).join(" ");
    if (!value) return { text: `There is no ${name(to)} for ${shown}.`, said: null };
    const about = ingredient || to.kind === "oven" || from[0]?.unit.kind === "oven" ? "about " : "";
    const what = ingredient ? ` ${ingredient.name}` : "";
    return {
      text: `${shown}${what} = ${about}${showResult(value, to, signs)}${notes(from, to, signs)}`,
      said: {
        ...wordsOf(from, signs),
        ...(ingredient && { from: `${from[0]?.unit.name ?? ""}${what}` }),
        to: to.name,
      },
    };
  } catch (error) {
    if (error instanceof SumError) return { text: error.message, said: null };
    throw error;
  }
}

/** "100 gbp in usd last year": money of another day. */
function readPast(text: string, reader: { signs: NumberSigns; country: string | null }): Conversion | null {
  const words = withoutPast(text);
  const asked = words === null ? null : readConversion(words, reader);
  return asked?.kind === "currency" ? asked : null;
}

/** "5 foot 11 inch" is one amount, of feet where another number is put in its place. */
function wordsOf(from: Quantity[], signs: NumberSigns): { amount: string; from: string } {
  const [first, ...rest] = from;
  const more = rest.map(({ amount, unit }) => ` ${showNumber(amount, signs, 12)} ${unit.name}`).join("");
  return {
    amount: first ? showNumber(first.amount, signs, 12) : "1",
    from: `${first?.unit.name ?? ""}${more}`,
  };
}

function name(unit: Unit): string {
  return unit.kind === "temperature" ? unit.name : unit.shown;
}

function show({ amount, unit }: Quantity, signs: NumberSigns): string {
  return withUnit(showNumber(amount, signs, 6), unit);
}

function withUnit(number: string, unit: Unit): string {
  if (unit.kind === "temperature") return `${number}${unit.shown}`;
  if (unit.kind === "oven" || unit.name === "mach") return `${unit.shown} ${number}`;
  const one =
    number === "1" && unit.shown.length > 3 && !unit.shown.endsWith("ss")
      ? unit.shown.replace(/s$/, "")
      : unit.shown;
  return `${number} ${one}`;
}

/** Feet with inches and stones with pounds beside the plain number. */
function showResult(value: Rational, to: Unit, signs: NumberSigns): string {
  const shown = withUnit(showNumber(value, signs, decimals(value, to)), to);
  const parts: Record<string, [string, bigint]> = {
    foot: ["inch", 12n],
    stone: ["pound", 14n],
    pound: ["ounce", 16n],
  };
  const [less, count] = parts[to.name] ?? [];
  const lesser = units.find((unit) => unit.name === less);
  if (
    !lesser ||
    !count ||
    isExact(value, 0) ||
    compare(value, rational(1n)) < 0 ||
    compare(value, rational(50n)) > 0
  )
    return shown;
  let whole = value.top / value.bottom;
  let rest = multiply(subtract(value, rational(whole)), rational(count));
  if (showNumber(rest, signs, 1) === String(count)) [whole, rest] = [whole + 1n, rational(0n)];
  return `${shown} (${String(whole)} ${to.shown} ${showNumber(rest, signs, 1)} ${lesser.shown})`;
}

/** Four figures that count, all of a whole number; a tenth of a degree. */
function decimals(value: Rational, to: Unit): number {
  if (to.kind === "temperature") return 1;
  if (to.kind === "oven" || isExact(value, 0)) return 2;
  const size = Math.abs(toNumber(value));
  if (size >= 1000) return 0;
  return size >= 1
    ? 3 - Math.floor(Math.log10(size))
    : Math.min(15, 3 - Math.floor(Math.log10(Math.max(size, 1e-12))));
}

/** What a number depends on and the words do not say. */
function notes(from: Quantity[], to: Unit, signs: NumberSigns): string {
  const [first] = from;
  if (first?.unit.name === "step" || to.name === "step") return "; a step is about 76 cm";
  const isCup = first?.unit.name === "cup" && to.kind === "volume" && from.length === 1;
  if (!isCup) return "";
  const metric = divide(multiply(first.amount, rational(1n, 4n)), factorOf(to));
  return `; metric cups (250 ml): ${withUnit(showNumber(metric, signs, decimals(metric, to)), to)}`;
}
