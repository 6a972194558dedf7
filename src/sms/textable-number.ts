import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { readPhoneNumber } from "./phone-number.ts";

/** Numbers that cost whoever texts them, or that no phone in a hand has (libphonenumber's types). */
const refusedTypes = new Set([
  ...["PREMIUM_RATE", "SHARED_COST", "TOLL_FREE", "PERSONAL_NUMBER", "UAN", "VOICEMAIL", "PAGER"],
  "FIXED_LINE",
]);

/**
 * Reads the number of a phone that a text may be sent to, in any of its spellings, as E.164. Null for what is no number,
 * for short codes and emergency numbers, for lines without texts, for numbers that cost more than a text, and for those
 * of no country (satellites). Numbers that are reserved for examples are taken, as `readPhoneNumber` does.
 */
export function readTextableNumber(raw: string, defaultCountry: string | null): string | null {
  const number = readPhoneNumber(raw, defaultCountry ?? undefined);
  if (!number) return null;
  const country = defaultCountry?.toUpperCase();
  const known = parsePhoneNumberFromString(number.e164, {
    ...(country && isSupportedCountry(country) ? { defaultCountry: country } : {}),
    extract: false,
  });
  if (!known || known.isNonGeographic() || known.getPossibleCountries().length === 0) return null;
  const type = known.getType();
  return type !== undefined && refusedTypes.has(type) ? null : number.e164;
}
