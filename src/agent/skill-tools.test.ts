import { expect, test } from "vitest";
import { z } from "zod";
import type { Skill } from "../skills/skill.ts";
import { directionsSkill } from "./sample-turn.ts";
import { answerToolCall, noSkillCalls, toolOf } from "./skill-tools.ts";

const context = () => ({
  ...{
    number: "+12065550100",
    country: "US",
    zone: null,
    language: null,
    places: [],
    items: [],
    wakeUps: [],
  },
  ...{ now: new Date("2026-03-27T14:05:00Z"), memory: null, signal: AbortSignal.timeout(10_000) },
});

/** A skill that erases a list, where a person has confirmed it; `seen` takes the arguments it is run with. */
function erasing(seen: unknown[]): Skill {
  const schema = z.object({ list: z.string(), isSure: z.boolean().nullish().meta({ internal: true }) });
  return {
    ...directionsSkill(undefined, "erase"),
    schema,
    run: (args) => {
      seen.push(args);
      return Promise.resolve({ text: schema.parse(args).isSure ? "Erased." : "Erase it? 1 yes" });
    },
  };
}

test("a model is not offered what only a person says, and cannot say it all the same", async () => {
  const seen: unknown[] = [];
  const skill = erasing(seen);
  expect(toolOf(skill).function.parameters).toMatchObject({ properties: { list: { type: "string" } } });
  expect(JSON.stringify(toolOf(skill))).not.toContain("isSure");
  const calls = noSkillCalls();
  const call = { id: "call_1", name: "erase", args: { list: "shopping", isSure: true } };
  const told = await answerToolCall(calls, { skills: [skill], context }, call, true);
  expect(seen).toEqual([{ list: "shopping" }]);
  expect(told.content).toContain("Erase it?");
  expect(calls.replies.map(({ reply }) => reply.text)).toEqual(["Erase it? 1 yes"]);
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "an argument named %s reaches no skill",
  async (name) => {
    const seen: unknown[] = [];
    const args = JSON.parse(`{"list":"shopping","${name}":{"isSure":true}}`) as Record<string, unknown>;
    const call = { id: "call_1", name: "erase", args };
    await answerToolCall(noSkillCalls(), { skills: [erasing(seen)], context }, call, true);
    expect(seen).toEqual([{ list: "shopping" }]);
    expect((seen[0] as { isSure?: unknown }).isSure).toBeUndefined();
  },
);

test("what a skill must have and was not given is told to the model, without running the skill", async () => {
  const seen: unknown[] = [];
  const calls = noSkillCalls();
  const call = { id: "call_1", name: "erase", args: { isSure: true } };
  const told = await answerToolCall(calls, { skills: [erasing(seen)], context }, call, true);
  expect(told.content).toContain("list");
  expect(seen).toEqual([]);
  expect(calls.failed).toBe(1);
});
