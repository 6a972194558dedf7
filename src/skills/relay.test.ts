import { describe, expect, test } from "vitest";
import { readTextableNumber } from "../sms/textable-number.ts";
import { measure } from "../sms/segments.ts";
import { allTexts, fill } from "../replies/texts.ts";
import { findContent } from "./relay/find-content.ts";
import { readCommand, readFollowUp, readUtterance } from "./relay/read-text.ts";
import { fixedTexts, relayedText } from "./relay/wording.ts";
import { createRelay } from "./relay.ts";
import type { KeptItem, SkillContext } from "./skill.ts";

const number = "07700900123";

describe("what is to be sent to which number is read", () => {
  test.each([
    ["could you text my shopping list over to my neighbour, 07700900123?", "my shopping list"],
    ["Send Mum my shopping list - her number is 07700900123", "Mum my shopping list"],
    ["Hi, please can you forward that to my wife on 07700900123. Thanks, Bob", "that"],
    ["share shopping list: 07700900123", "shopping list"],
    ["SEND LIST SHOPPING TO 07700900123", "LIST SHOPPING"],
    ["send to do list to 07700900123", "to do list"],
    ["let 07700900123 have my shopping list", "my shopping list"],
    ["give 07700900123 the shopping list", "the shopping list"],
    ["tell 07700900123 the wifi code", "the wifi code"],
    ["message my partner on 07700900123 with the shopping list", "the shopping list"],
    ["pls snd shoppin list 2 me mum 07700900123 ta", "shoppin list"],
    ["07700900123 send my list there", "my list"],
    ["my husband is on 07700900123 send him the shopping list", "the shopping list"],
  ])("%s", (text, what) => {
    expect(readCommand(text)).toEqual({ what, to: number });
  });

  test.each([
    "send that again",
    "send flowers to mum",
    "send 20 to dave",
    "call 07700900123",
    "whose number is 07700900123",
    "add 07700900123 to contacts list",
    "send list to mum 07700900123 at 5pm",
    "remind me to send the list to 07700900123",
    "tell me how much is 1000000 in yen",
    "forward this to a human please",
    "text me when its time",
    "yes",
    "unblock 1234",
  ])("%s is none of it", (text) => {
    expect(readCommand(text)).toBeNull();
    expect(readUtterance(text)).toBeNull();
  });

  test.each([
    ["YES 4821", { answer: "yes", code: "4821" }],
    ["yes to 4821 please", { answer: "yes", code: "4821" }],
    ["y4821", { answer: "yes", code: "4821" }],
    ["no 4821", { answer: "no", code: "4821" }],
    ["Block 4821.", { answer: "block", code: "4821" }],
    ["BLOCK", { answer: "block" }],
    ["block all", { answer: "block-all" }],
    ["block +44 7700 900123", { answer: "block", to: "+44 7700 900123" }],
  ])("%s", (text, args) => {
    expect(readCommand(text)).toEqual(args);
  });

  test("a number that was asked for, and an answer without its digits, only then", () => {
    expect(readFollowUp("its 07700 900123", { awaiting: "number", what: "that" })).toEqual({
      what: "that",
      to: "07700 900123",
    });
    expect(readFollowUp("4821", { awaiting: "answer" })).toEqual({ answer: "yes" });
    expect(readFollowUp("no thanks", { awaiting: "answer" })).toEqual({ answer: "no" });
    for (const text of ["yes", "4821", "07700 900123"]) expect(readFollowUp(text, {})).toBeNull();
  });
});

describe("a number that may be texted", () => {
  test.each([
    ["07700 900123", "GB", "+447700900123"],
    ["0044 7700 900123", "GB", "+447700900123"],
    ["(206) 555-0177", "US", "+12065550177"],
    ["0711 912345", "KE", "+254711912345"],
    ["+254711912345", "GB", "+254711912345"],
  ])("%s from %s is %s", (raw, country, e164) => {
    expect(readTextableNumber(raw, country)).toBe(e164);
  });

  test.each([
    ...["999", "112", "911", "60777", "116123", "0909 879 0001", "0845 4647", "07012345678", "020 7946 0958"],
    ...["0800 1111", "+18005551212", "+19005551212", "+881612345678", "+870773111632", "+97912345678"],
    ...["", "mum", "0770", "07700 900123 x 5"],
  ])("%s is none", (raw) => {
    expect(readTextableNumber(raw, "GB")).toBeNull();
  });
});

const items: KeptItem[] = [
  { list: "shopping", text: "milk", keptAt: new Date(0) },
  { list: "shopping", text: "eggs", keptAt: new Date(1) },
  { list: "to do", text: "call bank", keptAt: new Date(2) },
  { list: "notes", text: "wifi code is 4417", keptAt: new Date(3) },
  { list: ".calendar", text: "https://example.org/secret.ics", keptAt: new Date(4) },
];

test.each([
  ["shopping", "shopping: milk, eggs"],
  ["mum my shoppin list", "shopping: milk, eggs"],
  ["a copy of the to-do list", "to do: call bank"],
  ["shopping and to do", "shopping: milk, eggs\nto do: call bank"],
  ["my note about wifi", "wifi code is 4417"],
  ["all my notes", "wifi code is 4417"],
  ["that", "An answer"],
  ["your last message", "An answer"],
  ["the route", "An answer"],
])("%s is what is kept, or was last said", (words, text) => {
  expect(findContent(words, { items, lastAnswer: "An answer" })).toEqual({ kind: "found", text });
});

test("what another skill keeps is never found, nor words of one's own", () => {
  for (const words of [".calendar", "calendar", "im running late", "secret"])
    expect(findContent(words, { items, lastAnswer: null }).kind).toBe("none");
  expect(findContent("my list", { items, lastAnswer: null })).toMatchObject({ kind: "which" });
});

test("every fixed text is one segment, the question in each language too", () => {
  for (const text of Object.values(fixedTexts)) expect([text, measure(text).segments]).toEqual([text, 1]);
  for (const { relayQuestion } of allTexts) {
    const filled = fill(relayQuestion, { number: "+2547119123456", code: "4821" });
    expect([filled, measure(filled)]).toMatchObject([filled, { encoding: "GSM-7", segments: 1 }]);
  }
});

test("a text to another says who it is from, and is cut at three segments", () => {
  expect(relayedText("+447700900001", "milk")).toBe("From +447700900001:\nmilk\nBLOCK ends these texts.");
  expect(measure(relayedText("+447700900001", "bread and butter ".repeat(60))).segments).toBe(3);
  expect(measure(relayedText("+447700900001", "хлеб и масло ".repeat(60))).segments).toBe(3);
});

test("a model can ask for it, and neither confirm it nor answer for somebody", async () => {
  const relay = createRelay();
  const context: SkillContext = {
    ...{ number: "+447700900001", country: "GB", zone: null, language: null, places: [], items, wakeUps: [] },
    ...{ now: new Date(0), memory: null, signal: AbortSignal.timeout(10_000) },
  };
  const reply = await relay.run({ what: "shopping", to: number }, context);
  expect(reply.text).toMatch(
    /^Send to \+447700900123\?\n1 Yes\n2 No\nFrom \+447700900001:\nshopping: milk, eggs/,
  );
  expect(reply.effects ?? []).toEqual([]);
});
