/**
 * What to call in an emergency, by the country of a number.
 * Source: the lists of emergency numbers of the ITU (E.161.1 advises 112 and 911) and of the European Union
 * (Directive (EU) 2018/1972, article 109: 112 in every member state); national numbers as the countries publish them.
 */
const numbers: Record<string, string[]> = {
  "911": [
    "US",
    "CA",
    "MX",
    "PR",
    "GU",
    "VI",
    "JM",
    "BS",
    "BB",
    "TT",
    "DO",
    "CR",
    "PA",
    "PH",
    "SA",
    "AR",
    "UY",
    "EC",
  ],
  "999": ["GB", "IE", "GG", "JE", "IM", "KE", "ZW", "SG", "HK", "MY", "BD", "BW", "UG"],
  "112": [
    ...[
      "AT",
      "BE",
      "BG",
      "HR",
      "CY",
      "CZ",
      "DK",
      "EE",
      "FI",
      "FR",
      "DE",
      "GR",
      "HU",
      "IT",
      "LV",
      "LT",
      "LU",
      "MT",
    ],
    ...[
      "NL",
      "PL",
      "PT",
      "RO",
      "SK",
      "SI",
      "ES",
      "SE",
      "IS",
      "LI",
      "NO",
      "CH",
      "UA",
      "TR",
      "IN",
      "ZA",
      "NG",
      "RW",
      "TZ",
    ],
  ],
  "000": ["AU"],
  "111": ["NZ"],
  "190": ["BR"],
  "110": ["CN", "JP"],
};

/** The emergency number of a country; null where we do not know it. */
export function emergencyNumber(country: string | null): string | null {
  if (country === null) return null;
  return Object.entries(numbers).find(([, countries]) => countries.includes(country))?.[0] ?? null;
}
