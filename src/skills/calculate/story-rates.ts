import { unitNamed, type Figure } from "./figures.ts";
import type { AskedSum } from "./read-sum.ts";

/** Of a period, how many are in a year; a working hour and a shift are in none. */
const perYear: Record<string, string> = { year: "1", month: "12", week: "52", day: "365" };

/** What petrol for a way costs, or how much it takes: "240 miles at 38 mpg and 1.45 a litre". */
export function readFuel(text: string, figures: Figure[]): AskedSum | null {
  const uses = figures.find(
    ({ after, isPercent }) =>
      !isPercent &&
      /^ ?(?:mpg|miles (?:per|to the|a) gallon|km ?(?:\/|per|a) ?l|kmpl|l(?:it(?:er|re)s?)? ?(?:per|\/|a|every) ?$|l(?:it(?:er|re)s?)? ?(?:per|\/|a|every) ?hundred)/.test(
        after,
      ),
  );
  const way = figures.find((one) => one !== uses && (one.of === "mile" || one.of === "km"));
  if (!uses || !way) return null;
  const hundred = figures[figures.indexOf(uses) + 1];
  const isPer100 = /^ ?l/.test(uses.after);
  const others = figures.filter(
    (one) => one !== uses && one !== way && !(isPer100 && one === hundred && one.number === "100"),
  );
  const [price] = others;
  if (others.length > 1 || (isPer100 !== (way.of === "km") && isPer100)) return null;
  if (!price && !/how (?:much|many)|cost|what/.test(text)) return null;
  const paid = price ? ` * ${price.number}` : "";
  if (isPer100) return { kind: "money", sum: `${way.number} * ${uses.number} / 100${paid}` };
  if (/^ ?km/.test(uses.after)) return { kind: "money", sum: `${way.number} / ${uses.number}${paid}` };
  if (way.of === "km") return null;
  // Americans buy gallons, the others who say mpg buy litres.
  const byGallon = price
    ? price.per === "gallon" ||
      (price.per !== "litre" &&
        /(?<![a-z])gas(?![a-z])|gallon/.test(text.replace(/miles (?:per|to the|a) gallon/, "")))
    : /(?<![a-z])gas(?![a-z])|gallon/.test(text);
  return { kind: "money", sum: `${way.number} / ${uses.number}${byGallon ? "" : " * 4.54609"}${paid}` };
}

/** What is wanted: "how much is that a year". */
function wantedPeriod(figures: Figure[], text: string): string | null {
  const last = figures.at(-1)?.after ?? "";
  const first = figures[0]?.before ?? "";
  const pattern =
    /(?:(?:an?|per|each|every|in an?|for an?|over an?) (hour|hr|day|week|wk|month|mth|year|yr|annum)|(hourly|daily|weekly|monthly|yearly|annual|annually))(?![a-z])/g;
  // The figure's own period stands directly behind it.
  const rest = last
    .replace(/^ ?(?:an?|per|each|every|\/|p\/) ?[a-z]+/, "")
    .replace(/^ ?(?:p[ /.]?a|pcm|pw|p[ /.]?h)(?![a-z])/, "");
  const found =
    [...rest.matchAll(pattern)].at(-1) ??
    (/what|how|whats/.test(first) ? [...first.matchAll(pattern)].at(-1) : undefined);
  const word = found?.[1] ?? found?.[2]?.replace(/^annual$/, "yearly");
  return text === "" ? null : unitNamed(word);
}

/** Wages, rents and the like: "13.20 an hr for 38 hrs", "32000 a year what is that a month", "8 hours a day, 5 days a week at 12 an hour". */
export function readRate(text: string, figures: Figure[]): AskedSum | null {
  if (figures.some(({ isPercent }) => isPercent) || figures.length > 4) return null;
  const chain = figures.map((one) => ({ ...one, of: one.of ?? null, per: one.per ?? periodBehind(one) }));
  const rate =
    chain.find(({ of, per }) => per !== null && of === null) ??
    // "12 miles a day"
    chain.find(({ of, per }) => per !== null && of !== null && !(of in perYear) && of !== "hour");
  if (!rate?.per) return null;
  const wanted = wantedPeriod(figures, text);
  // "3 packs a week at 12.50"
  const price = chain.find((one) => one !== rate && isPrice(one));
  const counts = chain.filter((one) => one !== rate && one !== price);
  const first = price ? `${rate.number} * ${price.number}` : rate.number;
  if (counts.length === 0) {
    const isAsked = wanted !== null && wanted !== rate.per && /how|what|whats|wat|much|=|is that/.test(text);
    return isAsked ? scaled(first, rate.per, wanted) : null;
  }
  if (counts.some(({ of }) => of === null)) return null;
  // Each count's unit is what another is told for one of.
  let [product, unit] = [first, rate.per];
  const left = [...counts];
  while (left.length > 0) {
    const next =
      left.find(({ of }) => of === unit) ??
      (unit === "day" ? left.find(({ of }) => of === "night") : undefined);
    if (!next) break;
    left.splice(left.indexOf(next), 1);
    product += ` * ${next.number}`;
    if (next.per === null && left.length > 0) return null;
    unit = next.per ?? "";
  }
  if (left.length === 1 && left[0]?.of && left[0].per === null && perYear[unit] && perYear[left[0].of])
    return scaled(`${product} * ${left[0].number}`, unit, left[0].of);
  if (left.length > 0) return null;
  return unit !== "" && wanted !== null && wanted !== unit
    ? scaled(product, unit, wanted)
    : { kind: "money", sum: product };
}

/** "8 hours a day": the period behind the unit. */
function periodBehind({ of, after }: Figure): string | null {
  if (of === null) return null;
  return unitNamed(
    /^ ?[a-z]+ (?:an?|per|each|every|\/) ?(day|week|wk|month|mth|year|yr|night|shift)(?![a-z])/.exec(
      after,
    )?.[1],
  );
}

/** What one of them costs, beside what there are so many of. */
function isPrice({ before, after, of, per }: Figure): boolean {
  if (of !== null || per !== null) return false;
  return (
    /(?:^| )(?:at|@|costs?|costing|for) $/.test(before) ||
    /^ ?(?:each|ea|apiece|a (?:go|pop|pack|piece|time|cup|ticket))(?![a-z])/.test(after)
  );
}

/** What is so much for one period, for another. */
function scaled(amount: string, from: string, to: string): AskedSum | null {
  const [many, few] = [perYear[from], perYear[to]];
  if (many === undefined || few === undefined) return null;
  if (from === to) return { kind: "money", sum: amount };
  if (from === "week" && to === "day") return { kind: "money", sum: `${amount} / 7` };
  if (from === "day" && to === "week") return { kind: "money", sum: `${amount} * 7` };
  return {
    kind: "money",
    sum: `${amount}${many === "1" ? "" : ` * ${many}`}${few === "1" ? "" : ` / ${few}`}`,
  };
}

/** "6000 over 24 months how much a month" */
export function readInstalments(text: string, figures: Figure[]): AskedSum | null {
  const time = figures.find(({ of, per }) => of !== null && of in perYear && per === null);
  const amount = figures.find((one) => one !== time);
  if (figures.length !== 2 || !time?.of || !amount || amount.of || amount.per || amount.isPercent)
    return null;
  const isSpread =
    /(?<![a-z])(?:over|in|within|across|by)(?: the next)? $/.test(time.before) ||
    /pay (?:back|off)|save/.test(text);
  return isSpread && wantedPeriod(figures, text) === time.of
    ? { kind: "money", sum: `${amount.number} / ${time.number}` }
    : null;
}

const speedUnit =
  /^ ?(?:mph|kph|kmh|km\/h|k an hour|(?:miles|kms?|kilomet(?:er|re)s) (?:an|per|\/) ?(?:hour|hr))(?![a-z])/;

/** "120 miles in 2.5 hours what speed", "312 miles on 9 gallons how many mpg", "how long for 180 miles at 60 mph" */
export function readSpeed(text: string, figures: Figure[]): AskedSum | null {
  const pace = figures.find(({ after }) => speedUnit.test(after));
  const way = figures.find((one) => one !== pace && (one.of === "mile" || one.of === "km"));
  const other = figures.find(
    ({ of }) => of === "hour" || of === "gallon" || of === "litre" || of === "minute",
  );
  const isConversion =
    /(?<![a-z])(?:in|to|into|as|2) (?:mpg|mph|kph|kmh|kmpl|l(?:it(?:er|re)s?)?)(?![a-z])/.test(text);
  if (figures.length !== 2 || isConversion) return null;
  if (pace && way)
    return /(?<![a-z])(?:how long|time|hours?)(?![a-z])/.test(text)
      ? { kind: "sum", sum: `${way.number} / ${pace.number}` }
      : null;
  if (pace && other?.of === "hour")
    return /(?<![a-z])(?:how far|distance|miles|km)(?![a-z])/.test(text)
      ? { kind: "sum", sum: `${pace.number} * ${other.number}` }
      : null;
  if (!way || !other) return null;
  const asks =
    other.of === "hour"
      ? /(?<![a-z])(?:speed|how fast|mph|kph|kmh|an hour|per hour)(?![a-z])/
      : other.of === "minute"
        ? /(?<![a-z])(?:pace|(?:per|a) minute)(?![a-z])/
        : /(?<![a-z])(?:mpg|(?:per|to the|a|an) (?:gallon|litre|liter)|kmpl)(?![a-z])/;
  return asks.test(text) ? { kind: "sum", sum: `${way.number} / ${other.number}` } : null;
}
