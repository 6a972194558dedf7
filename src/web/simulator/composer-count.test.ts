import fc from "fast-check";
import { expect, test } from "vitest";
import { measure } from "../../sms/segments.ts";
import { countSegments } from "./composer-count.js";

test.each([
  ["an empty text", "", { encoding: "GSM-7", segments: 1, left: 160, because: null }],
  ["plain words", "Text me at 5pm", { encoding: "GSM-7", segments: 1, left: 146, because: null }],
  ["the euro sign, which takes two", "€5", { encoding: "GSM-7", segments: 1, left: 157, because: null }],
  ["exactly one segment", "a".repeat(160), { encoding: "GSM-7", segments: 1, left: 0, because: null }],
  ["one character more", "a".repeat(161), { encoding: "GSM-7", segments: 2, left: 145, because: null }],
  ["one letter that GSM-7 lacks", "ćao ć", { encoding: "UCS-2", segments: 1, left: 65, because: "ć" }],
  ["an emoji", "ok 👍🏽", { encoding: "UCS-2", segments: 1, left: 63, because: "👍🏽" }],
  ["71 units", "ж".repeat(71), { encoding: "UCS-2", segments: 2, left: 63, because: "ж" }],
])("counts %s as phones do", (_what, text, counted) => {
  expect(countSegments(text)).toEqual(counted);
});

test("counts encoding and segments as the service does", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 400 }),
    fc.string({ unit: fc.constantFrom("a", "€", "[", " "), maxLength: 400 }),
    fc.string({ unit: fc.constantFrom("a", "ж", "👍🏽", "👨‍👩‍👧‍👦"), maxLength: 100 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { encoding, segments } = measure(text);
      expect(countSegments(text)).toMatchObject({ encoding, segments });
    }),
  );
});
