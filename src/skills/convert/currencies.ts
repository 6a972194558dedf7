import type { Unit } from "./units.ts";

/** A currency (ISO 4217), whose it is (ISO 3166), and how people say it; a word of several means the person's own, else the first in the list. */
const table: [code: string, countries: string, words: string][] = [
  ["USD", "US PR GU EC SV PA ZW LR TL", "usd|us ?\\$|us (?:dollar|money|buck)|(?:american|united states) (?:dollar|money|buck)|greenback|dolar|doller|dollar|buck|\\$"],
  ["EUR", "DE FR ES IT NL BE AT IE PT FI GR LU SI SK EE LV LT MT CY HR ME XK MC SM VA AD BG", "eur|euro|yuro|uero|€"],
  ["GBP", "GB IM JE GG GI FK SH", "gbp|(?:british|english|uk|gb|brit) (?:pound|money|sterling|currency)|pound sterling|pounds sterling|british pound sterling|sterling|quid|pound|pnd|squid|£"],
  ["JPY", "JP", "jpy|(?:japanese )?yen|¥"],
  ["CHF", "CH LI", "chf|swiss (?:franc|money)|swissie|franc|franken"],
  ["CAD", "CA", "cad|canadian (?:dollar|money|buck)|canada dollar|dollar|buck|loonie|\\$"],
  ["AUD", "AU KI NR TV", "aud|(?:australian|aussie|oz|australia) (?:dollar|money|buck)|dollar|buck|\\$"],
  ["NZD", "NZ CK NU", "nzd|(?:nz|new zealand|kiwi) (?:dollar|money)|dollar|buck|\\$"],
  ["INR", "IN BT", "inr|indian (?:rupee|rs|money)|rupee|rupe|rupi|rs|₹"],
  ["KES", "KE", "kes|ksh|kshs|kenya(?:n)? (?:shilling|shiling|bob|money)|shilling|shiling|bob"],
  ["UGX", "UG", "ugx|ush|uganda(?:n)? (?:shilling|shiling|money)|shilling|shiling"],
  ["TZS", "TZ", "tzs|tsh|tanzania(?:n)? (?:shilling|shiling|money)|shilling|shiling"],
  ["NGN", "NG", "ngn|(?:nigerian )?naira|nigerian money|₦"],
  ["GHS", "GH", "ghs|(?:ghana(?:ian)? )?cedi|cedis"],
  ["ZAR", "ZA LS NA SZ", "zar|(?:south african )?rand"],
  ["ETB", "ET", "etb|(?:ethiopian )?birr"],
  ["RWF", "RW", "rwf|rwanda(?:n)? franc|franc"],
  ["ZMW", "ZM", "zmw|(?:zambian )?kwacha"],
  ["MWK", "MW", "mwk|(?:malawian |malawi )?kwacha"],
  ["BWP", "BW", "bwp|(?:botswana )?pula"],
  ["XOF", "SN CI BJ BF ML NE TG GW", "xof|(?:west african )?cfa(?: franc)?|franc"],
  ["XAF", "CM GA CG TD CF GQ", "xaf|central african (?:cfa )?franc|cfa(?: franc)?|franc"],
  ["AED", "AE", "aed|(?:uae |emirati |dubai )?dirham"],
  ["MAD", "MA", "mad|moroccan dirham|dirham"],
  ["EGP", "EG", "egp|egyptian (?:pound|money)|pound"],
  ["SAR", "SA", "sar|(?:saudi )?riyal|saudi money"],
  ["QAR", "QA", "qar|qatari? ri[yi]al|riyal"],
  ["KWD", "KW", "kwd|(?:kuwaiti )?dinar"],
  ["ILS", "IL PS", "ils|nis|(?:israeli )?(?:new )?shekel|sheqel|₪"],
  ["TRY", "TR", "try|(?:turkish )?lira|turkish money|₺"],
  ["CNY", "CN", "cny|rmb|(?:chinese )?yuan|renminbi|chinese money"],
  ["HKD", "HK", "hkd|(?:hong kong|hk) dollar|dollar|buck|\\$"],
  ["TWD", "TW", "twd|(?:new )?taiwan(?:ese)? dollar|dollar"],
  ["SGD", "SG", "sgd|singapore(?:an)? dollar|sing dollar|dollar|buck|\\$"],
  ["KRW", "KR", "krw|(?:south )?korean won|won|₩"],
  ["THB", "TH", "thb|(?:thai )?baht|bhat|thai money"],
  ["MXN", "MX", "mxn|mexican (?:peso|money)|peso|\\$"],
  ["PHP", "PH", "php|(?:philippine|filipino) (?:peso|money)|peso|piso|₱"],
  ["IDR", "ID", "idr|(?:indonesian )?rupiah"],
  ["MYR", "MY", "myr|(?:malaysian )?ringgit"],
  ["VND", "VN", "vnd|(?:vietnamese )?dong"],
  ["PKR", "PK", "pkr|pakistani? (?:rupee|rs|money)|rupee|rs"],
  ["LKR", "LK", "lkr|sri lankan? rupee|rupee|rs"],
  ["NPR", "NP", "npr|nepal(?:ese|i)? rupee|rupee|rs"],
  ["MUR", "MU", "mur|mauriti(?:us|an) rupee|rupee|rs"],
  ["BDT", "BD", "bdt|(?:bangladeshi )?taka"],
  ["BRL", "BR", "brl|brazilian (?:real|reais|money)|real|reais"],
  ["ARS", "AR", "ars|argentin(?:e|ian|a) peso|peso"],
  ["CLP", "CL", "clp|chile(?:an)? peso|peso"],
  ["COP", "CO", "cop|colombian? peso|peso"],
  ["PEN", "PE", "pen|(?:peruvian )?sol|soles"],
  ["JMD", "JM", "jmd|jamaican? dollar|dollar"],
  ["TTD", "TT", "ttd|trinidad(?:ian)? dollar|tt dollar|dollar"],
  ["BBD", "BB", "bbd|barbad(?:os|ian) dollar|dollar"],
  ["XCD", "AG DM GD KN LC VC", "xcd|(?:east caribbean|ec) dollar|dollar"],
  ["PLN", "PL", "pln|(?:polish )?zlot(?:y|ies|ych|is)|zl|polish money"],
  ["SEK", "SE", "sek|swedish (?:kron[ae]r?|crown|money)|kron[ae]r?|kronor"],
  ["NOK", "NO", "nok|norwegian (?:kron[ae]r?|crown|money)|kron[ae]r?"],
  ["DKK", "DK GL FO", "dkk|danish (?:kron[ae]r?|crown|money)|kron[ae]r?"],
  ["ISK", "IS", "isk|icelandic (?:kron[aeu]r?|crown|money)"],
  ["CZK", "CZ", "czk|czech (?:koruna|crown|money)|koruna|korun"],
  ["HUF", "HU", "huf|(?:hungarian )?forint|hungarian money"],
  ["RON", "RO", "ron|romanian (?:leu|lei|money)|lei|leu"],
  ["RSD", "RS", "rsd|serbian dinar|dinar"],
  ["UAH", "UA", "uah|(?:ukrainian )?hr?yvnia"],
  ["RUB", "RU", "rub|(?:russian )?rou?ble|russian money"],
]; // prettier-ignore

/** Words of currencies that are words of other things, or letters: only after a number, or where a currency is wanted. */
export const doubtfulCurrencyWords =
  "rand|real|try|mad|pen|cop|ron|won|sol|bob|rs|zl|nis|leu|lei|dong|dolar|php|mur|rub|sek|sar|squid";

/** All currencies as units; those of one word stand in the order in which they are meant where the person's country does not say. */
export const currencies: Unit[] = table.map(([code, , words]) => ({
  ...{ name: code, kind: "currency", factor: "1", shown: code, words },
}));

const byCountry = new Map(
  table.flatMap(([code, countries]) => countries.split(" ").map((country) => [country, code] as const)),
);

/** The currency of a country (ISO 4217), as far as it is listed. */
export function currencyOf(country: string | null): string | null {
  return byCountry.get(country ?? "") ?? null;
}

/** Which of several currencies of one word comes first: the person's own. */
export function ownFirst(meanings: Unit[], country: string | null): Unit[] {
  const own = currencyOf(country);
  return meanings.toSorted((one, other) => Number(other.name === own) - Number(one.name === own));
}
