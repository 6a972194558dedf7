import { currencies, doubtfulCurrencyWords } from "./currencies.ts";
import { gramsPerCup, units, type Unit } from "./units.ts";
import { numberPattern } from "../calculate/number-signs.ts";
import { numberWordsToDigits } from "../calculate/number-words.ts";

/** A unit in a text with the number before it, as it was texted; `meanings`: what the word may stand for. */
export type Found = { number: string | null; meanings: Unit[]; start: number; end: number };

/** A number without a unit. */
type Loose = { number: string; start: number; end: number };

const plural = (words: string) => `(?:${words})s?`;
const all = [...units, ...currencies];
const compiled = all.map((unit) => ({
  unit,
  pattern: new RegExp(`^${plural(unit.words)}$`),
}));
const every = all.map(({ words }) => `(?:${plural(words)})`).join("|");
// Sticky and greedy by hand: of all words that fit at a place the longest counts.
const unitStart = new RegExp(`^(?:${every})$`);
const MAX_UNIT_CHARACTERS = 28;
const number = new RegExp(`(?:(?<whole>\\d+) )?(?<top>\\d{1,3})/(?<bottom>\\d{1,3})|-?${numberPattern}`, "y");

const doubtful = new RegExp(
  `^(?:st|t|s|h|k|min|mil|hands|cal|c\\/|'|"|''|#|gas|bar|${doubtfulCurrencyWords})s?$`,
);

const unambiguous = currencies.map(({ words }) => `(?:${plural(words)})`).join("|");
/** "2k usd", "1.5m naira": thousands and millions of money. */
const thousands = new RegExp(
  `(?<![a-z\\d.,])(\\d{1,9}(?:[.,]\\d{1,2})?) ?(k|m|mil|million|thousand|grand|bn) (?=(?:${unambiguous})(?![a-z]))`,
  "g",
);

/** In whole numbers: no digit is lost. */
function multiplied(number: string, size: string): string {
  const zeros = size === "bn" ? 9 : size.startsWith("m") ? 6 : 3;
  const [whole = "", part = ""] = number.split(/[.,]/);
  return whole + part.padEnd(zeros, "0");
}

/** A text for the reader of units: lower case, numbers in digits, no degree signs. */
export function tidyUnits(text: string): string {
  return numberWordsToDigits(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[’‘`´′]/g, "'")
      .replace(/[”“″]/g, '"')
      .replace(/[°º]/g, " degrees ")
      .replace(/(?<![a-z\d])2day(?![a-z])/g, "today")
      // One's own money is what an amount alone is turned into.
      .replace(/ (?:in|to|into) (?:my|our|local) (?:own )?(?:money|currency)(?![a-z])/g, "")
      // "70 miles an hour in kilometers"
      .replace(
        /(?<=(?:mph|miles (?:an|per) (?:hour|hr)) (?:in|to|into|as) )(?:kms?|kilomet(?:er|re)s|k)(?![a-z\d/])(?! (?:an|per))/g,
        "km/h",
      )
      .replace(
        /(?<=(?:km\/?h|kph|(?:kms?|kilomet(?:er|re)s) (?:an|per) (?:hour|hr)) (?:in|to|into|as) )miles(?! (?:an|per))/g,
        "mph",
      )
      .replace(/(?<![a-z])(?:a )?half marathon(?![a-z])/g, "21.0975 km")
      .replace(/(?<![a-z])(?:a )?marathon(?![a-z])/g, "42.195 km")
      // The answer in feet says the inches too.
      .replace(/(?<=[a-z] )(feet|foot|ft) (?:and|&|n) (?:inches|inch|ins|in)(?![a-z])/g, "$1")
      .replace(/(?<=[a-z] )(pounds?|lbs?) (?:and|&|n) (?:ounces?|oz)(?![a-z])/g, "$1")
      .replace(
        /(?<=[a-z] )(?:(?:stone|st) (?:and|&|n) (?:pounds?|lbs?)|(?:pounds?|lbs?) (?:and|&|n) (?:stone|st))(?![a-z])/g,
        "stone",
      )
      // "1m75"
      .replace(/(?<![a-z\d.,])([12])m ?(\d\d)(?=$|[^\da-z])/g, "$1.$2 m")
      .replace(/(?<=^|(?:is|whats|what's|convert|at|of) )minus (?=\d)/g, "-")
      .replace(/½/g, ".5")
      .replace(/(?<![a-z])(?:a |1 )?half (?:an? |of an? |of )?(?=[a-z])/g, "0.5 ")
      .replace(/(?<![a-z])(?:a |1 )?quarter (?:of )?(?:an? )?(?=[a-z])/g, "0.25 ")
      .replace(/(?<![a-z])(?:3|three) quarters of (?:an? )?/g, "0.75 ")
      .replace(/[\s\p{Cc}]+/gu, " ")
      // "$40", "us$40": the sign behind the number, as words stand.
      .replace(
        /((?:us ?)?\$|[£€₹¥₦₩₪₺₱]) ?(\d[\d.,]*)(?: ?(k|m|mil|million|thousand|grand|bn)(?![a-z]))?/g,
        "$2$3 $1",
      )
      .replace(/(?<![a-z\d])rs\.? ?(\d[\d.,]*)(?! ?[a-z]*rs)/g, "$1 rs")
      .trim(),
  )
    .replace(thousands, (_, number: string, size: string) => `${multiplied(number, size)} `)
    .replace(/(?<![a-z])(?:a )?dozen (?=[a-z])/g, "12 ")
    .replace(/(\d) and (?:a )?0\.5 /g, "$1.5 ")
    .replace(/ and a half(?![a-z])/g, "");
}

/** The units in a text, in order, with the words between them. Bounded by the text's length. */
export function findUnits(text: string): { found: Found[]; loose: Loose[]; rest: string } {
  const found: Found[] = [];
  const loose: Loose[] = [];
  let rest = "";
  let at = 0;
  while (at < text.length) {
    const isStart = at === 0 || !/[a-z]/.test(text[at - 1] ?? "");
    if (isStart && /[-\d.,]/.test(text[at] ?? "")) {
      number.lastIndex = at;
      const match = number.exec(text);
      if (match) {
        const gap = text[match.index + match[0].length] === " " ? 1 : 0;
        const from = at + match[0].length + gap;
        const unit = unitAt(text, from, true);
        const after = unit ? from + unit.length : at + match[0].length;
        if (unit) found.push({ number: match[0], meanings: meaningsOf(unit), start: at, end: after });
        else loose.push({ number: match[0], start: at, end: after });
        rest += unit ? " # " : " ## ";
        at = after;
        continue;
      }
    }
    const unit = isStart ? unitAt(text, at, false) : null;
    if (unit) {
      found.push({ number: null, meanings: meaningsOf(unit), start: at, end: at + unit.length });
      rest += " # ";
      at += unit.length;
      continue;
    }
    rest += text[at] ?? "";
    at += 1;
  }
  return { found, loose, rest: rest.replace(/\s+/g, " ").trim() };
}

/** The longest unit's word that begins at a place. "in" is an inch only after a number, where no unit follows it. */
function unitAt(text: string, at: number, hasNumber: boolean): string | null {
  for (let length = Math.min(MAX_UNIT_CHARACTERS, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    if (/[a-z\d]/.test(text[at + length] ?? "") && /[a-z\d]$/.test(word)) continue;
    if (hasNumber && word === "in" && !/^ ?(?:[a-z]|\d)/.test(text.slice(at + 2))) return word;
    if (hasNumber && word === "in" && /^ (?:in|to|into|as|2) /.test(text.slice(at + 2))) return word;
    if (
      !hasNumber &&
      word === "in" &&
      at > 0 &&
      at + 2 >= text.length &&
      /(?:in|to|into|2) $/.test(text.slice(0, at))
    )
      return word;
    // Bare letters that are words too, or shoes' and others' letters.
    if (
      !hasNumber &&
      doubtful.test(word) &&
      !/(?:in|to|into|2|as|many|rate|rate for|exchange) $/.test(text.slice(0, at))
    )
      continue;
    if (unitStart.test(word)) return word;
  }
  return null;
}

function meaningsOf(word: string): Unit[] {
  if (word === "in") return units.filter(({ name }) => name === "inch");
  return compiled.filter(({ pattern }) => pattern.test(word)).map(({ unit }) => unit);
}

/** The ingredient that a text names, with the grams of a US cup of it, and the text without it. */
export function takeIngredient(text: string): { grams: string; name: string; rest: string } | null {
  for (const [words, grams] of gramsPerCup) {
    const match = new RegExp(`(?<![a-z])(?:of )?(?<name>${words})(?![a-z])`).exec(text);
    if (match)
      return {
        grams,
        name: match.groups?.name ?? "",
        rest: text.replace(match[0], " ").replace(/\s+/g, " ").trim(),
      };
  }
  return null;
}
