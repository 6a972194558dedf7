import {
  AIMessage,
  type AIMessageChunk,
  HumanMessage,
  SystemMessage,
  ToolMessage,
} from "@langchain/core/messages";
import { tool } from "@langchain/core/tools";
import { ChatOpenAI } from "@langchain/openai";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { modelErrors } from "./openai/errors.ts";
import type { OpenAiOptions } from "./openai/types.ts";
import { startOpenAi, type OpenAiStandin } from "./openai-standin.ts";

let standin: OpenAiStandin;

async function start(options: OpenAiOptions = {}): Promise<void> {
  standin = await startOpenAi({ apiKey: "sk-test", ...options });
}

function model(options: ConstructorParameters<typeof ChatOpenAI>[0] = {}): ChatOpenAI {
  const configuration = { baseURL: standin.baseUrl };
  return new ChatOpenAI({ model: "standin", apiKey: "sk-test", maxRetries: 0, configuration, ...options });
}

const directions = tool(() => "", {
  name: "directions",
  description: "The way from one place to another",
  schema: z.object({
    origin: z.string(),
    destination: z.string(),
    mode: z.enum(["transit", "walking", "cycling", "driving"]).optional(),
  }),
});

async function concatenated(pieces: AsyncIterable<AIMessageChunk>): Promise<AIMessageChunk> {
  let whole: AIMessageChunk | undefined;
  for await (const piece of pieces) whole = whole ? whole.concat(piece) : piece;
  if (!whole) throw new Error("the stream was empty");
  return whole;
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${standin.baseUrl}/chat/completions`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { authorization: "Bearer sk-test", "content-type": "application/json", ...headers },
  });
}

beforeEach(() => start());
afterEach(() => standin.close());

describe("The model stand-in refuses what the real API refuses:", () => {
  const user = { role: "user", content: "hi" };
  const call = (id: string) => ({ id, type: "function", function: { name: "f", arguments: "{}" } });
  const calls = (...ids: string[]) => ({ role: "assistant", content: null, tool_calls: ids.map(call) });
  const result = (id: string) => ({ role: "tool", tool_call_id: id, content: "ok" });
  const offered = (parameters: unknown, strict = false) => [
    { type: "function", function: { name: "f", parameters, strict } },
  ];
  const good = { model: "standin", messages: [user] };

  const cases: [what: string, body: unknown, code: string | null, param: string | null][] = [
    ["a body that is not JSON", "{", null, null],
    ["no model", { messages: [user] }, null, null],
    ["no messages", { model: "standin", messages: [] }, "invalid_type", "messages"],
    ["an unknown argument", { ...good, temprature: 1 }, null, null],
    [
      "an unknown role",
      { ...good, messages: [{ role: "bot", content: "" }] },
      "invalid_value",
      "messages[0].role",
    ],
    ["no content", { ...good, messages: [{ role: "user", content: null }] }, null, "messages[0].content"],
    [
      "a tool call without answer",
      { ...good, messages: [user, calls("a", "b"), result("a")] },
      null,
      "messages.[3].role",
    ],
    ["an answer too late", { ...good, messages: [calls("a"), user, result("a")] }, null, "messages.[1].role"],
    ["an answer to no call", { ...good, messages: [user, result("a")] }, null, "messages.[1].role"],
    [
      "two answers to a call",
      { ...good, messages: [calls("a"), result("a"), result("a")] },
      null,
      "messages.[2].role",
    ],
    [
      "a tool without object schema",
      { ...good, tools: offered({}) },
      "invalid_function_parameters",
      "tools[0].function.parameters",
    ],
    [
      "a strict tool with optional parameters",
      { ...good, tools: offered({ type: "object", properties: { a: { type: "string" } } }, true) },
      "invalid_function_parameters",
      "tools[0].function.parameters",
    ],
    ["an empty list of tools", { ...good, tools: [] }, "empty_array", "tools"],
    ["a tool choice without tools", { ...good, tool_choice: "auto" }, null, "tool_choice"],
    [
      "max_tokens to a newer model",
      { ...good, model: "gpt-5-mini", max_tokens: 9 },
      "unsupported_parameter",
      "max_tokens",
    ],
    [
      "a temperature to a newer model",
      { ...good, model: "o4-mini", temperature: 0 },
      "unsupported_value",
      "temperature",
    ],
  ];
  it.each(cases)("%s", async (_, body, code, param) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { type: "invalid_request_error", code, param } });
    expect(standin.chats).toEqual([]);
  });

  it("a wrong or missing key", async () => {
    await expect(model({ apiKey: "sk-other" }).invoke("hi")).rejects.toMatchObject({ status: 401 });
    const response = await post(good, { authorization: "" });
    expect(response.status).toBe(401);
    expect((await fetch(`${standin.baseUrl}/models`)).status).toBe(401);
  });

  it("a model it does not have", async () => {
    await standin.close();
    await start({ models: ["small"] });
    await expect(model().invoke("hi")).rejects.toMatchObject({ status: 404 });
    await expect(model({ model: "small" }).invoke("hi")).resolves.toBeInstanceOf(AIMessage);
  });

  it("a prompt that is too long", async () => {
    await standin.close();
    await start({ contextTokens: 100 });
    const refused = model().invoke("long ".repeat(200));
    await expect(refused).rejects.toMatchObject({ cause: { code: "context_length_exceeded" } });
  });

  it("an unknown path", async () => {
    const response = await fetch(`${standin.baseUrl}/nothing`, {
      headers: { authorization: "Bearer sk-test" },
    });
    expect(response.status).toBe(404);
  });
});

describe("The model stand-in asks for no key where none is configured", () => {
  it("like a local server", async () => {
    await standin.close();
    standin = await startOpenAi();
    const response = await post(
      { model: "any", messages: [{ role: "user", content: "hi" }] },
      { authorization: "" },
    );
    expect(response.status).toBe(200);
  });
});

describe("The model stand-in says what it is told:", () => {
  it("a text, with an id of its own and the tokens used", async () => {
    standin.script([{ text: "Hello." }, { text: "Hello again." }]);
    const first = await model().invoke([new SystemMessage("Be brief."), new HumanMessage("Hi")]);
    const second = await model().invoke("Hi");
    expect([first.text, second.text]).toEqual(["Hello.", "Hello again."]);
    expect(first.id).not.toBe(second.id);
    expect(first.usage_metadata).toMatchObject({ input_tokens: expect.any(Number) as number });
    expect(standin.chats[0]?.messages.map(({ role }) => role)).toEqual(["system", "user"]);
    expect(standin.unusedAnswers()).toBe(0);
  });

  it("tool calls, and it takes their answers back", async () => {
    const way = { origin: "a", destination: "b" };
    standin.script([{ toolCalls: [{ name: "directions", arguments: way }] }, { text: "Go north." }]);
    const bound = model().bindTools([directions]);
    const asked = new HumanMessage("How do I get there?");
    const called = await bound.invoke([asked]);
    expect(called.tool_calls).toMatchObject([{ name: "directions", args: way }]);
    expect(called.response_metadata).toMatchObject({ finish_reason: "tool_calls" });
    const answered = new ToolMessage({ content: "north", tool_call_id: called.tool_calls?.[0]?.id ?? "" });
    expect((await bound.invoke([asked, called, answered])).text).toBe("Go north.");
  });

  it("invalid arguments and functions nobody offered", async () => {
    standin.script([
      { toolCalls: [{ name: "directions", arguments: '{"origin": ' }] },
      { toolCalls: [{ name: "book_taxi", arguments: { to: "b" } }] },
    ]);
    const bound = model().bindTools([directions]);
    expect((await bound.invoke("hi")).invalid_tool_calls).toHaveLength(1);
    expect((await bound.invoke("hi")).tool_calls).toMatchObject([{ name: "book_taxi" }]);
  });

  it("a refusal, nothing at all, and texts cut off or held back", async () => {
    standin.script([
      { refusal: "I can't help with that." },
      { empty: true },
      { text: "Walk north and then", finishReason: "length" },
      { text: "", finishReason: "content_filter" },
    ]);
    const answers = [];
    for (let count = 0; count < 4; count += 1) {
      answers.push(await model({ __includeRawResponse: true }).invoke("hi"));
    }
    // LangChain keeps a refusal nowhere but in the raw response.
    expect(answers[0]?.additional_kwargs["__raw_response"]).toMatchObject({
      choices: [{ message: { content: null, refusal: "I can't help with that." } }],
    });
    expect(answers[1]?.text).toBe("");
    const reasons = answers.map(({ response_metadata }) => response_metadata["finish_reason"]);
    expect(reasons).toEqual(["stop", "stop", "length", "content_filter"]);
  });

  it("'stop' for a forced tool, though tools are called", async () => {
    standin.script([{ toolCalls: [{ name: "directions", arguments: {} }] }]);
    const forced = await model().bindTools([directions], { tool_choice: "directions" }).invoke("hi");
    expect(forced.response_metadata).toMatchObject({ finish_reason: "stop" });
    expect(forced.tool_calls).toHaveLength(1);
  });

  it("tool calls without end, until told otherwise", async () => {
    standin.always({ toolCalls: [{ name: "directions", arguments: {} }] });
    for (let count = 0; count < 3; count += 1)
      expect((await model().invoke("hi")).tool_calls).toHaveLength(1);
    standin.clearScript();
    expect((await model().invoke("hi")).tool_calls).toHaveLength(0);
  });

  it("50 kB, or what a function makes of the request", async () => {
    standin.script([
      { text: "x".repeat(50_000) },
      ({ messages }) => ({ text: `${messages.length} messages` }),
    ]);
    expect((await model().invoke("hi")).text).toHaveLength(50_000);
    expect((await model().invoke("hi")).text).toBe("1 messages");
  });

  it("all of it in pieces, where asked to stream", async () => {
    standin.script([
      { text: "One two three." },
      { toolCalls: [{ name: "directions", arguments: { origin: "a" } }] },
    ]);
    const text = await concatenated(await model().stream("hi"));
    expect(text.text).toBe("One two three.");
    expect(text.usage_metadata).toMatchObject({ output_tokens: 7 });
    expect(standin.chats[0]?.stream).toBe(true);
    const called = await concatenated(await model().bindTools([directions]).stream("hi"));
    expect(called.tool_calls).toMatchObject([{ name: "directions", args: { origin: "a" } }]);
  });
});

describe("The model stand-in fails as it is told:", () => {
  it.each(modelErrors)("with %s", async (error) => {
    standin.script([{ error }]);
    const response = await post({ model: "standin", messages: [{ role: "user", content: "hi" }] });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers.get("x-request-id")).toMatch(/^req_/);
    const { error: body } = (await response.json()) as { error: Record<string, unknown> };
    expect(Object.keys(body).toSorted()).toEqual(["code", "message", "param", "type"]);
    // A delay is told where waiting helps only.
    expect(response.headers.has("retry-after")).toBe(error.startsWith("rate-limit"));
  });

  it("by a page that is not JSON, broken JSON, a reset connection", async () => {
    standin.script([{ html: 502 }, { rawBody: "{" }, { drop: true }]);
    await expect(model().invoke("hi")).rejects.toMatchObject({ status: 502 });
    await expect(model().invoke("hi")).rejects.toThrow();
    await expect(model().invoke("hi")).rejects.toThrow("Connection error");
  });

  it("by silence, and knows that the client gave up", async () => {
    standin.script([{ hang: true }, { text: "too late", delayMs: 60_000 }]);
    await expect(model({ timeout: 50 }).invoke("hi")).rejects.toThrow();
    const givingUp = new AbortController();
    const call = model().invoke("hi", { signal: givingUp.signal });
    const chat = await standin.waitForChat(({ received }) => received === standin.requests[1]);
    givingUp.abort();
    await expect(call).rejects.toThrow();
    await expect.poll(() => chat.received.outcome).toBe("given up by the client");
  });
});

describe("Where nothing is scripted, the model stand-in", () => {
  it("says what it understood and recalls what was said", async () => {
    const hello = [new HumanMessage("My name is Ada")];
    const answer = await model().invoke(hello);
    expect(answer.text).toBe("I understood: My name is Ada");
    const recalled = await model().invoke([...hello, answer, new HumanMessage("What did I say?")]);
    expect(recalled.text).toBe("You said: My name is Ada");
  });

  it("looks up the way, whatever the tool calls its parameters", async () => {
    const asked = new HumanMessage("How do I get from the pier to Eastfield Museum by train?");
    const called = await model().bindTools([directions]).invoke([asked]);
    const args = { origin: "the pier", destination: "Eastfield Museum", mode: "transit" };
    expect(called.tool_calls).toMatchObject([{ name: "directions", args }]);
    const result = new ToolMessage({
      content: "38 min by train",
      tool_call_id: called.tool_calls?.[0]?.id ?? "",
    });
    expect((await model().invoke([asked, called, result])).text).toBe("38 min by train");
    expect((await model().invoke([asked])).tool_calls).toHaveLength(0);
  });

  it("answers after a while where only a delay is scripted, and lists its models", async () => {
    standin.script([{ delayMs: 20 }]);
    expect((await model().invoke("Hi")).text).toBe("I understood: Hi");
    const headers = { authorization: "Bearer sk-test" };
    expect(await (await fetch(`${standin.baseUrl}/models`, { headers })).json()).toMatchObject({
      object: "list",
    });
    expect((await fetch(`${standin.baseUrl}/models/standin`, { headers })).status).toBe(200);
  });
});
