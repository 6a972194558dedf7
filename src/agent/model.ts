import type { ToolDefinition } from "@langchain/core/language_models/base";
import { AIMessage, type BaseMessage } from "@langchain/core/messages";
import type { ChatResult } from "@langchain/core/outputs";
import type { ModelChoice } from "./model-choice.ts";

/** Longer than any turn: each call ends with its turn's signal, this is for one that was given no time of its own. */
const longestCallMs = 60_000;
/** Far more than an SMS, since reasoning models think within it. */
const maxTokens = 4000;

/** One request to the model. */
type ModelRequest = {
  messages: BaseMessage[];
  tools: ToolDefinition[];
  /** Asks for an answer in words, although there are tools. */
  isLastWord?: boolean;
  /** Ends the request. */
  signal: AbortSignal;
  /** Ends it earlier. */
  timeoutMs?: number | undefined;
};

/** Sends one request. Throws what the provider's SDK throws, and its abort or time-out error. */
export type AskModel = (request: ModelRequest) => Promise<AIMessage>;

/** Loads the chosen provider. Nothing here tries again by itself: `callModel` is the one layer that does. */
export async function loadModel(choice: ModelChoice): Promise<AskModel> {
  switch (choice.provider) {
    case "openai":
      return loadOpenAi(choice);
    case "anthropic":
      return loadAnthropic(choice);
    case "ollama":
      return loadOllama(choice);
  }
}

// LangChain's `invoke` calls `_generate` as we do, after having prepared callbacks that nobody here listens to. With
// LANGSMITH_TRACING in the environment it would also send every text to LangSmith (docs/decisions/0006-agent-loop.md).

/** Any server that speaks OpenAI's chat completions. Never the Responses API, which `ChatOpenAI` takes for some models. */
async function loadOpenAi({ model, apiKey, baseUrl }: ModelChoice): Promise<AskModel> {
  const { ChatOpenAICompletions } = await import("@langchain/openai");
  const chat = new ChatOpenAICompletions({
    model,
    // The SDK insists on a key; where there is none, the header is taken off again on the way out.
    apiKey: apiKey ?? "none",
    configuration: {
      baseURL: baseUrl ?? "https://api.openai.com/v1",
      ...(apiKey === undefined ? { fetch: fetchWithoutKey } : {}),
    },
    maxRetries: 0,
    timeout: longestCallMs,
    streaming: false,
    __includeRawResponse: true, // it holds the refusal, see read-answer.ts
    // Not every other server knows the parameter, and the newer OpenAI models know only this one.
    modelKwargs: baseUrl === undefined ? { max_completion_tokens: maxTokens } : {},
  });
  return async (request) =>
    readResult(await chat._generate(request.messages, { ...toolOptions(request), signal: endOf(request) }));
}

async function loadAnthropic({ model, apiKey, baseUrl }: ModelChoice): Promise<AskModel> {
  const { ChatAnthropic } = await import("@langchain/anthropic");
  const makeChat = () =>
    new ChatAnthropic({
      model,
      ...(apiKey === undefined ? {} : { apiKey }),
      ...(baseUrl === undefined ? {} : { anthropicApiUrl: baseUrl }),
      clientOptions: { timeout: longestCallMs },
      maxRetries: 0,
      maxTokens,
      streaming: false,
    });
  let chat: ReturnType<typeof makeChat> | undefined;
  return async (request) => {
    chat ??= makeChat(); // throws where there is no key, which is for `callModel` to tell
    const options = { ...toolOptions(request), signal: endOf(request) };
    return readResult(await chat._generate(request.messages, options));
  };
}

async function loadOllama({ model, baseUrl }: ModelChoice): Promise<AskModel> {
  const { ChatOllama } = await import("@langchain/ollama");
  return async (request) => {
    const signal = endOf(request);
    // One per request: its client takes no signal, and its `abort` ends all requests of the client.
    const chat = new ChatOllama({
      model,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      fetch: (input, init) => fetch(input, { ...init, signal }),
      maxRetries: 0,
      streaming: false,
    });
    return readResult(await chat._generate(request.messages, { tools: request.tools, signal }));
  };
}

function toolOptions({ tools, isLastWord }: ModelRequest): {
  tools?: ToolDefinition[];
  tool_choice?: "none";
} {
  if (tools.length === 0) return {};
  return isLastWord === true ? { tools, tool_choice: "none" } : { tools };
}

/** For an SDK that takes no time-out with a request. */
function endOf({ signal, timeoutMs }: ModelRequest): AbortSignal {
  return timeoutMs === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
}

/** The answer, with all that the server said about it in `response_metadata`, as LangChain's `invoke` gives it. */
function readResult({ generations, llmOutput }: ChatResult): AIMessage {
  const [generation] = generations;
  if (!AIMessage.isInstance(generation?.message)) throw new Error("The answer holds no message of the model");
  const { message, generationInfo } = generation;
  message.response_metadata = { ...llmOutput, ...generationInfo, ...message.response_metadata };
  return message;
}

const fetchWithoutKey: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.delete("authorization");
  return fetch(input, { ...init, headers });
};
