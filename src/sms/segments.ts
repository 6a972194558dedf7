import { graphemeEnds, splitGraphemes } from "./graphemes.ts";

export type Encoding = "GSM-7" | "UCS-2";

export type Measure = {
  encoding: Encoding;
  /** How many billed parts the text is sent in. An empty text counts one, as a carrier would bill it. */
  segments: number;
  /** Septets in GSM-7 (an extension character is two), graphemes in UCS-2. */
  characters: number;
  /** The distinct characters that GSM-7 lacks: each alone is why the text costs UCS-2. */
  expensive: string[];
};

/** The GSM 7-bit default alphabet in code order, without its escape 0x1B (3GPP TS 23.038, section 6.2.1). */
export const GSM7_BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
  "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/** Its extension table (section 6.2.1.1): each of these is the escape and a second septet. */
export const GSM7_EXTENSION = "\f^{}\\[~]|€";

/** Room in a text sent alone, and in each part of a longer one, whose 6-octet header joins the parts. */
const ROOM = {
  "GSM-7": { alone: 160, part: 153 },
  "UCS-2": { alone: 70, part: 67 },
} as const;

/** Septets by UTF-16 unit; 0, or beyond the end, where GSM-7 has no such character. */
const SEPTETS = new Uint8Array(0x20ad);
for (const character of GSM7_BASIC) SEPTETS[character.charCodeAt(0)] = 1;
for (const character of GSM7_EXTENSION) SEPTETS[character.charCodeAt(0)] = 2;

/** What a text weighs as an SMS. `encoding` forces UCS-2 on a text that GSM-7 could carry. */
export function measure(text: string, encoding: Encoding = encodingOf(text)): Measure {
  return {
    encoding,
    segments: segmentLengths(text, encoding).length,
    characters: encoding === "GSM-7" ? (septets(text) ?? 0) : graphemeEnds(text).length,
    expensive: encoding === "GSM-7" ? [] : expensiveCharacters(text),
  };
}

/** The septets a text takes in GSM-7, or null where GSM-7 cannot carry it. */
export function septets(text: string): number | null {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const cost = SEPTETS[text.charCodeAt(index)];
    if (!cost) return null;
    sum += cost;
  }
  return sum;
}

/** Whether GSM-7 can carry the text: if not, each of its parts holds 67 units instead of 153 septets. */
export function isGsm7(text: string): boolean {
  return septets(text) !== null;
}

function encodingOf(text: string): Encoding {
  return isGsm7(text) ? "GSM-7" : "UCS-2";
}

/**
 * How much of the text, in UTF-16 units, goes into each segment. Neither an escape sequence nor a grapheme is
 * split between two, as Twilio's own calculator does it; a grapheme longer than a segment has to be.
 */
export function segmentLengths(text: string, encoding: Encoding = encodingOf(text)): number[] {
  const room = ROOM[encoding];
  const size = encoding === "GSM-7" ? (septets(text) ?? 0) : text.length;
  if (size <= room.alone) return [text.length];
  return encoding === "GSM-7" ? packSeptets(text, room.part) : packGraphemes(text, room.part);
}

/** Whether a text takes at most so many segments; cheaper than to count them where it is far too long. */
export function fitsIn(text: string, segments: number, encoding: Encoding = encodingOf(text)): boolean {
  const room = ROOM[encoding];
  if (text.length > Math.max(room.alone, room.part * segments)) return false;
  return segmentLengths(text, encoding).length <= segments;
}

function packSeptets(text: string, room: number): number[] {
  const lengths: number[] = [];
  let from = 0;
  let used = 0;
  for (let index = 0; index < text.length; index++) {
    const cost = SEPTETS[text.charCodeAt(index)] ?? 0;
    if (used + cost > room) {
      lengths.push(index - from);
      from = index;
      used = 0;
    }
    used += cost;
  }
  return [...lengths, text.length - from];
}

function packGraphemes(text: string, room: number): number[] {
  const lengths: number[] = [];
  let from = 0;
  let start = 0;
  for (const end of graphemeEnds(text)) {
    if (end - from > room && start > from) {
      lengths.push(start - from);
      from = start;
    }
    for (; end - from > room; from += room) lengths.push(room);
    start = end;
  }
  return [...lengths, text.length - from];
}

function expensiveCharacters(text: string): string[] {
  return [...new Set(splitGraphemes(text).filter((grapheme) => !isGsm7(grapheme)))];
}
