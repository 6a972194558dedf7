import { describe, expect, test } from "vitest";
import { checkTruth, questionMarker, type CarrierRecord, type SentText } from "./truth.ts";

const phone = "+12065550101";
const [first, second] = [questionMarker(1), questionMarker(2)];

function text(marker: string, atMs: number, more: Partial<SentText> = {}): SentText {
  return { phone, marker, expects: "answer", sentAtMs: atMs, acknowledgedAtMs: atMs + 5, ...more };
}

function record(bodies: string[], attempts: CarrierRecord["attempts"] = []): CarrierRecord {
  return { messages: bodies.map((body) => ({ to: phone, body })), attempts };
}

const twoTexts = [text(first, 0), text(second, 100)];
const stop = text("(no answer)", 200, { expects: "silence", stops: true });

describe("the check of what was sent against the carrier's record", () => {
  const fine: [string, SentText[], CarrierRecord][] = [
    ["two texts are answered one after the other", twoTexts, record([`Re ${first}`, `Re ${second}`])],
    ["two texts are answered in one reply", twoTexts, record([`Re ${first} ${second}`])],
    ["a text was never acknowledged", [text(first, 0, { acknowledgedAtMs: null })], record([])],
    ["an unacknowledged text is answered", [text(first, 0, { acknowledgedAtMs: null })], record([first])],
    ["a text before a STOP stays unanswered", [text(first, 0, { expects: "either" }), stop], record([])],
    [
      "texts sent side by side are answered in either order",
      [text(first, 0, { acknowledgedAtMs: 50 }), text(second, 10, { acknowledgedAtMs: 40 })],
      record([`Re ${second}`, `Re ${first}`]),
    ],
    [
      "a send was under way when STOP came in",
      [text(first, 0, { expects: "either" }), stop],
      record([`Re ${first}`], [{ to: phone, atMs: 300 }]),
    ],
  ];
  test.each(fine)("finds no breach where %s", (_, sent, seen) => {
    expect(checkTruth(sent, seen)).toEqual([]);
  });

  const breaches: [string, SentText[], CarrierRecord, RegExp][] = [
    ["a lost text", twoTexts, record([`Re ${first}`]), /^lost: .*T000002X/],
    [
      "an answer that came twice",
      twoTexts,
      record([`Re ${first}`, `Re ${first} ${second}`]),
      /^doubled: .*T000001X/,
    ],
    ["a text that is twice in one answer", [text(first, 0)], record([`${first} ${first}`]), /^doubled/],
    ["answers in the wrong order", twoTexts, record([`Re ${second}`, `Re ${first}`]), /^out of order/],
    ["texts in the wrong order in one answer", twoTexts, record([`Re ${second} ${first}`]), /^out of order/],
    ["an answer to a text that is for silence", [{ ...stop, marker: first }], record([first]), /^not silent/],
    ["an answer to nobody's text", [text(first, 0)], record([first, "Sorry"]), /^wrong: .*answers nothing/],
    ["somebody else's answer", [text(first, 0)], record([`Re ${first} ${second}`]), /^wrong: .*T000002X/],
    [
      "an answer to a stranger",
      [],
      { messages: [{ to: "+12065550199", body: "Hello" }], attempts: [] },
      /who sent nothing/,
    ],
    [
      "a try to send to somebody who opted out",
      [stop],
      record([], [{ to: phone, atMs: 5_000 }]),
      /^to an opted-out/,
    ],
  ];
  test.each(breaches)("tells of %s", (_, sent, seen, breach) => {
    const found = checkTruth(sent, seen);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(breach);
  });
});
