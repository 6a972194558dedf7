/** What an SDK's error tells, whichever provider's it is. */
export type ErrorFacts = {
  /** The HTTP status; null where there was no answer, or none that could be read. */
  status: number | null;
  /** Codes and types of the error, of its body and of its causes. */
  codes: string[];
  /** Names of the error and of its causes. */
  names: string[];
  text: string;
  requestId: string | null;
  /** The delay the server asks for. */
  retryAfterMs: number | null;
};

/** Gathers the facts of a model call's error. */
export function readErrorFacts(error: unknown): ErrorFacts {
  const layers = layersOf(error);
  const all = (...keys: string[]) => layers.flatMap((layer) => keys.map((key) => layer[key]));
  const strings = (...keys: string[]) => all(...keys).filter((value) => typeof value === "string");
  const statuses = all("status", "statusCode", "status_code").filter((value) => typeof value === "number");
  const classes = layers.map((layer) => (layer as object).constructor.name);
  return {
    status: statuses[0] ?? null,
    codes: [...new Set(strings("code", "type").filter((code) => isPlain(code) && code !== "error"))],
    names: [...strings("name"), ...classes],
    text: strings("message").join("\n"),
    requestId: strings("requestID", "request_id").find(isPlain) ?? null,
    retryAfterMs: readRetryAfter(layers.map((layer) => layer.headers)),
  };
}

/** An error of our own code in words that hold nothing personal: its name and where it arose, not its message. */
export function whereItFailed(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = /\n\s+at .*?([^/\\\s(]+:\d+):\d+\)?/.exec(error.stack ?? "")?.[1];
  return frame === undefined ? error.name : `${error.name} at ${frame}`;
}

/** The error with what it holds: the answer's body as `error` (Anthropic's twice), a network error as `cause`. */
function layersOf(error: unknown): Record<string, unknown>[] {
  const layers: Record<string, unknown>[] = [];
  const queue = [error];
  while (queue.length > 0 && layers.length < 10) {
    const value = queue.shift();
    if (typeof value !== "object" || value === null) continue;
    const layer = value as Record<string, unknown>;
    layers.push(layer);
    queue.push(layer["error"], layer["cause"]);
  }
  return layers;
}

/** Looks like a code, so that it may be logged whatever a server puts there. */
function isPlain(text: string): boolean {
  return /^[a-z][\w.-]{0,79}$/i.test(text);
}

function readRetryAfter(headers: unknown[]): number | null {
  const found = headers.find((entry) => entry instanceof Headers);
  const exactMs = Number(found?.get("retry-after-ms") ?? Number.NaN);
  if (exactMs >= 0) return exactMs;
  const value = found?.get("retry-after") ?? null;
  if (value === null) return null;
  const seconds = Number(value);
  const waitMs = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}
