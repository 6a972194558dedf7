import { describe, expect, test } from "vitest";
import { type AgentSettings, chooseModel } from "./model-choice.ts";

const nothing = { apiKey: undefined, baseUrl: undefined, model: undefined };

describe("chooses the model the settings name", () => {
  const cases: [name: string, settings: AgentSettings, choice: object][] = [
    [
      "a key alone is OpenAI with a small model",
      { llm: undefined, openai: { ...nothing, apiKey: "sk-own" } },
      { provider: "openai", model: "gpt-4.1-mini", apiKey: "sk-own", baseUrl: undefined },
    ],
    [
      "an address alone is used without a key",
      { llm: undefined, openai: { ...nothing, baseUrl: "http://127.0.0.1:8080/v1/", model: "qwen3" } },
      { provider: "openai", model: "qwen3", apiKey: undefined, baseUrl: "http://127.0.0.1:8080/v1" },
    ],
    [
      "blank settings are unset ones",
      { llm: " ", openai: { apiKey: " ", baseUrl: "http://127.0.0.1/v1", model: "" } },
      { provider: "openai", model: "gpt-4.1-mini", apiKey: undefined },
    ],
    [
      "LLM=openai: names a model",
      { llm: "openai:gpt-5.4", openai: { ...nothing, apiKey: "sk-own", model: "other" } },
      {
        provider: "openai",
        model: "gpt-5.4",
        settings: { key: "OPENAI_API_KEY", model: "LLM", address: "OPENAI_BASE_URL" },
      },
    ],
    [
      "LLM=anthropic:",
      { llm: "anthropic:claude-haiku-4-5", openai: nothing, anthropic: { apiKey: "sk-ant" } },
      { provider: "anthropic", model: "claude-haiku-4-5", apiKey: "sk-ant" },
    ],
    [
      "LLM=ollama: with a tag",
      { llm: "ollama:llama3.2:3b", openai: nothing, ollama: { baseUrl: "http://10.0.0.2:11434" } },
      { provider: "ollama", model: "llama3.2:3b", apiKey: undefined, baseUrl: "http://10.0.0.2:11434" },
    ],
  ];
  test.each(cases)("%s", (_, settings, choice) => {
    expect(chooseModel(settings)).toMatchObject(choice);
  });
});

test.each([undefined, "openai:gpt-5.4"])(
  "says what to set where there is neither key nor address (LLM %s)",
  (llm) => {
    expect(chooseModel({ llm, openai: { ...nothing, model: "gpt-5.4" } })).toEqual({
      missing: expect.stringContaining("set OPENAI_API_KEY") as string,
    });
  },
);

describe("refuses a setting that cannot be right, naming it and not its value", () => {
  test.each(["gpt-5.4", "mistral:large", "ollama:", "anthropic"])("LLM=%s", (llm) => {
    expect(() => chooseModel({ llm, openai: nothing })).toThrow(/^LLM must be provider:model/);
  });

  test.each(["localhost:8080", "ftp://host/v1", "http://"])("OPENAI_BASE_URL=%s", (baseUrl) => {
    expect(() => chooseModel({ llm: undefined, openai: { ...nothing, baseUrl } })).toThrow(
      "OPENAI_BASE_URL must be an address such as http://127.0.0.1:8080/v1",
    );
  });
});
