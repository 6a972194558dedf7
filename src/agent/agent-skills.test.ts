import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startOpenAi, type OpenAiStandin } from "../../test/support/openai-standin.ts";
import { assertMatches, contractsNote, hasContracts } from "../../test/support/openapi.ts";
import type { SkillReply } from "../skills/skill.ts";
import type { Turn } from "./agent.ts";
import { answer, directionsSkill, settingsFor, skillTexts } from "./sample-turn.ts";

let openAi: OpenAiStandin;
beforeAll(async () => {
  openAi = await startOpenAi();
});
afterEach(() => {
  openAi.clearScript();
  openAi.requests.length = 0;
  openAi.chats.length = 0;
});
afterAll(() => openAi.close());

const turnWith = (given: Partial<Turn> = {}) => answer(settingsFor(openAi.baseUrl), given);
const call = (args: unknown, name = "directions") => ({ name, arguments: args });
const way = (from: string) => call({ from, to: "Zoo" });
/** What the model was told by the last request's tool messages. */
const toolMessages = () =>
  (openAi.chats.at(-1)?.messages ?? [])
    .filter(({ role }) => role === "tool")
    .map(({ content }) => String(content));

describe("what a skill knows", () => {
  test("is the answer, word for word, without asking the model again", async () => {
    openAi.script([{ text: "Let me see.", toolCalls: [way("Home")] }]);
    expect(await turnWith()).toMatchObject({
      kind: "answered",
      text: "Home to Zoo: walk 12 min",
      tools: ["directions"],
    });
    expect(openAi.requests).toHaveLength(1);
  });

  test("comes with all the skill asked for", async () => {
    const reply: SkillReply = {
      text: "Did you mean 1 Zoo Rd?\n1 Yes\n2 No",
      remember: { to: "Zoo" },
      question: { choices: [{ answer: "1", args: { from: "Home", to: "1 Zoo Rd" } }] },
      alert: "The maps key was refused.",
    };
    openAi.script([{ toolCalls: [way("Home")] }]);
    const result = await turnWith({ skills: [directionsSkill(() => Promise.resolve(reply))] });
    expect(result).toMatchObject({ text: reply.text, replies: [{ skill: "directions", reply }] });
  });

  test("is asked with checked arguments and the context of its own", async () => {
    const seen: unknown[] = [];
    const skill = directionsSkill((args, { memory }) => {
      seen.push(args, memory);
      return Promise.resolve({ text: "There." });
    });
    openAi.script([{ toolCalls: [call({ from: "A", to: "B", colour: "red" })] }]);
    const signal = AbortSignal.timeout(10_000);
    await turnWith({
      skills: [skill],
      context: (name) => ({
        number: "",
        country: null,
        zone: null,
        language: null,
        places: [],
        items: [],
        wakeUps: [],
        now: new Date(),
        memory: { of: name },
        signal,
      }),
    });
    expect(seen).toEqual([{ from: "A", to: "B", mode: "walk" }, { of: "directions" }]);
  });

  test("of several calls at once is told in the order of the calls", async () => {
    const delays: Record<string, number> = { One: 40, Two: 1, Three: 20 };
    const skill = directionsSkill(async ({ from }) => {
      await new Promise((resolve) => setTimeout(resolve, delays[from]));
      return { text: `From ${from}.` };
    });
    openAi.script([{ toolCalls: [way("One"), way("Two"), way("Three")] }]);
    const result = await turnWith({ skills: [skill] });
    expect(result).toMatchObject({ text: "From One.\n\nFrom Two.\n\nFrom Three." });
    expect(skillTexts(result)).toEqual(["From One.", "From Two.", "From Three."]);
    expect(openAi.requests).toHaveLength(1);
  });

  test("is asked in the order of the calls, and a later one knows what an earlier one keeps", async () => {
    const seen: unknown[] = [];
    const place = {
      ...({
        kind: "here",
        name: "here",
        label: "Leeds",
        placeId: null,
        latitude: 53.8,
        longitude: -1.55,
      } as const),
      ...{ zone: "Europe/London", country: "GB" },
    };
    const skill = directionsSkill(({ from }, { places, zone, country, memory }) => {
      seen.push({ from, places: places.length, zone, country, memory });
      return Promise.resolve({ text: from, effects: [{ kind: "keep-place", place }], remember: from });
    });
    openAi.script([{ toolCalls: [way("One"), way("Two")] }]);
    await turnWith({ skills: [skill] });
    expect(seen).toEqual([
      { from: "One", places: 0, zone: null, country: "US", memory: null },
      { from: "Two", places: 1, zone: "Europe/London", country: "GB", memory: "One" },
    ]);
  });

  test("may be left to another skill, whose card is the answer; both keep what they asked for", async () => {
    const places = directionsSkill(
      ({ to }) =>
        Promise.resolve({
          text: "",
          remember: { at: 1 },
          then: { skill: "directions", args: { from: "Here", to } },
        }),
      "places",
    );
    openAi.script([{ toolCalls: [call({ from: "Me", to: "Zoo" }, "places")] }]);
    const result = await turnWith({ skills: [places, directionsSkill()] });
    expect(result).toMatchObject({
      ...{ kind: "answered", text: "Here to Zoo: walk 12 min", tools: ["places", "directions"] },
      replies: [{ skill: "places", reply: { remember: { at: 1 } } }, { skill: "directions" }],
    });
    expect(openAi.requests).toHaveLength(1);
  });

  test("that hands over to a skill that is not there is a call that failed, and nothing of it is done", async () => {
    const places = directionsSkill(
      () => Promise.resolve({ text: "", remember: 1, then: { skill: "gone", args: {} } }),
      "places",
    );
    openAi.script([{ toolCalls: [call({ from: "Me", to: "Zoo" }, "places")] }, { text: "I cannot." }]);
    expect(await turnWith({ skills: [places] })).toMatchObject({ text: "I cannot.", replies: [] });
  });

  test("is told once where the model asks twice for the same", async () => {
    openAi.script([{ toolCalls: [way("Home"), way("Home")] }]);
    expect(await turnWith()).toMatchObject({ text: "Home to Zoo: walk 12 min" });
  });

  test("counts even if the tool call was forced, so that the answer ends with stop", async () => {
    openAi.script([{ toolCalls: [way("Home")], finishReason: "stop" }]);
    expect(await turnWith()).toMatchObject({ text: "Home to Zoo: walk 12 min" });
  });
});

describe("a call that goes wrong gets a short message, and the model another try", () => {
  const cases: [name: string, wrong: ReturnType<typeof call>, told: RegExp][] = [
    [
      "arguments that are not JSON",
      call('{"from":"Home","to'),
      /^Error: the arguments are not a valid JSON object/,
    ],
    ["arguments that are no object", call('["Home"]'), /^Error: the arguments are not a valid JSON object/],
    ["no arguments", call(""), /^Error: the arguments are not a valid JSON object/],
    ["arguments of the wrong kind", call({ from: 7 }), /^Error: wrong arguments\. from: .*; to: /],
    ["an unknown function", call({}, "weather"), /^Error: there is no such tool\. There are: directions\.$/],
  ];
  test.each(cases)("%s", async (_, wrong, told) => {
    openAi.script([{ toolCalls: [wrong] }, { toolCalls: [way("Home")] }]);
    expect(await turnWith()).toMatchObject({ kind: "answered", text: "Home to Zoo: walk 12 min" });
    expect(toolMessages()).toEqual([expect.stringMatching(told)]);
    expect(openAi.requests).toHaveLength(2);
  });

  test("arguments cut off by the length limit", async () => {
    openAi.script([
      { toolCalls: [call('{"from":"Ho')], finishReason: "length" },
      { text: "Which zoo do you mean?" },
    ]);
    expect(await turnWith()).toMatchObject({ text: "Which zoo do you mean?", tools: [] });
  });

  test("a skill that throws: nothing of the error reaches the model or the person, the operator learns where", async () => {
    const skill = directionsSkill(() => Promise.reject(new RangeError("private words of +12065550100")));
    openAi.script([{ toolCalls: [way("Home")] }, { text: "I cannot look up ways now." }]);
    const result = await turnWith({ skills: [skill] });
    expect(result).toMatchObject({
      text: "I cannot look up ways now.",
      alerts: [
        expect.stringMatching(
          /^The skill directions failed with RangeError at [\w.-]+:\d+: this is a defect\.$/,
        ),
      ],
    });
    expect(toolMessages()).toEqual(["Error: this tool is not available now. Tell the person so."]);
    expect(JSON.stringify([result, openAi.requests.map(({ body }) => body)])).not.toMatch(
      /private|2065550100|at run/,
    );
  });

  test("several at once, good and bad: each is answered once, and nothing good is lost", async () => {
    openAi.script([
      { toolCalls: [call("{broken"), way("Home"), call({}, "weather")] },
      { text: "I could not find out about the weather." },
    ]);
    expect(await turnWith()).toMatchObject({
      text: "Home to Zoo: walk 12 min\n\nI could not find out about the weather.",
      tools: ["directions"],
    });
    expect(toolMessages().toSorted()).toEqual([
      expect.stringMatching(/^Error: the arguments/),
      expect.stringMatching(/^Error: there is no such tool/),
      expect.stringMatching(/^Sent to the person, word for word/),
    ]);
  });

  test("what a skill answered is kept if the model fails afterwards", async () => {
    openAi.script([{ toolCalls: [way("Home"), call({}, "weather")] }, { error: "insufficient-quota" }]);
    expect(await turnWith()).toMatchObject({ kind: "answered", text: "Home to Zoo: walk 12 min" });
  });
});

describe("a turn's limits", () => {
  test("a model that only ever calls tools wrongly is stopped, and none of LangChain's words is sent", async () => {
    openAi.always({ toolCalls: [call({}, "weather")] });
    expect(await turnWith()).toMatchObject({
      kind: "failed",
      reason: "gave-up",
      advice: expect.stringContaining("keeps calling tools wrongly") as string,
    });
    expect(openAi.requests).toHaveLength(3);
  });

  test("its last word is asked for without tools", async () => {
    openAi.script([{ toolCalls: [call("{")] }, { toolCalls: [call("{")] }, { text: "I cannot find that." }]);
    expect(await turnWith()).toMatchObject({ text: "I cannot find that." });
    const choices = openAi.requests.map(
      ({ body }) => (JSON.parse(body) as { tool_choice?: string }).tool_choice,
    );
    expect(choices).toEqual([undefined, undefined, "none"]);
  });

  test("of twenty calls at once four are run", async () => {
    let runs = 0;
    const skill = directionsSkill(({ from }) => {
      runs += 1;
      return Promise.resolve({ text: from });
    });
    const calls = Array.from({ length: 20 }, (_, index) => way(`Place ${index}`));
    openAi.script([{ toolCalls: calls }, { text: "These are the first." }]);
    const result = await turnWith({ skills: [skill] });
    expect(result).toMatchObject({
      text: "Place 0\n\nPlace 1\n\nPlace 2\n\nPlace 3\n\nThese are the first.",
    });
    expect(runs).toBe(4);
    expect(toolMessages()).toHaveLength(20);
  });

  test("a skill that ignores the signal does not hold the turn beyond its deadline", async () => {
    const skill = directionsSkill(() => new Promise(() => undefined));
    openAi.script([{ toolCalls: [way("Home")] }]);
    const result = await turnWith({ skills: [skill], signal: AbortSignal.timeout(200) });
    expect(result).toMatchObject({
      reason: "too-slow",
      advice: "The skill directions did not answer in time.",
    });
  });

  test("tokens of all calls are added up", async () => {
    openAi.script([{ toolCalls: [call("{")] }, { text: "No." }]);
    const result = await turnWith();
    const single = await turnWith();
    expect(result.tokensIn).toBeGreaterThan(2 * single.tokensIn);
  });
});

test.skipIf(!hasContracts)(`every request is what the contract says${contractsNote}`, async () => {
  openAi.script([
    { toolCalls: [call("{broken"), way("Home"), call({}, "weather")] },
    { toolCalls: [call("{broken")] },
    { text: "I could not find the rest." },
  ]);
  await turnWith({
    history: [
      { from: "contact", text: "Hi" },
      { from: "us", text: "Hello." },
    ],
  });
  expect(openAi.requests).toHaveLength(3);
  for (const { body } of openAi.requests) {
    assertMatches("openai", { request: "createChatCompletion" }, JSON.parse(body));
  }
});

test("two answers under the same id, and calls under the same, are kept apart", async () => {
  const body = (message: object) =>
    JSON.stringify({
      id: "chatcmpl-same",
      object: "chat.completion",
      model: "standin",
      choices: [{ index: 0, message, finish_reason: "stop" }],
    });
  const same = (args: object) => ({
    id: "call_0",
    type: "function",
    function: { name: "directions", arguments: JSON.stringify(args) },
  });
  openAi.script([
    { rawBody: body({ role: "assistant", content: null, tool_calls: [same({}), same({ to: "B" })] }) },
    { rawBody: body({ role: "assistant", content: "", tool_calls: [same({ from: "A", to: "B" })] }) },
  ]);
  expect(await turnWith()).toMatchObject({ kind: "answered", text: "A to B: walk 12 min", tokensIn: 0 });
  expect(toolMessages()).toHaveLength(2);
});

describe("facts that stand in no source", () => {
  test("are asked about once, and the tool that knows them answers", async () => {
    openAi.script([{ text: "Bus 12 leaves at 9:45." }, { toolCalls: [way("Home")] }]);
    expect(await turnWith({ texts: ["when is the next bus home to zoo"] })).toMatchObject({
      kind: "answered",
      text: "Home to Zoo: walk 12 min",
    });
    expect(JSON.stringify(openAi.chats.at(-1)?.messages.at(-1))).toContain("9:45");
  });

  test("are not sent where they come again", async () => {
    openAi.script([{ text: "Call 0113 496 0000." }, { text: "The number is 0113 496 0000." }]);
    expect(await turnWith()).toMatchObject({ kind: "failed", reason: "not-grounded" });
    expect(openAi.requests).toHaveLength(2);
  });

  test("are left out beside a skill's own card", async () => {
    openAi.script([
      { toolCalls: [way("Home"), call({ colour: "red" })] },
      { text: "It costs $4.50." },
      { text: "It costs $4.50, I think." },
    ]);
    expect(await turnWith()).toMatchObject({ kind: "answered", text: "Home to Zoo: walk 12 min" });
  });

  test("may be repeated from the conversation, the playbook and the owner's wishes", async () => {
    openAi.script([{ text: "We open at 8:30, call 0113 496 0001, it is $5 as you said." }]);
    const result = await turnWith({
      history: [{ from: "contact", text: "so that is $5" }],
      known: ["Open from 8:30."],
      style: "Our number is 0113 496 0001.",
    });
    expect(result).toMatchObject({ kind: "answered" });
  });
});
