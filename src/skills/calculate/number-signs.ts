import { isExact, scaled, type Rational } from "./rational.ts";

/** How people of a country write numbers; GSM-7 signs only. */
export type NumberSigns = { decimal: "." | ","; group: string; locale: string };

const english: NumberSigns = { decimal: ".", group: ",", locale: "en" };

/** The signs of a country's main language (CLDR, by ICU); English ones where it is unknown. */
export function signsOf(country: string | null): NumberSigns {
  if (!country || !/^[A-Z]{2}$/.test(country)) return english;
  const locale = `${new Intl.Locale("und", { region: country }).maximize().toString()}-u-nu-latn`;
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const decimal = parts.find(({ type }) => type === "decimal")?.value;
  const group = parts.find(({ type }) => type === "group")?.value ?? "";
  if (decimal !== "," && decimal !== ".") return english;
  return { decimal, group: /^[.,]$/.test(group) ? group : " ", locale };
}

/** A number as people text it, up to 40 digits: "1,250.50", "1.250,50", "12,5", "1 250"; a source of regular expressions. */
export const numberPattern = "(?:\\d+(?:[.,]\\d+|'\\d{3})*|[.,]\\d+)";
const MAX_DIGITS = 40;

/**
 * The digits and point of a number as it was texted; null where it is none or too long. A sign that can be read in two
 * ways ("1.250") is read as the country writes it, one that cannot ("12,5", "1,250.50") as it must be.
 */
export function readNumber(text: string, { decimal, group }: NumberSigns): string | null {
  const digits = text.replace(/[' ]/g, "");
  if (digits.replace(/\D/g, "").length > MAX_DIGITS || !/\d/.test(digits)) return null;
  const signs = digits.replace(/\d/g, "");
  if (signs === "") return digits;
  const last = signs.at(-1) ?? "";
  const groups = digits.split(/[.,]/);
  const isGrouped =
    groups.slice(1).every(({ length }) => length === 3) && /^[1-9]\d{0,2}$/.test(groups[0] ?? "");
  if (new Set(signs).size === 2) {
    // The point of "1,250.50": the other sign, before it, groups.
    if (signs.indexOf(last) !== signs.length - 1) return null;
    return digits.replaceAll(last === "." ? "," : ".", "").replace(",", ".");
  }
  if (signs.length > 1) return /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/.test(digits) ? groups.join("") : null;
  const groupsHere = last === group || (last !== decimal && decimal === "." && last === ",");
  return isGrouped && groupsHere ? groups.join("") : groups.join(".");
}

/** As it is shown: grouped from five digits on, at most so many decimals, none that say nothing. */
export function showNumber(value: Rational, signs: NumberSigns, decimals = 6): string {
  return showScaled(value, signs, decimals, false);
}

/** Money: with both decimals, or none. */
export function showMoney(value: Rational, signs: NumberSigns): string {
  return showScaled(value, signs, isExact(value, 0) ? 0 : 2, true);
}

function showScaled(
  value: Rational,
  { decimal, group, locale }: NumberSigns,
  decimals: number,
  keepsZeros: boolean,
): string {
  const all = scaled(value, decimals);
  const digits = String(all < 0n ? -all : all).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const part = digits.slice(digits.length - decimals).replace(keepsZeros ? /$^/ : /0+$/, "");
  const grouped =
    whole.length < 5
      ? whole
      : new Intl.NumberFormat(locale)
          .formatToParts(BigInt(whole))
          .map((one) => (one.type === "group" ? group : one.value))
          .join("");
  return `${all < 0n ? "-" : ""}${grouped}${part === "" ? "" : decimal + part}`;
}
