import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { HumanMessage } from "@langchain/core/messages";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { type Answer, jsonAnswer, listen, type Listener } from "../../test/support/http/listen.ts";
import { readModelFault } from "./failure.ts";
import { chooseModel } from "./model-choice.ts";
import { loadModel } from "./model.ts";
import { answer } from "./sample-turn.ts";

let server: Listener | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** A server that gives these answers in order; returns its address. */
async function serve(answers: Answer[]): Promise<string> {
  const listener = await listen(() => answers.shift() ?? jsonAnswer(500, {}), { now: () => new Date() });
  server = listener;
  return listener.origin;
}

const openai = { apiKey: undefined, baseUrl: undefined, model: undefined };
const sent = () => (server?.requests ?? []).map(({ body }) => JSON.parse(body) as Record<string, unknown>);

describe("Anthropic", () => {
  const said = (content: object[], stop_reason = "end_turn") =>
    jsonAnswer(200, {
      id: "msg_1",
      type: "message",
      role: "assistant",
      model: "claude-haiku-4-5-20251001",
      content,
      stop_reason,
      stop_sequence: null,
      usage: { input_tokens: 20, output_tokens: 5 },
    });
  const settings = (baseUrl: string, apiKey = "sk-ant-own") => ({
    llm: "anthropic:claude-haiku-4-5",
    openai,
    anthropic: { apiKey, baseUrl },
  });

  test("answers, with its usual key", async () => {
    const result = await answer(settings(await serve([said([{ type: "text", text: "4,806 m." }])])));
    expect(result).toMatchObject({
      kind: "answered",
      text: "4,806 m.",
      model: "claude-haiku-4-5-20251001",
      tokensIn: 20,
    });
    expect(server?.requests[0]?.url.pathname).toBe("/v1/messages");
    expect(server?.requests[0]?.headers["x-api-key"]).toBe("sk-ant-own");
    expect(sent()[0]).toMatchObject({ model: "claude-haiku-4-5", messages: [{ role: "user" }] });
  });

  test("calls a skill, after a call it had to mend", async () => {
    const use = (id: string, input: object) => ({ type: "tool_use", id, name: "directions", input });
    const origin = await serve([
      said([{ type: "text", text: "Let me see." }, use("toolu_1", { from: "Home" })], "tool_use"),
      said([use("toolu_2", { from: "Home", to: "Zoo" })], "tool_use"),
    ]);
    expect(await answer(settings(origin))).toMatchObject({
      kind: "answered",
      text: "Home to Zoo: walk 12 min",
    });
    const messages = sent()[1]?.["messages"] as { role: string; content: unknown }[];
    expect(messages.map(({ role }) => role)).toEqual(["user", "assistant", "user"]);
    expect(messages[2]?.content).toMatchObject([{ type: "tool_result", tool_use_id: "toolu_1" }]);
  });

  test("is tried once more when overloaded", async () => {
    const overloaded = jsonAnswer(529, {
      type: "error",
      error: { type: "overloaded_error", message: "Overloaded" },
    });
    const origin = await serve([overloaded, said([{ type: "text", text: "4,806 m." }])]);
    expect(await answer(settings(origin))).toMatchObject({ kind: "answered", text: "4,806 m." });
  });

  test("declines", async () => {
    const origin = await serve([said([{ type: "text", text: "" }], "refusal")]);
    expect(await answer(settings(origin))).toMatchObject({ kind: "failed", reason: "refused" });
  });

  test("refuses a key", async () => {
    const error = { type: "error", error: { type: "authentication_error", message: "invalid x-api-key" } };
    const result = await answer(settings(await serve([jsonAnswer(401, error)]), "sk-ant-wrong"));
    expect(result).toMatchObject({
      reason: "credentials",
      advice: expect.stringMatching(/ANTHROPIC_API_KEY/) as string,
    });
    expect(JSON.stringify(result)).not.toContain("sk-ant-wrong");
  });
});

describe("Ollama", () => {
  const said = (message: object): Answer => ({
    status: 200,
    headers: { "content-type": "application/x-ndjson" },
    body: `${JSON.stringify({
      model: "llama3.2",
      created_at: "2026-03-27T14:05:00Z",
      message: { role: "assistant", ...message },
      done: true,
      done_reason: "stop",
      prompt_eval_count: 30,
      eval_count: 6,
    })}\n`,
  });
  const settings = (baseUrl: string) => ({ llm: "ollama:llama3.2", openai, ollama: { baseUrl } });

  test("answers, without the thoughts it wrote down", async () => {
    const result = await answer(settings(await serve([said({ content: "<think>Hm.</think>4,806 m." })])));
    expect(result).toMatchObject({
      kind: "answered",
      text: "4,806 m.",
      model: "llama3.2",
      tokensIn: 30,
      tokensOut: 6,
    });
    expect(server?.requests[0]?.url.pathname).toBe("/api/chat");
  });

  test("calls a skill", async () => {
    const call = { function: { name: "directions", arguments: { from: "Home", to: "Zoo" } } };
    const result = await answer(settings(await serve([said({ content: "", tool_calls: [call] })])));
    expect(result).toMatchObject({ kind: "answered", text: "Home to Zoo: walk 12 min" });
  });

  test("has no such model", async () => {
    const result = await answer(
      settings(await serve([jsonAnswer(404, { error: "model 'llama3.2' not found" })])),
    );
    expect(result).toMatchObject({
      reason: "credentials",
      advice: expect.stringMatching(/check LLM/) as string,
    });
  });

  test("is not running", async () => {
    const origin = await serve([]);
    await server?.close();
    server = undefined;
    expect(await answer(settings(origin))).toMatchObject({
      reason: "unavailable",
      advice: expect.stringMatching(/cannot be reached.*OLLAMA_BASE_URL/) as string,
    });
  });
});

describe("a request that is given up ends in the middle of an answer too, and its connection with it", () => {
  /** Asks a model that begins its answer and never ends it; returns why it was given up, once the server knows. */
  async function askDawdling(llm: string | undefined, timeoutMs?: number): Promise<string> {
    const turn = new AbortController();
    const closed = Promise.withResolvers<null>();
    const dawdling = createServer((_, response) => {
      response.on("close", () => {
        closed.resolve(null);
      });
      response.writeHead(200, { "content-type": "application/json" }).write('{"id":');
      if (timeoutMs === undefined) setTimeout(turn.abort.bind(turn), 100);
    });
    await once(dawdling.listen(0, "127.0.0.1"), "listening");
    onTestFinished(() => void dawdling.close());
    const baseUrl = `http://127.0.0.1:${(dawdling.address() as AddressInfo).port}`;
    const own = { apiKey: "none", baseUrl };
    const choice = chooseModel({ llm, openai: { ...own, model: "standin" }, anthropic: own, ollama: own });
    if ("missing" in choice) throw new Error(choice.missing);
    const ask = await loadModel(choice);
    const request = { messages: [new HumanMessage("Hi")], tools: [], signal: turn.signal, timeoutMs };
    const error: unknown = await ask(request).then(
      () => null,
      (reason: unknown) => reason,
    );
    await closed.promise;
    return readModelFault(error, choice).reason;
  }

  const providers = [
    ["OpenAI", undefined],
    ["Anthropic", "anthropic:claude-haiku-4-5"],
    ["Ollama", "ollama:llama3.2"],
  ] as const;
  test.each(providers)("%s: at its time-out", async (_, llm) => {
    expect(await askDawdling(llm, 150)).toBe("too-slow");
  });
  test.each(providers)("%s: with its turn", async (_, llm) => {
    expect(await askDawdling(llm)).toBe("too-slow");
  });
});
