import { AIMessage } from "@langchain/core/messages";
import { z } from "zod";

export type ToolCall = { id: string; name: string; args: Record<string, unknown> };

/** One answer of the model, whichever provider it came from. */
export type ModelAnswer = {
  text: string;
  /** As it came, for the history of the turn: some providers have more than text in it. */
  content: AIMessage["content"];
  /** `cut`: stopped at its length limit. `refused`: declined, or held back by a content filter. */
  ending: "whole" | "cut" | "refused";
  calls: ToolCall[];
  /** The ids of the calls whose arguments are not a JSON object. */
  invalidCalls: string[];
  tokensIn: number;
  tokensOut: number;
  /** The model's full name as the server gives it. */
  model: string | null;
};

const metadataShape = z.object({
  finish_reason: z.string().nullish().catch(null), // OpenAI
  stop_reason: z.string().nullish().catch(null), // Anthropic
  done_reason: z.string().nullish().catch(null), // Ollama
  model_name: z.string().nullish().catch(null),
  model: z.string().nullish().catch(null),
});

const tokens = z.int().nonnegative().catch(0);
const usageShape = z.object({ input_tokens: tokens, output_tokens: tokens }).nullish().catch(null);

/** LangChain does not carry OpenAI's `refusal`: it is read from the raw answer. */
const refusalShape = z.object({
  __raw_response: z.object({
    choices: z.array(z.object({ message: z.object({ refusal: z.string().min(1) }) })).min(1),
  }),
});

const endings: Record<string, ModelAnswer["ending"]> = {
  length: "cut",
  max_tokens: "cut",
  model_context_window_exceeded: "cut",
  content_filter: "refused",
  refusal: "refused",
};

/** Reads what the model answered; `usedIds` are the tool call ids of this turn so far. */
export function readAnswer(message: AIMessage, usedIds: string[]): ModelAnswer {
  const metadata = metadataShape.parse(message.response_metadata);
  const reason = metadata.finish_reason ?? metadata.stop_reason ?? metadata.done_reason ?? "";
  const usage = usageShape.parse(message.usage_metadata);
  const declined = refusalShape.safeParse(message.additional_kwargs).success;
  const ids = [...usedIds];
  const uniqueId = (id: string | undefined) => {
    const unique = id === undefined || id === "" || ids.includes(id) ? `call_${ids.length + 1}_again` : id;
    ids.push(unique);
    return unique;
  };
  const readable = (message.tool_calls ?? []).map((call) => ({
    call: { id: uniqueId(call.id), name: call.name, args: toObject(call.args) },
    valid: isObject(call.args),
  }));
  const unreadable = (message.invalid_tool_calls ?? []).map((call) => ({
    call: { id: uniqueId(call.id), name: call.name ?? "unknown", args: {} },
    valid: false,
  }));
  const calls = [...readable, ...unreadable];
  return {
    text: message.text,
    content: message.content,
    ending: declined ? "refused" : (endings[reason] ?? "whole"),
    calls: calls.map(({ call }) => call),
    invalidCalls: calls.filter(({ valid }) => !valid).map(({ call }) => call.id),
    tokensIn: usage?.input_tokens ?? 0,
    tokensOut: usage?.output_tokens ?? 0,
    model: (metadata.model_name ?? metadata.model)?.replace(/[^\w.:/-]/g, "").slice(0, 100) || null,
  };
}

/**
 * The answer as a message of the turn's history. Arguments that are not JSON are `{}` there: some servers refuse a
 * history with broken JSON in it, and the tool message says what was wrong.
 */
export function toMessage({ content, calls }: ModelAnswer): AIMessage {
  return new AIMessage({ content, tool_calls: calls.map((call) => ({ ...call, type: "tool_call" })) });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}
