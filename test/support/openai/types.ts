import type { ReceivedRequest } from "../http/listen.ts";
import type { ModelError } from "./errors.ts";

/** One message of a request, read just far enough to be checked and answered. */
export type ChatMessage = {
  role: string;
  content?: unknown;
  tool_calls?: ToolCall[];
  tool_call_id?: string;
};

export type ToolCall = { id: string; type: "function"; function: { name: string; arguments: string } };

export type OfferedTool = {
  type: string;
  function: { name: string; description?: string; parameters?: Record<string, unknown>; strict?: boolean };
};

/** A request that passed all checks. */
export type ChatRequest = {
  model: string;
  messages: ChatMessage[];
  tools: OfferedTool[];
  stream: boolean;
  /** Whether the last piece of a stream tells the tokens used. */
  streamsUsage: boolean;
  /** A tool is forced: `finish_reason` is then "stop" although tools are called. */
  forcesTool: boolean;
  received: ReceivedRequest;
};

export type FinishReason = "stop" | "length" | "tool_calls" | "content_filter";

/** What the model says. */
export type ModelSpeech = {
  text?: string;
  /** Arguments given as a string go out as they are: invalid JSON, say. */
  toolCalls?: { name: string; arguments: unknown }[];
  refusal?: string;
  /** Empty content and nothing else, which does occur. */
  empty?: boolean;
  /** Default: what fits the speech. */
  finishReason?: FinishReason;
};

/** How one request is answered. With neither speech nor fault, such as `{ delayMs }` alone, the talker answers. */
export type ModelAnswer = ModelSpeech & {
  delayMs?: number;
  /** An error of the API by name, such as "insufficient-quota". */
  error?: ModelError;
  /** An HTML page with this HTTP status, from the edge before the API. */
  html?: number;
  /** 200 with this body, whatever it is: broken JSON, say. */
  rawBody?: string;
  drop?: boolean;
  hang?: boolean;
};

/** An answer, or what makes it from the request. */
export type ScriptedAnswer = ModelAnswer | ((request: ChatRequest) => ModelAnswer | Promise<ModelAnswer>);

export type OpenAiOptions = {
  port?: number;
  /** Requests must bear this key. Unset: none is asked for, as a local server does. */
  apiKey?: string;
  /** Other models are refused (404). Unset: any name will do. */
  models?: string[];
  /** Which models refuse `max_tokens` and a `temperature`. Default: o-series and gpt-5 names. */
  isNewModel?: (model: string) => boolean;
  /** A longer prompt is refused (`context_length_exceeded`); four characters count as a token. Default 128,000. */
  contextTokens?: number;
  now?: () => Date;
};

export type OpenAiStandin = {
  /** For `OPENAI_BASE_URL`; ends in /v1. */
  baseUrl: string;
  apiKey: string | undefined;
  /** Every HTTP request, refused ones too. */
  requests: ReceivedRequest[];
  /** The chat requests that passed all checks, oldest first. */
  chats: ChatRequest[];
  /** Answers the next requests, in this order; each may depend on its request. */
  script: (answers: ScriptedAnswer[]) => void;
  /** Answers all further requests (endless tool calls, say), or those `when` is true of; a `script` goes first. */
  always: (answer: ScriptedAnswer, when?: (request: ChatRequest) => boolean) => void;
  clearScript: () => void;
  /** How many scripted answers have not been asked for. */
  unusedAnswers: () => number;
  /** Waits for a chat request, such as the one that is to be interrupted. */
  waitForChat: (fits?: (request: ChatRequest) => boolean, timeoutMs?: number) => Promise<ChatRequest>;
  close: () => Promise<void>;
};
