import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { SegmentedMessage } from "sms-segments-calculator";
import { describe, expect, it } from "vitest";
import { splitGraphemes } from "./graphemes.ts";
import { toGsm7 } from "./gsm7.ts";
import { fitsIn, GSM7_BASIC, GSM7_EXTENSION, isGsm7, measure, segmentLengths, septets } from "./segments.ts";
import type { Encoding } from "./segments.ts";

describe("the GSM-7 alphabet", () => {
  it("has 127 basic characters and 10 in its extension, none twice", () => {
    expect(GSM7_BASIC).toHaveLength(127);
    expect(GSM7_EXTENSION).toHaveLength(10);
    expect(new Set(GSM7_BASIC + GSM7_EXTENSION).size).toBe(137);
  });

  it("costs one septet a basic character, two an extension character", () => {
    expect(septets(GSM7_BASIC)).toBe(127);
    expect(septets(GSM7_EXTENSION)).toBe(20);
    expect(septets("")).toBe(0);
  });

  it.each([
    "’",
    "“",
    "–",
    "…",
    "`",
    "\t",
    "ç",
    "á",
    "\u00a0",
    "\u202f",
    "°",
    "α",
    "日",
    "😀",
    "\u001b",
    "\0",
  ])("does not have %j", (character) => {
    expect(septets(`a${character}`)).toBeNull();
    expect(isGsm7(character)).toBe(false);
  });
});

describe("measure", () => {
  it.each<[string, string, Encoding, number, number]>([
    ["an empty text, which counts as one segment", "", "GSM-7", 1, 0],
    ["160 septets", "a".repeat(160), "GSM-7", 1, 160],
    ["161 septets", "a".repeat(161), "GSM-7", 2, 161],
    ["two full parts", "a".repeat(306), "GSM-7", 2, 306],
    ["one septet more", "a".repeat(307), "GSM-7", 3, 307],
    ["an extension character among 158", "€" + "a".repeat(158), "GSM-7", 1, 160],
    ["an extension character among 159", "€" + "a".repeat(159), "GSM-7", 2, 161],
    ["an escape that would be split between parts", "a".repeat(152) + "€".repeat(77), "GSM-7", 3, 306],
    ["CR LF, one septet each", "\rabcde\r\n123", "GSM-7", 1, 11],
    ["70 units", "日".repeat(70), "UCS-2", 1, 70],
    ["71 units", "日".repeat(71), "UCS-2", 2, 71],
    ["an extension character in UCS-2, one unit", "😀" + "]".repeat(68), "UCS-2", 1, 69],
    ["an emoji of two units, no room for it", "😀" + "a".repeat(69), "UCS-2", 2, 70],
    ["an emoji that would be split between parts", "日".repeat(66) + "😀".repeat(34), "UCS-2", 3, 100],
    ["a family of 11 units that would be split", "日".repeat(60) + "👨‍👩‍👧‍👦" + "日".repeat(63), "UCS-2", 3, 124],
    ["one curly quote among 155", "a".repeat(155) + "’", "UCS-2", 3, 156],
    ["the longest body, plain", "a".repeat(1600), "GSM-7", 11, 1600],
    ["the longest body, Chinese", "日".repeat(1600), "UCS-2", 24, 1600],
    ["1600 emoji", "😀".repeat(1600), "UCS-2", 49, 1600],
  ])("%s", (_, text, encoding, segments, characters) => {
    expect(measure(text)).toMatchObject({ encoding, segments, characters });
  });

  it("names each character that forces UCS-2 once, in order", () => {
    expect(measure("más “más” [x] 👋🏽👋🏽").expensive).toEqual(["á", "“", "”", "👋🏽"]);
    expect(measure("cafe\u0301").expensive).toEqual(["e\u0301"]);
    expect(measure("[plain] {text} €").expensive).toEqual([]);
  });

  it("can be told to take UCS-2", () => {
    expect(measure("a".repeat(70), "UCS-2")).toEqual({
      encoding: "UCS-2",
      segments: 1,
      characters: 70,
      expensive: [],
    });
    expect(measure("a".repeat(71), "UCS-2").segments).toBe(2);
  });

  it("splits what is longer than a segment, as a carrier has to", () => {
    const towerOfAccents = "a" + "\u0301".repeat(199);
    expect(segmentLengths(towerOfAccents)).toEqual([67, 67, 66]);
    expect(segmentLengths(`日${towerOfAccents}`)).toEqual([1, 67, 67, 66]);
  });
});

/** Where the reference's Unicode 10 and today's Unicode see the same characters; all GSM-7 among them. */
const PIECES = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Array.from(GSM7_BASIC)) },
  { weight: 2, arbitrary: fc.constantFrom(...Array.from(GSM7_EXTENSION)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("日", "本", "語", "。", "ж", "ё", "ק", "ا", "한", "”", "…", "ç", "\u202f"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("e\u0301", "n\u0303", "x\u0302\u0323", "ก\u0e35\u0e48", "\r\n", "©"),
  },
  { weight: 1, arbitrary: fc.constantFrom("😀", "👋🏽", "❤️", "🇫🇷", "🇺🇸", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "👨‍👩‍👧‍👦", "👩🏽‍💻", "🏳️‍🌈", "🤷‍♀️") },
);

/** Plain runs that bring a text near the size of whole segments, then mixed ones. */
const TEXTS = fc
  .tuple(
    fc.constantFrom("a", "€", "日", "😀", "🇫🇷", "👨‍👩‍👧‍👦"),
    fc.nat(170),
    fc.array(PIECES, { maxLength: 80 }),
    fc.nat(160),
  )
  .map(([filler, before, pieces, after]) => filler.repeat(before) + pieces.join("") + "b".repeat(after));

function referenceOf(text: string, encoding: Encoding | "auto" = "auto") {
  const message = new SegmentedMessage(text, encoding);
  return {
    graphemes: message.graphemes,
    measure: {
      encoding: message.encodingName,
      segments: message.segmentsCount,
      characters: message.numberOfCharacters,
      expensive: [...new Set(message.getNonGsmCharacters())],
    },
  };
}

describe("against Twilio's own calculator (sms-segments-calculator)", () => {
  it("measures mixed texts alike", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(measure(text)).toEqual(referenceOf(text).measure);
        expect(measure(text, "UCS-2")).toEqual(referenceOf(text, "UCS-2").measure);
      }),
      { numRuns: 200 },
    );
  });

  it("measures any text alike in which both see the same characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const reference = referenceOf(text);
        const graphemes = splitGraphemes(text);
        fc.pre(graphemes.every((grapheme) => grapheme.length <= 67));
        fc.pre(graphemes.join("|") === reference.graphemes.join("|"));
        expect(measure(text)).toEqual(reference.measure);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["a heart on fire (Unicode 13)", "❤️‍🔥"],
    ["a polar bear (Unicode 13)", "🐻‍❄️"],
    ["a handshake in two skin tones (Unicode 14)", "🫱🏻‍🫲🏿"],
    ["a Devanagari conjunct (Unicode 15.1)", "क्ष"],
  ])("never counts less where its older Unicode cuts %s in two", (_, grapheme) => {
    expect(measure(grapheme).characters).toBe(1);
    expect(referenceOf(grapheme).graphemes.length).toBeGreaterThan(1);
    for (let before = 60; before < 70; before++) {
      const text = "日".repeat(before) + grapheme.repeat(20);
      expect(measure(text).segments).toBeGreaterThanOrEqual(referenceOf(text).measure.segments);
    }
  });
});

describe("fitsIn", () => {
  it("says the same as counting", () => {
    fc.assert(
      fc.property(TEXTS, fc.integer({ min: 1, max: 10 }), (text, segments) => {
        expect(fitsIn(text, segments)).toBe(measure(text).segments <= segments);
        expect(fitsIn(text, segments, "UCS-2")).toBe(measure(text, "UCS-2").segments <= segments);
      }),
    );
  });
});

type Vector = {
  id: string;
  body: string;
  options: { encoding: "auto" | Encoding; smartEncoding: boolean };
  expected: {
    encoding: Encoding;
    segments: number;
    characters: number;
    messageBits: number;
    totalBits: number;
    nonGsmCharacters?: string[];
    segmentLengths?: number[];
  };
};

const vectorsFile = new URL("../../../shared/contracts/vectors/sms-segments.json", import.meta.url);
const vectors = existsSync(vectorsFile)
  ? (JSON.parse(readFileSync(vectorsFile, "utf8")) as { cases: Vector[] }).cases
  : [];

it.skipIf(vectors.length === 0)(
  "measures the contract's vectors (skipped where ../shared is missing)",
  () => {
    for (const { id, body, options, expected } of vectors) {
      const text = options.smartEncoding ? toGsm7(body) : body;
      const encoding = options.encoding === "auto" ? undefined : options.encoding;
      const measured = measure(text, encoding);
      const messageBits = measured.encoding === "GSM-7" ? measured.characters * 7 : text.length * 16;
      const headerBits = measured.segments > 1 ? measured.segments * 6 * 8 : 0;
      expect(
        {
          ...measured,
          messageBits,
          totalBits: messageBits + headerBits,
          segmentLengths: segmentLengths(text, encoding),
        },
        id,
      ).toMatchObject({
        encoding: expected.encoding,
        segments: expected.segments,
        characters: expected.characters,
        expensive: expected.nonGsmCharacters ?? [],
        messageBits: expected.messageBits,
        totalBits: expected.totalBits,
        ...(expected.segmentLengths && { segmentLengths: expected.segmentLengths }),
      });
    }
  },
);
