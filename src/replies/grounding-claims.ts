import { inDigits } from "./grounding-digits.ts";
import { isPhone, phoneShape, withoutDates } from "./grounding-phones.ts";

/**
 * What a text says as a fact that only a source can know, read from its letters: times, prices, phone numbers, streets,
 * lines and waits of a timetable, and other numbers.
 */
export type Claims = {
  /** "9:18 am", or "9:18" where the half of the day is not said. */
  times: string[];
  prices: string[];
  phones: string[];
  /** Lower case: "harbour street". */
  streets: string[];
  /** "bus 12", "in 20 minutes" beside a bus, "open until 9". */
  timetable: string[];
  /** As they are written, digits in ASCII. */
  numbers: string[];
};

// Not "1:23.45" or "2:00:35", which are how long something took.
const clock =
  /(?<![\d.:,])([01]?\d|2[0-4])(?:[:.h]?([0-5]\d))?\s?([ap])\.?\s?m\b\.?|(?<![\d.:,/])([01]?\d|2[0-3])[:h]([0-5]\d)\b(?![:.,]?\d)/gi;
const verses =
  "Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Esther|Job|" +
  "Psalms?|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Jonah|Micah|Matthew|Mark|" +
  "Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Hebrews|" +
  "James|Peter|Jude|Revelation|Quran|Koran|Surah?|Gita";
/** "John 3:16", "a ratio of 1:10": pairs of numbers that are no times. */
const noClock = new RegExp(
  String.raw`\b(?:(?:${verses})|(?:[Rr]atio|[Ss]cale|[Mm]ix|[Dd]ilute)(?:\s\p{L}+){0,2})\s\d{1,3}:\d{1,3}\b(?:-\d{1,3})?(?!\s?[ap]\.?m)`,
  "gu",
);
const money = String.raw`\d[\d,]*(?:\.\d+)?`;
const price = new RegExp(
  String.raw`(?:[$£€¥₹₦]|\b(?:USD|GBP|EUR|KES|INR|NGN|Ksh|Kshs|Rs)\.?)\s?(${money})|(?<![\d.,])(${money})\s?(?:[$£€¥₹₦]|(?:USD|GBP|EUR|KES|INR|NGN|Ksh|dollars?|euros?|rupees?|shillings?|rand|naira|cedis?|bob|bucks|quid)\b)`,
  "gi",
);
/** Pounds may be weight, cents and pence a part of a currency: prices only where one is spoken of. */
const perhapsPrice = new RegExp(String.raw`(?<![\d.,])(${money})\s?(?:pounds?|cents?|pence|p)\b`, "gi");
const ofPrices = /\b(?:costs?|price[sd]?|fares?|tickets?|pays?|paid|charges?|fees?|cheap\p{L}*)\b/iu;
const unit = String.raw`(?!\d|[.,:]\d|\s?(?:%|km|mph|kph|kg|mi\b|m\b|cm\b|mm\b|ft|lb|deg|celsius|[CF]\b|years?|months?|weeks?|days?|hours?|people|seats?|stops?|(?:to|of|or)\s\p{L}))`;
const ride = String.raw`\b(?:bus|buses|train|trains|tram|trams|ferry|ferries|coach|coaches|metro)\b`;
const timetable = [
  String.raw`\b(?:bus|tram|coach)\s(?:no\.?\s|number\s)?(\d{1,3})[A-Z]?\b(?!\s?(?:seat|stop|passenger|people))`,
  String.raw`\bplatform\s(\d{1,2})\b(?!\s?(?:and\sthree|3/4))`,
  String.raw`\b(?:the|a|take|number)\s(\d{1,3})[A-Z]?\s(?:bus|tram|coach)\b(?!\s(?:seat|stop))`,
  String.raw`${ride}[^.!?\n]{0,40}?\b(?:in|at|every|until|till|from|by)\s(?:about\s|around\s)?(\d{1,2})\b${unit}`,
  String.raw`\b(?:opens?|open|opening\shours|hours)\b[^.!?\n]{0,25}?\b(\d{1,2})\s?(?:-|to)\s?\d{1,2}\b(?!\s?min)${unit}`,
  String.raw`\b(?:opens?|closes?|open|closed|shuts?)\b[^.!?\n]{0,25}?\b(?:at|until|till|from|by)\s(\d{1,2})\b(?!\s?min)${unit}`,
].map((pattern) => new RegExp(pattern, "giu"));
/** How each kind of street is written short. */
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
  ...{ Drive: "Dr", Square: "Sq", Court: "Ct", Crescent: "Cres", Parkway: "Pkwy", Place: "Pl" },
};
/** These name streets only behind a house number, as the second row above. */
const otherKinds = ["Way", "Close", "Gardens", "Parade", "Row", "Mews", "Quay", "Grove"];
const longKinds = Object.keys(streetKinds);
const kinds = [...longKinds, ...Object.values(streetKinds), ...otherKinds].join("|");
// "St Paul" and "Dr Jones" are no streets.
const namedStreet = String.raw`(?:(?:\p{Lu}[\p{L}'-]*|\d{1,3}(?:st|nd|rd|th))\s){1,3}(?:${kinds})\b(?!\.?\s\p{Lu})`;
const numberedStreet = new RegExp(String.raw`\b\d{1,5}[a-z]?\s(${namedStreet})`, "gu");
const anyStreet = new RegExp(String.raw`\b(${namedStreet})`, "gu");
const shortKinds = new Map(
  longKinds.map((kind) => [kind.toLowerCase(), (streetKinds[kind] ?? kind).toLowerCase()]),
);
const longKind = new RegExp(String.raw`\b(?:${longKinds.join("|")})\b`, "gi");
const foreignStreet =
  /\b(\p{Lu}\p{L}*(?:strasse|straße|gasse|allee|platz|weg)|(?:Rue|Calle|Via|Rua|Avenida|Jalan|Ulica)\s(?:(?:de|del|della|da|do|dos|des|du|la|las|los)\s){0,2}\p{Lu}[\p{L}'-]*),?\s\d{1,5}\b/gu;
const doubtful =
  / (?:dr|sq|ct|cres|pl|drive|square|court|crescent|place|way|close|gardens|parade|row|mews|quay|grove|pkwy|parkway)$/;
const number =
  /(?<![\p{L}\d.,])\d{1,3}(?:[ '\u2019]\d{3})+(?![\d,.]\d|\d)|(?<![\p{L}\d.,])\d[\d,]*(?:\.\d+)?/gu;
/** "1. Boil water", "1 Boots": the number of a step, and no fact. */
const stepNumber = /^[ \t]*(?:\d{1,2}[.):] |[1-9] (?=\p{Lu}))/gmu;

/** The claims of a text. `isStrict`: streets without a house number count, too. */
export function readClaims(text: string, isStrict: boolean): Claims {
  let rest = withoutDates(inDigits(text).replace(stepNumber, "").replace(noClock, " "));
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => string[]): string[] => {
    const found: string[] = [];
    let left = "";
    let from = 0;
    for (const match of rest.matchAll(pattern)) {
      const claims = read(match);
      if (claims.length === 0) continue;
      found.push(...claims);
      left += `${rest.slice(from, match.index)} `;
      from = match.index + match[0].length;
    }
    rest = left + rest.slice(from);
    return found;
  };
  const phones = take(phoneShape, (match) => (isPhone(match) ? [match[0].replace(/\(0\)|\D/g, "")] : []));
  const times = take(clock, readClock);
  const prices = [
    ...take(price, ([, before, after]) => [before ?? after ?? ""]),
    ...rest
      .split(/[.!?\n](?!\d)/)
      .filter((sentence) => ofPrices.test(sentence))
      .flatMap((sentence) => firstGroups(sentence, perhapsPrice)),
  ];
  const named = isStrict
    ? firstGroups(rest, anyStreet).filter((name) => !doubtful.test(name.toLowerCase()))
    : [];
  const streets = [...firstGroups(rest, numberedStreet), ...firstGroups(rest, foreignStreet), ...named];
  return {
    ...{ phones, times, prices },
    streets: [...new Set(streets.map((name) => name.toLowerCase()))],
    timetable: timetable.flatMap((pattern) => firstGroups(rest, pattern)),
    numbers: take(number, ([match]) => [match]),
  };
}

/** Lower case without accents, each kind of street short: "27 Harbour Street" → "27 harbour st". */
export function streetText(text: string): string {
  const bare = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, " ");
  return bare.replace(longKind, (kind) => shortKinds.get(kind) ?? kind);
}

function firstGroups(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group = ""]) => group);
}

/** As it is written: with its half of the day where that is said. */
function readClock([, hour, minute, half, plainHour, plainMinute]: RegExpExecArray): string[] {
  if (half === undefined) return [`${plainHour ?? ""}:${plainMinute ?? "00"}`];
  return [`${Number(hour) % 12 || 12}:${minute ?? "00"} ${half.toLowerCase()}m`];
}
