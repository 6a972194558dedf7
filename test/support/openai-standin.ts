import { randomUUID } from "node:crypto";
import { htmlAnswer, jsonAnswer, listen, pause, type Answer, type ReceivedRequest } from "./http/listen.ts";
import { createScript } from "./http/script.ts";
import { until } from "./http/until.ts";
import { readChatRequest } from "./openai/check-request.ts";
import { completion, promptTokens, streamedCompletion } from "./openai/completion.ts";
import { faultAnswer, namedErrorAnswer, unknownPathAnswer } from "./openai/errors.ts";
import { talk } from "./openai/talker.ts";
import type {
  ChatRequest,
  ModelAnswer,
  OpenAiOptions,
  OpenAiStandin,
  ScriptedAnswer,
} from "./openai/types.ts";

export type { ModelAnswer, OpenAiStandin, ScriptedAnswer } from "./openai/types.ts";

/** Starts a stand-in for an OpenAI-compatible server, which says what it is told to, or else talks a little by itself. */
export async function startOpenAi(options: OpenAiOptions = {}): Promise<OpenAiStandin> {
  const now = options.now ?? (() => new Date());
  const isNewModel = options.isNewModel ?? ((model) => /^(o\d|gpt-5)/.test(model));
  const script = createScript<ScriptedAnswer, ChatRequest>();
  const chats: ChatRequest[] = [];

  async function answerRequest(request: ReceivedRequest): Promise<Answer> {
    const requestId = `req_${randomUUID().replaceAll("-", "")}`;
    const { authorization } = request.headers;
    if (options.apiKey !== undefined && authorization !== `Bearer ${options.apiKey}`) {
      return namedErrorAnswer(authorization === undefined ? "missing-api-key" : "invalid-api-key", requestId);
    }
    const { pathname } = request.url;
    if (request.method === "POST" && pathname === "/v1/chat/completions")
      return answerChat(request, requestId);
    if (request.method === "GET" && pathname === "/v1/models") {
      return jsonAnswer(200, { object: "list", data: (options.models ?? ["standin"]).map(modelResource) });
    }
    const model = /^\/v1\/models\/(.+)$/.exec(pathname)?.[1];
    if (request.method === "GET" && model !== undefined) {
      if (options.models && !options.models.includes(model))
        return namedErrorAnswer("model-not-found", requestId);
      return jsonAnswer(200, modelResource(model));
    }
    return unknownPathAnswer(request.method, pathname, requestId);
  }

  async function answerChat(request: ReceivedRequest, requestId: string): Promise<Answer> {
    const chat = readChatRequest(request, isNewModel);
    if ("message" in chat) return faultAnswer(chat, requestId);
    if (options.models && !options.models.includes(chat.model)) {
      return namedErrorAnswer("model-not-found", requestId);
    }
    if (promptTokens(chat) > (options.contextTokens ?? 128_000)) {
      return namedErrorAnswer("context-length-exceeded", requestId);
    }
    chats.push(chat);
    const scripted = script.take(chat) ?? {};
    const answer = typeof scripted === "function" ? await scripted(chat) : scripted;
    await pause(answer.delayMs ?? 0, request.gone);
    return faultOf(answer, requestId) ?? speak(chat, answer, requestId);
  }

  function speak(chat: ChatRequest, answer: ModelAnswer, requestId: string): Answer {
    const { text, toolCalls, refusal, empty, finishReason } = answer;
    const isScripted = [text, toolCalls, refusal, empty, finishReason].some((part) => part !== undefined);
    const whole = completion(chat, isScripted ? answer : talk(chat), now());
    const headers = { "x-request-id": requestId };
    if (!chat.stream) return jsonAnswer(200, whole, headers);
    const body = streamedCompletion(whole, chat.streamsUsage);
    return { status: 200, headers: { ...headers, "content-type": "text/event-stream; charset=utf-8" }, body };
  }

  function modelResource(id: string) {
    return { id, object: "model", created: Math.floor(now().getTime() / 1000), owned_by: "standin" };
  }

  const listener = await listen(answerRequest, { port: options.port, now });
  return {
    baseUrl: `${listener.origin}/v1`,
    apiKey: options.apiKey,
    requests: listener.requests,
    chats,
    script(answers) {
      for (const answer of answers) script.next(answer);
    },
    always: script.always,
    clearScript: script.clear,
    unusedAnswers: script.waiting,
    waitForChat: (fits = () => true, timeoutMs) => until("a chat request", () => chats.find(fits), timeoutMs),
    close: listener.close,
  };
}

function faultOf(answer: ModelAnswer, requestId: string): Answer | null {
  if (answer.hang) return { hang: true };
  if (answer.drop) return { drop: true };
  if (answer.html) return htmlAnswer(answer.html);
  if (answer.error) return namedErrorAnswer(answer.error, requestId);
  if (answer.rawBody === undefined) return null;
  return { status: 200, headers: { "content-type": "application/json" }, body: answer.rawBody };
}
