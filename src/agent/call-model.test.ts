import { AIMessage, type BaseMessage, HumanMessage } from "@langchain/core/messages";
import { expect, test } from "vitest";
import { startOpenAi } from "../../test/support/openai-standin.ts";
import { callModel, noModelCalls } from "./call-model.ts";
import type { ModelChoice } from "./model-choice.ts";
import { loadModel } from "./model.ts";

const choice: ModelChoice = {
  provider: "openai",
  model: "standin",
  apiKey: undefined,
  baseUrl: undefined,
  settings: { key: "OPENAI_API_KEY", model: "OPENAI_MODEL", address: "OPENAI_BASE_URL" },
};
type Sent = { messages: BaseMessage[]; timeoutMs: number | undefined };

/** Calls the model as one that hangs at first would be called; returns what was sent. */
async function callHanging(
  timeLeftMs: number,
  provider: ModelChoice["provider"] = "openai",
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const settings = {
    choice: { ...choice, provider },
    signal: new AbortController().signal,
    timeLeftMs: () => timeLeftMs,
    historyLength: 0,
  };
  await callModel(noModelCalls(), settings, [new HumanMessage("Hi")], (each) => {
    sent.push(each);
    if (sent.length === 1) throw Object.assign(new Error("aborted"), { name: "TimeoutError" });
    return new AIMessage("Hello");
  });
  return sent;
}

test("a first try that hangs leaves 8 s for a second, which has all the time that is left", async () => {
  const sent = await callHanging(25_000);
  expect(sent.map(({ timeoutMs }) => timeoutMs)).toEqual([17_000, undefined]);
});

test("where a second try would have more time than the first, the first has it all", async () => {
  expect((await callHanging(15_000)).map(({ timeoutMs }) => timeoutMs)).toEqual([undefined, undefined]);
});

test("a local model is never hurried", async () => {
  expect((await callHanging(25_000, "ollama")).map(({ timeoutMs }) => timeoutMs)).toEqual([
    undefined,
    undefined,
  ]);
});

test("Anthropic gets a history that begins with the person", async () => {
  const sent: Sent[] = [];
  const messages = [new AIMessage("Your parcel is here."), new HumanMessage("Where?")];
  const settings = {
    choice: { ...choice, provider: "anthropic" as const },
    signal: new AbortController().signal,
    timeLeftMs: () => 25_000,
    historyLength: 1,
  };
  await callModel(noModelCalls(), settings, messages, (each) => {
    sent.push(each);
    return new AIMessage("At the post office.");
  });
  expect(sent[0]?.messages.map(({ text }) => text)).toEqual(["Where?"]);
});

test("LangChain ends the request at the time-out it is given in this way", async () => {
  const openAi = await startOpenAi();
  openAi.always({ hang: true });
  const askModel = await loadModel({ ...choice, baseUrl: openAi.baseUrl });
  const { signal } = new AbortController();
  const messages = [new HumanMessage("Hi")];
  await expect(askModel({ messages, tools: [], signal, timeoutMs: 100 })).rejects.toThrow(/abort/i);
  await expect.poll(() => openAi.requests[0]?.outcome).toBe("given up by the client");
  await openAi.close();
});
