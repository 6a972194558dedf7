import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "../calculate/rational.ts";
import { units, type Unit } from "./units.ts";
import type { Quantity } from "./read-conversion.ts";

const number = (text: string) => fromDecimal(text);

/** A factor of the table: "0.3048", "1852/3600", "0.45359237*9.80665/0.00064516". */
export function factorOf({ factor }: Pick<Unit, "factor">): Rational {
  const [first = "1", ...rest] = factor.split(/(?=[*/])/);
  return rest.reduce(
    (value, part) =>
      part.startsWith("*") ? multiply(value, number(part.slice(1))) : divide(value, number(part.slice(1))),
    number(first),
  );
}

/** Gas marks and the degrees Celsius of an oven that cookery books give for them. */
const gasMarks: [mark: string, celsius: string][] = [
  ["0.25", "110"], ["0.5", "130"], ["1", "140"], ["2", "150"], ["3", "160"], ["4", "180"], ["5", "190"], ["6", "200"],
  ["7", "220"], ["8", "230"], ["9", "240"], ["10", "260"],
]; // prettier-ignore

/** What a quantity is in another unit; null where there is no such thing (gas mark 20, 0 mpg in l/100 km, below absolute zero). */
export function convert(from: Quantity[], to: Unit, gramsPerCup: string | null): Rational | null {
  const [first] = from;
  if (!first) return null;
  if (first.unit.kind === "temperature" || first.unit.kind === "oven") return heat(first, to);
  if (first.unit.kind === "fuel") return fuel(first, to);
  const base = from.map(({ amount, unit }) => multiply(amount, factorOf(unit))).reduce(add);
  if (first.unit.kind === to.kind) return divide(base, factorOf(to));
  if (gramsPerCup === null) return null;
  const kilosPerLitre = divide(divide(number(gramsPerCup), rational(1000n)), factorOf(cup));
  const other = first.unit.kind === "volume" ? multiply(base, kilosPerLitre) : divide(base, kilosPerLitre);
  return divide(other, factorOf(to));
}

const cup = { factor: units.find(({ name }) => name === "cup")?.factor ?? "1" };

function heat({ amount, unit }: Quantity, to: Unit): Rational | null {
  const celsius = toCelsius(amount, unit.name);
  if (
    !celsius ||
    compare(celsius, number("273.15").top > 0n ? subtract(rational(0n), number("273.15")) : celsius) < 0
  )
    return null;
  if (to.name === "celsius") return celsius;
  if (to.name === "fahrenheit")
    return add(divide(multiply(celsius, rational(9n)), rational(5n)), rational(32n));
  if (to.name === "kelvin") return add(celsius, number("273.15"));
  const degrees = toNumber(celsius);
  if (degrees < 95 || degrees > 280) return null;
  const nearest = gasMarks.toSorted(
    (a, b) => Math.abs(Number(a[1]) - degrees) - Math.abs(Number(b[1]) - degrees),
  )[0];
  return nearest ? number(nearest[0]) : null;
}

function toCelsius(amount: Rational, name: string): Rational | null {
  if (name === "celsius") return amount;
  if (name === "kelvin") return subtract(amount, number("273.15"));
  if (name === "fahrenheit")
    return divide(multiply(subtract(amount, rational(32n)), rational(5n)), rational(9n));
  const mark = gasMarks.find(([one]) => compare(number(one), amount) === 0);
  return mark ? number(mark[1]) : null;
}

/** Through kilometres a litre. */
function fuel({ amount, unit }: Quantity, to: Unit): Rational | null {
  if (amount.top <= 0n) return null;
  const mile = number("1.609344");
  const toDistance = (value: Rational, { name, factor }: Unit) => {
    if (name === "km/l") return value;
    return name === "l/100km" ? divide(rational(100n), value) : divide(multiply(value, mile), number(factor));
  };
  const distance = toDistance(amount, unit);
  if (to.name === "km/l") return distance;
  return to.name === "l/100km"
    ? divide(rational(100n), distance)
    : divide(multiply(distance, number(to.factor)), mile);
}
