import { describe, expect, it } from "vitest";
import { BREAK, breakStrengths } from "./page-breaks.ts";

/** The text in the pieces it falls into when cut at every place that is at least so good. */
function cutEverywhere(text: string, strength: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  breakStrengths(text).forEach((found, offset) => {
    if (offset === 0 || found < strength) return;
    pieces.push(text.slice(start, offset).trim());
    start = offset;
  });
  return pieces;
}

describe("where a text may be cut", () => {
  it.each([
    ["lines, blank ones and indents too", "One.\nTwo \n\n  three\r\nfour", ["One.", "Two", "three", "four"]],
    ["no line", "one two. three", ["one two. three"]],
  ])("between lines: %s", (_, text, pieces) => {
    expect(cutEverywhere(text, BREAK.line)).toEqual(pieces);
  });

  it.each([
    ["full stop, question, exclamation", "Go on. Why? Now! ok", ["Go on.", "Why?", "Now!", "ok"]],
    ["closing quotes and brackets", 'He said "go." (Really?) Yes', ['He said "go."', "(Really?)", "Yes"]],
    ["an abbreviation", "At Geary Blvd. and Main St. turn. Go", ["At Geary Blvd. and Main St. turn.", "Go"]],
    ["a single letter", "At 10 a.m. J. Smith, e.g. me. Go", ["At 10 a.m. J. Smith, e.g. me.", "Go"]],
    ["a number at the end", "Take bus 38. Get off", ["Take bus 38.", "Get off"]],
    ["a time at the end", "Leave at 10:45 AM. Run", ["Leave at 10:45 AM.", "Run"]],
    ["a decimal point", "It is 3.5 km away. Go", ["It is 3.5 km away.", "Go"]],
    ["the number of a list", "Steps: 1. Walk. 2. Ride", ["Steps: 1. Walk.", "2. Ride"]],
    ["Chinese, without spaces", "你好。再见！（好的？）嗯", ["你好。", "再见！", "（好的？）", "嗯"]],
    ["Hindi", "मैं हूँ। तुम हो", ["मैं हूँ।", "तुम हो"]],
    ["an accented letter before it", "Au café. Là", ["Au café.", "Là"]],
  ])("between sentences: %s", (_, text, pieces) => {
    expect(cutEverywhere(text, BREAK.sentence)).toEqual(pieces);
  });

  it.each([
    ["plain words", "one two  three", ["one", "two", "three"]],
    ["a time", "at 10:45 AM go", ["at", "10:45 AM", "go"]],
    ["a time with stops", "by 7 p.m. or 11:02am", ["by", "7 p.m.", "or", "11:02am"]],
    ["a phone number", "Call +1 (206) 555-0100 now", ["Call", "+1 (206) 555-0100", "now"]],
    [
      "phone numbers in other forms",
      "or (206)555-0100 or 020 7946 0958 x",
      ["or", "(206)555-0100", "or", "020 7946 0958", "x"],
    ],
    [
      "money",
      "pay $ 1,234.50 or 20 € or Rs 500 or 30 USD now",
      ["pay", "$ 1,234.50", "or", "20 €", "or", "Rs 500", "or", "30 USD", "now"],
    ],
    [
      "thousands, dates, shares",
      "12 000 on 12/05/2026 is 50 % ok",
      ["12 000", "on", "12/05/2026", "is", "50 %", "ok"],
    ],
    ["a list's markers", "- milk\n2. bread it", ["- milk", "2. bread", "it"]],
    ["numbers in a list", "10, 20, 30", ["10,", "20,", "30"]],
    ["Chinese words, not numbers among them", "我们10:45到达北京", ["我们10:45到达", "北京"]],
    ["Thai words", "สวัสดีครับยินดีต้อนรับ", ["สวัสดี", "ครับ", "ยินดี", "ต้อนรับ"]],
  ])("between words: %s", (_, text, pieces) => {
    expect(cutEverywhere(text, BREAK.word)).toEqual(pieces);
  });

  it.each([
    ["letters", "abc", ["a", "b", "c"]],
    ["emoji", "a👨‍👩‍👧‍👦🇫🇷", ["a", "👨‍👩‍👧‍👦", "🇫🇷"]],
    ["a number", "共1,234.50元", ["共", "1,234.50", "元"]],
    ["a web address", "见https://a.example/b?c=1,2。好", ["见", "https://a.example/b?c=1,2", "。", "好"]],
    ["one without its scheme", "见maps.app.goo.gl/Xy1好", ["见", "maps.app.goo.gl/Xy1", "好"]],
    ["a mail address", "见a.b+c@mail.example好", ["见", "a.b+c@mail.example", "好"]],
  ])("between characters, but for numbers and addresses: %s", (_, text, pieces) => {
    expect(cutEverywhere(text, BREAK.insideWord)).toEqual(pieces);
  });

  it("never between the halves of a surrogate pair", () => {
    expect([...breakStrengths("😀")]).toEqual([BREAK.insideGrapheme, BREAK.never, BREAK.line]);
  });
});
