import { pino, type Logger } from "pino";

export type Log = Logger;

const levelNames: Record<number, string> = { 20: "debug", 30: "info", 40: "warn", 50: "ERROR", 60: "FATAL" };

/**
 * Log lines go to standard error: JSON, or short readable lines on a terminal. A line carries ids, codes
 * and counts; never a person's text or number, never a secret.
 */
export function createLog(level = process.env.LOG_LEVEL ?? "info"): Log {
  const stream = process.stderr.isTTY ? { write: writeReadable } : process.stderr;
  return pino({ level, base: null, serializers: { err: describe } }, stream);
}

type Described = { type: string; message: string; code?: string; stack?: string; cause?: Described };

/**
 * What of an error may be logged. A failed query names its parameters, which are people's texts and numbers:
 * only its cause is told. Further properties (a request's headers, a row's values) are left out.
 */
function describe(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an error" };
  if ("query" in error && "params" in error) {
    return { ...describe(error.cause), type: "FailedQuery" };
  }
  const code = (error as { code?: unknown }).code;
  const message = quotes(error, code) ? "not told: it quotes what was read" : error.message;
  const stack = error.stack?.replace(error.message, message);
  return {
    type: error.name,
    message,
    ...(typeof code === "string" ? { code } : {}),
    ...(stack ? { stack } : {}),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  };
}

/** PostgreSQL's data exceptions, and what is no JSON, quote the value that is wrong. */
function quotes(error: Error, code: unknown): boolean {
  return (
    error instanceof SyntaxError || ("severity" in error && typeof code === "string" && /^22/.test(code))
  );
}

function writeReadable(line: string): void {
  const { level, time, msg, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const clock = new Date(Number(time)).toTimeString().slice(0, 8);
  const details = Object.entries(rest).map(([key, value]) => {
    const shown = key === "err" ? (value as Described).stack : JSON.stringify(value);
    return ` ${key}=${shown ?? ""}`;
  });
  process.stderr.write(`${clock} ${levelNames[Number(level)] ?? "?"} ${String(msg)}${details.join("")}\n`);
}
