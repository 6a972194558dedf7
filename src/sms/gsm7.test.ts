import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toGsm7 } from "./gsm7.ts";
import { LOOK_ALIKES } from "./look-alikes.ts";
import { GSM7_BASIC, GSM7_EXTENSION, isGsm7, measure } from "./segments.ts";

describe("the plain form of a reply", () => {
  it.each([
    ["quotes, dashes, ellipsis", "“It’s here” — yes… ‘ok’ –", `"It's here" - yes... 'ok' -`],
    ["a back-tick", "`code`", "'code'"],
    ["a minus, a non-breaking hyphen", "−5 to‑do", "-5 to-do"],
    ["a multiplication sign", "3×4 and 3 × 4", "3x4 and 3 x 4"],
    ["bullets", "• bread\n● milk\n◦ eggs\n‣ tea", "- bread\n- milk\n- eggs\n- tea"],
    ["trade mark, registered, copyright", "Foo™ Bar® ©2026", "Foo(TM) Bar(R) (C)2026"],
    ["arrows", "A → B ➡️ C ⇒ D ← E", "A -> B -> C => D <- E"],
    ["signs of measure", "≈5 ≤6 ≥7 ≠8 ±9 5µg 50¢", "~5 <=6 >=7 !=8 +/-9 5ug 50c"],
    ["minutes and seconds", "5′ 10″", `5' 10"`],
    ["stars", "4.5★ ⭐⭐", "4.5* **"],
    ["circled digits, a keycap", "① one 2️⃣ two", "1 one 2 two"],
    ["letters in mathematical fonts", "𝐇𝐞𝐥𝐥𝐨 𝓌𝑜𝓇𝓁𝒹", "Hello world"],
    ["full-width forms", "ＡＢＣ１２３！", "ABC123!"],
    ["ligatures and numerals", "ﬁne Ⅷ №5", "fine VIII No5"],
  ])("spells %s", (_, text, plain) => {
    expect(toGsm7(text)).toBe(plain);
  });

  it.each([
    ["18°C", "18C"],
    ["18 °C", "18 C"],
    ["18\u202f°C", "18 C"],
    ["18° C, 64° F", "18C, 64F"],
    ["18℃ or 64℉", "18C or 64F"],
    ["18ºC", "18C"],
    ["40.7°N, 74.0°W", "40.7N, 74.0W"],
    ["-5°", "-5 deg"],
    ["turn 45° left", "turn 45 deg left"],
    ["a 90° East bend", "a 90 deg East bend"],
    ["360°view", "360 deg view"],
    ["°", "deg"],
    ["el 1º piso", "el 1o piso"],
  ])("says a degree shortly: %s is %s", (text, plain) => {
    expect(toGsm7(text)).toBe(plain);
  });

  it.each([
    ["½ cup", "1/2 cup"],
    ["1½ cups", "1 1/2 cups"],
    ["2¾ and ⅓", "2 3/4 and 1/3"],
    ["30 m² or 5 km³", "30 m2 or 5 km3"],
    ["10² is 100, 10⁶ a million", "10^2 is 100, 10^6 a million"],
  ])("keeps the value of a number: %s is %s", (text, plain) => {
    expect(toGsm7(text)).toBe(plain);
  });

  it.each([
    ["₹500", "Rs 500"],
    ["500₽ or 500 ₽", "500 RUB or 500 RUB"],
    ["in ₩", "in KRW"],
    ["₪20–₪30", "ILS 20-ILS 30"],
    ["€5 £5 ¥5 $5", "€5 £5 ¥5 $5"],
  ])("names a currency: %s is %s", (text, plain) => {
    expect(toGsm7(`“${text}”`)).toBe(`"${plain}"`);
  });

  it.each([
    ["a no-break space between words", "10:45\u202fAM, 5\u00a0km", "10:45 AM, 5 km"],
    ["wide beside plain spaces", "a \u2009 b", "a b"],
    ["a tab between words", "a\tb", "a b"],
    ["an indent, as wide as Twilio makes it", "a\n\u00a0b", "a\n  b"],
    ["what shows nothing", "a\u200bb\u200dc\u00add\u200ee\ufefff\u2060g\u0001h", "abcdefgh"],
  ])("makes one space of %s", (_, text, plain) => {
    expect(toGsm7(text)).toBe(plain);
  });

  it.each([
    ["Spanish", "¿Dónde está el baño? ¡Aquí!", "¿Donde esta el baño? ¡Aqui!"],
    ["French", "Ça coûte très cher, garçon", "Ça coute très cher, garcon"],
    ["German, all in GSM-7 but the quotes", "„Grüße“ aus Köln, Straße", `"Grüße" aus Köln, Straße`],
    ["Polish", "Zażółć gęślą jaźń", "Zazolc gesla jazn"],
    ["Hungarian", "árvíztűrő tükörfúrógép", "arvizturo tükörfurogép"],
    ["Turkish", "ışık İstanbul", "isik Istanbul"],
    ["Vietnamese", "Xin chào, bạn khỏe không?", "Xin chào, ban khoe khong?"],
    ["Icelandic", "það er gott", "thad er gott"],
    [
      "accents that are characters of their own",
      "cafe\u0301 man\u0303ana o\u0328 m\u0304",
      "café mañana o m",
    ],
  ])("drops the accents GSM-7 lacks and keeps those it has: %s", (_, text, plain) => {
    expect(toGsm7(text)).toBe(plain);
  });
});

describe("emoji", () => {
  it.each([
    ["at the end", "See you 👋🏽", "See you"],
    ["at the start", "🎉 Done", "Done"],
    ["in the middle", "I am 👨‍👩‍👧‍👦 here", "I am here"],
    ["between two words without a space", "Hi😀there", "Hi there"],
    ["before a full stop", "Great 🎉!", "Great!"],
    ["several, with spaces", "Go 🇫🇷 ⚽ 🏆 now", "Go now"],
    ["on lines of their own words", "🚌 Bus 38 🚌\n🚶 Walk 🚶", "Bus 38\nWalk"],
    ["a flag made of tags", "From 🏴󠁧󠁢󠁥󠁮󠁧󠁿 with love ❤️", "From with love"],
    ["beside letters that can be spelled", "Olá 😀", "Ola"],
  ])("goes, with its spaces: %s", (_, text, plain) => {
    expect(toGsm7(text)).toBe(plain);
  });

  it.each([
    ["would leave nothing", "👍🏽"],
    ["stands in a text that is UCS-2 anyway", "Привет 😀 “мир”"],
  ])("stays where it %s", (_, text) => {
    expect(toGsm7(text)).toBe(text);
  });
});

describe("a text that no plain form brings into GSM-7", () => {
  it.each(["Привет, “мир” – 18°C", "你好…", "مرحبا", "e\u0301 日本\u00a0語", "π ≈ 3", "नमस्ते • कैसे"])(
    "comes back as it was: %s",
    (text) => {
      expect(toGsm7(text)).toBe(text);
    },
  );

  it("loses its NUL bytes and lone surrogates all the same", () => {
    expect(toGsm7("При\0вет \ud83dмир\ude00")).toBe("Привет мир");
    expect(toGsm7("pl\0ain \ud83dtext\ude00")).toBe("plain text");
    expect(toGsm7("\ud83d\0\ude00")).toBe("");
  });
});

describe("toGsm7", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...Array.from(GSM7_BASIC + GSM7_EXTENSION), ...LOOK_ALIKES.keys()),
          fc.constantFrom(
            "°",
            "×",
            "™",
            "₹",
            "½",
            "²",
            "5",
            " ",
            "C",
            "e\u0301",
            "ő",
            "ж",
            "日",
            "😀",
            "👩🏽‍💻",
            "🇫🇷",
          ),
          fc.constantFrom("\0", "\ud83d", "\ude00", "\ufe0f", "\u20e3", "\u200d"),
        ),
        { maxLength: 30 },
      )
      .map((pieces) => pieces.join("")),
  );

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toGsm7(toGsm7(text))).toBe(toGsm7(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("gives GSM-7, or the text as it was without what cannot be sent", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = toGsm7(text);
        expect(isGsm7(plain) || plain === text.replace(/\p{Surrogate}/gu, "").replaceAll("\0", "")).toBe(
          true,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves any text of GSM-7 alone", () => {
    const gsm7 = fc.array(fc.constantFrom(...Array.from(GSM7_BASIC + GSM7_EXTENSION)));
    fc.assert(
      fc.property(gsm7, (characters) => {
        expect(toGsm7(characters.join(""))).toBe(characters.join(""));
      }),
    );
  });

  it("brings a three-segment text with one curly quote down to one", () => {
    const text = "a".repeat(155) + "’";
    expect(measure(text).segments).toBe(3);
    expect(measure(toGsm7(text)).segments).toBe(1);
  });

  it("gives each of Twilio's look-alikes, alone, its plain form", () => {
    for (const [character, plain] of LOOK_ALIKES) expect(toGsm7(character)).toBe(plain);
  });
});

const vectorsFile = new URL("../../../shared/contracts/vectors/smart-encoding.json", import.meta.url);
const pairs = existsSync(vectorsFile)
  ? (
      JSON.parse(readFileSync(vectorsFile, "utf8")) as {
        pairs: Record<"codePoint" | "from" | "to", string>[];
      }
    ).pairs
  : [];

it.skipIf(pairs.length === 0)("holds for the contract's pairs (skipped where ../shared is missing)", () => {
  for (const { codePoint, from, to } of pairs) expect(toGsm7(from), codePoint).toBe(to);
});
