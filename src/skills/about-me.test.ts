import { describe, expect, test } from "vitest";
import { measure } from "../sms/segments.ts";
import { createAboutMe } from "./about-me.ts";
import type { SkillContext } from "./skill.ts";

const aboutMe = createAboutMe();
const context: SkillContext = {
  ...{
    number: "+447700900001",
    country: "GB",
    zone: "Europe/London",
    language: "pt-BR",
    places: [],
    wakeUps: [],
  },
  items: ["milk", "eggs"].map((text) => ({ list: "shopping", text, keptAt: new Date(0) })),
  record: {
    name: null,
    textsSince: new Date("2026-03-01T23:30:00Z"),
    wakeUps: [
      { skill: "digest", count: 1 },
      { skill: "reminders", count: 2 },
    ],
    relays: { to: 0, from: 0 },
  },
  ...{ now: new Date("2026-03-27T14:05:00Z"), memory: null, signal: AbortSignal.timeout(10_000) },
};

test("tells all that is kept", async () => {
  const { text } = await aboutMe.run({ do: "tell" }, context);
  expect(text).toBe(
    "I keep your number, language Brazilian Portuguese, time zone Europe/London, 1 list (shopping), 2 reminders, your " +
      "digest; and our texts since 1 Mar 2026.\nFORGET ME erases it.",
  );
  expect(measure(text).segments).toBe(2);
});

test("erases only after a yes", async () => {
  const asked = await aboutMe.run({ do: "forget" }, context);
  expect(asked.effects).toBeUndefined();
  const yes = asked.question?.choices.find(({ answer }) => answer === "1");
  const done = await aboutMe.run(aboutMe.schema.parse(yes?.args), context);
  expect(done.effects).toEqual([{ kind: "forget-me" }]);
  for (const { text } of [asked, done]) expect(measure(text).segments).toBeLessThanOrEqual(2);
});

describe("is not meant by", () => {
  test.each([
    "forget it",
    "forget my home",
    "delete my reminders",
    "delete my shopping list",
    "what do you know about horses",
    "what do you know how to do",
    "delete my last message",
    "do you remember where i live",
    "remove me from your list",
    "tell me about data",
  ])("%s", (text) => {
    expect(aboutMe.readUtterance?.(text)).toBeNull();
  });
});

describe("does not take for all that is kept", () => {
  test.each([
    "dont forget me",
    "do you know where i am",
    "do you know how to cook rice",
    "can you save my number",
    "remove my phone number from your texts",
    "delete all my notes",
    "stop texting me",
    "tell me all you know about history",
    "what is my data allowance",
  ])("%s", (text) => {
    expect(aboutMe.readUtterance?.(text) ?? null).toBeNull();
  });
});

test("takes FORGET ME for no yes to its own question", async () => {
  const { question } = await aboutMe.run({ do: "forget" }, context);
  const answers = question?.choices.map(({ answer }) => answer) ?? [];
  expect(answers).toContain("YES PLEASE");
  expect(answers).toContain("YES ERASE");
  expect(answers).not.toContain("FORGET ME");
});
