import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request exactly as it came in, and what became of it. */
export type ReceivedRequest = {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
  receivedAt: Date;
  outcome: "waiting" | "answered" | "dropped" | "given up by the client";
  /** The HTTP status it was answered with. */
  status: number | null;
  /** Fires when the client hangs up before its answer, or the stand-in closes. */
  gone: AbortSignal;
};

/** What a stand-in does with a request. `afterwards` runs once the answer is out, or the connection is lost. */
export type Answer = { afterwards?: () => void } & (
  | { status: number; headers?: Record<string, string>; body: string | Buffer }
  /** Resets the connection instead of answering. */
  | { drop: true }
  /** Never answers; the client has to lose patience. */
  | { hang: true }
);

export type Listener = {
  origin: string;
  requests: ReceivedRequest[];
  /** Closes every connection at once. Throws what went wrong inside the stand-in itself, if anything did. */
  close: () => Promise<void>;
};

/** Serves on 127.0.0.1 (a free port where none is given), recording each request before it is handled. */
export async function listen(
  handle: (request: ReceivedRequest) => Promise<Answer> | Answer,
  options: { port?: number | undefined; now: () => Date },
): Promise<Listener> {
  const requests: ReceivedRequest[] = [];
  const closing = new AbortController();
  const defects: unknown[] = [];

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await receive(message, response, closing.signal, options.now());
    requests.push(request);
    const answer = await handle(request);
    await carryOut(answer, request, message, response);
    answer.afterwards?.();
  }

  const server = createServer((message, response) => {
    serve(message, response).catch((error: unknown) => {
      // A hang-up while the request was read, or after we closed, is nobody's fault.
      if (!message.destroyed && !closing.signal.aborted) defects.push(error);
      message.socket.destroy();
    });
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    async close() {
      closing.abort();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      if (defects.length > 0) throw new AggregateError(defects, "the stand-in itself failed");
    },
  };
}

/** Waits `delayMs`, shorter where the client hangs up or the stand-in closes meanwhile. */
export async function pause(delayMs: number, gone?: AbortSignal): Promise<void> {
  if (delayMs <= 0 || gone?.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    gone?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}) {
  const type = { "content-type": "application/json; charset=utf-8" };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(value) };
}

/** An error page of the proxy in front of the real service, which is not JSON. */
export function htmlAnswer(status: number) {
  const body = `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center></body></html>`;
  return { status, headers: { "content-type": "text/html" }, body };
}

async function receive(
  message: IncomingMessage,
  response: ServerResponse,
  closing: AbortSignal,
  receivedAt: Date,
): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const hungUp = new AbortController();
  const request: ReceivedRequest = {
    method: message.method ?? "",
    url: new URL(message.url ?? "/", `http://${message.headers.host ?? "127.0.0.1"}`),
    headers: message.headers,
    body: Buffer.concat(chunks).toString("utf8"),
    receivedAt,
    outcome: "waiting",
    status: null,
    gone: AbortSignal.any([hungUp.signal, closing]),
  };
  response.once("close", () => {
    if (request.outcome !== "waiting") return;
    request.outcome = "given up by the client";
    hungUp.abort();
  });
  return request;
}

async function carryOut(
  answer: Answer,
  request: ReceivedRequest,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if ("hang" in answer || request.gone.aborted) return;
  if ("drop" in answer) {
    request.outcome = "dropped";
    message.socket.resetAndDestroy();
    return;
  }
  request.outcome = "answered";
  request.status = answer.status;
  const out = new Promise((resolve) => response.once("close", resolve));
  response.writeHead(answer.status, answer.headers).end(answer.body);
  await out;
}
