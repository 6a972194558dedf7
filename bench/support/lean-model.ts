import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An OpenAI-compatible model that has one answer, and takes the time it is told to take. It checks nothing. */
export type LeanModel = {
  baseUrl: string;
  /** How long it takes for an answer; null: it answers when it is given another time. */
  setDelay: (delayMs: number | null) => void;
  /** How many requests wait for their answer. */
  pending: () => number;
  /** The body of the last request. */
  lastRequest: () => unknown;
  close: () => void;
};

/** As many connections as may be asked for at once. */
const backlog = 8_192;
/** Each connection is used again by the next call; none is closed between them. */
const keepAliveTimeout = 600_000;

/** Starts such a model in this process. */
export async function startLeanModel(): Promise<LeanModel> {
  let delayMs: number | null = 0;
  let last = "";
  let answers = 0;
  const waiting = new Set<ServerResponse>();

  const server = createServer({ keepAliveTimeout }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      last = Buffer.concat(chunks).toString("utf8");
      waiting.add(response);
      if (delayMs !== null) setTimeout(answer, delayMs, response);
    });
  });

  function answer(response: ServerResponse): void {
    if (!waiting.delete(response)) return;
    answers += 1;
    const body = completion(answers);
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    response.writeHead(200, headers).end(body);
  }

  await new Promise<void>((resolve) => server.listen({ host: "127.0.0.1", port: 0, backlog }, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    setDelay(newDelayMs) {
      delayMs = newDelayMs;
      if (newDelayMs !== null) for (const response of waiting) setTimeout(answer, newDelayMs, response);
    },
    pending: () => waiting.size,
    lastRequest: () => JSON.parse(last) as unknown,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Each with an id of its own: LangChain merges messages of the same id. */
function completion(answer: number): string {
  const text = "Rice with eggs, soy sauce and spring onions: fry the onions, add cold rice, then the eggs.";
  return JSON.stringify({
    ...{ id: `chatcmpl-${answer}`, object: "chat.completion", created: 1_774_620_000, model: "standin" },
    choices: [
      {
        ...{ index: 0, logprobs: null, finish_reason: "stop" },
        message: { role: "assistant", content: text, refusal: null, annotations: [] },
      },
    ],
    usage: { prompt_tokens: 600, completion_tokens: 24, total_tokens: 624 },
  });
}
