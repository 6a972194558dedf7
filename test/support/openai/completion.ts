import { randomBytes } from "node:crypto";
import type { ChatRequest, FinishReason, ModelSpeech, ToolCall } from "./types.ts";

/** The body of a 200 answer. Each has an id of its own: LangChain merges messages of the same id. */
export function completion(request: ChatRequest, speech: ModelSpeech, now: Date) {
  const toolCalls = (speech.toolCalls ?? []).map(toolCall);
  const hasText = speech.text !== undefined || speech.empty === true;
  const message = {
    role: "assistant",
    content: hasText ? (speech.text ?? "") : null,
    refusal: speech.refusal ?? null,
    annotations: [],
    ...(toolCalls.length > 0 ? { tool_calls: toolCalls } : {}),
  };
  const finishReason = speech.finishReason ?? usualFinishReason(toolCalls.length > 0, request.forcesTool);
  return {
    id: `chatcmpl-${randomBytes(14).toString("hex")}`,
    object: "chat.completion",
    created: Math.floor(now.getTime() / 1000),
    model: request.model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishReason }],
    usage: usageOf(promptTokens(request), tokensIn(JSON.stringify([speech.text, speech.refusal, toolCalls]))),
    service_tier: "default",
    system_fingerprint: "fp_standin",
  };
}

export type Completion = ReturnType<typeof completion>;

/** The same answer in pieces, as server-sent events. */
export function streamedCompletion(whole: Completion, withUsage: boolean): string {
  const { id, created, model, service_tier, system_fingerprint } = whole;
  const common = { id, object: "chat.completion.chunk", created, model, service_tier, system_fingerprint };
  const choice = whole.choices[0];
  const chunk = (delta: object, finish_reason: FinishReason | null = null) => ({
    ...common,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    ...(withUsage ? { usage: null } : {}),
  });

  const chunks: object[] = [
    chunk({ role: "assistant", content: choice?.message.content === null ? null : "" }),
  ];
  for (const word of choice?.message.content?.match(/\s*\S+|\s+$/g) ?? [])
    chunks.push(chunk({ content: word }));
  if (choice?.message.refusal) chunks.push(chunk({ refusal: choice.message.refusal }));
  for (const [index, call] of (choice?.message.tool_calls ?? []).entries()) {
    const { name, arguments: text } = call.function;
    chunks.push(chunk({ tool_calls: [{ index, ...call, function: { name, arguments: "" } }] }));
    chunks.push(chunk({ tool_calls: [{ index, function: { arguments: text } }] }));
  }
  chunks.push(chunk({}, choice?.finish_reason));
  if (withUsage) chunks.push({ ...common, choices: [], usage: whole.usage });
  return [...chunks.map((piece) => JSON.stringify(piece)), "[DONE]"]
    .map((data) => `data: ${data}\n\n`)
    .join("");
}

/** Roughly the tokens of a request: four characters each. */
export function promptTokens({ messages, tools }: ChatRequest): number {
  // A picture counts by its tiles, not by its bytes.
  return tokensIn(JSON.stringify([messages, tools]).replace(/data:image\/\w+;base64,[\w+/=]+/g, tile));
}

/** About a thousand tokens. */
const tile = "tile".repeat(1_000);

function toolCall({ name, arguments: given }: { name: string; arguments: unknown }): ToolCall {
  const text = typeof given === "string" ? given : JSON.stringify(given ?? {});
  return {
    id: `call_${randomBytes(12).toString("hex")}`,
    type: "function",
    function: { name, arguments: text },
  };
}

function usualFinishReason(callsTools: boolean, forcesTool: boolean): FinishReason {
  return callsTools && !forcesTool ? "tool_calls" : "stop";
}

function usageOf(prompt: number, answer: number) {
  return {
    prompt_tokens: prompt,
    completion_tokens: answer,
    total_tokens: prompt + answer,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: 0,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}

function tokensIn(text: string): number {
  return Math.ceil(text.length / 4);
}
