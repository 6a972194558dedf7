import {
  add,
  divide,
  fromDecimal,
  multiply,
  negate,
  power,
  rational,
  root,
  subtract,
  type Rational,
} from "./rational.ts";
import { numberPattern, readNumber, showNumber, type NumberSigns } from "./number-signs.ts";
import { SumError } from "./sum-error.ts";

/** `shown`: the sum as it was understood. */
export type Sum = { value: Rational; shown: string; operations: number };

type Token = { kind: "number"; value: Rational; shown: string } | { kind: "sign"; sign: string };
/** A value, with whether it was said as a percentage, which of a sum means "of what stands before". */
type Term = { value: Rational; shown: string; isPercent: boolean };

const MAX_TOKENS = 80;
const MAX_DEPTH = 20;
const MAX_FACTORIAL = 100n;
const PI = "3.14159265358979323846264338327950288";

/**
 * Works out a sum of numbers and + - * / ^ % ! ( ) and the words "of", "off", "sqrt", "cbrt", "pi", exactly. Null where the text is no
 * sum; throws SumError where it is one without an answer. Bounded in tokens, depth and digits.
 */
export function parseSum(text: string, signs: NumberSigns): Sum | null {
  const tokens = tokenize(text, signs);
  if (!tokens) return null;
  const state = { tokens, at: 0, depth: 0, operations: 0, signs };
  const term = readSum(state);
  if (!term || state.at < tokens.length) return null;
  return { value: term.value, shown: term.shown, operations: state.operations };
}

type State = { tokens: Token[]; at: number; depth: number; operations: number; signs: NumberSigns };

function tokenize(text: string, signs: NumberSigns): Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(
    `\\s*(?:(?<number>${numberPattern})|(?<sign>sqrt|cbrt|off|of|pi|[-+*/^%!()]))\\s*`,
    "y",
  );
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const groups = pattern.exec(text)?.groups;
    if (!groups || tokens.length >= MAX_TOKENS) return null;
    if (groups.sign === "pi")
      tokens.push({ kind: "number", value: { ...fromDecimal(PI), isAbout: true }, shown: "pi" });
    else if (groups.sign) tokens.push({ kind: "sign", sign: groups.sign });
    else {
      const digits = readNumber(groups.number ?? "", signs);
      if (digits === null) return null;
      const value = fromDecimal(digits);
      tokens.push({ kind: "number", value, shown: showNumber(value, signs, 40) });
    }
  }
  return tokens;
}

function takeSign(state: State, ...wanted: string[]): string | null {
  const token = state.tokens[state.at];
  if (token?.kind !== "sign" || !wanted.includes(token.sign)) return null;
  state.at += 1;
  return token.sign;
}

function readSum(state: State): Term | null {
  let left = readProduct(state);
  while (left) {
    const sign = takeSign(state, "+", "-");
    if (!sign) return left;
    const right = readProduct(state);
    if (!right) return null;
    state.operations += 1;
    // "100 - 15%" takes 15% of the 100 away, as a till does.
    const change = right.isPercent ? multiply(left.value, right.value) : right.value;
    left = {
      value: sign === "+" ? add(left.value, change) : subtract(left.value, change),
      shown: `${left.shown} ${sign} ${right.shown}`,
      isPercent: false,
    };
  }
  return null;
}

function readProduct(state: State): Term | null {
  let left = readSigned(state);
  while (left) {
    const sign = takeSign(state, "*", "/", "of", "off") ?? (goesOnWithBrackets(state) ? "*" : null);
    if (!sign) return left;
    const right = readSigned(state);
    if (!right) return null;
    state.operations += 1;
    const shown = `${left.shown} ${sign === "*" ? "x" : sign} ${right.shown}`;
    if (sign === "/") left = { value: divide(left.value, right.value), shown, isPercent: false };
    else if (sign === "off") {
      const rest = subtract(rational(1n), left.value);
      left = {
        value: left.isPercent ? multiply(right.value, rest) : subtract(right.value, left.value),
        shown,
        isPercent: false,
      };
    } else left = { value: multiply(left.value, right.value), shown, isPercent: false };
  }
  return null;
}

/** "3(4 + 5)", "2 sqrt 9": times is not written. */
function goesOnWithBrackets({ tokens, at }: State): boolean {
  const next = tokens[at];
  return next?.kind === "sign" && ["(", "sqrt", "cbrt"].includes(next.sign);
}

function readSigned(state: State): Term | null {
  const sign = takeSign(state, "-", "+");
  if (!sign) return readPower(state);
  const term = within(state, readSigned);
  if (!term) return null;
  return sign === "-" ? { ...term, value: negate(term.value), shown: `-${term.shown}` } : term;
}

function readPower(state: State): Term | null {
  const base = readTail(state);
  if (!base || !takeSign(state, "^")) return base;
  const exponent = within(state, readSigned);
  if (!exponent) return null;
  state.operations += 1;
  return {
    value: power(base.value, exponent.value),
    shown: `${base.shown}^${exponent.shown}`,
    isPercent: false,
  };
}

/** A value and the signs after it. */
function readTail(state: State): Term | null {
  let term = readValue(state);
  for (;;) {
    const sign = term && takeSign(state, "%", "!");
    if (!term || !sign) return term;
    if (sign === "%") {
      term = { value: divide(term.value, rational(100n)), shown: `${term.shown}%`, isPercent: true };
      continue;
    }
    state.operations += 1;
    term = { value: factorial(term.value), shown: `${term.shown}!`, isPercent: false };
  }
}

function readValue(state: State): Term | null {
  const token = state.tokens[state.at];
  if (token?.kind === "number") {
    state.at += 1;
    return { value: token.value, shown: token.shown, isPercent: false };
  }
  const name = takeSign(state, "sqrt", "cbrt");
  if (name) {
    takeSign(state, "of");
    const next = state.tokens[state.at];
    const of = within(state, next?.kind === "sign" && next.sign === "-" ? readSigned : readTail);
    if (!of) return null;
    state.operations += 1;
    const shown = of.shown.startsWith("(") ? `${name}${of.shown}` : `${name} ${of.shown}`;
    return { value: root(of.value, name === "sqrt" ? 2 : 3), shown, isPercent: false };
  }
  if (!takeSign(state, "(")) return null;
  const inner = within(state, readSum);
  if (!inner || !takeSign(state, ")")) return null;
  return { value: inner.value, shown: `(${inner.shown})`, isPercent: false };
}

function within(state: State, read: (state: State) => Term | null): Term | null {
  state.depth += 1;
  if (state.depth > MAX_DEPTH) throw new SumError("That sum has too many brackets for me.");
  const term = read(state);
  state.depth -= 1;
  return term;
}

function factorial({ top, bottom }: Rational): Rational {
  if (bottom !== 1n || top < 0n) throw new SumError("I can only do ! of whole numbers.");
  if (top > MAX_FACTORIAL) throw new SumError("That number gets too big for me.");
  let product = 1n;
  for (let count = 2n; count <= top; count++) product *= count;
  return rational(product);
}
