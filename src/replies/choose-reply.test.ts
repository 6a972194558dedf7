import { describe, expect, test } from "vitest";
import type { Answer } from "../playbooks/playbook.ts";
import { chooseReply, isUrgent, type Situation, type Understood } from "./choose-reply.ts";

const answers: Record<string, Answer> = {
  hours: { kind: "reply", variants: ["9 to 5."] },
  price: { kind: "reply", variants: ["2 dollars."] },
  weather: { kind: "agent" },
  forecast: { kind: "skill", skill: "weather" },
  way: { kind: "skill", skill: "directions" },
  news: { kind: "agent" },
  danger: { kind: "emergency" },
  leave: { kind: "opt-out" },
};

const now = new Date("2026-06-10T08:00:00Z");
const nothing: Situation = {
  question: null,
  now,
  readCommand: (text) => (text.startsWith("MAP ") ? { skill: "directions", args: { text } } : null),
  readSurely: (text) => (text.startsWith("how do you spell ") ? { skill: "define", args: { text } } : null),
  readFollowUp: (text) => (text === "same but tomorrow" ? { skill: "weather", args: { day: 1 } } : null),
  readValues: (skill, text) => (text.includes(" in ") ? { skill, place: text.split(" in ")[1] } : null),
  readAnyValues: () => null,
  readTopic: (words) => (words === "BUS" ? "directions" : null),
  hasRest: false,
  understood: null,
  answerTo: (intent) => answers[intent] ?? null,
};

function understood(intent: string, confidence: number, second?: [string, number]): Understood {
  const alternatives = second ? [{ intent: second[0], confidence: second[1] }] : [];
  return { intent, confidence, isAccepted: true, alternatives };
}

const choose = (body: string, situation: Partial<Situation> = {}) =>
  chooseReply({ body, hasMedia: false }, { ...nothing, ...situation });

describe("what answers a text", () => {
  test.each([
    ["a keyword before an intent", "help", understood("hours", 0.99), { kind: "keyword", keyword: "help" }],
    [
      "a command before an intent",
      "MAP a to b",
      understood("hours", 0.99),
      { kind: "skill", skill: "directions" },
    ],
    [
      "an accepted intent before the agent",
      "open?",
      understood("hours", 0.9),
      { kind: "intent", intent: "hours" },
    ],
    [
      "the agent where an intent was not accepted",
      "open?",
      { ...understood("hours", 0.9), isAccepted: false },
      { kind: "agent" },
    ],
    ["the agent where the intent is not taught any more", "x", understood("gone", 0.9), { kind: "agent" }],
    [
      "a skill whose values stand in a text the classifier is not sure about",
      "wthr in leeds",
      { ...understood("forecast", 0.3), isAccepted: false },
      { kind: "skill", skill: "weather", args: { place: "leeds" } },
    ],
    [
      "the second likeliest skill where its values stand there and the first one's do not",
      "rain in leeds",
      { ...understood("oos", 0.4, ["forecast", 0.3]), isAccepted: false },
      { kind: "skill", skill: "weather", args: { place: "leeds" } },
    ],
    [
      "a skill's values before a question which intent is meant",
      "bus in leeds",
      understood("hours", 0.45, ["way", 0.4]),
      { kind: "skill", skill: "directions", args: { place: "leeds" } },
    ],
    [
      "an accepted skill whose values are missing, for the agent to ask for them",
      "weather",
      understood("forecast", 0.9),
      { kind: "intent", intent: "forecast" },
    ],
    [
      "what goes on from a skill's last reply before an intent",
      "same but tomorrow",
      understood("hours", 0.9),
      { kind: "skill", skill: "weather", args: { day: 1 } },
    ],
    ["the agent where no intent is likely", "zzz", null, { kind: "agent" }],
    ["HELP with a skill's word", "help bus", null, { kind: "skill-help", skill: "directions" }],
    ["the agent where nothing is known by the word after HELP", "help me", null, { kind: "agent" }],
    [
      "a question where two intents are near",
      "bus",
      understood("hours", 0.45, ["price", 0.4]),
      { kind: "tie", intents: ["hours", "price"] },
    ],
    [
      "no question where the first is likely by itself",
      "bus",
      understood("hours", 0.7, ["price", 0.6]),
      { kind: "intent" },
    ],
    [
      "no question where the second is far",
      "bus",
      understood("hours", 0.5, ["price", 0.2]),
      { kind: "intent" },
    ],
    [
      "no question between the agent and the agent",
      "x",
      understood("weather", 0.45, ["news", 0.4]),
      { kind: "intent" },
    ],
    [
      "an emergency only where it is likely",
      "fire",
      understood("danger", 0.9),
      { kind: "intent", intent: "danger" },
    ],
    ["the agent where an emergency is doubtful", "fire sale", understood("danger", 0.5), { kind: "agent" }],
    ["the agent where an opt-out is doubtful", "stop it", understood("leave", 0.5), { kind: "agent" }],
  ])("%s", (_name, body, what, expected) => {
    expect(choose(body, { understood: what })).toMatchObject(expected);
  });

  test("the open question before a keyword, as long as it is open", () => {
    const choices = [{ answer: "1", then: { kind: "intent" as const, intent: "hours", messageId: 7 } }];
    const open = { choices, expiresAt: "2026-06-10T08:10:00Z" };
    const over = { choices, expiresAt: "2026-06-10T07:59:00Z" };
    expect(choose(" 1. ", { question: open })).toMatchObject({
      kind: "intent",
      intent: "hours",
      messageId: 7,
    });
    expect(choose("1", { question: over })).toEqual({ kind: "agent" });
    expect(choose("2", { question: open })).toEqual({ kind: "agent" });
  });

  test("thanks in another language, whatever a classifier of English makes of it, and not where the owner answers it", () => {
    const understood = { intent: "fire", confidence: 0.9, isAccepted: true, alternatives: [] };
    const saying = (answer: Answer) => ({ understood, answerTo: () => answer });
    expect(choose("Obrigado!", saying({ kind: "emergency" }))).toEqual({
      ...{ kind: "fixed", source: "thanked", language: "pt" },
    });
    const reply: Answer = { kind: "reply", variants: ["De nada!"] };
    expect(choose("obrigado", saying(reply))).toMatchObject({ kind: "intent", answer: reply });
    expect(choose("obrigado 2")).toEqual({ kind: "agent" });
  });

  test("words about a picture that nobody here can see are not answered as if they stood alone", () => {
    const withPicture = (body: string, given: Partial<Situation> = {}) =>
      chooseReply({ body, hasMedia: true }, { ...nothing, ...given });
    const unseen = { kind: "fixed", source: "picture" };
    for (const body of ["what does this sign say", "translate it", "hm, purple"])
      expect([body, withPicture(body)]).toEqual([body, unseen]);
    expect(withPicture("HELP")).toMatchObject({ kind: "keyword" });
    expect(withPicture("what does this sign say", { hasAgent: true })).toEqual({ kind: "agent" });
    // What is sure without it is answered, an emergency above all.
    const understood = { intent: "fire", confidence: 0.9, isAccepted: true, alternatives: [] };
    const answerTo = (): Answer => ({ kind: "emergency" });
    expect(withPicture("it burns, see the picture", { understood, answerTo })).toMatchObject({
      intent: "fire",
    });
  });

  test("an empty text and a picture have their own answers", () => {
    expect(choose("  ")).toMatchObject({ kind: "fixed", source: "empty" });
    expect(chooseReply({ body: "", hasMedia: true }, nothing)).toMatchObject({ source: "picture" });
  });
});

test("keywords, commands, digits and emergencies do not wait; intents and questions do", () => {
  expect(isUrgent(choose("HELP"))).toBe(true);
  expect(isUrgent(choose("MAP a to b"))).toBe(true);
  expect(isUrgent(choose("fire", { understood: understood("danger", 0.9) }))).toBe(true);
  expect(isUrgent(choose("open?", { understood: understood("hours", 0.9) }))).toBe(false);
  expect(isUrgent(choose("hello"))).toBe(false);
});

describe("a text that asks for a skill by its own words", () => {
  test("is the skill's where the classifier takes it for another skill's, or for nothing", () => {
    const isSpelling = { kind: "skill", skill: "define" };
    expect(choose("how do you spell leeds")).toMatchObject(isSpelling);
    expect(choose("how do you spell leeds", { understood: understood("way", 0.9) })).toMatchObject(
      isSpelling,
    );
  });

  test("is the owner's where the classifier is sure of an intent that the owner answers", () => {
    const sure = { understood: understood("hours", 0.9) };
    expect(choose("how do you spell your name", sure)).toMatchObject({ kind: "intent", intent: "hours" });
  });
});

describe("a text that is rejected as out of scope", () => {
  const rainyDay = "rainy day idea in leeds for 2 small kids";
  const outside = (confidence: number): Understood => ({
    ...understood("oos", confidence, ["forecast", 0.2]),
    isAccepted: false,
  });
  const isForecast = { kind: "skill", skill: "weather" };

  test.each([
    [
      "goes to the agent where there is one, whatever values a skill finds in it",
      true,
      0.65,
      { kind: "agent" },
    ],
    ["is a skill's by its values where that is not sure", true, 0.64, isForecast],
    ["is a skill's by its values where there is no agent", false, 0.9, isForecast],
  ])("%s", (_name, hasAgent, confidence, expected) => {
    expect(choose(rainyDay, { hasAgent, understood: outside(confidence) })).toMatchObject(expected);
  });
});

test("where there is no agent, any skill whose values stand in a text answers it", () => {
  const readAnyValues = (text: string) => ({ skill: "weather", args: { place: text } });
  expect(choose("thika", { readAnyValues })).toEqual({
    kind: "skill",
    skill: "weather",
    args: { place: "thika" },
  });
  expect(choose("open?", { readAnyValues, understood: understood("hours", 0.9) })).toMatchObject({
    intent: "hours",
  });
});
