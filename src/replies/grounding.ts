/**
 * What a text says as a fact that only a source can know, read from its letters: times, prices, phone numbers, streets,
 * and other numbers. A language model makes these up as fluently as it knows them.
 */
type Claims = {
  times: Set<string>;
  prices: string[];
  phones: string[];
  streets: string[];
  numbers: string[];
};

const clock =
  /\b([01]?\d|2[0-4])(?:[:.h]([0-5]\d))?\s?([ap])\.?\s?m\b\.?|\b([01]?\d|2[0-3])[:h]([0-5]\d)\b/gi;
const price =
  /(?:[$£€¥₹]|\b(?:USD|GBP|EUR|KES|INR|Ksh|Rs)\.?)\s?(\d[\d,]*(?:\.\d+)?)|\b(\d[\d,]*(?:\.\d+)?)\s?(?:[$£€¥₹]|(?:USD|GBP|EUR|KES|INR|dollars?|pounds?|euros?|rupees?|shillings?|cents?|pence|p)\b)/gi;
const phone = /(?<![\d.,])\+?\(?\d(?:[\s().-]{0,2}\d){6,14}(?![\d.,]?\d)/g;
/** How each kind of street is written short; the kinds of the second row name streets only behind a house number. */
const streetKinds: Record<string, string> = {
  ...{
    Street: "St",
    Road: "Rd",
    Avenue: "Ave",
    Lane: "Ln",
    Boulevard: "Blvd",
    Terrace: "Ter",
    Highway: "Hwy",
  },
  ...{ Drive: "Dr", Square: "Sq", Court: "Ct", Crescent: "Cres" },
};
const longKinds = Object.keys(streetKinds);
const anyKind = [...longKinds, ...Object.values(streetKinds)].join("|");
// "St Paul" and "Dr Jones" are no streets.
const namedStreet = String.raw`(?:\p{Lu}[\p{L}'-]*\s){1,3}(?:${anyKind})\b(?!\.?\s\p{Lu})`;
const numberedStreet = new RegExp(String.raw`\b\d{1,5}[a-z]?\s(${namedStreet})`, "gu");
const anyStreet = new RegExp(String.raw`\b(${namedStreet})`, "gu");
const doubtful = / (?:dr|sq|ct|cres|drive|square|court|crescent)$/;
const number = /(?<![\p{L}\d.,])\d[\d,]*(?:\.\d+)?/gu;
/** "1. Boil water": the number of a step, and no fact. */
const stepNumber = /^[ \t]*\d{1,2}[.):]? /gm;

/**
 * The facts in `text` that stand in none of the sources. Times are compared as times (6:13 PM is 18:13), phone numbers by
 * their last seven digits, streets without regard to Street or St, numbers by their value. `allNumbers`: bare numbers
 * count as well; they do where a skill has answered, and are general knowledge elsewhere ("the moon is 384,400 km away").
 */
export function ungrounded(
  text: string,
  sources: string[],
  { allNumbers }: { allNumbers: boolean },
): string[] {
  const said = readClaims(text, allNumbers);
  const source = sources.join("\n");
  const known = readClaims(source, true);
  const knownTimes = new Set([...known.times].flatMap(waysToSay));
  const knownStreets = shortKinds(source);
  const knownNumbers = new Set([...known.numbers, ...known.prices]);
  const knownPhones = known.phones.map(lastSeven);
  return [
    ...[...said.times].filter((time) => !knownTimes.has(time)),
    ...said.prices.filter((one) => !knownNumbers.has(one)),
    ...said.phones.filter((one) => !knownPhones.includes(lastSeven(one))),
    ...said.streets.filter((one) => !knownStreets.includes(shortKinds(one))),
    ...(allNumbers ? said.numbers.filter((one) => !knownNumbers.has(one)) : []),
  ];
}

function readClaims(text: string, isStrict: boolean): Claims {
  let rest = text.replace(stepNumber, "");
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => string[]): string[] => {
    const found = [...rest.matchAll(pattern)].flatMap((match) => read(match));
    rest = rest.replace(pattern, " ");
    return found;
  };
  const phones = take(phone, ([match]) => [match.replace(/\D/g, "")]);
  const times = take(clock, readClock);
  const prices = take(price, ([, before, after]) => [valueOf(before ?? after ?? "")]);
  const numbered = [...rest.matchAll(numberedStreet)].map(([, name = ""]) => name.toLowerCase());
  const named = isStrict ? [...rest.matchAll(anyStreet)].map(([, name = ""]) => name.toLowerCase()) : [];
  const streets = [...new Set([...numbered, ...named.filter((name) => !doubtful.test(name))])];
  return {
    phones,
    times: new Set(times),
    prices,
    streets,
    numbers: take(number, ([match]) => [valueOf(match)]),
  };
}

/** Lower case, each kind of street short: "27 Harbour Street" → "27 harbour st". */
function shortKinds(text: string): string {
  return longKinds.reduce(
    (short, kind) => short.replaceAll(kind.toLowerCase(), (streetKinds[kind] ?? kind).toLowerCase()),
    text.toLowerCase(),
  );
}

/** A time as it may be written anywhere: with its half of the day where that is said. */
function readClock([, hour, minute, half, plainHour, plainMinute]: RegExpExecArray): string[] {
  if (half === undefined) return [`${Number(plainHour)}:${plainMinute ?? "00"}`];
  return [`${Number(hour) % 12 || 12}:${minute ?? "00"} ${half.toLowerCase()}m`];
}

/** "18:05" → also "6:05 pm" and "6:05": all ways in which a known time may be said. */
function waysToSay(time: string): string[] {
  const [, hour = "", minute = "", half] = /^(\d+):(\d\d)(?: (am|pm))?$/.exec(time) ?? [];
  const isAfternoon = half === "pm" || (half === undefined && Number(hour) >= 12);
  const hours = (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  const twelve = hours % 12 || 12;
  return [`${hours}:${minute}`, `${twelve}:${minute}`, `${twelve}:${minute} ${isAfternoon ? "pm" : "am"}`];
}

/** "1,200.50" → "1200.5" */
function valueOf(digits: string): string {
  return String(Number(digits.replace(/,/g, "")));
}

function lastSeven(digits: string): string {
  return digits.slice(-7);
}
