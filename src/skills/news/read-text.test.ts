import { describe, expect, test } from "vitest";
import { questionWords } from "./question-words.ts";
import { readFollowUp } from "./read-follow-up.ts";
import { readCommand, readUtterance } from "./read-text.ts";

const read = (text: string) => readCommand(text) ?? readUtterance(text);

test.each([
  ["NEWS", {}],
  ["News please", {}],
  ["headlines", {}],
  ["whats the news", {}],
  ["what's in the news today?", {}],
  ["wats going on in da world", { about: "world" }],
  ["any breaking news", {}],
  ["read me the headlines", {}],
  ["what happened today", {}],
  ["give me some news", {}],
  ["i want the news", {}],
  ["NEWS sport", { about: "sport" }],
  ["SPORT", { about: "sport" }],
  ["sports headlines plz", { about: "sports" }],
  ["tell me the business headlines", { about: "business" }],
  ["business update", { about: "business" }],
  ["news re the budget", { about: "budget" }],
  ["any news on the election", { about: "election" }],
  ["what's the latest on brexit", { about: "brexit" }],
  ["what's happening in ukraine", { about: "ukraine" }],
  ["anything happening in kenya", { about: "kenya" }],
  ["is the motorway crash in the news", { about: "motorway crash" }],
  ["arsenal score", { question: "arsenal score" }],
  ["who won the lakers game", { question: "who won the lakers game" }],
  ["when do ireland play next?", { question: "when do ireland play next" }],
  ["is the strike still on", { question: "is the strike still on" }],
  ["has the election been called", { question: "has the election been called" }],
])("reads %s", (text, args) => {
  expect(read(text)).toEqual(args);
});

test.each(
  [
    "good news i passed, my gran reads the news every day, news to me, newsagent near me, i have some news for you",
    "no news is good news, newport weather, any news from my doctor, what is happening to me, latest bus to leeds",
    "update my address, any updates on my order, the latest, remind me to watch the news at 10, define news",
    "every day at 7 send me the news, translate news to french, add news to my list, is the pharmacy open today",
    "is there a fire station near here, sports shop near me, what is sport, spell headline, timer for the match",
    "how do you say news in spanish, add score to list, who was nelson mandela, hello",
  ]
    .join(", ")
    .split(", "),
)("is not asked for news by %s", (text) => {
  expect(read(text)).toBeNull();
});

test.each([
  ["when do ireland play next", "ireland"],
  ["cricket score india", "india"],
  ["who won the cricket", "cricket"],
  ["what was the score in the liverpool v everton match", "liverpool everton"],
  ["what did the prime minister say today", "prime minister"],
  ["whats the score", ""],
])("the names in %s", (question, words) => {
  expect(questionWords(question)).toBe(words);
});

describe("after headlines", () => {
  const story = { title: "A", summary: "B", feed: "C", at: null };
  const memory = { stories: [story, story, story, story], shown: 3 };
  const follow = (text: string, of: unknown = memory) => readFollowUp(text, of, (words) => words === "sport");

  test.each([
    ["MORE", { more: true }],
    ["any more?", { more: true }],
    ["2", { story: 2 }],
    ["no 3", { story: 3 }],
    ["tell me more about number 1", { story: 1 }],
    ["the second one pls", { story: 2 }],
    ["and sport?", { about: "sport" }],
    ["sport", { about: "sport" }],
    ["what about sport news", { about: "sport" }],
    ["and tomorrow?", null],
    ["thanks", null],
    ["2 eggs", null],
    ["ok", null],
  ])("%s", (text, args) => {
    expect(follow(text)).toEqual(args);
  });

  test("nothing goes on from what is not ours", () => {
    expect(follow("2", null)).toBeNull();
    expect(follow("2", { stories: "x" })).toBeNull();
  });
});

test("hostile texts are read in no time", () => {
  const begun = performance.now();
  for (const part of [
    "news ",
    "what is the ",
    "a v ",
    "latest ",
    "is strike ",
    "more about number ",
    "score ",
  ])
    for (const text of [part.repeat(400), `${part.repeat(60)}!`]) {
      read(text);
      readFollowUp(text, { stories: [], shown: 0 }, () => false);
    }
  expect(performance.now() - begun).toBeLessThan(1_500);
});
