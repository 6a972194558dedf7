import type { ReceivedRequest } from "../http/listen.ts";
import type { RequestFault } from "./errors.ts";
import type { ChatMessage, ChatRequest, OfferedTool, ToolCall } from "./types.ts";

const roles = ["system", "assistant", "user", "function", "tool", "developer"];

/** Every field of a chat completion request (https://platform.openai.com/docs/api-reference/chat/create). */
export const requestFields = [
  ..."audio frequency_penalty function_call functions logit_bias logprobs max_completion_tokens".split(" "),
  ..."max_tokens messages metadata modalities model moderation n parallel_tool_calls prediction".split(" "),
  ..."presence_penalty prompt_cache_key prompt_cache_options prompt_cache_retention".split(" "),
  ..."reasoning_effort response_format safety_identifier seed service_tier stop store stream".split(" "),
  ..."stream_options temperature tool_choice tools top_logprobs top_p user verbosity".split(" "),
  "web_search_options",
];

/** Reads a chat request, or says what the API would refuse it for. */
export function readChatRequest(
  received: ReceivedRequest,
  isNewModel: (model: string) => boolean,
): ChatRequest | RequestFault {
  const body = parseObject(received.body);
  if (!body) return fault("We could not parse the JSON body of your request.", null);
  const unknownField = Object.keys(body).find((name) => !requestFields.includes(name));
  if (unknownField) return fault(`Unrecognized request argument supplied: ${unknownField}`, null);
  const { model, messages, tools = [] } = body;
  if (typeof model !== "string" || model === "") return fault("you must provide a model parameter", null);
  if (!Array.isArray(messages) || messages.length === 0 || !messages.every(isObject)) {
    return fault("Invalid 'messages': expected a non-empty array of objects.", "messages", "invalid_type");
  }
  if (!Array.isArray(tools) || !tools.every(isObject)) {
    return fault("Invalid 'tools': expected an array of objects.", "tools", "invalid_type");
  }
  // What the shape is, each check finds out for itself.
  const chatMessages = messages as unknown as ChatMessage[];
  const offeredTools = tools as unknown as OfferedTool[];
  const found =
    parameterFault(body, isNewModel(model)) ??
    firstOf(chatMessages, messageFault) ??
    orderFault(chatMessages) ??
    firstOf(offeredTools, toolFault);
  if (found) return found;

  const streamOptions = isObject(body["stream_options"]) ? body["stream_options"] : {};
  return {
    model,
    messages: chatMessages,
    tools: offeredTools,
    stream: body["stream"] === true,
    streamsUsage: streamOptions["include_usage"] === true,
    forcesTool: isObject(body["tool_choice"]),
    received,
  };
}

function parameterFault(body: Record<string, unknown>, isNewModel: boolean): RequestFault | null {
  if (isNewModel && "max_tokens" in body) {
    const message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    return fault(message, "max_tokens", "unsupported_parameter");
  }
  if (isNewModel && body["temperature"] !== undefined && body["temperature"] !== 1) {
    const message = "Unsupported value: 'temperature' does not support this value with this model.";
    return fault(message, "temperature", "unsupported_value");
  }
  if (Array.isArray(body["tools"]) && body["tools"].length === 0) {
    return fault("Invalid 'tools': empty array.", "tools", "empty_array");
  }
  const needsTools = ["tool_choice", "parallel_tool_calls"].find(
    (name) => name in body && !("tools" in body),
  );
  if (!needsTools) return null;
  return fault(`'${needsTools}' is only allowed when 'tools' are specified.`, needsTools);
}

function messageFault(
  { role, content, tool_calls, tool_call_id }: ChatMessage,
  index: number,
): RequestFault | null {
  const path = `messages[${index}]`;
  if (!roles.includes(role)) {
    const message = `Invalid value: '${role}'. Supported values are: ${roles.map((each) => `'${each}'`).join(", ")}.`;
    return fault(message, `${path}.role`, "invalid_value");
  }
  const isAbsent = content === null || content === undefined;
  const mayBeAbsent = role === "assistant" && tool_calls !== undefined;
  if (typeof content !== "string" && !Array.isArray(content) && !(isAbsent && mayBeAbsent)) {
    return fault("Invalid value for 'content': expected a string, got null.", `${path}.content`);
  }
  if (
    tool_calls !== undefined &&
    !(Array.isArray(tool_calls) && tool_calls.length > 0 && tool_calls.every(isToolCall))
  ) {
    return fault(`Invalid '${path}.tool_calls'.`, `${path}.tool_calls`, "invalid_type");
  }
  if (role === "tool" && typeof tool_call_id !== "string") {
    return fault(
      `Missing parameter '${path}.tool_call_id'.`,
      `${path}.tool_call_id`,
      "missing_required_parameter",
    );
  }
  return null;
}

/** An assistant message with tool calls must be followed by exactly one tool message for each, before anything else. */
function orderFault(messages: ChatMessage[]): RequestFault | null {
  let open: string[] = [];
  let answered: string[] = [];
  for (const [index, { role, tool_calls, tool_call_id = "" }] of messages.entries()) {
    const param = `messages.[${index}].role`;
    if (role === "tool") {
      if (answered.includes(tool_call_id)) {
        return fault(`Duplicate value for 'tool_call_id' of '${tool_call_id}' in message[${index}]`, param);
      }
      if (!open.includes(tool_call_id)) {
        return fault(
          "Messages with role 'tool' must be a response to a preceding message with 'tool_calls'.",
          param,
        );
      }
      open = open.filter((id) => id !== tool_call_id);
      answered.push(tool_call_id);
      continue;
    }
    if (open.length > 0) return unansweredFault(open, index);
    open = (tool_calls ?? []).map(({ id }) => id);
    answered = [];
  }
  return open.length > 0 ? unansweredFault(open, messages.length) : null;
}

function unansweredFault(ids: string[], index: number): RequestFault {
  const message =
    "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. " +
    `The following tool_call_ids did not have response messages: ${ids.join(", ")}`;
  return fault(message, `messages.[${index}].role`);
}

function toolFault(tool: OfferedTool, index: number): RequestFault | null {
  const path = `tools[${index}]`;
  if (tool.type !== "function" || !isObject(tool.function)) {
    return fault(`Invalid value for '${path}.type'.`, `${path}.type`, "invalid_value");
  }
  const { name, parameters, strict } = tool.function;
  if (typeof name !== "string" || !/^[a-zA-Z0-9_-]{1,64}$/.test(name)) {
    const message = `Invalid '${path}.function.name': string does not match pattern '^[a-zA-Z0-9_-]+$'.`;
    return fault(message, `${path}.function.name`, "invalid_value");
  }
  if (parameters === undefined) return null;
  const schemaFault = (reason: string) =>
    fault(
      `Invalid schema for function '${name}': ${reason}`,
      `${path}.function.parameters`,
      "invalid_function_parameters",
    );
  if (parameters["type"] !== "object") {
    const type = JSON.stringify(parameters["type"] ?? "None");
    return schemaFault(`schema must be a JSON Schema of 'type: "object"', got 'type: ${type}'.`);
  }
  const properties = Object.keys(parameters["properties"] ?? {});
  const required = Array.isArray(parameters["required"]) ? parameters["required"] : [];
  const isStrict =
    parameters["additionalProperties"] === false && properties.every((key) => required.includes(key));
  if (!strict || isStrict) return null;
  return schemaFault("In context=(), 'additionalProperties' must be false and every property in 'required'.");
}

function isToolCall(value: unknown): value is ToolCall {
  if (!isObject(value) || !isObject(value["function"])) return false;
  const { name, arguments: text } = value["function"];
  return [value["id"], name, text].every((part) => typeof part === "string") && value["type"] === "function";
}

function firstOf<T>(list: T[], find: (item: T, index: number) => RequestFault | null): RequestFault | null {
  return list.map(find).find((found) => found !== null) ?? null;
}

function fault(message: string, param: string | null, code: string | null = null): RequestFault {
  return { message, param, code };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
