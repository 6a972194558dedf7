import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { ModelChoice } from "./model-choice.ts";

/** Longer than any turn: each call ends with its turn's signal, this is for one that was given none. */
const timeoutMs = 60_000;
/** Far more than an SMS, since reasoning models think within it. */
const maxTokens = 4000;

/** Makes a model whose requests all end when `signal` fires. */
type ModelMaker = (signal: AbortSignal) => BaseChatModel;

/** Loads the chosen provider. Nothing here tries again by itself: `callModel` is the one layer that does. */
export async function loadModel(choice: ModelChoice): Promise<ModelMaker> {
  switch (choice.provider) {
    case "openai":
      return loadOpenAi(choice);
    case "anthropic":
      return loadAnthropic(choice);
    case "ollama":
      return loadOllama(choice);
  }
}

/** Any server that speaks OpenAI's chat completions. Never the Responses API, which `ChatOpenAI` takes for some models. */
async function loadOpenAi({ model, apiKey, baseUrl }: ModelChoice): Promise<ModelMaker> {
  const { ChatOpenAICompletions } = await import("@langchain/openai");
  return (signal) =>
    new ChatOpenAICompletions({
      model,
      // The SDK insists on a key; where there is none, the header is taken off again on the way out.
      apiKey: apiKey ?? "none",
      configuration: {
        baseURL: baseUrl ?? "https://api.openai.com/v1",
        fetch: fetchUntil(signal, apiKey === undefined ? withoutKey : (init) => init),
      },
      maxRetries: 0,
      timeout: timeoutMs,
      streaming: false,
      __includeRawResponse: true, // it holds the refusal, see read-answer.ts
      // Not every other server knows the parameter, and the newer OpenAI models know only this one.
      modelKwargs: baseUrl === undefined ? { max_completion_tokens: maxTokens } : {},
    });
}

async function loadAnthropic({ model, apiKey, baseUrl }: ModelChoice): Promise<ModelMaker> {
  const { ChatAnthropic } = await import("@langchain/anthropic");
  return (signal) =>
    new ChatAnthropic({
      model,
      ...(apiKey === undefined ? {} : { apiKey }),
      ...(baseUrl === undefined ? {} : { anthropicApiUrl: baseUrl }),
      clientOptions: { timeout: timeoutMs, fetch: fetchUntil(signal) },
      maxRetries: 0,
      maxTokens,
      streaming: false,
    });
}

async function loadOllama({ model, baseUrl }: ModelChoice): Promise<ModelMaker> {
  const { ChatOllama } = await import("@langchain/ollama");
  return (signal) =>
    new ChatOllama({
      model,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      fetch: fetchUntil(signal),
      maxRetries: 0,
      streaming: false,
    });
}

/** `fetch` that ends with the turn, also in an SDK that does not pass a signal on. */
function fetchUntil(
  signal: AbortSignal,
  change: (init: RequestInit) => RequestInit = (init) => init,
): typeof fetch {
  return (input, init = {}) => {
    const signals = init.signal ? [init.signal, signal] : [signal];
    return fetch(input, change({ ...init, signal: AbortSignal.any(signals) }));
  };
}

function withoutKey(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers);
  headers.delete("authorization");
  return { ...init, headers };
}
