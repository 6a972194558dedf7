import type { NumberSigns } from "../calculate/number-signs.ts";
import { readNumber } from "../calculate/number-signs.ts";
import { divide, fromDecimal, negate, add, type Rational } from "../calculate/rational.ts";
import { findUnits, takeIngredient, tidyUnits, type Found } from "./find-units.ts";
import { currencyOf, ownFirst } from "./currencies.ts";
import { units, type Unit } from "./units.ts";

export type Quantity = { amount: Rational; unit: Unit };
/** What is to be turned into what; `from` has two parts in "5 ft 11". */
export type Conversion =
  | { kind: "units"; from: Quantity[]; to: Unit; ingredient: { name: string; grams: string } | null }
  /** ISO 4217. */
  | { kind: "currency"; amount: Rational; from: string; to: string }
  /** A volume and a mass, of nobody knows what. */
  | { kind: "of-what" };

type Reader = { signs: NumberSigns; country: string | null };

/** Countries where a pint, a gallon and a ton are the American ones. */
const american = ["US", "PR", "GU", "LR"];
const smaller: Record<string, string> = {
  foot: "inch",
  stone: "pound",
  pound: "ounce",
  hour: "minute",
  m: "cm",
};
/** So many words may stand around that say nothing of units ("im 72 kg my mate says whats that in stone"). */
const MAX_OTHER_WORDS = 5;
const fillers =
  /^(?:#+|whats?|what's|wats?|wots?|is|are|r|how|hw|many|much|in|to|into|2|as|of|a|an|the|convert|conversion|change|turn|equals?|equal|make|makes|there|per|for|from|or|do|does|i|it|its|im|that|this|there|pls|please|plz|thanks|thx|ta|hi|hello|hey|me|tell|give|can|could|you|u|cn|tall|big|long|far|hot|cold|heavy|fast|weigh|weight|height|temp|temperature|oven|petrol|diesel|fuel|roughly|about|approx|around|exactly|if|get|cm|fit|and|go|come|goes|height|size|would|be|will|work|out|rates?|exchange|fx|forex|currency|worth|value|price|against|vs|buy|latest|current|i|a|mean|today|2day|now|price|on|my|say|say|says|mean|means|value|need|know|want|between|units?)$/;

/** Reads what is to be converted; null where the text is not surely that. */
export function readConversion(text: string, reader: Reader): Conversion | null {
  if (text.length > 200) return null;
  const tidied = tidyUnits(text)
    .replace(/[?!.;=]+(?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const ingredient = takeIngredient(tidied);
  const plainText = ingredient ? ingredient.rest : tidied;
  const { found, loose, rest } = findUnits(plainText);
  if (found.length === 0) return null;
  const others = rest.split(/[\s,:/-]+/).filter((word) => word !== "" && !fillers.test(word));
  const said = join(found, loose, plainText);
  const [first, second] = said.all;
  if (!first || said.all.length > 2) return null;
  if (!second) {
    if (others.length > 0) return null;
    // "gas mark 4"
    const mark = first.parts[0]?.meanings.some(({ kind }) => kind === "oven") ? said.loose[0] : undefined;
    if (first.isBare && mark && said.loose.length === 1)
      return alone(
        { isBare: false, parts: [{ number: mark.number, meanings: first.parts[0]?.meanings ?? [] }] },
        reader,
      );
    // "whats 1930 in 12 hour"
    if (said.loose.length > 0) return null;
    // "dollar rate today"
    const isRate = first.isBare && /\b(?:rates?|exchange|fx|worth)\b/.test(plainText);
    return first.isBare && !isRate ? null : alone(first, reader);
  }
  if (others.length > MAX_OTHER_WORDS) return null;

  const spare = said.loose[0]?.number;
  if (said.loose.length > 1) return null;
  let [from, to] = [first, second];
  if (first.isBare && second.isBare) {
    // "25000 a month, how much is that a year" is pay.
    const isPeriod = [first, second].every(({ parts }) =>
      parts[0]?.meanings.some(({ kind }) => kind === "time"),
    );
    if (isPeriod && /\d,? (?:an?|per|each|every) /.test(plainText)) return null;
    const asksHowMany =
      /^(?:how|hw) many|(?:^| )(?:in|make|per|makes|in 1|to) (?:an?|one|each|1) |(?: |^)per /.test(plainText);
    if (spare === undefined && asksHowMany) [from, to] = [second, first];
    from = { isBare: false, parts: [{ number: spare ?? "1", meanings: from.parts[0]?.meanings ?? [] }] };
  } else if (first.isBare) {
    // "pounds 2 dollars": the 2 is a "to".
    const isTo =
      isMoney(first) &&
      isMoney(second) &&
      second.parts[0]?.number === "2" &&
      /[a-z£€$] 2 [a-z]/.test(plainText);
    [from, to] = isTo ? [one(first), second] : [second, first];
  } else if (!second.isBare) {
    // "100 km 2 mph": the 2 is a "to".
    if (second.parts.length > 1 || second.parts[0]?.number !== "2") return null;
  }
  return pair(from, to.parts[0]?.meanings ?? [], ingredient, reader);
}

type Said = { parts: { number: string; meanings: Unit[] }[]; isBare: boolean };

function isMoney({ parts }: Said): boolean {
  return parts[0]?.meanings.some(({ kind }) => kind === "currency") ?? false;
}

/** One of what was said without a number. */
function one({ parts }: Said): Said {
  return { isBare: false, parts: [{ number: "1", meanings: parts[0]?.meanings ?? [] }] };
}

/** Puts "5 ft 11 in" and "11 st 4" together. */
function join(
  found: Found[],
  loose: { number: string; start: number; end: number }[],
  text: string,
): { all: Said[]; loose: typeof loose } {
  const all: Said[] = [];
  const left = [...loose];
  let before: Found | null = null;
  for (const one of found) {
    const last = all.at(-1);
    const between = before ? text.slice(before.end, one.start) : "";
    const isNext = before?.number && one.number && /^ ?(?:and |& |, )?$/.test(between);
    const under = before?.meanings.map(({ name }) => smaller[name]);
    if (isNext && last && last.parts.length === 1 && one.meanings.some(({ name }) => under?.includes(name))) {
      last.parts.push({ number: one.number ?? "", meanings: one.meanings });
    } else
      all.push({
        isBare: one.number === null,
        parts: [{ number: one.number ?? "", meanings: one.meanings }],
      });
    const after = left.find(
      ({ start }) => start >= one.end && /^ ?(?:and )?$/.test(text.slice(one.end, start)),
    );
    const less = units.filter(({ name }) => one.meanings.some((meaning) => smaller[meaning.name] === name));
    if (one.number && after && less.length > 0 && all.at(-1)?.parts.length === 1) {
      all.at(-1)?.parts.push({ number: after.number, meanings: less });
      left.splice(left.indexOf(after), 1);
    }
    before = one;
  }
  return { all, loose: left };
}

function alone(said: Said, reader: Reader): Conversion | null {
  const meanings = here(said.parts[0]?.meanings ?? [], reader);
  // "40c" is heat before it is cups.
  const from = meanings.find(({ name }) => name === "celsius") ?? meanings[0];
  if (!from) return null;
  if (from.kind === "currency") {
    const own = currencyOf(reader.country) ?? "USD";
    const to = own !== from.name ? own : from.name === "USD" ? "EUR" : "USD";
    return currency(said.isBare ? "1" : said.parts[0]?.number, from.name, to, reader);
  }
  return pair(
    { ...said, parts: said.parts.map((part, index) => (index === 0 ? { ...part, meanings: [from] } : part)) },
    here(
      units.filter(({ name, words }) => name === from.other || words.split("|").includes(from.other ?? "-")),
      reader,
    ),
    null,
    reader,
  );
}

function currency(number: string | undefined, from: string, to: string, reader: Reader): Conversion | null {
  const amount = number === undefined ? null : amountOf(number, reader);
  return amount && { kind: "currency", amount, from, to };
}

function here(meanings: Unit[], { country }: Reader): Unit[] {
  const isUs = american.includes(country ?? "");
  const kept = meanings.filter((unit) => unit.in === undefined || (unit.in === "US") === isUs);
  return ownFirst(kept.length > 0 ? kept : meanings, country);
}

function pair(
  said: Said,
  wanted: Unit[],
  ingredient: { name: string; grams: string } | null,
  reader: Reader,
): Conversion | null {
  const froms = here(said.parts[0]?.meanings ?? [], reader);
  const tos = here(wanted, reader);
  const match = (fits: (a: Unit, b: Unit) => boolean) => {
    for (const from of froms)
      for (const to of tos) if (from.name !== to.name && fits(from, to)) return { from, to };
    return null;
  };
  const isHeat = ({ kind }: Unit) => kind === "temperature" || kind === "oven";
  const isMix = (a: Unit, b: Unit) => [a.kind, b.kind].toSorted().join() === "mass,volume";
  // An ounce of flour is a weight.
  const weighed = ingredient ? match(isMix) : null;
  const found = weighed
    ? null
    : (match((a, b) => a.kind === b.kind && a.kind !== "currency") ??
      match((a, b) => isHeat(a) && isHeat(b)));
  if (!found) {
    // Of two words for the own currency one means another one: "dollars in canadian dollars".
    const sums = match((a, b) => a.kind === "currency" && b.kind === "currency");
    if (sums) return currency(said.parts[0]?.number, sums.from.name, sums.to.name, reader);
    const mix = weighed ?? match(isMix);
    if (!mix) return null;
    const amount = ingredient && quantity(said.parts[0]?.number, mix.from, reader);
    return amount
      ? { kind: "units", from: [amount], to: mix.to, ingredient }
      : ingredient
        ? null
        : { kind: "of-what" };
  }
  const from = said.parts.map(({ number, meanings }, index) =>
    quantity(
      number,
      index === 0
        ? found.from
        : (meanings.find(({ name }) => name === smaller[found.from.name]) ?? found.from),
      reader,
    ),
  );
  return from.every((one) => one !== null) ? { kind: "units", from, to: found.to, ingredient: null } : null;
}

function quantity(number: string | undefined, unit: Unit, reader: Reader): Quantity | null {
  const amount = number === undefined ? null : amountOf(number, reader);
  return amount && { unit, amount };
}

function amountOf(number: string, { signs }: Reader): Rational | null {
  const fraction = /^(?:(\d+) )?(\d+)\/(\d+)$/.exec(number);
  if (fraction) {
    if (/^0+$/.test(fraction[3] ?? "0")) return null;
    const part = divide(fromDecimal(fraction[2] ?? ""), fromDecimal(fraction[3] ?? ""));
    return add(fromDecimal(fraction[1] ?? "0"), part);
  }
  const digits = readNumber(number.replace(/^-/, ""), signs);
  if (digits === null) return null;
  return number.startsWith("-") ? negate(fromDecimal(digits)) : fromDecimal(digits);
}
