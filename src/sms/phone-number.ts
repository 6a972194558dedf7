import { parsePhoneNumberFromString, isSupportedCountry } from "libphonenumber-js/min";

export type PhoneNumber = {
  /** `+` and digits, as carriers write it. */
  e164: string;
  /** ISO 3166 code, or null where the number does not tell (some countries share a calling code). */
  country: string | null;
};

/** The longest spelling read; past it the text is no phone number. */
const MAX_SPELLING = 40;

/**
 * Reads one phone number in any of its usual spellings, or returns null. Possible numbers are taken, not only
 * valid ones: those reserved for examples and tests (+1 555 …) are never valid. A number without its calling
 * code needs `defaultCountry` (ISO 3166); without one, a leading "00" is the international prefix, as in most
 * countries (ITU-T E.164). A number with an extension is refused: no SMS can be sent to one.
 */
export function readPhoneNumber(raw: string, defaultCountry?: string): PhoneNumber | null {
  const spelling = raw
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "") // direction marks come along when a number is copied from a phone's contacts
    .replace(/^\s*tel:/i, "")
    .trim();
  if (spelling.length > MAX_SPELLING) return null;
  const country = defaultCountry?.toUpperCase();
  const isKnown = country !== undefined && isSupportedCountry(country);
  const number = isKnown
    ? parsePhoneNumberFromString(spelling, { defaultCountry: country, extract: false })
    : parsePhoneNumberFromString(spelling.replace(/^00/, "+"), { extract: false });
  if (number === undefined || number.ext !== undefined || !number.isPossible()) return null;
  return { e164: number.number, country: number.country ?? null };
}

/**
 * The country a number is from; where several share its calling code and the number does not tell, the likeliest: GB
 * for a +44 that may be Jersey's as well. Null where no country has the code.
 */
export function likelyCountry(e164: string): string | null {
  const number = parsePhoneNumberFromString(e164, { extract: false });
  return number?.country ?? number?.getPossibleCountries()[0] ?? null;
}

/**
 * What sort of sender an inbound text names. Only a phone can be answered in a conversation: a short code is
 * a service, an alphanumeric sender (or anything else unreadable) takes no texts at all.
 */
export function senderKind(raw: string): "phone" | "short-code" | "alphanumeric" {
  if (/^\+\d+$/.test(raw) && readPhoneNumber(raw) !== null) return "phone";
  return /^\d{3,8}$/.test(raw) ? "short-code" : "alphanumeric";
}
