import { plain } from "../wording.ts";
import { findUnits, tidyUnits } from "./find-units.ts";
import type { Unit } from "./units.ts";

/** An amount of one thing that is wanted in another, and nothing more: "10 kg in miles". */
const whole =
  /^(?:(?:please |pls )?(?:convert|conv|what(?:'?s| is)|how much (?:is|are)) )?(?:[£$€] ?)?\d[\d.,]* ?(?<from>\p{L}[\p{L}/]*(?: \p{L}+)?) (?:in|into) (?<to>\p{L}[\p{L}/]*(?: \p{L}+)?)[\s?.!]*$/iu;

const kinds: Partial<Record<Unit["kind"], string>> = {
  length: "a length",
  mass: "a weight",
  volume: "a volume",
  area: "an area",
  speed: "a speed",
  data: "an amount of data",
  pressure: "a pressure",
  energy: "an energy",
  power: "a power",
  temperature: "a temperature",
  fuel: "a fuel use",
  currency: "money",
};

/** Why it cannot be: of different kinds, or of no known rate; null where the text is anything else. */
export function whyUnlike(text: string): string | null {
  const { from, to } = whole.exec(tidyUnits(text).trim())?.groups ?? {};
  if (from === undefined || to === undefined) return null;
  const [one, other] = [kindOf(from), kindOf(to)];
  if (one !== null && other !== null) {
    const [left, right] = [kinds[one], kinds[other]];
    if (one === other || left === undefined || right === undefined) return null;
    return `I cannot turn ${from} into ${to}: that is ${left}, and this ${right}.`;
  }
  if (one === "currency" && /^[a-z]{3}$/.test(to)) return noRate(to);
  return one === null && other === "currency" ? noRate(from) : null;
}

function noRate(words: string): string {
  return `I have no rate for "${plain(words, 30)}": I know those of central banks. Text it like this: 100 usd in eur`;
}

/** The kind of what a few words stand for; null where they are no unit, or more than that. */
function kindOf(words: string): Unit["kind"] | null {
  const { found, rest } = findUnits(words);
  const [unit, ...others] = found;
  return unit && others.length === 0 && /^[\s#]*$/.test(rest) ? (unit.meanings[0]?.kind ?? null) : null;
}
