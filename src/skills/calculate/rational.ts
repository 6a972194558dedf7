import { SumError } from "./sum-error.ts";

/** An exact number: a fraction in lowest terms, the denominator above zero. `isAbout`: it stands for one that no fraction is (a root). */
export type Rational = { top: bigint; bottom: bigint; isAbout: boolean };

/** No number on the way to an answer has more digits than this above or below the line. */
const MAX_DIGITS = 300;
const limit = 10n ** BigInt(MAX_DIGITS);
/** Digits that are kept of a root. */
const ROOT_DIGITS = 30;

/** Throws SumError where it is too large to go on with. */
export function rational(top: bigint, bottom = 1n, isAbout = false): Rational {
  if (bottom === 0n) throw new SumError("I cannot divide by zero.");
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = greatestDivisor(absolute(top), absolute(bottom)) * sign;
  const made = { top: top / divisor, bottom: bottom / divisor, isAbout };
  if (absolute(made.top) > limit || made.bottom > limit)
    throw new SumError("That number gets too big for me.");
  return made;
}

/** Reads "12", "12.5" or ".5": digits and one point. */
export function fromDecimal(digits: string): Rational {
  const [whole = "", part = ""] = digits.split(".");
  return rational(BigInt(`${whole}${part}` || "0"), 10n ** BigInt(part.length));
}

export function add(one: Rational, other: Rational): Rational {
  return rational(
    one.top * other.bottom + other.top * one.bottom,
    one.bottom * other.bottom,
    one.isAbout || other.isAbout,
  );
}

export function negate(one: Rational): Rational {
  return { ...one, top: -one.top };
}

export function subtract(one: Rational, other: Rational): Rational {
  return add(one, negate(other));
}

export function multiply(one: Rational, other: Rational): Rational {
  return rational(one.top * other.top, one.bottom * other.bottom, one.isAbout || other.isAbout);
}

/** Throws SumError for a division by zero. */
export function divide(one: Rational, other: Rational): Rational {
  return rational(one.top * other.bottom, one.bottom * other.top, one.isAbout || other.isAbout);
}

/** Throws SumError where no real number is the answer, or one that is too large. */
export function power(base: Rational, exponent: Rational): Rational {
  if (exponent.bottom !== 1n) {
    if (exponent.bottom > 12n) throw new SumError("I cannot work out that power.");
    return power(root(base, Number(exponent.bottom)), { ...exponent, bottom: 1n });
  }
  const times = absolute(exponent.top);
  const digits = BigInt(Math.max(String(absolute(base.top)).length, String(base.bottom).length));
  const isOne = absolute(base.top) <= 1n && base.bottom === 1n;
  // Seen before it is worked out: 9^9^9 would take all memory.
  if (!isOne && (digits - 1n) * times > BigInt(MAX_DIGITS))
    throw new SumError("That number gets too big for me.");
  if (!isOne && times > 1000n) throw new SumError("That number gets too big for me.");
  const count = isOne ? times % 2n : times;
  const raised = rational(base.top ** count, base.bottom ** count, base.isAbout);
  if (isOne && base.top === 0n) return exponent.top === 0n ? rational(1n) : divideZero(exponent, raised);
  return exponent.top < 0n ? divide(rational(1n), raised) : raised;
}

function divideZero(exponent: Rational, zero: Rational): Rational {
  return exponent.top < 0n ? divide(rational(1n), rational(0n)) : { ...zero, top: 0n };
}

/** The second, third … root: exact where it is a fraction, else to 30 digits. Throws SumError for an even root of what is below zero. */
export function root(one: Rational, degree: number): Rational {
  if (one.top < 0n && degree % 2 === 0) throw new SumError("A number below zero has no such root.");
  if (one.top < 0n) return negate(root(negate(one), degree));
  const [top, bottom] = [wholeRoot(one.top, degree), wholeRoot(one.bottom, degree)];
  const power = BigInt(degree);
  if (top ** power === one.top && bottom ** power === one.bottom) return rational(top, bottom, one.isAbout);
  const scale = 10n ** BigInt(ROOT_DIGITS);
  return rational(wholeRoot((one.top * scale ** power) / one.bottom, degree), scale, true);
}

/** The largest whole number whose power is not above `of` (Newton's method). */
function wholeRoot(of: bigint, degree: number): bigint {
  if (of < 2n) return of;
  const power = BigInt(degree);
  let guess = 1n << BigInt(Math.ceil(of.toString(2).length / degree));
  for (;;) {
    const next = ((power - 1n) * guess + of / guess ** (power - 1n)) / power;
    if (next >= guess) return guess;
    guess = next;
  }
}

export function compare(one: Rational, other: Rational): number {
  const difference = one.top * other.bottom - other.top * one.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function toNumber(one: Rational): number {
  const scale = 10n ** 18n;
  const whole = one.top / one.bottom;
  return Number(whole) + Number(((one.top % one.bottom) * scale) / one.bottom) / 1e18;
}

/** Rounded half away from zero to so many decimals, as digits of which the last so many are decimals. */
export function scaled(one: Rational, decimals: number): bigint {
  const scale = 10n ** BigInt(decimals);
  const doubled = absolute(one.top) * scale * 2n + one.bottom;
  const rounded = doubled / (one.bottom * 2n);
  return one.top < 0n ? -rounded : rounded;
}

/** Whether it has no more than so many decimals. */
export function isExact(one: Rational, decimals: number): boolean {
  return !one.isAbout && (one.top * 10n ** BigInt(decimals)) % one.bottom === 0n;
}

function absolute(number: bigint): bigint {
  return number < 0n ? -number : number;
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  while (other > 0n) [one, other] = [other, one % other];
  return one || 1n;
}
