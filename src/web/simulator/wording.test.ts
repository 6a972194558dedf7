import { expect, test } from "vitest";
import { deliveryText, silenceText, sizeText, whyRows } from "./wording.js";

test.each([
  ["opt-out", "This opts the phone out"],
  ["refused", "not on the list of allowed numbers"],
  ["opted-out", "has opted out"],
  ["person-holds", "waits for a person"],
  ["loop", "as from another machine"],
  ["not-a-person", "are no persons"],
  ["something-new", "Not answered: something-new."],
])("says in plain words why there was no answer: %s", (reason, words) => {
  expect(silenceText(reason)).toContain(words);
});

test.each([
  [{ status: "delivered", errorCode: null }, "delivered"],
  [{ status: "waiting", errorCode: null }, "on its way"],
  [{ status: "failed", errorCode: "30003" }, "failed (30003)"],
])("names the delivery state of %o", (message, words) => {
  expect(deliveryText(message)).toBe(words);
});

test("says what a text weighs", () => {
  expect(sizeText({ encoding: "GSM-7", segments: 1, characters: 43 })).toBe(
    "GSM-7, 1 segment, 43 characters",
  );
  expect(sizeText({ encoding: "UCS-2", segments: 2, characters: 1 })).toBe("UCS-2, 2 segments, 1 character");
});

test("leaves out what is not known of a reply", () => {
  const why = { tier: "keyword", source: "help", tookMs: 1234, model: null, tokensIn: null, tokensOut: null };
  expect(whyRows(why)).toEqual([
    ["Tier", "Keyword, an exact word"],
    ["Source", "help"],
    ["Time taken", "1.2 s"],
  ]);
});
