import { setTimeout as pause } from "node:timers/promises";
import { SourceError } from "./source-error.ts";

type JsonRequest = {
  /** The service's name in errors. */
  service: string;
  url: string;
  headers?: Record<string, string>;
  /** Sent as JSON with POST; without it the request is a GET. */
  body?: unknown;
  timeoutMs: number;
  /** The turn's deadline. */
  signal: AbortSignal;
};

type JsonAnswer = { status: number; body: unknown };

const RETRY_PAUSE_MS = 300;
// The longest drive across a continent is a tenth of this.
const MAX_ANSWER_BYTES = 2 * 1024 * 1024;

/**
 * Sends one request and reads its JSON answer, whatever its HTTP status; `body` is undefined where it is not JSON.
 * Throws SourceError `timeout`, `unreachable` or `garbled` (too large); a redirect is `unreachable`.
 */
export async function requestJson(request: JsonRequest): Promise<JsonAnswer> {
  const { service } = request;
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.timeoutMs)]);
  try {
    const response = await fetch(request.url, {
      method: request.body === undefined ? "GET" : "POST",
      headers: { accept: "application/json", "content-type": "application/json", ...request.headers },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      redirect: "manual",
      signal,
    });
    // Followed, a redirect would carry the key to an address nobody configured, or lead into the own network.
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new SourceError(service, "unreachable", "a redirect");
    }
    return { status: response.status, body: parseJson(await readText(service, response)) };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    if (signal.aborted) throw new SourceError(service, "timeout", "no answer in time");
    throw new SourceError(service, "unreachable", connectionCode(error));
  }
}

/** Runs a call, and once more after a short pause where its failure may pass by itself. The only retry there is. */
export async function withOneRetry<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof SourceError) || !error.isPassing || signal.aborted) throw error;
    await pause(RETRY_PAUSE_MS);
    return call();
  }
}

async function readText(service: string, response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER_BYTES) throw new SourceError(service, "garbled", "answer over 2 MB");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A code such as ECONNREFUSED: the message of a fetch error may hold the whole address, key included. */
function connectionCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause === "object" && cause !== null && "code" in cause) return String(cause.code);
  return "no connection";
}
