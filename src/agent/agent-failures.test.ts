import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startOpenAi, type ModelAnswer, type OpenAiStandin } from "../../test/support/openai-standin.ts";
import { contractsNote, hasContracts, readContractFile } from "../../test/support/openapi.ts";
import type { AgentFailure, Turn } from "./agent.ts";
import { answer, directionsSkill, settingsFor } from "./sample-turn.ts";

let openAi: OpenAiStandin;
beforeAll(async () => {
  openAi = await startOpenAi();
});
afterEach(() => {
  openAi.clearScript();
  openAi.requests.length = 0;
});
afterAll(() => openAi.close());

const turnWith = (given: Partial<Turn> = {}) => answer(settingsFor(openAi.baseUrl), given);

describe("a fault that does not pass is asked for once only, and the operator is told", () => {
  const cases: [name: string, said: ModelAnswer, reason: AgentFailure, advice: RegExp | null][] = [
    ["no quota", { error: "insufficient-quota" }, "quota", /billing/],
    ["no credit", { error: "credit-balance-exhausted" }, "quota", /billing/],
    ["a wrong key", { error: "invalid-api-key" }, "credentials", /OPENAI_API_KEY/],
    ["a country", { error: "country-not-supported" }, "credentials", /OPENAI_API_KEY/],
    ["an unknown model", { error: "model-not-found" }, "credentials", /OPENAI_MODEL/],
    [
      "a request too long without a history",
      { error: "context-length-exceeded" },
      "too-long",
      /OPENAI_MODEL/,
    ],
    ["a refusal", { refusal: "I can't help with that." }, "refused", null],
    ["a content filter", { text: "Part of", finishReason: "content_filter" }, "refused", null],
    ["an empty answer", { empty: true }, "empty", null],
    ["an answer of blanks and marks", { text: " \n```\n```\n" }, "empty", null],
    ["a cut answer without a word", { empty: true, finishReason: "length" }, "empty", null],
  ];
  test.each(cases)("%s", async (_, said, reason, advice) => {
    openAi.script([said]);
    const result = await turnWith();
    expect(result).toMatchObject({ kind: "failed", reason, model: "standin" });
    const told = result.kind === "failed" ? result.advice : "";
    if (advice === null) expect(told).toBeNull();
    else expect(told).toMatch(advice);
    expect(openAi.requests).toHaveLength(1);
  });
});

describe("a fault that may pass is tried once more", () => {
  const cases: [name: string, said: ModelAnswer][] = [
    ["a rate limit, after the delay it names", { error: "rate-limit-tokens" }],
    ["slow down", { error: "slow-down" }],
    ["a server error", { error: "server-error" }],
    ["an overload", { error: "overloaded" }],
    ["a page of HTML", { html: 502 }],
    ["a lost connection", { drop: true }],
    ["half an answer", { rawBody: '{"id":"chatcmpl-1","choices":[{"mess' }],
    ["JSON that is no completion", { rawBody: '{"ok":true}' }],
  ];
  test.each(cases)("%s: answered the second time", async (_, said) => {
    openAi.script([said, { text: "4,806 m." }]);
    expect(await turnWith()).toMatchObject({ kind: "answered", text: "4,806 m." });
    expect(openAi.requests).toHaveLength(2);
  });

  test.each(cases)("%s: given up after the second time", async (_, said) => {
    openAi.always(said);
    expect(await turnWith()).toMatchObject({
      kind: "failed",
      reason: "unavailable",
      advice: expect.stringMatching(/./) as string,
    });
    expect(openAi.requests).toHaveLength(2);
  });
});

describe("the turn's deadline", () => {
  test("a delay that does not fit before it is not waited for", async () => {
    openAi.always({ error: "rate-limit-requests" }); // names 20 s
    expect(await turnWith({ timeLeftMs: 20_300 })).toMatchObject({ kind: "failed", reason: "unavailable" });
    expect(openAi.requests).toHaveLength(1);
  });

  test("ends a turn whose server never answers, and the request with it", async () => {
    openAi.script([{ hang: true }]);
    const result = await turnWith({ signal: AbortSignal.timeout(150), timeLeftMs: 150 });
    expect(result).toMatchObject({ kind: "failed", reason: "too-slow", tokensIn: 0 });
    expect(result).toMatchObject({ advice: expect.stringContaining("TURN_DEADLINE_MS") as string });
    await expect.poll(() => openAi.requests[0]?.outcome).toBe("given up by the client");
  });

  test("ends the wait before a second try", async () => {
    openAi.always({ error: "rate-limit-requests" });
    const result = await turnWith({ signal: AbortSignal.timeout(150), timeLeftMs: 60_000 });
    expect(result).toMatchObject({ kind: "failed", reason: "too-slow" });
  });

  test("that has passed already costs no request", async () => {
    expect(await turnWith({ signal: AbortSignal.abort() })).toMatchObject({ reason: "too-slow" });
    expect(openAi.requests).toHaveLength(0);
  });
});

describe("a history longer than the model can read", () => {
  const history = Array.from({ length: 9 }, (_, index) => ({
    from: index % 2 === 0 ? ("contact" as const) : ("us" as const),
    text: `message ${index} `.repeat(30),
  }));

  test("is halved, the oldest first, and the turn answered", async () => {
    openAi.script([{ error: "context-length-exceeded" }, { text: "Fine." }]);
    expect(await turnWith({ history })).toMatchObject({ kind: "answered", text: "Fine." });
    const contents = openAi.chats.at(-1)?.messages.map(({ content }) => String(content).slice(0, 9));
    expect(contents?.slice(1)).toEqual(["message 5", "message 6", "message 7", "message 8", "How high "]);
  });

  test("is halved once only", async () => {
    openAi.always({ error: "context-length-exceeded" });
    expect(await turnWith({ history })).toMatchObject({ kind: "failed", reason: "too-long" });
    expect(openAi.requests).toHaveLength(2);
  });
});

test("a request the server calls malformed is a defect, told with the request's id", async () => {
  const result = await turnWith({ skills: [directionsSkill(undefined, "no name of a tool")] });
  expect(result).toMatchObject({
    kind: "failed",
    reason: "defect",
    advice: expect.stringMatching(
      /malformed \(400, invalid_value, invalid_request_error, req_\w+\)/,
    ) as string,
  });
  expect(openAi.requests).toHaveLength(1);
});

test("a turn without a word costs no request", async () => {
  expect(await turnWith({ texts: [" "] })).toMatchObject({ kind: "failed", reason: "empty" });
  expect(openAi.requests).toHaveLength(0);
});

describe(`the contract's samples of an answer${contractsNote}`, () => {
  const cases: [name: string, result: object][] = [
    [
      "default",
      { kind: "answered", text: "Hello! How can I assist you today?", tokensIn: 19, tokensOut: 10 },
    ],
    ["length", { text: "Walk north on The Embarcadero for 0.4 mi, then turn left..." }],
    ["content-filter", { kind: "failed", reason: "refused" }],
    ["refusal", { kind: "failed", reason: "refused" }],
    ["empty-content", { kind: "failed", reason: "empty" }],
  ];
  test.skipIf(!hasContracts).each(cases)("%s", async (name, result) => {
    const samples = readContractFile("openai/samples/chat-completions.json");
    const { responses } = samples as { responses: Record<string, { body: object }> };
    openAi.script([{ rawBody: JSON.stringify(responses[name]?.body) }]);
    expect(await turnWith()).toMatchObject(result);
  });
});
