import { createHash } from "node:crypto";
import type { Context, Span, Tracer } from "@opentelemetry/api";

/** Numbers and our own words only: never a text or a number of a person. */
export type SpanFacts = Record<string, string | number | boolean | null | undefined>;

type Recorder = {
  tracer: Tracer;
  /** The trace of a message, with the span that began it as the parent of all others. */
  contextOf: (carrierId: string) => Context;
  /** The same ids for that first span itself. */
  beginTrace: (carrierId: string) => void;
  markFailed: (span: Span) => void;
  stop: () => Promise<void>;
};

let recorder: Recorder | null = null;

/**
 * From now on each step of a message's way is told to an OpenTelemetry collector, as configured by the usual
 * variables: https://opentelemetry.io/docs/specs/otel/protocol/exporter/ . The returned function sends what is left.
 */
export async function startTracing(): Promise<() => Promise<void>> {
  const { openRecorder } = await import("./tracing-recorder.ts");
  recorder = openRecorder(idsOf);
  return async () => {
    const { stop } = recorder ?? {};
    recorder = null;
    await stop?.();
  };
}

export const isTracing = (): boolean => recorder !== null;

/**
 * Records one step in the trace of the text with this id of the carrier's: all processes come to the same trace, and
 * nothing needs to be handed from one to the next. `facts` is asked for what is to be told of the result.
 */
export async function traced<T>(
  step: "receive" | "turn" | "model" | "send" | "delivery",
  carrierId: string | null,
  work: () => Promise<T>,
  facts: (result: T) => SpanFacts = () => ({}),
): Promise<T> {
  if (!recorder || carrierId === null) return work();
  const { tracer, contextOf, beginTrace, markFailed } = recorder;
  const isFirst = step === "receive";
  if (isFirst) beginTrace(carrierId);
  const span = isFirst ? tracer.startSpan(step) : tracer.startSpan(step, {}, contextOf(carrierId));
  try {
    const result = await work();
    span.setAttributes(told(facts(result)));
    return result;
  } catch (error) {
    span.setAttributes({ error: error instanceof Error ? error.name : "error" });
    markFailed(span);
    throw error;
  } finally {
    span.end();
  }
}

function told(facts: SpanFacts): Record<string, string | number | boolean> {
  const known = Object.entries(facts).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[`aisms.${name}`, value] as const],
  );
  return Object.fromEntries(known);
}

function idsOf(carrierId: string): { traceId: string; spanId: string } {
  const digest = createHash("sha256").update(carrierId).digest("hex");
  return { traceId: digest.slice(0, 32), spanId: digest.slice(32, 48) };
}
